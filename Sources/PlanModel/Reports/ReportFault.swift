/// Something that a report lacks or that somebody should look at before it is signed.
public struct ReportFault: Hashable, Sendable {
  public let rule: Rule
  public let severity: Diagnostic.Severity
  /// Nil where it is about the report as a whole.
  public let project: Project.ID?
  /// What is wrong, in one sentence without a full stop.
  public let message: String
  /// What to do; nil where nobody but the owner can know.
  public let hint: String?
  /// What in particular it is about, where the project alone does not say it.
  public let detail: Detail?
  /// The entries that it is about.
  public let entries: [Int]

  init(
    _ rule: Rule, _ severity: Diagnostic.Severity, about project: Project.ID? = nil,
    _ message: String,
    hint: String? = nil, detail: Detail? = nil, entries: [Int] = []
  ) {
    self.rule = rule
    self.severity = severity
    self.project = project
    self.message = message
    self.hint = hint
    self.detail = detail
    self.entries = entries
  }

  /// The particular that a fault is about.
  public enum Detail: Hashable, Sendable {
    /// An indicator by its title.
    case indicator(String)
    case money(BudgetWarning.Rule)
    case assumption(Assumption)
  }

  /// The stable names of what a report can lack.
  public enum Rule: String, CaseIterable, Sendable {
    // What the item of the ITA demands
    case noProgressText = "no-progress-text"
    case noBudgetLine = "no-budget-line"
    case noProblem = "no-problem"
    case noSuggestion = "no-suggestion"
    // What whoever signs should know
    case noEvidence = "no-evidence"
    case indicatorNotMeasured = "indicator-not-measured"
    case indicatorNotMet = "indicator-not-met"
    case overdueUnexplained = "overdue-unexplained"
    case reasonMissing = "reason-missing"
    case budgetWarning = "budget-warning"
    // The round
    case yearOutsidePlan = "year-outside-plan"
    case roundNotOver = "round-not-over"
    case lateEntries = "late-entries"
    case itemCodeUnsure = "item-code-unsure"
    case assumption
    case demonstrationData = "demonstration-data"
  }
}
