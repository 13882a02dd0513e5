internal import ThaiCivil

/// Every Thai phrase of the core: terms as officials use them (the sources' own words where they have
/// one). Wording of documents stands with the documents.
public enum Wording {
  /// Names of columns and parts.
  public enum Label {
    public static let due = "ครบกำหนด"
    public static let start = "เริ่ม"
    public static let ruleDay = "วันตามเกณฑ์"
    public static let project = "โครงการ"
    public static let step = "ขั้นตอน"
    public static let title = "รายการ"
    public static let owner = "ผู้รับผิดชอบ"
    public static let basis = "ที่มา"
    public static let budget = "งบประมาณ"
    public static let indicators = "ตัวชี้วัด"
    public static let fiscalYear = "ปีงบประมาณ"
    public static let period = "ช่วงดำเนินการ"
    public static let moved = "เลื่อน"
    public static let allOwners = "ทุกหน่วยงาน"
    public static let obligations = "รายการ"
    public static let fullestWeekBefore = "สัปดาห์หนักสุด (เดิม)"
    public static let fullestWeekAfter = "หลังเกลี่ยงาน"
    public static let total = "รวม"
    public static let file = "แฟ้ม"
    public static let dimension = "มิติ"
    public static let status = "สถานะ"
  }

  /// A title of something that an edition of the plan no longer has.
  static func left(_ title: String, with edition: Int) -> String {
    "\(title) (ออกจากแผนแล้ว ตามฉบับที่ \(edition))"
  }

  public static let noBudget = "ไม่ใช้งบประมาณ"
  public static let budgetNotStated = "เอกสารไม่ได้ระบุงบประมาณ"
  public static let baht = "บาท"
  static let readAsEachYear = "อ่านยอดในแผนเป็นยอดต่อปี"
  static let shareOf = "ส่วนแบ่งจากยอดรวม"
  static let followUp = "ติดตามและรายงานผลการดำเนินการ"

  /// The stretches of the ITA year, after source document 001.
  enum Cycle {
    static let prepare = "เตรียมการประเมิน ITA: วิเคราะห์ผลปีก่อน ศึกษาเกณฑ์ กำหนดแผนการประเมิน"
    static let register = "ลงทะเบียนและเปิดใช้งานระบบ ITAS"
    static let questionnaires = "ประชาสัมพันธ์ให้ผู้มีส่วนได้ส่วนเสียตอบแบบวัด IIT และ EIT"
    static let disclosure = "ดำเนินการตามแบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)"
    static let followUp = "กำกับติดตามหน่วยงานให้เปิดเผยข้อมูล OIT ให้ครบทุกข้อ"
    static let report = "รายงานผลการประเมิน ITA ต่อผู้บริหาร"
  }

  /// The word for a kind of project.
  public static func name(of kind: Project.Kind) -> String {
    switch kind {
    case .project: "โครงการ"
    case .activity: "กิจกรรม"
    case .measure: "มาตรการ"
    case .practice: "แนวปฏิบัติงาน"
    }
  }

  /// What a comparator says before a number.
  public static func phrase(for comparator: Indicator.Comparator) -> String {
    switch comparator {
    case .atLeast: "ไม่น้อยกว่า"
    case .atMost: "ไม่เกิน"
    case .moreThan: "มากกว่า"
    case .lessThan: "น้อยกว่า"
    case .exactly: "เท่ากับ"
    case .reducedByAtLeast: "ลดลงไม่น้อยกว่า"
    case .fewerThanBefore: "ลดลงจากเดิม"
    }
  }

  /// A target as officials write it: ไม่น้อยกว่าร้อยละ 80, ไม่น้อยกว่า 3 ครั้ง, ลดลงจากเดิม (เรื่อง).
  public static func target(of indicator: Indicator) -> String {
    let phrase = phrase(for: indicator.comparator)
    guard let target = indicator.target else { return "\(phrase) (\(indicator.unit))" }
    return indicator.unit == percentUnit
      ? "\(phrase)\(percentUnit) \(target)" : "\(phrase) \(target) \(indicator.unit)"
  }

  /// The unit that stands before its number.
  public static let percentUnit = "ร้อยละ"

  /// On whose word something is owed, in a word or two for a column.
  public static func short(_ basis: Obligation.Basis) -> String {
    switch basis {
    case .stated: "แผนระบุ"
    case .derived: "คำนวณ"
    case .setting: "ตั้งค่า"
    case .assumption: "ข้อสันนิษฐาน"
    }
  }

  /// Where a day comes from, so that nobody takes a derived day for one that the plan prescribes.
  public static func origin(_ basis: Obligation.Basis, _ rule: Obligation.DayRule) -> String {
    switch (basis, rule) {
    case (.stated(let citation), .namedDay):
      "แผนกำหนดวันไว้ (\(place(citation)))"
    case (.stated(let citation), .settingDay):
      "เอกสารกำหนดให้ติดตาม (\(place(citation))) ส่วนวันเป็นการตั้งค่าของหน่วยงาน"
    case (.stated(let citation), _):
      "แผนกำหนดความถี่หรือช่วงเวลาไว้ (\(place(citation))) ส่วนวันเป็นวันสุดท้ายของช่วง"
    case (.derived, _):
      "คำนวณโดยแบ่งวันทำการของปีตามลำดับขั้นตอน แผนไม่ได้กำหนดวัน"
    case (.setting, _): "การตั้งค่าของหน่วยงาน ไม่ใช่กำหนดตามกฎหมาย"
    case (.assumption, _): "ข้อสันนิษฐานในการอ่านแผน แผนไม่ได้กำหนดวัน"
    }
  }

  private static func place(_ citation: Citation) -> String {
    guard let quote = citation.quote else { return citation.source }
    return "\(citation.source) “\(quote)”"
  }

  /// Why a day moved.
  public static func reason(_ shift: Obligation.Shift) -> String {
    switch shift {
    case .dayOff(let name): "ตรงกับ\(name)"
    case .levelled: "เกลี่ยงานไม่ให้กระจุกในสัปดาห์เดียว"
    }
  }

  /// Which one of several: เดือน ต.ค. 2565, ไตรมาสที่ 1, ครั้งที่ 2 จาก 3.
  public static func name(of occurrence: Obligation.Occurrence) -> String {
    switch occurrence {
    case .month(let month): "เดือน \(month.written(.abbreviated))"
    case .quarter(let quarter): "ไตรมาสที่ \(quarter)"
    case .half(let half): "ครึ่งปีที่ \(half)"
    case .year: "ประจำปี"
    case .time(let number, of: let count): "ครั้งที่ \(number) จาก \(count)"
    }
  }

  /// The same in English: Oct 2565, quarter 1, time 2 of 3.
  public static func englishName(of occurrence: Obligation.Occurrence) -> String {
    switch occurrence {
    case .month(let month): "\(month.month.englishAbbreviation) \(month.year)"
    case .quarter(let quarter): "quarter \(quarter)"
    case .half(let half): "half-year \(half)"
    case .year: "for the year"
    case .time(let number, of: let count): "time \(number) of \(count)"
    }
  }

  /// The name of a report of one fiscal year.
  public static func name(of report: Duty.Report, _ kind: Plan.Kind) -> String {
    switch (kind, report) {
    case (.actionPlan, .plan): "แผนปฏิบัติการป้องกันการทุจริต"
    case (.actionPlan, .sixMonth):
      "รายงานการกำกับติดตามการดำเนินการป้องกันการทุจริตประจำปี รอบ 6 เดือน"
    case (.actionPlan, .annual): "รายงานผลการดำเนินการป้องกันการทุจริตประจำปี"
    case (.measures, .plan): "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"
    case (.measures, .sixMonth): "รายงานการติดตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส รอบ 6 เดือน"
    case (.measures, .annual):
      "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"
    }
  }

  static func title(of duty: Duty, year: FiscalYear, item: OITItem?, kind: Plan.Kind) -> String {
    // An item bears its own name where it is published; an office calls its report a report.
    let published = duty.stage == .publish ? item?.name : nil
    let name = "\(published ?? Wording.name(of: duty.report, kind)) ปีงบประมาณ พ.ศ. \(year)"
    switch duty.stage {
    case .collect: return "ส่งผลการดำเนินงานให้ผู้ประสานแผน เพื่อจัดทำ\(name)"
    case .draft: return "จัดทำร่าง\(name)"
    case .sign: return "เสนอผู้บริหารลงนาม\(name)"
    case .submit: return "ส่ง\(name) ต่อผู้บริหารและระบบ e-Plan\(code(item))"
    case .publish: return "เผยแพร่\(name)\(code(item))"
    }
  }

  /// The item's code for its ITA year, marked where it is not sure; nothing where none is known.
  private static func code(_ item: OITItem?) -> String {
    guard let item else { return "" }
    let remark = item.isSure ? "" : " รหัสยังไม่ยืนยัน"
    return " (ข้อ \(item.code) ITA \(item.itaYear)\(remark))"
  }

  static func title(of entry: CycleEntry, itaYear: BuddhistYear) -> String {
    "\(entry.title) (ITA \(itaYear))"
  }
}
