extension Wording {
  /// The word for a status, as document 002 and the e-Plan system have it.
  public static func name(of status: WorkStatus.Kind) -> String {
    switch status {
    case .notStarted: "ยังไม่ดำเนินการ"
    case .inProgress: "อยู่ระหว่างดำเนินการ"
    case .done: "ดำเนินการเรียบร้อยแล้ว"
    case .cannot: "ไม่สามารถดำเนินการได้"
    }
  }

  /// What the e-Plan system says while nothing is reported.
  /// The status of a project in one word.
  public static func name(of status: ReportedStatus) -> String {
    status.kind.map { name(of: $0) } ?? awaitingReport
  }

  public static let awaitingReport = "รอรายงานผล"

  /// The word for something past its due day.
  public static let overdue = "เกินกำหนด"

  /// The reasons of the e-Plan system.
  public static func name(of reason: CannotReason) -> String {
    switch reason {
    case .noBudget: "ไม่ได้รับงบประมาณ"
    case .policyChanged: "นโยบายผู้บริหารเปลี่ยนแปลง"
    case .noStaff: "บุคลากรไม่เพียงพอ"
    case .other: "อื่น ๆ"
    }
  }

  /// A warning about money, in a few words.
  public static func name(of rule: BudgetWarning.Rule) -> String {
    switch rule {
    case .overspent: "เบิกจ่ายและก่อหนี้ผูกพันเกินงบประมาณ"
    case .spentWithoutApproval: "เบิกจ่ายหรือก่อหนี้ผูกพันโดยไม่มีงบประมาณที่อนุมัติ"
    case .spentWithoutBudget: "เบิกจ่ายหรือก่อหนี้ผูกพันทั้งที่แผนระบุว่าไม่ใช้งบประมาณ"
    case .commitmentPastYearEnd: "มีหนี้ผูกพันคงค้างหลังสิ้นปีงบประมาณ"
    case .noMovementByHalfYear: "ไม่มีการเบิกจ่ายหรือก่อหนี้ผูกพันภายในครึ่งปีแรก"
    }
  }
}
