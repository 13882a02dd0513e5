public import ThaiCivil

/// What a report says of one project.
public struct ProjectReport: Hashable, Sendable {
  public let project: Project
  /// The names of its owners.
  public let owners: [String]
  public let status: Figure<WorkStatus>
  /// How many things it owes for the year, and how many of them were due by the end of the round.
  public let owed: Figure<Int>
  public let due: Figure<Int>
  public let done: Figure<Int>
  public let overdue: Figure<Int>
  /// Of what was done, what falls due only after the end of the round.
  public let doneAhead: Figure<Int>
  /// Of what was due, what cannot be done: known of it, or of the project as a whole.
  public let cannotOfDue: Figure<Int>
  /// What falls due on the last day that the report sees, and is open: it is overdue from the next day on.
  public let dueToday: Figure<Int>
  /// What was done or said, by day.
  public let progress: [ProgressLine]
  /// The same by the steps of the plan, in printed order.
  public let steps: [StepReport]
  public let indicators: [IndicatorLine]
  public let problems: [Remark]
  public let suggestions: [Remark]
  public let evidence: [FiledEvidence]
  /// What started a time limit of the project, such as a complaint, in the year.
  public let limits: LimitLine?
  public let money: MoneyFigures
  /// Of the year before; nil where the project did not run in it, and in a six-month report.
  public let before: YearBefore?
  /// Every entry about it, ascending.
  public let entries: [Int]

  /// รอรายงานผล: nobody reported anything.
  public var awaitsReport: Bool { entries.isEmpty }

  /// Its status in one word, the same in every table.
  public var reported: ReportedStatus {
    awaitsReport ? .awaitingReport : ReportedStatus(status.value.kind)
  }

  /// The state of the year before, for comparison.
  public struct YearBefore: Hashable, Sendable {
    public let status: Figure<WorkStatus>
    public let owed: Figure<Int>
    public let done: Figure<Int>
    public let disbursed: Figure<Baht>
    public let percentUsed: Figure<Percent?>
  }
}

/// One thing that was done, begun, said or given up.
public struct ProgressLine: Hashable, Sendable {
  public let kind: Kind
  /// The step or other part that it is about; nil for the project as a whole.
  public let part: Part?
  /// In the words of who logged it; nil where there are none.
  public let text: String?
  public let participants: Figure<Int>?
  /// 0 in time.
  public let daysLate: Figure<Int>
  /// The entry that says it, with its corrections.
  public let entries: [Int]

  /// What happened, and on which day.
  public enum Kind: Hashable, Sendable {
    case done(ThaiDate)
    case begun(ThaiDate?)
    case note(ThaiDate)
    case cannot(CannotReason)
  }

  /// A part of a project.
  public struct Part: Hashable, Sendable {
    /// The step that it is or belongs to; nil for a rhythm that the plan states outside the steps.
    public let step: Step.ID?
    public let number: PrintedNumber?
    public let title: String
    public let occurrence: Obligation.Occurrence?
    /// The name of the unit whose share it is; nil where one settles it for all.
    public let unit: String?
  }
}

/// One step of a project and how far it is.
public struct StepReport: Hashable, Sendable {
  public let step: Step
  public let status: Figure<WorkStatus.Kind>
  public let lines: [ProgressLine]
}

/// An indicator, its target and what was measured.
public struct IndicatorLine: Hashable, Sendable {
  public let progress: IndicatorProgress
  /// What it counts.
  public let title: String
  public let value: Figure<Quantity?>
  public let before: Figure<Quantity?>
  public let sample: Figure<Int?>
  public let met: Figure<Bool?>
}

/// How time limits were kept.
public struct LimitLine: Hashable, Sendable {
  public let started: Figure<Int>
  public let settledInTime: Figure<Int>
  public let settledLate: Figure<Int>
  public let overdue: Figure<Int>
}
