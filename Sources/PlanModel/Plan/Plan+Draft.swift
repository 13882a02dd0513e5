internal import ThaiCivil

/// A draft was turned into a plan although a check had found an error in it, or a check that should
/// have found one is missing: a bug of the program, not of the plan file.
public struct IncompleteDraft: Error, Sendable {
  public let at: Position
}

extension Plan {
  /// The plan of a draft in which ``PlanCheck/all`` found no error.
  ///
  /// Throws ``IncompleteDraft`` for any other draft.
  public init(_ draft: PlanDraft) throws(IncompleteDraft) {
    let at = draft.at
    let years = try need(draft.fiscalYears, at).value
    let names = OwnerNames(draft.owners)
    id = ID(try need(draft.id, at).value)
    kind = try need(draft.kind, at).value
    title = try need(draft.title, at).value
    organisation = try need(draft.organisation, at)
    fiscalYears = years
    source = try need(draft.source, at)
    owners = try draft.owners.converted { owner throws(IncompleteDraft) in try Owner(owner) }
    dimensions = try draft.dimensions.converted { dimension throws(IncompleteDraft) in
      try Dimension(dimension, years, names)
    }
    risks = try draft.risks.converted { risk throws(IncompleteDraft) in try Risk(risk) }
    reporting = try ReportingSettings(draft.reporting, names, at)
    scheduling = draft.scheduling
    calendar = draft.calendar
    amendments = try draft.amendments.converted { amendment throws(IncompleteDraft) in
      try Amendment(amendment)
    }
    assumptions = try draft.assumptions.converted { assumption throws(IncompleteDraft) in
      try Assumption(assumption)
    }
    itaResults = try draft.itaResults.converted { result throws(IncompleteDraft) in
      ITAResult(
        year: try need(result.year, result.at).value,
        score: try need(result.score, result.at).value, level: result.level)
    }
  }
}

extension Owner {
  fileprivate init(_ draft: OwnerDraft) throws(IncompleteDraft) {
    id = ID(try need(draft.id, draft.at).value)
    name = try need(draft.name, draft.at).value
    email = draft.email
    head = draft.head
    succeeds = draft.succeeds.map { ID($0.value) }
  }
}

extension Dimension {
  fileprivate init(
    _ draft: DimensionDraft, _ years: ClosedRange<FiscalYear>, _ names: OwnerNames
  ) throws(IncompleteDraft) {
    id = ID(try need(draft.id, draft.at).value)
    number = try need(draft.number, draft.at).value
    title = try need(draft.title, draft.at).value
    source = draft.source
    strategies = try draft.strategies.converted { strategy throws(IncompleteDraft) in
      Strategy(
        id: strategy.id.map { Strategy.ID($0.value) }, number: strategy.number?.value,
        title: strategy.title?.value, source: strategy.source,
        projects: try strategy.projects.converted { project throws(IncompleteDraft) in
          try Project(project, years, names)
        })
    }
  }
}

extension Project {
  fileprivate init(
    _ draft: ProjectDraft, _ years: ClosedRange<FiscalYear>, _ names: OwnerNames
  ) throws(IncompleteDraft) {
    let at = draft.at
    id = ID(try need(draft.id, at).value)
    number = try need(draft.number, at).value
    kind = try need(draft.kind, at).value
    title = try need(draft.title, at).value
    source = draft.source
    owners = try draft.owners.converted { owner throws(IncompleteDraft) in
      try need(names[owner.value], owner.at)
    }
    settledBy = draft.settledBy ?? .one
    fiscalYears = draft.fiscalYears?.value ?? years
    period = draft.period
    during = draft.during?.value
    budget = PlannedBudget(draft.budget)
    funding = draft.funding
    targetGroup = draft.targetGroup
    objectives = draft.objectives
    steps = try draft.steps.converted { step throws(IncompleteDraft) in try Step(step) }
    rhythms = try draft.rhythms.converted { rhythm throws(IncompleteDraft) in
      Rhythm(
        id: Rhythm.ID(try need(rhythm.id, rhythm.at).value),
        title: try need(rhythm.title, rhythm.at).value, timings: rhythm.timings.map(\.value))
    }
    outputs = try draft.outputs.converted { result throws(IncompleteDraft) in
      try PlannedResult(result)
    }
    outcomes = try draft.outcomes.converted { result throws(IncompleteDraft) in
      try PlannedResult(result)
    }
    register = draft.register
  }
}

extension PlannedBudget {
  fileprivate init(_ draft: BudgetDraft?) {
    switch draft {
    case nil: self = .notStated
    case .some(.none): self = .none
    case .stated(let amount, let reading): self = .stated(amount.value, reading ?? .eachYear)
    case .byYear(let amounts):
      self = .byYear(
        Dictionary(
          amounts.map { ($0.key.value, $0.value) }, uniquingKeysWith: { first, _ in first }))
    }
  }
}

extension Step {
  fileprivate init(_ draft: StepDraft) throws(IncompleteDraft) {
    id = ID(try need(draft.id, draft.at).value)
    number = try need(draft.number, draft.at).value
    title = try need(draft.title, draft.at).value
    timings = draft.timings.map(\.value)
    weight = draft.weight
    substeps = try draft.substeps.converted { substep throws(IncompleteDraft) in
      Substep(
        id: Step.ID(try need(substep.id, substep.at).value), number: substep.number?.value,
        title: try need(substep.title, substep.at).value,
        timings: substep.timings.map(\.value))
    }
  }
}

extension PlannedResult {
  fileprivate init(_ draft: ResultDraft) throws(IncompleteDraft) {
    id = ID(try need(draft.id, draft.at).value)
    title = try need(draft.title, draft.at).value
    indicators = try draft.indicators.converted { indicator throws(IncompleteDraft) in
      Indicator(
        id: Indicator.ID(try need(indicator.id, indicator.at).value), title: indicator.title,
        comparator: try need(indicator.comparator, indicator.at).value,
        target: indicator.target?.value, unit: try need(indicator.unit, indicator.at).value,
        measuredBy: indicator.measuredBy)
    }
  }
}

extension Risk {
  fileprivate init(_ draft: RiskDraft) throws(IncompleteDraft) {
    id = ID(try need(draft.id, draft.at).value)
    title = try need(draft.title, draft.at).value
    area = draft.area
    isKnown = draft.isKnown
    status = try need(draft.status, draft.at).value
    necessity = try need(draft.necessity, draft.at).value
    severity = try need(draft.severity, draft.at).value
    printedScore = try need(draft.score, draft.at).value
    control = try need(draft.control, draft.at).value
    measures = draft.measures
    source = draft.source
  }
}

extension ReportingSettings {
  fileprivate init(
    _ draft: ReportingDraft, _ names: OwnerNames, _ at: Position
  ) throws(IncompleteDraft) {
    let coordinatorName = draft.coordinator?.value ?? names.first
    coordinator = try need(coordinatorName.flatMap { names[$0] }, draft.coordinator?.at ?? at)
    signers = draft.signers
    sixMonthDue = draft.sixMonthDue ?? Standard.sixMonthDue
    annualDue = draft.annualDue ?? Standard.annualDue
    publishBy = draft.publishBy ?? Standard.publishBy
    collectLead = draft.collectLead ?? Standard.collectLead
    draftLead = draft.draftLead ?? Standard.draftLead
    signLead = draft.signLead ?? Standard.signLead
    followUp = draft.followUp?.value
    trackedFrom = draft.trackedFrom?.value
    cycle =
      try draft.cycle?.converted { entry throws(IncompleteDraft) in
        CycleEntry(
          id: CycleEntry.ID(try need(entry.id, entry.at).value),
          title: try need(entry.title, entry.at).value,
          span: try need(entry.span, entry.at).value, citation: entry.citation)
      } ?? CycleEntry.standard
  }
}

extension Amendment {
  fileprivate init(_ draft: AmendmentDraft) throws(IncompleteDraft) {
    number = try need(draft.number, draft.at).value
    date = try need(draft.date, draft.at).value
    reason = try need(draft.reason, draft.at).value
    changes = draft.changes
  }
}

extension Assumption {
  fileprivate init(_ draft: AssumptionDraft) throws(IncompleteDraft) {
    id = ID(try need(draft.id, draft.at).value)
    about = try need(draft.about, draft.at).value
    reads = try need(draft.reads, draft.at).value
    why = try need(draft.why, draft.at).value
  }
}

private func need<Value>(_ value: Value?, _ at: Position) throws(IncompleteDraft) -> Value {
  guard let value else { throw IncompleteDraft(at: at) }
  return value
}

extension Array {
  /// `map`, with the error's type kept.
  fileprivate func converted<New>(
    _ body: (Element) throws(IncompleteDraft) -> New
  ) throws(IncompleteDraft) -> [New] {
    var new: [New] = []
    new.reserveCapacity(count)
    for element in self { new.append(try body(element)) }
    return new
  }
}
