public import ThaiCivil

/// What a set of measures (a plan of kind `ita-measures`) does about the indicators of a result.
public struct ITAMeasures: Hashable, Sendable {
  public let plan: Plan.ID
  public let title: String
  public let fiscalYears: ClosedRange<FiscalYear>
  /// In the order of the plan.
  public let rows: [Row]

  /// A measure as the table of 001 has it.
  public struct Row: Hashable, Sendable {
    /// The indicators that it is about; empty where neither its own title nor that above it names one.
    public let indicators: [Int]
    public let measure: Project
    /// The names of the units that carry it out.
    public let owners: [String]
    /// How often it is followed up.
    public let followUp: Timing?
  }

  /// A measure is about the indicators that its title, or that of its part of the plan, names: numbers of a
  /// plan are its own.
  init(_ plan: Plan, for assessment: ITAAssessment) {
    self.plan = plan.id
    title = plan.title
    fiscalYears = plan.fiscalYears
    let indicators = assessment.framework.indicators
    rows = plan.dimensions.flatMap { dimension in
      dimension.strategies.flatMap { strategy in
        strategy.projects.map { measure in
          let titles = [dimension.title, strategy.title ?? "", measure.title]
          return Row(
            indicators: indicators.filter { known in titles.contains { $0.contains(known.name) } }
              .map(\.number),
            measure: measure, owners: measure.owners.compactMap { plan.owner($0)?.name },
            followUp: plan.reporting.followUp)
        }
      }
    }
  }

  public func rows(for indicator: ITAIndicator) -> [Row] {
    rows.filter { $0.indicators.contains(indicator.number) }
  }
}
