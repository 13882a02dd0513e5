import Papers
import PlanModel
import ThaiCivil

/// What a report lacks, and what mends it.
extension PaperWording {
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
    case .assumption: of("ข้อสันนิษฐานในการอ่านแผน", "What was read into the plan")
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
      .assumption, .demonstrationData:
      nil
    }
  }

  /// The particular that a fault is about, behind its rule.
  func words(for detail: ReportFault.Detail) -> String {
    switch detail {
    case .indicator(let title): title
    case .money(let rule): name(of: rule)
    case .assumption(let assumption): "\(assumption.reads) (\(assumption.why))"
    }
  }
}
