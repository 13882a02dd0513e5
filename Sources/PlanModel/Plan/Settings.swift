public import ThaiCivil

/// When reports are due and who makes them. Every day here is a setting, never law: the sources give
/// some of them with medium certainty only.
public struct ReportingSettings: Hashable, Sendable {
  /// The owner that collects, writes and publishes.
  public let coordinator: Owner.ID
  /// Positions that sign, first to last.
  public let signers: [String]
  /// When the six-month report is submitted; the round ends on 31 March.
  public let sixMonthDue: MonthDay
  /// When the annual report is submitted; it falls in the next fiscal year.
  public let annualDue: MonthDay
  /// When the ITA's window for published items closes.
  public let publishBy: MonthDay
  /// Working days before the due day by which each stage is done.
  public let collectLead: Int
  public let draftLead: Int
  public let signLead: Int
  /// The follow-up rhythm that the document itself states.
  public let followUp: Timing?
  public let cycle: [CycleEntry]
  /// The first day of which the office keeps its log here; nil where it has from the start of the plan. What was
  /// due before is history: it counts where it was recorded as done, and is missing nowhere.
  public let trackedFrom: ThaiDate?

  /// Whether the office kept its log here while a round lasted, if only on its last day.
  public func tracks(_ round: FiscalYear.Round, of year: FiscalYear) -> Bool {
    trackedFrom.map { $0 <= year.days(of: round).upperBound } ?? true
  }

  /// Whether something was due before the office kept its log here. A stage of a report that is due later is not,
  /// whatever round it is about: the report is submitted and published all the same.
  public func isHistory(_ obligation: Obligation) -> Bool {
    trackedFrom.map { obligation.due < $0 } ?? false
  }

  /// What a plan file that says nothing gets.
  public enum Standard {
    /// 30 เม.ย. and 31 ต.ค.: practice, of medium certainty.
    public static let sixMonthDue = MonthDay.lastDay(of: .april)
    public static let annualDue = MonthDay.lastDay(of: .october)
    /// The ITA 2566 window was January to April; other years are taken to close alike.
    public static let publishBy = MonthDay.lastDay(of: .april)
    public static let collectLead = 15
    public static let draftLead = 10
    public static let signLead = 5
  }
}

/// A stretch of the ITA year.
public struct CycleEntry: Hashable, Sendable {
  public typealias ID = Identifier<CycleEntry>

  public let id: ID
  public let title: String
  public let span: Span
  public let citation: Citation?

  /// When it is.
  public enum Span: Hashable, Sendable {
    /// Named months of one year.
    case once(ClosedRange<MonthOfYear>)
    /// Months that come with every ITA year, the last one in its calendar year: September to
    /// January begins in the year before.
    case yearly(from: Month, to: Month)
  }
}

/// How days are found.
public struct SchedulingSettings: Hashable, Sendable {
  /// Working days at the end of a fiscal year that no step without a timing uses, so that the last
  /// step can still be reported.
  public let reserve: Int
  /// Whether due days move so that no owner has more in one week than needed.
  public let levels: Bool
  /// What a due day on a day off does, for each kind of obligation.
  public let daysOff: [Obligation.Kind: DayOffRule]

  /// What happens to a due day that is not a working day.
  public enum DayOffRule: String, CaseIterable, Sendable {
    /// Back to the last working day: a portal closes on the date itself.
    case back
    /// Forward to the next working day.
    case forward
    /// It stays.
    case keep
  }

  /// 15 working days, three weeks.
  public static let standardReserve = 15

  public init(reserve: Int, levels: Bool, daysOff: [Obligation.Kind: DayOffRule]) {
    self.reserve = reserve
    self.levels = levels
    self.daysOff = daysOff
  }
}

/// How calendars look.
public struct CalendarSettings: Hashable, Sendable {
  /// Days before the due day on which a calendar reminds, for each kind of obligation.
  public let alarms: [Obligation.Kind: [Int]]
  /// How often a program that subscribes should look again.
  public let refreshHours: Int

  /// A week before a step; two weeks and three days before a report.
  public static let standardAlarms: [Obligation.Kind: [Int]] = [
    .step: [7], .occurrence: [7], .duty: [14, 3], .cycle: [14],
  ]
  public static let standardRefreshHours = 24

  public init(alarms: [Obligation.Kind: [Int]], refreshHours: Int) {
    self.alarms = alarms
    self.refreshHours = refreshHours
  }
}
