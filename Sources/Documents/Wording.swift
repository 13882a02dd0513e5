internal import PlanModel
internal import ThaiCivil

/// Every Thai phrase of documents, as officials write it; terms of the core stand with the core.
enum Wording {
  /// The titles of parts.
  enum Part {
    static let summary = "สรุปผลการดำเนินงาน"
    static let projects = "ผลการดำเนินงานรายโครงการ"
    static let indicators = "ผลผลิต ผลลัพธ์ ตัวชี้วัด และหลักฐาน"
    static let budget = "การใช้จ่ายงบประมาณ"
    static let comparison = "เปรียบเทียบกับปีก่อนและผลสะสมตามแผน"
    static let ePlan = "ข้อมูลสำหรับบันทึกในระบบ e-Plan"
    static let missing = "รายการที่ควรตรวจสอบก่อนลงนาม"
    static let late = "รายการที่บันทึกภายหลังปิดรอบรายงาน"
    static let entries = "รายการบันทึกที่ใช้จัดทำรายงาน"
    static let overall = "ปัญหา อุปสรรค และข้อเสนอแนะในภาพรวม"
    static let plannedProjects = "โครงการ/กิจกรรม/มาตรการตามแผน"
    static let plannedBudget = "งบประมาณตามแผน"
    static let readings = "ข้อสันนิษฐานในการอ่านแผน"
    static let followUp = "ผลการดำเนินการตามมาตรการ"
  }

  /// The headings of columns.
  enum Column {
    static let order = "ลำดับ"
    static let number = "ที่"
    static let kind = "ประเภท"
    static let project = "โครงการ/กิจกรรม/มาตรการ"
    static let ePlanProject = "โครงการ"
    static let owner = "ผู้รับผิดชอบ"
    static let dimension = "มิติ"
    static let progress = "ความก้าวหน้า"
    static let results = "ผลการดำเนินงาน"
    static let status = "สถานะ"
    static let statusOfWork = "สถานะการดำเนินงาน"
    static let budget = "งบประมาณ (บาท)"
    static let ePlanBudget = "งบ"
    static let planned = "ตามแผน"
    static let ePlanPlanned = "แผน"
    static let ordinance = "ข้อบัญญัติ"
    static let approved = "ได้รับอนุมัติ"
    static let transferredIn = "โอนเพิ่ม"
    static let transferredOut = "โอนลด"
    static let afterTransfers = "หลังโอน"
    static let carriedIn = "ยกมาจากปีก่อน"
    static let committed = "ก่อหนี้ผูกพัน"
    static let disbursed = "เบิกจ่าย"
    static let carriedOver = "กันเงิน"
    static let remaining = "คงเหลือ"
    static let percent = "ร้อยละ"
    static let problems = "ปัญหา/อุปสรรค"
    static let suggestions = "ข้อเสนอแนะ"
    static let projects = "จำนวนโครงการ"
    static let obligations = "ขั้นตอน/รายการ"
    static let owed = "ทั้งหมด"
    static let due = "ครบกำหนด"
    static let done = "แล้วเสร็จ"
    static let overdue = "เกินกำหนด"
    static let indicator = "ตัวชี้วัด"
    static let target = "ค่าเป้าหมาย"
    static let measured = "ผลที่ได้"
    static let met = "ผลการประเมิน"
    static let evidence = "หลักฐาน"
    static let round = "รอบ"
    static let year = "ปี"
    static let fiscalYear = "ปีงบประมาณ"
    static let quarter = "ไตรมาส"
    static let days = "ช่วงวันที่"
    static let count = "จำนวน"
    static let entry = "รายการที่"
    static let day = "วันที่เกิดขึ้น"
    static let recorded = "บันทึกเมื่อ"
    static let event = "รายการ"
    static let text = "ข้อความ"
    static let author = "ผู้บันทึก"
    static let before = "ปีก่อน"
    static let now = "ปีนี้"
    static let period = "ระยะเวลาดำเนินการ"
    static let steps = "ขั้นตอนการดำเนินการ"
    static let source = "แหล่งงบประมาณ"
    static let item = "รายการ"
    static let reading = "อ่านว่า"
    static let why = "เหตุผล"
    static let total = "รวม"
    static let allYears = "รวมทั้งแผน"
    static let budgetByYear = "งบประมาณ (บาท) ปีงบประมาณ พ.ศ."
    // The forms of source documents 000, 003 and 002, word for word.
    static let measure = "มาตรการ/กิจกรรม"
    static let method = "วิธีดำเนินการ"
    static let followUpPeriod = "ระยะเวลาในการดำเนินการ"
    static let followUpResult = "สรุปผลการดำเนินการตามมาตรการหรือกิจกรรม"
    static let followUpSuccess = "ผลลัพธ์หรือความสำเร็จในการดำเนินการ"
    static let guideline = "มาตรการ/แนวทาง"
    static let outcome = "ผลการดำเนินการ"
  }

  static let none = "-"
  /// What officials write in the column that applies; no Thai font has a tick.
  static let tick = "/"
  static let output = "ผลผลิต"
  static let outcome = "ผลลัพธ์"
  static let met = "บรรลุ"
  static let notMet = "ไม่บรรลุ"
  static let notMeasured = "ยังไม่วัดผล"
  static let notComparable = "ไม่มีค่าก่อนหน้าให้เปรียบเทียบ"
  static let error = "ต้องแก้ไข"
  static let warning = "ควรตรวจสอบ"
  static let wholePlan = "ทั้งแผน"
  static let unnamed = "ไม่ระบุ"
  static let nothingMissing = "ไม่พบรายการที่ขาด"
  static let note = "หมายเหตุ"
  static let seeEntries = "มาจากรายการบันทึก"
  static let noEntries = "ไม่มีรายการบันทึก"
  static let steps = "ขั้นตอน"
  static let jointOwners =
    "โครงการที่มีผู้รับผิดชอบร่วมนับให้ทุกหน่วยงาน ผลรวมของหน่วยงานจึงอาจมากกว่าจำนวนโครงการ"
  static let percentOf = "ร้อยละการเบิกจ่ายคิดจากงบประมาณหลังโอนและเงินที่ยกมาจากปีก่อน"
  static let budgetOfFirstOwner =
    "งบประมาณของโครงการที่มีผู้รับผิดชอบร่วมนับไว้ที่หน่วยงานแรก"

  /// A word across every page.
  static func words(for mark: Document.Mark) -> String {
    switch mark {
    case .draft: "ร่าง"
    case .demonstration: "ข้อมูลสาธิต ไม่ใช่ผลการดำเนินงานจริง"
    }
  }

  static func part(_ number: Int, _ title: String) -> String { "ส่วนที่ \(number) \(title)" }
  static func fiscalYear(_ year: FiscalYear) -> String { "ปีงบประมาณ พ.ศ. \(year)" }

  /// ระหว่างวันที่ 1 ตุลาคม พ.ศ. 2565 ถึงวันที่ 31 มีนาคม พ.ศ. 2566
  static func between(_ days: ClosedRange<ThaiDate>) -> String {
    "ระหว่างวันที่ \(days.lowerBound.written(.full)) ถึงวันที่ \(days.upperBound.written(.full))"
  }

  static func place(_ organisation: Organisation) -> String {
    "\(organisation.name) จังหวัด\(organisation.province)"
  }

  /// 2566 alone, or 2566 – 2570.
  static func fiscalYears(_ years: ClosedRange<FiscalYear>) -> String {
    years.count == 1
      ? fiscalYear(years.lowerBound)
      : "ปีงบประมาณ พ.ศ. \(years.lowerBound) – \(years.upperBound)"
  }

  /// The item and its code for the ITA year, marked where the code is not sure.
  static func item(_ item: OITItem) -> String {
    let remark = item.isSure ? "" : " (รหัสยังไม่ยืนยัน)"
    return "การเปิดเผยข้อมูลสาธารณะ (OIT) ข้อ \(item.code) การประเมิน ITA พ.ศ. \(item.itaYear)\(remark)"
  }

  static func follows(_ planTitle: String) -> String { "ตาม\(planTitle)" }
  static func seenUpTo(_ day: ThaiDate) -> String { "ผลการดำเนินงานถึงวันที่ \(day.written(.full))" }

  /// The round as the e-Plan system has it.
  static func name(of round: FiscalYear.Round) -> String {
    switch round {
    case .sixMonth: "6 เดือน"
    case .annual: "12 เดือน"
    }
  }

  static func round(_ year: FiscalYear, _ round: FiscalYear.Round) -> String {
    "รอบ \(name(of: round)) ปีงบประมาณ พ.ศ. \(year)"
  }

  static func dimension(_ number: PrintedNumber) -> String { "มิติที่ \(number)" }

  static func quarter(_ number: Int) -> String { "ไตรมาสที่ \(number)" }
  static func total(of words: String) -> String { "รวม\(words)" }

  // What became of a project
  static let doneOf = ("แล้วเสร็จ ", " จาก ", " รายการ")
  static let overdueCount = ("เกินกำหนด ", " รายการ")
  static let participants = ("ผู้เข้าร่วม ", " คน")
  static let daysLate = ("ล่าช้า ", " วัน")
  static let begun = "เริ่มดำเนินการ"
  static let limits = (
    "รับเรื่อง ", " เรื่อง ยุติในกำหนด ", " เรื่อง ยุติเกินกำหนด ", " เรื่อง ค้างเกินกำหนด ", " เรื่อง"
  )
  static let before = "ค่าก่อนหน้า "
  static let sample = "จากกลุ่มตัวอย่าง "

  static func cannot(_ reason: CannotReason) -> String {
    "\(PlanWording.name(of: .cannot)) (\(PlanWording.name(of: reason)))"
  }

  // What an entry says
  static let withdrawn = "ถอนรายการ"
  static let lateMark = "บันทึกภายหลังปิดรอบ"
  static let demonstrationMark = "สาธิต"

  static func name(of event: LogEvent) -> String {
    switch event {
    case .started: begun
    case .completed: "ดำเนินการแล้วเสร็จ"
    case .note: "บันทึกผลการดำเนินงาน"
    case .measured: "วัดผลตัวชี้วัด"
    case .evidenceFiled: "ส่งหลักฐาน"
    case .problem: Column.problems
    case .suggestion: Column.suggestions
    case .cannot: PlanWording.name(of: .cannot)
    case .limitStarted: "รับเรื่อง"
    case .limitSettled: "ยุติเรื่อง"
    case .money(let movement): PlanWording.name(of: movement.kind)
    case .corrected(let number, reason: _, approval: _, instead: _): "แก้ไขรายการที่ \(number)"
    case .closed(let year, let round, _): "ปิดรายงาน\(self.round(year, round))"
    }
  }

  static func correction(reason: String, approval: String) -> String {
    "\(reason) (อนุมัติโดย \(approval))"
  }

  static func document(_ number: String, approver: String) -> String {
    "เอกสาร \(number) ผู้อนุมัติ \(approver)"
  }

  static func transferred(to number: String) -> String { "โอนให้โครงการ \(number)" }
  static func reference(_ reference: String) -> String { "เลขที่ \(reference)" }
  static func filed(sha256: String) -> String { "SHA-256 \(sha256)" }
  static func made(on day: String) -> String { "ลงวันที่ \(day)" }

  // What stands at the end
  static func asOf(_ instant: Instant) -> String {
    "ข้อมูล ณ วันที่ \(instant.bangkokDay.written(.full)) เวลา \(time(of: instant))"
  }

  /// 09.30 น.
  static func time(of instant: Instant) -> String {
    "\(instant.bangkokTime.replacing(":", with: ".")) น."
  }

  static func log(_ count: Int) -> String { "จัดทำจากบันทึกกิจกรรม \(count) รายการ" }
  static func head(_ head: LogHash) -> String { "ค่าแฮชรายการสุดท้าย (SHA-256) \(head)" }
  static func madeFrom(_ plan: Plan.ID) -> String { "จัดทำจากแฟ้มแผน \(plan)" }

  static func closed(by entry: Int) -> String { "ปิดรอบรายงานแล้ว ตามรายการบันทึกที่ \(entry)" }

  /// What a report lacks.
  static func words(for rule: ReportFault.Rule) -> String {
    switch rule {
    case .noProgressText: "ยังไม่รายงานผลการดำเนินงาน"
    case .noBudgetLine: "แผนระบุงบประมาณไว้ แต่ยังไม่มีข้อมูลงบประมาณที่ได้รับอนุมัติหรือเบิกจ่าย"
    case .noProblem: "ยังไม่ระบุปัญหา/อุปสรรค (หากไม่มีให้ระบุว่าไม่มี)"
    case .noSuggestion: "ยังไม่ระบุข้อเสนอแนะ (หากไม่มีให้ระบุว่าไม่มี)"
    case .noEvidence: "ดำเนินการแล้วแต่ยังไม่มีหลักฐาน"
    case .indicatorNotMeasured: "ยังไม่มีผลการวัดตัวชี้วัด หรือไม่มีค่าก่อนหน้าให้เปรียบเทียบ"
    case .indicatorNotMet: "ตัวชี้วัดไม่บรรลุค่าเป้าหมาย"
    case .overdueUnexplained: "มีรายการเกินกำหนดโดยไม่ระบุปัญหา/อุปสรรค"
    case .reasonMissing: "ไม่สามารถดำเนินการได้ด้วยเหตุอื่น แต่ไม่ระบุเหตุ"
    case .budgetWarning: "ข้อสังเกตด้านงบประมาณ"
    case .yearOutsidePlan: "ไม่มีโครงการของแผนในปีงบประมาณนี้"
    case .roundNotOver: "ยังไม่สิ้นสุดรอบรายงาน"
    case .lateEntries: "มีรายการที่บันทึกภายหลังปิดรอบรายงาน"
    case .itemCodeUnsure: "รหัสข้อ OIT ของปีนี้ยังไม่ยืนยัน"
    case .demonstrationData: "มีข้อมูลสาธิต ห้ามใช้เผยแพร่"
    }
  }

  static func name(of grouping: BudgetTally.Grouping) -> String {
    switch grouping {
    case .project: "รายโครงการ"
    case .dimension: "รายมิติ"
    case .owner: "รายหน่วยงาน"
    case .funding: "รายแหล่งงบประมาณ"
    case .quarter: "รายไตรมาส"
    case .year: "รายปีงบประมาณ"
    }
  }

  static let budgetTally = "รายงานสรุปงบประมาณ"
  static let followUpTitle = "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน"
  static let followUpTitleOfStatuses = "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส"
  static func inYear(_ year: FiscalYear) -> String { "ประจำปีงบประมาณ พ.ศ. \(year)" }
  static func asOf(_ day: ThaiDate) -> String { "ณ วันที่ \(day.written(.full))" }

  /// หน้า x จาก y, around the two numbers.
  static let page = ("หน้า ", " จาก ")

  /// Words that a browser's dictionary breaks in the middle.
  static let unbroken = ["ธรรมาภิบาล", "สมุทรปราการ", "ประพฤติมิชอบ", "ดำเนินการ"]
}

/// The wording of the core.
typealias PlanWording = PlanModel.Wording
