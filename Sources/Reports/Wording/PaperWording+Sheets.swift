import Papers
import PlanModel
import ThaiCivil

extension PaperWording {
  var sheets: Sheets { Sheets(language: language) }

  /// What people call a table that is a file of its own.
  package func name(ofTable table: String) -> String {
    switch table {
    case "summary": sheets.summary
    case "projects": sheets.projects
    case "budget": sheets.budget
    case "quarters": sheets.quarters
    case "indicators": sheets.indicators
    case "evidence": sheets.evidence
    default: sheets.name(ofTable: table)
    }
  }

  /// The words of workbooks.
  struct Sheets: Bilingual {
    let language: Language

    /// The sheet of a table of a paper.
    func name(ofTable table: String) -> String {
      switch table {
      case "plan-projects": of("โครงการตามแผน", "Planned projects")
      case "plan-details": of("วัตถุประสงค์และผล", "Objectives and results")
      case "plan-budget": of("งบประมาณตามแผน", "Planned budget")
      case "e-plan": of("ข้อมูล e-Plan", "e-Plan")
      case "e-plan-counts": of("สรุปสถานะ e-Plan", "e-Plan statuses")
      case "follow-up-results": of("ผลการดำเนินการ", "Results")
      case "follow-up-statuses": of("สถานะรายมาตรการ", "Statuses of measures")
      case "follow-up-guidelines": of("มาตรการและหน่วยงาน", "Measures and units")
      case "follow-up-survey": of("IIT และ EIT", "IIT and EIT")
      case "follow-up-disclosure": "OIT"
      case "follow-up-summary": of("สรุป", "Summary")
      case "entries": entries
      case "late": of("บันทึกหลังปิดรอบ", "Recorded late")
      default: table
      }
    }
    var summary: String { of("สรุป", "Summary") }
    var projects: String { of("โครงการ", "Projects") }
    var budget: String { of("งบประมาณ", "Budget") }
    var quarters: String { of("รายไตรมาส", "By quarter") }
    var indicators: String { of("ตัวชี้วัด", "Indicators") }
    var evidence: String { of("หลักฐาน", "Evidence") }
    var entries: String { of("รายการบันทึก", "Log entries") }
    var rest: String { of("นอกเหนือจากรายการข้างต้น", "Beyond the rows above") }
    var statusByDimension: String { of("สถานะโครงการรายมิติ", "Status of projects by dimension") }
    var moneyByDimension: String { of("งบประมาณรายมิติ (บาท)", "Budget by dimension (baht)") }
    var statusByOwner: String {
      of("สถานะโครงการรายผู้รับผิดชอบ", "Status of projects by responsible unit")
    }
    var budgetUse: String { of("การใช้จ่ายงบประมาณรายมิติ", "Use of the budget by dimension") }
    var baht: String { of("บาท", "Baht") }
    var until: String { of("ถึงวันที่", "Until") }
    var percentUsed: String { of("ร้อยละเบิกจ่าย", "% disbursed") }
    var unit: String { of("หน่วยนับ", "Unit") }
    var targetValue: String { of("ค่าเป้าหมาย (ตัวเลข)", "Target (number)") }
    var sample: String { of("กลุ่มตัวอย่าง", "Sample") }
    var before: String { of("ค่าก่อนหน้า", "Value before") }
    var measuredOn: String { of("วันที่วัด", "Date measured") }
    var how: String { of("วิธีวัด", "Method of measurement") }
    var file: String { of("ไฟล์หรือที่อยู่เว็บ", "File or web address") }
    var kind: String { of("ชนิด", "File type") }
    var octets: String { of("ขนาด (ไบต์)", "Size (bytes)") }
    var made: String { of("ลงวันที่", "Dated") }
    var position: String { of("ตำแหน่ง", "Position") }
    var channel: String { of("ช่องทาง", "Channel") }
    var clock: String { of("หมายเหตุเวลาที่บันทึก", "Remark on the time") }
    var hash: String { of("รหัสตรวจสอบข้อมูล (SHA-256)", "Hash (SHA-256)") }

    /// Enough of the root to hold two papers against each other, and the rest of what it was made from.
    func footer(_ basis: ReportBasis, _ digits: Digits) -> String {
      let wording = PaperWording(language)
      let day = digits.write(wording.abbreviated(basis.asOf.bangkokDay))
      let time = digits.write(basis.asOf.bangkokTime)
      let count = digits.write(basis.count)
      return of("ณ \(day) \(time) น. · \(count) รายการ", "As of \(day) \(time) · entries: \(count)")
        + " · SHA-256 \(String(basis.mark.description.prefix(16)))…"
    }

    func describeBudgetUse(_ money: MoneyFigures) -> String {
      let (approved, disbursed) = (money.approved.value.written(), money.disbursed.value.written())
      return of(
        "แผนภูมิแท่ง งบประมาณรายมิติ ทั้งแผนได้รับอนุมัติงบประมาณ \(approved) บาท เบิกจ่ายแล้ว \(disbursed) บาท",
        "Bar chart. Budget by dimension. "
          + "Whole plan: approved \(approved) baht, disbursed \(disbursed) baht")
    }
  }
}
