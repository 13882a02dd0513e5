public import ThaiCivil

/// A plan file as it was written: every value typed and with its place, nothing yet held against
/// anything else. What is nil was absent or could not be read, and reading has reported it.
///
/// The checks work on a draft; ``Plan/init(_:)`` makes a plan of one that has no error.
public struct PlanDraft: Sendable {
  public var at: Position
  public var id: Located<String>?
  public var kind: Located<Plan.Kind>?
  public var title: Located<String>?
  public var organisation: Organisation?
  public var fiscalYears: Located<ClosedRange<FiscalYear>>?
  public var source: SourceDocument?
  public var owners: [OwnerDraft] = []
  public var dimensions: [DimensionDraft] = []
  public var risks: [RiskDraft] = []
  public var reporting = ReportingDraft()
  public var scheduling: SchedulingSettings
  public var calendar: CalendarSettings
  public var amendments: [AmendmentDraft] = []
  public var assumptions: [AssumptionDraft] = []
  public var itaResults: [ITAResultDraft] = []
  /// Every day and year of the file whose era is plain to see, for the check of mixed eras.
  public var eras: [Located<Era>] = []

  public init(at position: Position, scheduling: SchedulingSettings, calendar: CalendarSettings) {
    self.at = position
    self.scheduling = scheduling
    self.calendar = calendar
  }

  /// In which era a year was written.
  public enum Era: Hashable, Sendable { case buddhist, common }

  /// Every project in file order.
  public var projects: [ProjectDraft] {
    dimensions.flatMap { $0.strategies.flatMap(\.projects) }
  }
}

/// An owner as written.
public struct OwnerDraft: Sendable {
  public var at: Position
  public var id: Located<String>?
  public var name: Located<String>?
  public var email: String?
  public var head: String?
  /// Ids of units that the plan no longer has.
  public var succeeds: [Located<String>] = []

  public init(at position: Position) { at = position }
}

/// A dimension as written; projects directly under it stand in one strategy without a number.
public struct DimensionDraft: Sendable {
  public var at: Position
  public var id: Located<String>?
  public var number: Located<PrintedNumber>?
  public var title: Located<String>?
  public var source: String?
  /// The total that the document's own table prints; `none` is zero.
  public var statedBudget: Located<Baht>?
  public var strategies: [StrategyDraft] = []

  public init(at position: Position) { at = position }
}

/// A strategy as written; `isImplied` where the file has projects directly under a dimension.
public struct StrategyDraft: Sendable {
  public var at: Position
  public var isImplied = false
  public var id: Located<String>?
  public var number: Located<PrintedNumber>?
  public var title: Located<String>?
  public var source: String?
  public var projects: [ProjectDraft] = []

  public init(at position: Position) { at = position }
}

/// A project as written.
public struct ProjectDraft: Sendable {
  public var at: Position
  public var id: Located<String>?
  public var number: Located<PrintedNumber>?
  public var kind: Located<Project.Kind>?
  public var title: Located<String>?
  public var source: String?
  /// Names or ids.
  public var owners: [Located<String>] = []
  public var settledBy: Project.Settling?
  public var fiscalYears: Located<ClosedRange<FiscalYear>>?
  public var period: String?
  public var during: Located<YearlySpan>?
  public var budget: BudgetDraft?
  public var funding: String?
  public var targetGroup: String?
  public var objectives: [String] = []
  public var steps: [StepDraft] = []
  public var rhythms: [RhythmDraft] = []
  public var outputs: [ResultDraft] = []
  public var outcomes: [ResultDraft] = []
  public var register: Register?

  public init(at position: Position) { at = position }
}

/// A budget as written.
public enum BudgetDraft: Sendable {
  case none
  /// `reading` is nil where the file does not choose one.
  case stated(Located<Baht>, reading: PlannedBudget.Reading?)
  case byYear([Located<FiscalYear>: Baht])
}

/// A step as written.
public struct StepDraft: Sendable {
  public var at: Position
  public var id: Located<String>?
  public var number: Located<PrintedNumber>?
  public var title: Located<String>?
  public var timings: [Located<Timing>] = []
  public var weight = 1
  public var substeps: [SubstepDraft] = []

  public init(at position: Position) { at = position }
}

/// A line under a step as written.
public struct SubstepDraft: Sendable {
  public var at: Position
  public var id: Located<String>?
  public var number: Located<PrintedNumber>?
  public var title: Located<String>?
  public var timings: [Located<Timing>] = []

  public init(at position: Position) { at = position }
}

/// A rhythm as written.
public struct RhythmDraft: Sendable {
  public var at: Position
  public var id: Located<String>?
  public var title: Located<String>?
  public var timings: [Located<Timing>] = []

  public init(at position: Position) { at = position }
}

/// An output or outcome as written.
public struct ResultDraft: Sendable {
  public var at: Position
  public var id: Located<String>?
  public var title: Located<String>?
  public var indicators: [IndicatorDraft] = []

  public init(at position: Position) { at = position }
}

/// An indicator as written.
public struct IndicatorDraft: Sendable {
  public var at: Position
  public var id: Located<String>?
  public var title: String?
  public var comparator: Located<Indicator.Comparator>?
  public var target: Located<Quantity>?
  /// Whether one was written, readable or not.
  public var hasTarget = false
  public var unit: Located<String>?
  public var hasUnit = false
  public var measuredBy: String?

  public init(at position: Position) { at = position }
}

/// A risk as written.
public struct RiskDraft: Sendable {
  public var at: Position
  public var id: Located<String>?
  public var title: Located<String>?
  public var area: String?
  public var isKnown: Bool?
  public var status: Located<Risk.TrafficLight>?
  public var necessity: Located<Int>?
  public var severity: Located<Int>?
  public var score: Located<Int>?
  public var control: Located<Risk.Control>?
  public var measures: [String] = []
  public var source: String?

  public init(at position: Position) { at = position }
}

/// Reporting settings as written; what is absent takes the standard.
public struct ReportingDraft: Sendable {
  public var coordinator: Located<String>?
  public var signers: [String] = []
  public var sixMonthDue: MonthDay?
  public var annualDue: MonthDay?
  public var publishBy: MonthDay?
  public var collectLead: Int?
  public var draftLead: Int?
  public var signLead: Int?
  public var followUp: Located<Timing>?
  /// Nil takes the standard cycle; empty is none.
  public var cycle: [CycleDraft]?
  public var trackedFrom: Located<ThaiDate>?

  public init() {}
}

/// A stretch of the ITA year as written.
public struct CycleDraft: Sendable {
  public var at: Position
  public var id: Located<String>?
  public var title: Located<String>?
  public var span: Located<CycleEntry.Span>?
  public var citation: Citation?

  public init(at position: Position) { at = position }
}

/// An amendment as written.
public struct AmendmentDraft: Sendable {
  public var at: Position
  public var number: Located<Int>?
  public var date: Located<ThaiDate>?
  public var reason: Located<String>?
  public var changes: [String] = []

  public init(at position: Position) { at = position }
}

/// A result of the ITA as written.
public struct ITAResultDraft: Sendable {
  public var at: Position
  public var year: Located<FiscalYear>?
  public var score: Located<Quantity>?
  public var level: String?

  public init(at position: Position) { at = position }
}

/// An assumption as written.
public struct AssumptionDraft: Sendable {
  public var at: Position
  public var id: Located<String>?
  public var about: Located<String>?
  public var reads: Located<String>?
  public var why: Located<String>?

  public init(at position: Position) { at = position }
}
