import Papers
import PlanModel
import ThaiCivil

/// The core's terms: its own Thai ones, and English beside them.
extension PaperWording {
  var start: String { of(Wording.Label.start, "Start") }
  var due: String { of(Wording.Label.due, "Due") }
  var baht: String { of(Wording.baht, "baht") }
  var noBudget: String { of(Wording.noBudget, "Uses no budget") }
  var budgetNotStated: String { of(Wording.budgetNotStated, "The document states no budget") }
  /// What the e-Plan system says while nothing is reported.
  // The boxes of source documents 000 and 003
  func box(_ isTicked: Bool) -> String { isTicked ? "☑ " : "☐ " }
  var notCarriedOut: String { of("ยังไม่ได้ดำเนินการ", "Not carried out") }
  var carriedOut: String { of("ดำเนินการ", "Carried out") }

  var awaitingReport: String { of(Wording.awaitingReport, "Awaiting report") }
  var overdue: String { of(Wording.overdue, "Overdue") }

  func name(of kind: Project.Kind) -> String { of(Wording.name(of: kind), kind.english) }
  func name(of status: WorkStatus.Kind) -> String {
    of(Wording.name(of: status), status.english)
  }
  func name(of status: ReportedStatus) -> String {
    status.kind.map { name(of: $0) } ?? awaitingReport
  }
  /// With its reason, where it cannot be carried out.
  func words(for project: ProjectReport) -> String {
    if case .cannot(let reason, _) = project.status.value, !project.awaitsReport {
      return cannot(reason)
    }
    return name(of: project.reported)
  }
  func name(of amendment: ReportedAmendment.Number) -> String {
    switch amendment {
    case .edition(let number): of("ฉบับที่ \(number)", "Edition \(number)")
    case .amendment(let number): of("แก้ไขครั้งที่ \(number)", "Amendment \(number)")
    }
  }
  func name(of channel: LogRecord.Channel) -> String {
    switch channel {
    case .cli: of("คำสั่ง", "Command line")
    case .sheet: of("ตารางสเปรดชีต", "Spreadsheet")
    case .web: of("หน้าเว็บ", "Web page")
    case .calendar: of("ปฏิทิน", "Calendar")
    case .demonstration: of("สาธิต", "Demonstration")
    }
  }
  func name(of reason: CannotReason) -> String { of(Wording.name(of: reason), reason.english) }
  func name(of rule: BudgetWarning.Rule) -> String { of(Wording.name(of: rule), rule.english) }

  func name(of occurrence: Obligation.Occurrence) -> String {
    of(Wording.name(of: occurrence), Wording.englishName(of: occurrence))
  }

  /// A stage of a report in a few words: ส่งผลเพื่อจัดทำรายงาน รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2566.
  func name(of duty: Duty, _ year: FiscalYear) -> String {
    let report =
      switch duty.report {
      case .plan: of("แผน", "plan")
      case .sixMonth: of("รายงาน รอบ 6 เดือน", "six-month report")
      case .annual: of("รายงานประจำปี", "annual report")
      }
    let words =
      switch duty.stage {
      case .collect: of("ส่งผลเพื่อจัดทำ\(report)", "results sent for the \(report)")
      case .draft: of("จัดทำร่าง\(report)", "draft of the \(report)")
      case .sign: of("เสนอลงนาม\(report)", "signing of the \(report)")
      case .submit: of("ส่ง\(report)", "submission of the \(report)")
      case .publish: of("เผยแพร่\(report)", "publication of the \(report)")
      }
    return within(year, words)
  }

  /// A report's name: in Thai that of the item which it answers.
  func name(of heading: ReportHeading) -> String {
    of(heading.name, heading.planKind.english(heading.report))
  }

  /// A report's name and its fiscal year.
  func title(of heading: ReportHeading) -> String { titled(name(of: heading), heading.year) }

  /// ไม่น้อยกว่าร้อยละ 80, or at least 80 percent; other units are the plan's own words.
  func target(of indicator: Indicator) -> String {
    of(Wording.target(of: indicator), english(indicator))
  }

  private func english(_ indicator: Indicator) -> String {
    let phrase = indicator.comparator.english
    let unit = unit(indicator.unit)
    return indicator.target.map { "\(phrase) \($0) \(unit)" } ?? "\(phrase) (\(unit))"
  }

  /// Whether a unit stands before its number, as ร้อยละ does in Thai.
  func leads(_ unit: String) -> Bool { language == .thai && unit == Wording.percentUnit }

  /// The plan's own word, but for the percent, which the program knows.
  func unit(_ unit: String) -> String {
    unit == Wording.percentUnit ? of(unit, "percent") : unit
  }
}

extension Project.Kind {
  fileprivate var english: String {
    switch self {
    case .project: "Project"
    case .activity: "Activity"
    case .measure: "Measure"
    case .practice: "Practice"
    }
  }
}

extension WorkStatus.Kind {
  fileprivate var english: String {
    switch self {
    case .notStarted: "Not started"
    case .inProgress: "In progress"
    case .done: "Completed"
    case .cannot: "Cannot be carried out"
    }
  }
}

extension CannotReason {
  fileprivate var english: String {
    switch self {
    case .noBudget: "no budget received"
    case .policyChanged: "policy of the executive changed"
    case .noStaff: "not enough staff"
    case .other: "other"
    }
  }
}

extension BudgetWarning.Rule {
  fileprivate var english: String {
    switch self {
    case .overspent: "Disbursements and commitments exceed the budget"
    case .spentWithoutApproval: "Disbursement or commitment without an approved budget"
    case .spentWithoutBudget: "Disbursement or commitment where the plan uses no budget"
    case .commitmentPastYearEnd: "Commitment outstanding after the end of the fiscal year"
    case .noMovementByHalfYear: "No disbursement or commitment in the first half of the year"
    }
  }
}

extension Indicator.Comparator {
  fileprivate var english: String {
    switch self {
    case .atLeast: "at least"
    case .atMost: "at most"
    case .moreThan: "more than"
    case .lessThan: "less than"
    case .exactly: "exactly"
    case .reducedByAtLeast: "reduced by at least"
    case .fewerThanBefore: "fewer than before"
    }
  }
}

extension Plan.Kind {
  fileprivate func english(_ report: Duty.Report) -> String {
    switch (self, report) {
    case (.actionPlan, .plan): "Action plan for the prevention of corruption"
    case (.actionPlan, .sixMonth):
      "Six-month follow-up report on the action plan for the prevention of corruption"
    case (.actionPlan, .annual): "Annual report on the action plan for the prevention of corruption"
    case (.measures, .plan): "Measures to promote integrity and transparency"
    case (.measures, .sixMonth):
      "Six-month follow-up report on the measures to promote integrity and transparency"
    case (.measures, .annual):
      "Annual report on the measures to promote integrity and transparency"
    }
  }
}
