import Papers
import PlanModel
import ThaiCivil

/// Every phrase of reports in the language of a paper, as officials write it: Thai and English side by
/// side, so that none lacks the other. Terms of the core stand in `PaperWording+Plan.swift`.
extension PaperWording {
  var part: Part { Part(language: language) }
  var column: Column { Column(language: language) }

  /// The titles of parts.
  struct Part: Bilingual {
    let language: Language

    var summary: String { of("สรุปผลการดำเนินงาน", "Summary of progress") }
    var projects: String { of("ผลการดำเนินงานรายโครงการ", "Progress by project") }
    var indicators: String {
      of("ผลผลิต ผลลัพธ์ ตัวชี้วัด และหลักฐาน", "Outputs, outcomes, indicators and evidence")
    }
    var projectPages: String { of("รายละเอียดรายโครงการ", "Project pages") }
    var evidence: String { of("ภาคผนวก บัญชีหลักฐาน", "Appendix: register of evidence") }
    var yearOfWork: String { of("ปฏิทินและภาระงาน", "Calendar and load of work") }
    var budget: String { of("การใช้จ่ายงบประมาณ", "Use of the budget") }
    var comparison: String {
      of("เปรียบเทียบกับปีก่อนและผลสะสมตามแผน", "The year before and the years of the plan so far")
    }
    var ePlan: String { of("ข้อมูลสำหรับบันทึกในระบบ e-Plan", "Data to enter in the e-Plan system") }
    var missing: String { of("รายการที่ควรตรวจสอบก่อนลงนาม", "To be checked before signing") }
    var late: String {
      of("รายการที่บันทึกภายหลังปิดรอบรายงาน", "Entries recorded after the round was closed")
    }
    var entries: String { of("รายการบันทึกที่ใช้จัดทำรายงาน", "Log entries that the report rests on") }
    var overall: String {
      of("ปัญหา อุปสรรค และข้อเสนอแนะในภาพรวม", "Overall problems, obstacles and suggestions")
    }
    var plannedProjects: String {
      of("โครงการ/กิจกรรม/มาตรการตามแผน", "Projects, activities and measures of the plan")
    }
    var plannedBudget: String { of("งบประมาณตามแผน", "Budget of the plan") }
    var readings: String { of("ข้อสันนิษฐานในการอ่านแผน", "Assumptions in reading the plan") }
    var followUp: String { of("ผลการดำเนินการตามมาตรการ", "Results of the measures") }
  }

  /// The headings of columns.
  struct Column: Bilingual {
    let language: Language

    var order: String { of("ลำดับ", "No.") }
    var number: String { of("ที่", "No.") }
    var kind: String { of("ประเภท", "Type") }
    var project: String { of("โครงการ/กิจกรรม/มาตรการ", "Project / activity / measure") }
    var ePlanProject: String { of("โครงการ", "Project") }
    var owner: String { of("ผู้รับผิดชอบ", "Responsible unit") }
    var dimension: String { of("มิติ", "Dimension") }
    var progress: String { of("ความก้าวหน้า", "Progress") }
    var results: String { of("ผลการดำเนินงาน", "Results") }
    var status: String { of("สถานะ", "Status") }
    var statusOfWork: String { of("สถานะการดำเนินงาน", "Status of implementation") }
    var budget: String { of("งบประมาณ (บาท)", "Budget (baht)") }
    var ePlanBudget: String { of("งบ", "Budget") }
    var planned: String { of("ตามแผน", "Planned") }
    var ePlanPlanned: String { of("แผน", "Plan") }
    var ordinance: String { of("ข้อบัญญัติ", "Ordinance") }
    var approved: String { of("ได้รับอนุมัติ", "Approved budget") }
    var disbursed: String { of("เบิกจ่าย", "Disbursement") }
    var percent: String { of("ร้อยละ", "%") }
    var problems: String { of("ปัญหา/อุปสรรค", "Problems / obstacles") }
    var suggestions: String { of("ข้อเสนอแนะ", "Suggestions") }
    var projects: String { of("จำนวนโครงการ", "Projects") }
    var obligations: String { of("ขั้นตอน/รายการ", "Steps / items") }
    var owed: String { of("ทั้งหมด", "All") }
    var due: String { of("ครบกำหนด", "Due") }
    var done: String { of("แล้วเสร็จ", "Completed") }
    var overdue: String { of("เกินกำหนด", "Overdue") }
    var doneAhead: String { of("แล้วเสร็จก่อนกำหนด", "Completed ahead") }
    var cannotOfDue: String { of("ครบกำหนดแต่ดำเนินการไม่ได้", "Due, cannot be done") }
    var dueToday: String { of("ครบกำหนดวันสุดท้าย", "Due on the last day") }
    var indicator: String { of("ตัวชี้วัด", "Indicator") }
    var target: String { of("ค่าเป้าหมาย", "Target") }
    var measured: String { of("ผลที่ได้", "Actual") }
    var met: String { of("ผลการประเมิน", "Assessment") }
    var evidence: String { of("หลักฐาน", "Evidence") }
    var hash: String { of("ค่าแฮช (SHA-256)", "Hash (SHA-256)") }
    var step: String { of("ขั้นตอน", "Step") }
    var detail: String { of("รายละเอียด", "Detail") }
    var round: String { of("รอบ", "Round") }
    var year: String { of("ปี", "Year") }
    var fiscalYear: String { of("ปีงบประมาณ", "Fiscal year (BE)") }
    var quarter: String { of("ไตรมาส", "Quarter") }
    var days: String { of("ช่วงวันที่", "Period") }
    var count: String { of("จำนวน", "Number") }
    var entry: String { of("รายการที่", "Entry") }
    var day: String { of("วันที่เกิดขึ้น", "Date of event") }
    var recorded: String { of("บันทึกเมื่อ", "Recorded") }
    var event: String { of("รายการ", "Event") }
    var text: String { of("ข้อความ", "Text") }
    var author: String { of("ผู้บันทึก", "Recorded by") }
    var before: String { of("ปีก่อน", "Year before") }
    var now: String { of("ปีนี้", "This year") }
    var period: String { of("ระยะเวลาดำเนินการ", "Period") }
    var steps: String { of("ขั้นตอนการดำเนินการ", "Steps") }
    var source: String { of("แหล่งงบประมาณ", "Source of budget") }
    var item: String { of("รายการ", "Item") }
    var reading: String { of("อ่านว่า", "Read as") }
    var why: String { of("เหตุผล", "Reason") }
    var total: String { of("รวม", "Total") }
    var allYears: String { of("รวมทั้งแผน", "Whole plan") }
    var budgetByYear: String {
      of("งบประมาณ (บาท) ปีงบประมาณ พ.ศ.", "Budget (baht), fiscal year (BE)")
    }
    // The forms of source documents 000, 003 and 002, word for word.
    var measure: String { of("มาตรการ/กิจกรรม", "Measure / activity") }
    var method: String { of("วิธีดำเนินการ", "Method") }
    var followUpPeriod: String { of("ระยะเวลาในการดำเนินการ", "Period") }
    var followUpResult: String {
      of("สรุปผลการดำเนินการตามมาตรการหรือกิจกรรม", "Summary of what was done")
    }
    var followUpSuccess: String { of("ผลลัพธ์หรือความสำเร็จในการดำเนินการ", "Outcome or success") }
    var guideline: String { of("มาตรการ/แนวทาง", "Measure / guideline") }
    var outcome: String { of("ผลการดำเนินการ", "Results") }
  }

  /// The heading of a column of money.
  func name(of column: MoneyColumn) -> String {
    switch column {
    case .planned: self.column.planned
    case .ordinance: self.column.ordinance
    case .supplements: of("งบเพิ่มเติม", "Supplements")
    case .approved: self.column.approved
    case .transferredIn: of("โอนเพิ่ม", "Transfer in")
    case .transferredOut: of("โอนลด", "Transfer out")
    case .afterTransfers: of("หลังโอน", "After transfers")
    case .carriedIn: of("ยกมาจากปีก่อน", "Brought forward")
    case .committed: of("ก่อหนี้ผูกพัน", "Commitment")
    case .disbursed: self.column.disbursed
    case .carriedOver: of("กันเงิน", "Carried over")
    case .remaining: of("คงเหลือ", "Remaining")
    case .percentUsed: self.column.percent
    }
  }

  /// The same in a table of quarters.
  func nameInQuarters(of column: MoneyColumn) -> String {
    switch (column, column.isBalance) {
    case (.planned, _): name(of: column)
    case (_, true): of("\(name(of: column)) (ณ สิ้นไตรมาส)", "\(name(of: column)) (at its end)")
    case (_, false): of("\(name(of: column)) (ในไตรมาส)", "\(name(of: column)) (in the quarter)")
    }
  }

  static let none = "-"
  /// What officials write in the column that applies; no Thai font has a tick.
  static let tick = "/"
  var output: String { of("ผลผลิต", "Output") }
  var outcome: String { of("ผลลัพธ์", "Outcome") }
  var met: String { of("บรรลุ", "Met") }
  var notMet: String { of("ไม่บรรลุ", "Not met") }
  var notMeasured: String { of("ยังไม่วัดผล", "Not yet measured") }
  var notComparable: String { of("ไม่มีค่าก่อนหน้าให้เปรียบเทียบ", "No earlier value to compare with") }
  var error: String { of("ต้องแก้ไข", "Must be corrected") }
  var warning: String { of("ควรตรวจสอบ", "Should be checked") }
  var wholePlan: String { of("ทั้งแผน", "Whole plan") }
  var unnamed: String { of("ไม่ระบุ", "Not stated") }
  var nothingMissing: String { of("ไม่พบรายการที่ขาด", "Nothing is missing") }
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
      "ร้อยละการเบิกจ่ายคิดจากงบประมาณหลังโอนและเงินที่ยกมาจากปีก่อน",
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
        "\(title) \(fiscalYears(years))",
        "\(title), fiscal years \(years.lowerBound) – \(years.upperBound) (BE)")
  }

  /// Something of one fiscal year.
  func titled(_ title: String, _ year: FiscalYear) -> String {
    of("\(title) \(fiscalYear(year))", "\(title), fiscal year \(year) (BE)")
  }

  /// ระหว่างวันที่ 1 ตุลาคม พ.ศ. 2565 ถึงวันที่ 31 มีนาคม พ.ศ. 2566
  func between(_ days: ClosedRange<ThaiDate>) -> String {
    of(
      "ระหว่างวันที่ \(full(days.lowerBound)) ถึงวันที่ \(full(days.upperBound))",
      "From \(full(days.lowerBound)) to \(full(days.upperBound))")
  }

  func place(_ organisation: Organisation) -> String {
    of(
      "\(organisation.name) จังหวัด\(organisation.province)",
      "\(organisation.name), \(organisation.province) Province")
  }

  /// 2566 alone, or 2566 – 2570.
  func fiscalYears(_ years: ClosedRange<FiscalYear>) -> String {
    years.count == 1
      ? fiscalYear(years.lowerBound)
      : of(
        "ปีงบประมาณ พ.ศ. \(years.lowerBound) – \(years.upperBound)",
        "Fiscal years \(years.lowerBound) – \(years.upperBound) (BE)")
  }

  /// The item and its code for the ITA year, marked where the code is not sure. Its name, which is a Thai
  /// report's own, stands in an English one as the ITA has it.
  func item(_ item: OITItem) -> String {
    let remark = item.isSure ? "" : of(" (รหัสยังไม่ยืนยัน)", " (code not confirmed)")
    return of(
      "การเปิดเผยข้อมูลสาธารณะ (OIT) ข้อ \(item.code) การประเมิน ITA พ.ศ. \(item.itaYear)\(remark)",
      "Public disclosure (OIT) item \(item.code) of the ITA \(item.itaYear) (BE)\(remark): \(item.name)"
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

  // What an entry says
  var withdrawn: String { of("ถอนรายการ", "Entry withdrawn") }
  var lateMark: String { of("บันทึกภายหลังปิดรอบ", "Recorded after the round was closed") }
  var demonstrationMark: String { of("สาธิต", "Demonstration") }

  func of(_ phrase: Phrase) -> String { of(phrase.thai, phrase.english) }

  /// The name of its kind, for a correction and a closing with what they correct and close.
  func name(of event: LogEvent) -> String {
    let name = of(event.kind.name)
    let fields = event.fields
    if let number = fields[.entry] { return "\(name)\(of("ที่ \(number)", " of entry \(number)"))" }
    if let number = fields[.editionNumber] {
      return name + of(" ฉบับที่ \(number)", ": edition \(number)")
    }
    if let year = fields[.year], let round = fields[.round] {
      return name + of("", ": ") + self.round(year, round)
    }
    return name
  }

  func correction(reason: String, approval: String) -> String {
    of("\(reason) (อนุมัติโดย \(approval))", "\(reason) (approved by \(approval))")
  }

  /// `part` is 0 for the words of the entry.
  func erasure(of part: Int, of entry: Int, reason: String, approval: String) -> String {
    let what =
      part == 0
      ? of("ข้อความของรายการที่ \(entry)", "The words of entry \(entry)")
      : of("หลักฐานที่ \(part) ของรายการที่ \(entry)", "Piece \(part) of the evidence of entry \(entry)")
    return of(
      "\(what): \(reason) (ตามคำสั่ง \(approval))", "\(what): \(reason) (ordered by \(approval))")
  }

  func adoption(from day: String, document: String, reason: String) -> String {
    of(
      "มีผลตั้งแต่ \(day) ตาม \(document): \(reason)",
      "holds from \(day), approved by \(document): \(reason)")
  }

  /// Files and pages by their names.
  func stillCounting(_ evidence: [String]) -> String {
    let names = evidence.isEmpty ? of("ไม่มี", "none") : evidence.joined(separator: ", ")
    return of("หลักฐานเดิมที่ยังใช้: \(names)", "Earlier evidence that still counts: \(names)")
  }

  func document(_ number: String, approver: String) -> String {
    of("เอกสาร \(number) ผู้อนุมัติ \(approver)", "Document \(number), approved by \(approver)")
  }

  func transferred(to number: String) -> String {
    of("โอนให้โครงการ \(number)", "Transferred to project \(number)")
  }

  func reference(_ reference: String) -> String { of("เลขที่ \(reference)", "No. \(reference)") }
  static func filed(sha256: String) -> String { "SHA-256 \(sha256)" }
  func made(on day: String) -> String { of("ลงวันที่ \(day)", "dated \(day)") }

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
    of("ค่าแฮชรายการสุดท้าย (SHA-256) \(head)", "Hash of the last entry (SHA-256) \(head)")
  }

  func root(_ root: LogHash) -> String {
    of("ค่ารากของบันทึก (Merkle, SHA-256) \(root)", "Root of the log (Merkle, SHA-256) \(root)")
  }

  func madeFrom(_ plan: Plan.ID) -> String {
    of("จัดทำจากแฟ้มแผน \(plan)", "Made from the plan file \(plan)")
  }

  func closed(by entry: Int) -> String {
    of("ปิดรอบรายงานแล้ว ตามรายการบันทึกที่ \(entry)", "Round closed by entry \(entry)")
  }

  /// What a report lacks.
  func words(for rule: ReportFault.Rule) -> String {
    switch rule {
    case .noProgressText: of("ยังไม่รายงานผลการดำเนินงาน", "No progress is reported")
    case .noBudgetLine:
      of(
        "แผนระบุงบประมาณไว้ แต่ยังไม่มีข้อมูลงบประมาณที่ได้รับอนุมัติหรือเบิกจ่าย",
        "The plan states a budget, and nothing says what was approved or disbursed")
    case .noProblem:
      of(
        "ยังไม่ระบุปัญหา/อุปสรรค (หากไม่มีให้ระบุว่าไม่มี)",
        "No problem or obstacle is stated (where there was none, say so)")
    case .noSuggestion:
      of(
        "ยังไม่ระบุข้อเสนอแนะ (หากไม่มีให้ระบุว่าไม่มี)",
        "No suggestion is stated (where there is none, say so)")
    case .noEvidence: of("ดำเนินการแล้วแต่ยังไม่มีหลักฐาน", "Work was done and there is no evidence of it")
    case .indicatorNotMeasured:
      of(
        "ยังไม่มีผลการวัดตัวชี้วัด หรือไม่มีค่าก่อนหน้าให้เปรียบเทียบ",
        "The indicator is not measured, or has no earlier value to compare with")
    case .indicatorNotMet: of("ตัวชี้วัดไม่บรรลุค่าเป้าหมาย", "The indicator did not reach its target")
    case .overdueUnexplained:
      of(
        "มีรายการเกินกำหนดโดยไม่ระบุปัญหา/อุปสรรค",
        "Items are overdue and no problem or obstacle is stated")
    case .reasonMissing:
      of(
        "ไม่สามารถดำเนินการได้ด้วยเหตุอื่น แต่ไม่ระบุเหตุ",
        "It cannot be done for another reason, which is not stated")
    case .budgetWarning: of("ข้อสังเกตด้านงบประมาณ", "Remarks on the budget")
    case .yearOutsidePlan:
      of("ไม่มีโครงการของแผนในปีงบประมาณนี้", "The plan has no project in this fiscal year")
    case .roundNotOver: of("ยังไม่สิ้นสุดรอบรายงาน", "The round is not over")
    case .lateEntries:
      of("มีรายการที่บันทึกภายหลังปิดรอบรายงาน", "Entries were recorded after the round was closed")
    case .itemCodeUnsure:
      of("รหัสข้อ OIT ของปีนี้ยังไม่ยืนยัน", "The code of the OIT item for this year is not confirmed")
    case .demonstrationData:
      of("มีข้อมูลสาธิต ห้ามใช้เผยแพร่", "It holds demonstration data and must not be published")
    }
  }

  /// What mends what a report lacks.
  func remedy(for rule: ReportFault.Rule) -> String? {
    switch rule {
    case .noProgressText:
      of(
        "บันทึกผลการดำเนินงาน ความก้าวหน้า หรือเหตุที่ดำเนินการไม่ได้",
        "record what was done, how far it is, or why it cannot be done")
    case .noBudgetLine:
      of(
        "บันทึกงบประมาณที่ได้รับอนุมัติ (หากไม่ได้รับ ให้บันทึก 0 บาท) หรือบันทึกว่าไม่สามารถดำเนินการได้พร้อมเหตุผล",
        "record what was approved (0 baht where nothing was), or that it cannot be done and why")
    case .noProblem:
      of("บันทึกปัญหา/อุปสรรค หรือบันทึกว่า “ไม่มี”", "record a problem, or that there was none")
    case .noSuggestion:
      of("บันทึกข้อเสนอแนะ หรือบันทึกว่า “ไม่มี”", "record a suggestion, or that there is none")
    case .noEvidence: of("เพิ่มหลักฐานของสิ่งที่ดำเนินการ", "file evidence of what was done")
    case .indicatorNotMeasured: of("บันทึกผลการวัดตัวชี้วัด", "record what was measured")
    case .overdueUnexplained:
      of("บันทึกปัญหา/อุปสรรคที่ทำให้ล่าช้า", "record the problem that made it late")
    case .reasonMissing:
      of("แก้ไขรายการบันทึกโดยระบุเหตุผล", "correct the entry, with the reason")
    case .roundNotOver: of("ปิดรอบได้เมื่อสิ้นสุดรอบรายงาน", "close it when the round is over")
    case .indicatorNotMet, .budgetWarning, .yearOutsidePlan, .lateEntries, .itemCodeUnsure,
      .demonstrationData:
      nil
    }
  }

  /// The particular that a fault is about, behind its rule.
  func words(for detail: ReportFault.Detail) -> String {
    switch detail {
    case .indicator(let title): title
    case .money(let rule): name(of: rule)
    }
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
      "\(budgetTally)\(way ?? "") \(fiscalYears(years))",
      [budgetTally, way, fiscalYears(years)].compactMap(\.self).joined(separator: " · "))
  }

  func followUp(_ title: String, _ year: FiscalYear) -> String {
    of("\(title) \(inYear(year))", titled(title, year))
  }

  func inYear(_ year: FiscalYear) -> String {
    of("ประจำปีงบประมาณ พ.ศ. \(year)", fiscalYear(year))
  }

  func asOf(_ day: ThaiDate) -> String { of("ณ วันที่ \(full(day))", "As of \(full(day))") }
}
