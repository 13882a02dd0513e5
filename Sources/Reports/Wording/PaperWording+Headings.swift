import Papers
import PlanModel
import ThaiCivil

/// The titles of parts and the headings of columns.
extension PaperWording {
  var part: Part { Part(language: language) }
  var column: Column { Column(language: language) }

  /// The titles of parts.
  struct Part: Bilingual {
    let language: Language

    var introduction: String { of("บทนำ", "Introduction") }
    var summary: String { of("สรุปผลการดำเนินงาน", "Summary of progress") }
    var results: String { of("ผลการดำเนินงานรายมิติ", "Results by dimension") }
    var remarks: String {
      of("ปัญหา อุปสรรค และข้อเสนอแนะ", "Problems, obstacles and suggestions")
    }
    var projects: String { of("ผลการดำเนินงานรายโครงการ", "Progress by project") }
    var indicators: String {
      of("ผลผลิต ผลลัพธ์ ตัวชี้วัด และหลักฐาน", "Outputs, outcomes, indicators and evidence")
    }
    var evidence: String { of("บัญชีหลักฐาน", "Register of evidence") }
    var yearOfWork: String { of("ปฏิทินและภาระงาน", "Calendar and load of work") }
    var budget: String { of("การใช้จ่ายงบประมาณ", "Use of the budget") }
    var comparison: String {
      of("เปรียบเทียบกับปีก่อนและผลสะสมตามแผน", "The year before and the years of the plan so far")
    }
    var ePlan: String { of("ข้อมูลสำหรับบันทึกในระบบ e-Plan", "Data to enter in the e-Plan system") }
    var late: String {
      of("รายการที่บันทึกภายหลังปิดรอบรายงาน", "Entries recorded after the round was closed")
    }
    var entries: String { of("รายการบันทึกที่ใช้จัดทำรายงาน", "Log entries that the report rests on") }
    var plannedProjects: String {
      of("โครงการ/กิจกรรม/มาตรการตามแผน", "Projects, activities and measures of the plan")
    }
    var plannedDetails: String {
      of(
        "วัตถุประสงค์ กลุ่มเป้าหมาย ผลผลิต และผลลัพธ์",
        "Objectives, target groups, outputs and outcomes")
    }
    var plannedBudget: String { of("งบประมาณตามแผน", "Budget of the plan") }
    var amendments: String { of("การแก้ไขเปลี่ยนแปลงแผน", "Amendments of the plan") }
    var followUp: String { of("ผลการดำเนินการตามมาตรการ", "Results of the measures") }
    var guidelines: String {
      of("มาตรการ/แนวทางและหน่วยงานที่รับผิดชอบ", "Measures and who answers for them")
    }
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
    var disbursed: String { of("เบิกจ่าย", "Disbursed") }
    var percent: String { of("ร้อยละ", "%") }
    var problems: String { of("ปัญหา/อุปสรรค", "Problems / obstacles") }
    var suggestions: String { of("ข้อเสนอแนะ", "Suggestions") }
    var obligations: String { of("ขั้นตอน/รายการ", "Steps / items") }
    var owed: String { of("ทั้งหมด", "All") }
    var due: String { of("ครบกำหนด", "Due") }
    var done: String { of("แล้วเสร็จ", "Done") }
    var overdue: String { of("เกินกำหนด", "Overdue") }
    var doneAhead: String { of("แล้วเสร็จก่อนกำหนด", "Completed ahead") }
    var cannotOfDue: String { of("ครบกำหนดแต่ดำเนินการไม่ได้", "Due, cannot be done") }
    var dueToday: String { of("ครบกำหนดวันสุดท้าย", "Due on the last day") }
    var indicator: String { of("ตัวชี้วัด", "Indicator") }
    var target: String { of("ค่าเป้าหมาย", "Target") }
    var measured: String { of("ผลที่ได้", "Actual") }
    var met: String { of("ผลการประเมิน", "Assessment") }
    var evidence: String { of("หลักฐาน", "Evidence") }
    var hash: String { of("รหัสตรวจสอบข้อมูล (SHA-256)", "Hash (SHA-256)") }
    var step: String { of("ขั้นตอน", "Step") }
    var detail: String { of("รายละเอียด", "Detail") }
    var round: String { of("รอบ", "Round") }
    var year: String { of("ปี", "Year") }
    var fiscalYear: String { of("ปีงบประมาณ", "Fiscal year (BE)") }
    var quarter: String { of("ไตรมาส", "Quarter") }
    var days: String { of("ช่วงวันที่", "Period") }
    var count: String { of("จำนวน", "Number") }
    var entry: String { of("รายการที่", "Entry") }
    var day: String { of("วันที่ดำเนินการ", "Date of event") }
    var recorded: String { of("บันทึกเมื่อ", "Recorded") }
    var event: String { of("รายการ", "Event") }
    var text: String { of("ข้อความ", "Text") }
    var author: String { of("ผู้บันทึก", "Recorded by") }
    var before: String { of("ปีก่อน", "Year before") }
    var now: String { of("ปีนี้", "This year") }
    var period: String { of("ระยะเวลาดำเนินการ", "Period") }
    var time: String { of("ระยะเวลา", "Period") }
    var success: String { of("ผลลัพธ์/ความสำเร็จ", "Outcome / success") }
    var objectives: String { of("วัตถุประสงค์", "Objectives") }
    var targetGroup: String { of("กลุ่มเป้าหมาย", "Target group") }
    var steps: String { of("ขั้นตอนการดำเนินการ", "Steps") }
    var source: String { of("แหล่งงบประมาณ", "Source of budget") }
    var item: String { of("รายการ", "Item") }
    var amendment: String { of("ฉบับที่/ครั้งที่", "Edition") }
    var approval: String { of("อนุมัติตามเอกสาร", "Approved by") }
    var holdsFrom: String { of("ใช้บังคับตั้งแต่", "In force from") }
    var changes: String { of("สาระที่แก้ไข", "What changed") }
    var why: String { of("เหตุผล", "Reason") }
    var total: String { of("รวม", "Total") }
    var allYears: String { of("รวมทั้งแผน", "Whole plan") }
    var eachYear: String { of("ปีละ", "Each year") }
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
    var raising: String { of("แนวทางในการยกระดับการประเมิน", "How to raise it") }
    var span: String { of("ระยะเวลา", "Period") }
    var howFar: String { of("ความก้าวหน้าผลการดำเนินการ", "Progress") }
    var itemNumber: String { of("ข้อ", "Item") }
    var data: String { of("ข้อมูล", "Data") }
    var elements: String { of("องค์ประกอบด้านข้อมูล", "What it must contain") }
    var ownerUnit: String { of("หน่วยงานที่รับผิดชอบ", "Responsible unit") }
    var guideline: String { of("มาตรการ/แนวทาง", "Measure / guideline") }
    var outcome: String { of("ผลการดำเนินการ", "Results") }
  }

  /// What a plan consists of, in a count of it.
  func number(of kind: Plan.Kind) -> String {
    switch kind {
    case .actionPlan: of("จำนวนโครงการ", "Projects")
    case .measures: of("จำนวนมาตรการ", "Measures")
    }
  }

  /// What the council approved: งบตามเทศบัญญัติ of a municipality, งบตามข้อบัญญัติ of every other office, and
  /// both where no office is known.
  func approved(_ office: Organisation.Kind? = nil) -> String {
    let ordinance = office.map(\.ordinance) ?? "เทศบัญญัติ/ข้อบัญญัติ"
    return of("งบตาม\(ordinance)", "Approved budget")
  }

  /// The heading of a column of money in the papers of an office.
  func name(of column: MoneyColumn, _ office: Organisation.Kind? = nil) -> String {
    switch column {
    case .planned: self.column.planned
    case .ordinance: self.column.ordinance
    case .supplements: of("งบเพิ่มเติม", "Supplements")
    case .approved: approved(office)
    case .transferredIn: of("โอนเพิ่ม", "Transfer in")
    case .transferredOut: of("โอนลด", "Transfer out")
    case .afterTransfers: of("งบประมาณหลังโอน", "After transfers")
    case .carriedIn: of("เงินกันเหลื่อมปีจากปีก่อน", "Brought forward")
    case .committed: of("ก่อหนี้ผูกพัน", "Committed")
    case .disbursed: self.column.disbursed
    case .carriedOver: of("กันเงินไว้เบิกเหลื่อมปี", "Carried over")
    case .remaining: of("คงเหลือ", "Remaining")
    case .percentUsed: self.column.percent
    }
  }

  /// The same in a table of quarters.
  func nameInQuarters(of column: MoneyColumn, _ office: Organisation.Kind) -> String {
    let name = name(of: column, office)
    return switch (column, column.isBalance) {
    case (.planned, _): name
    case (_, true): of("\(name) (ณ สิ้นไตรมาส)", "\(name) (at its end)")
    case (_, false): of("\(name) (ในไตรมาส)", "\(name) (in the quarter)")
    }
  }

  static let none = "-"
  /// What officials write in the column that applies; no Thai font has a tick.
  static let tick = "/"
}

extension Organisation.Kind {
  /// What its council passes its budget as.
  fileprivate var ordinance: String {
    switch self {
    case .cityMunicipality, .townMunicipality, .subdistrictMunicipality: "เทศบัญญัติ"
    case .provincialOrganisation, .subdistrictOrganisation, .special: "ข้อบัญญัติ"
    }
  }
}
