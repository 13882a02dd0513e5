internal import ThaiCivil

extension PlanDraft {
  /// The frame of a set of measures for the weak points of a result: one measure for each, with everything in
  /// place that is known, and nothing where somebody has to decide. The checks of a plan then tell what is to
  /// be filled in: the title of a measure, who carries it out, how.
  ///
  /// The measures are for the year after the result. Nil where no indicator is weak.
  public init?(
    measuresFor assessment: ITAAssessment, announced: String, of plan: Plan
  ) {
    let weak = assessment.indicators(in: .mend)
    guard !weak.isEmpty else { return nil }
    let year = FiscalYear(assessment.year.year.advanced(by: 1))
    self.init(
      at: .ofNoFile,
      scheduling: SchedulingSettings(
        reserve: SchedulingSettings.standardReserve, levels: true, daysOff: [:]),
      calendar: CalendarSettings(
        alarms: CalendarSettings.standardAlarms,
        refreshHours: CalendarSettings.standardRefreshHours))
    func here<Value>(_ value: Value) -> Located<Value> { Located(value, at: .ofNoFile) }
    id = here("ita-measures-\(year)")
    kind = here(.measures)
    title = here(Wording.ITA.measuresTitle(plan.organisation.name, from: assessment.year))
    organisation = plan.organisation
    fiscalYears = here(year...year)
    source = SourceDocument(document: "-", title: announced, published: nil)
    owners = plan.owners.map { owner in
      var draft = OwnerDraft(at: .ofNoFile)
      (draft.id, draft.name) = (here(owner.id.text), here(owner.name))
      (draft.email, draft.head) = (owner.email, owner.head)
      return draft
    }
    reporting.coordinator = plan.owner(plan.reporting.coordinator).map { here($0.name) }
    reporting.signers = plan.reporting.signers
    reporting.followUp = here(
      Timing(
        rule: .every(.halfYear),
        citation: Citation(source: Wording.ITA.followUpSource, quote: Wording.ITA.followUp)))
    dimensions = weak.map { DimensionDraft(weak: $0) }
  }
}

extension DimensionDraft {
  fileprivate init(weak assessed: AssessedIndicator) {
    func here<Value>(_ value: Value) -> Located<Value> { Located(value, at: .ofNoFile) }
    let number = assessed.indicator.number
    self.init(at: .ofNoFile)
    id = here("indicator-\(number)")
    self.number = PrintedNumber("\(number)").map(here)
    title = here(assessed.indicator.name)
    source = Wording.ITA.score(assessed.score)
    var measure = ProjectDraft(at: .ofNoFile)
    measure.id = here("measure-\(number)-1")
    measure.number = PrintedNumber("\(number).1").map(here)
    measure.kind = here(Project.Kind.measure)
    measure.period = Wording.ITA.wholeYear
    var strategy = StrategyDraft(at: .ofNoFile)
    strategy.isImplied = true
    strategy.projects = [measure]
    strategies = [strategy]
  }
}

extension Position {
  /// Of what was made, and stands in no file yet.
  fileprivate static let ofNoFile = Position(line: 1, column: 1)
}
