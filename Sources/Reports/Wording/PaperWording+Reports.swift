import Papers
import PlanModel
import ThaiCivil

/// Every phrase of reports in the language of a paper, as officials write it: Thai and English side by
/// side, so that none lacks the other. Terms of the core stand in `PaperWording+Plan.swift`.
extension PaperWording {
  var output: String { of("ผลผลิต", "Output") }
  var outcome: String { of("ผลลัพธ์", "Outcome") }
  var met: String { of("บรรลุเป้าหมาย", "Met") }
  var notMet: String { of("ไม่บรรลุเป้าหมาย", "Not met") }
  var notMeasured: String { of("ยังไม่ได้วัดผล", "Not yet measured") }
  var notComparable: String { of("ไม่มีค่าก่อนหน้าให้เปรียบเทียบ", "No earlier value to compare with") }
  var unnamed: String { of("ไม่ระบุ", "Not stated") }
  var noEntries: String { of("ไม่มีรายการบันทึก", "No log entries") }
  var jointOwners: String {
    of(
      "โครงการที่มีผู้รับผิดชอบร่วมนับให้ทุกหน่วยงาน ผลรวมของหน่วยงานจึงอาจมากกว่าจำนวนโครงการ",
      "A project with joint owners counts for every unit, so that the units may add up to more than the projects"
    )
  }
  /// What became of what was due.
  var dueParts: (done: String, cannot: String, overdue: String, today: String, ahead: String) {
    (
      of("แล้วเสร็จ", "completed"), of("ไม่สามารถดำเนินการได้", "cannot be carried out"),
      of("เกินกำหนด", "overdue"),
      of("ครบกำหนดในวันสุดท้ายและยังไม่แล้วเสร็จ", "due on the last day and open"),
      of("นอกจากนี้แล้วเสร็จก่อนกำหนด", "· Completed ahead of the due day:")
    )
  }
  /// What was due before the office kept its log, around the number of it.
  func history(before day: String) -> (notCounted: String, items: String) {
    (
      of("ไม่นับ", "not counted:"),
      of(
        "รายการที่ครบกำหนดก่อน \(day) ซึ่งเป็นวันที่เริ่มบันทึกผล และไม่ได้บันทึกว่าดำเนินการแล้ว",
        "due before \(day), when recording began, and not recorded as done")
    )
  }
  var percentOf: String {
    of(
      "ร้อยละการเบิกจ่ายคิดจากงบประมาณหลังโอนและเงินกันเหลื่อมปีจากปีก่อน",
      "The percentage disbursed is that of the budget after transfers and the money brought forward"
    )
  }
  var balancesOfQuarters: String {
    of(
      "ตารางรายไตรมาส: \(Wording.balancesOfQuarters)",
      "By quarter: after transfers, commitment, remaining and percentage stand as at the quarter's end; "
        + "the other columns are what moved in the quarter")
  }
  var budgetOfFirstOwner: String {
    of(
      "งบประมาณของโครงการที่มีผู้รับผิดชอบร่วมนับไว้ที่หน่วยงานแรก",
      "The budget of a project with joint owners counts for the first of them")
  }

  func part(_ number: Int, _ title: String) -> String {
    of("ส่วนที่ \(number) \(title)", "Part \(number): \(title)")
  }

  func fiscalYear(_ year: FiscalYear) -> String {
    of("ปีงบประมาณ พ.ศ. \(year)", "Fiscal year \(year) (BE)")
  }

  /// Something of one fiscal year or of several.
  func titled(_ title: String, _ years: ClosedRange<FiscalYear>) -> String {
    years.count == 1
      ? titled(title, years.lowerBound)
      : of(
        "\(title) ประจำ\(fiscalYears(years))",
        "\(title), fiscal years \(years.lowerBound) – \(years.upperBound) (BE)")
  }

  /// Something of one fiscal year: รายงาน ประจำปีงบประมาณ พ.ศ. 2566.
  func titled(_ title: String, _ year: FiscalYear) -> String {
    of("\(title) \(inYear(year))", "\(title), fiscal year \(year) (BE)")
  }

  /// Something that happens in a fiscal year: 50,000 บาท ปีงบประมาณ พ.ศ. 2566.
  func within(_ year: FiscalYear, _ words: String) -> String {
    of("\(words) \(fiscalYear(year))", "\(words), fiscal year \(year) (BE)")
  }

  /// ระหว่างวันที่ 1 ตุลาคม พ.ศ. 2565 ถึงวันที่ 31 มีนาคม พ.ศ. 2566
  func between(_ days: ClosedRange<ThaiDate>) -> String {
    of(
      "ระหว่างวันที่ \(full(days.lowerBound)) ถึงวันที่ \(full(days.upperBound))",
      "From \(full(days.lowerBound)) to \(full(days.upperBound))")
  }

  func place(_ organisation: Organisation) -> String {
    let district = organisation.district
    return of(
      "\(organisation.name) \(district.map { "อำเภอ\($0) " } ?? "")จังหวัด\(organisation.province)",
      "\(organisation.name), \(district.map { "\($0) District, " } ?? "")"
        + "\(organisation.province) Province")
  }

  /// 2566 alone, or 2566 – 2570.
  func fiscalYears(_ years: ClosedRange<FiscalYear>) -> String {
    years.count == 1
      ? fiscalYear(years.lowerBound)
      : of(
        "ปีงบประมาณ พ.ศ. \(years.lowerBound) – \(years.upperBound)",
        "Fiscal years \(years.lowerBound) – \(years.upperBound) (BE)")
  }

  /// The item and its code for the ITA year, which no paper names unless it is sure. Its name, which is a Thai
  /// report's own, stands in an English one as the ITA has it.
  func item(_ item: OITItem) -> String {
    of(
      "การเปิดเผยข้อมูลสาธารณะ (OIT) ข้อ \(item.code) การประเมิน ITA พ.ศ. \(item.itaYear)",
      "Public disclosure (OIT) item \(item.code) of the ITA \(item.itaYear) (BE): \(item.name)"
    )
  }

  func follows(_ planTitle: String) -> String { of("ตาม\(planTitle)", "Under \(planTitle)") }

  func seenUpTo(_ day: ThaiDate) -> String {
    of("ผลการดำเนินงานถึงวันที่ \(full(day))", "Progress up to \(full(day))")
  }

  /// The round as the e-Plan system has it.
  func name(of round: FiscalYear.Round) -> String {
    switch round {
    case .sixMonth: of("6 เดือน", "6 months")
    case .annual: of("12 เดือน", "12 months")
    }
  }

  func round(_ year: FiscalYear, _ round: FiscalYear.Round) -> String {
    of(
      "รอบ \(name(of: round)) ปีงบประมาณ พ.ศ. \(year)",
      "Round of \(name(of: round)), fiscal year \(year) (BE)")
  }

  func dimension(_ number: PrintedNumber) -> String { of("มิติที่ \(number)", "Dimension \(number)") }
  func quarter(_ number: Int) -> String { of("ไตรมาสที่ \(number)", "Quarter \(number)") }
  func total(of number: PrintedNumber) -> String {
    of("รวม\(dimension(number))", "Total of dimension \(number)")
  }

  // What became of a project

  /// Around the two numbers, as all that stand around numbers are; English leaves the nouns out that
  /// would have to agree with a number.
  var doneOf: (String, String, String) {
    (of("แล้วเสร็จ ", "Completed "), of(" จาก ", " of "), of(" รายการ", ""))
  }
  var overdueCount: (String, String) { (of("เกินกำหนด ", "overdue "), of(" รายการ", "")) }
  var participants: (String, String) { (of("ผู้เข้าร่วม ", "participants: "), of(" คน", "")) }
  var daysLate: (String, String) { (of("ล่าช้า ", "days late: "), of(" วัน", "")) }
  var limits: (String, String, String, String, String) {
    (
      of("รับเรื่อง ", "Cases received "), of(" เรื่อง ยุติในกำหนด ", ", settled in time "),
      of(" เรื่อง ยุติเกินกำหนด ", ", settled late "), of(" เรื่อง ค้างเกินกำหนด ", ", overdue "),
      of(" เรื่อง", "")
    )
  }
  var begun: String { of("เริ่มดำเนินการ", "Started") }
  var before: String { of("ค่าก่อนหน้า ", "Value before ") }
  var sample: String { of("จากกลุ่มตัวอย่าง ", "Sample ") }

  func cannot(_ reason: CannotReason) -> String {
    "\(name(of: WorkStatus.Kind.cannot)) (\(name(of: reason)))"
  }

  // What stands at the end
  func asOf(_ instant: Instant) -> String {
    of(
      "ข้อมูล ณ วันที่ \(full(instant.bangkokDay)) เวลา \(time(of: instant))",
      "Data as of \(full(instant.bangkokDay)), \(time(of: instant))")
  }

  /// 09.30 น.
  func time(of instant: Instant) -> String {
    of("\(instant.bangkokTime.replacing(":", with: ".")) น.", instant.bangkokTime)
  }

  func log(_ count: Int) -> String {
    of("จัดทำจากบันทึกกิจกรรม \(count) รายการ", "Made from a log of \(count) entries")
  }

  func head(_ head: LogHash) -> String {
    of("รหัสตรวจสอบข้อมูล (SHA-256) \(head)", "Hash of the last entry (SHA-256) \(head)")
  }

  func root(_ root: LogHash) -> String {
    of("รหัสตรวจสอบข้อมูล (SHA-256) \(root)", "Root of the log (Merkle, SHA-256) \(root)")
  }

  func closed(by entry: Int) -> String {
    of("ปิดรอบรายงานแล้ว ตามรายการบันทึกที่ \(entry)", "Round closed by entry \(entry)")
  }

  func name(of grouping: BudgetTally.Grouping) -> String {
    switch grouping {
    case .project: of("รายโครงการ", "By project")
    case .dimension: of("รายมิติ", "By dimension")
    case .owner: of("รายหน่วยงาน", "By unit")
    case .funding: of("รายแหล่งงบประมาณ", "By source of budget")
    case .quarter: of("รายไตรมาส", "By quarter")
    case .year: of("รายปีงบประมาณ", "By fiscal year")
    }
  }

  var budgetTally: String { of("รายงานสรุปงบประมาณ", "Budget summary") }
  var followUpTitle: String {
    of(
      "รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
      "Report on the promotion of integrity and transparency within the organization")
  }
  var followUpTitleOfStatuses: String {
    of(
      "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส",
      "Report on the measures to promote integrity and transparency")
  }

  /// The budget summary of some years, counted in one way or in all.
  func budgetTally(
    _ years: ClosedRange<FiscalYear>, by grouping: BudgetTally.Grouping? = nil
  ) -> String {
    let way = grouping.map { name(of: $0) }
    return of(
      "\(budgetTally)\(way ?? "") ประจำ\(fiscalYears(years))",
      [budgetTally, way, fiscalYears(years)].compactMap(\.self).joined(separator: " · "))
  }

  func inYear(_ year: FiscalYear) -> String {
    of("ประจำปีงบประมาณ พ.ศ. \(year)", fiscalYear(year))
  }

  func asOf(_ day: ThaiDate) -> String { of("ณ วันที่ \(full(day))", "As of \(full(day))") }
}
