public import ThaiCivil

/// What the paper about a year's result says, in the order of source document 001 (items O42 and O43).
public struct ITAContents: Hashable, Sendable {
  public let organisation: Organisation
  /// The plan in whose log the result stands.
  public let planTitle: String
  public let result: ITAResultOfYear
  public let assessment: ITAAssessment
  /// Of this year, in the order in which they were recorded.
  public let remarks: [Figure<ITARemark>]
  public let analyses: [Figure<ITAAnalysis>]
  /// The totals of all years that are known up to this one, the first first.
  public let years: [ITAYear]
  /// The measures for the year after; nil where no set of them is at hand.
  public let measures: ITAMeasures?
  /// Who sees to it that the measures are carried out, and when the assessment of the next year goes on.
  public let coordinator: String?
  public let cycle: [CycleEntry]
  /// The items of the public disclosure with the units that answer them; nil where they are not known.
  public let items: OITCatalogue?
  public let findings: [ITAFinding]

  /// Nil where the register has no result of the year. Results that the plan of the office names count for years
  /// of which the log has none.
  ///
  /// Throws where the scores do not fit the framework of the year.
  public init?(
    _ year: FiscalYear, of office: Plan, _ register: ITARegister, by frameworks: ITAFrameworks,
    measures plan: Plan? = nil, items: OITCatalogue? = nil
  ) throws(ITAAssessment.Fault) {
    guard let result = register.result(of: year) else { return nil }
    guard let framework = frameworks.framework(of: year) else { throw .framework }
    let assessment = try ITAAssessment(result.announced.scores, in: year, by: framework)
    organisation = office.organisation
    planTitle = office.title
    self.result = result
    self.assessment = assessment
    remarks = register.remarks.filter { $0.value.year == year }
    analyses = register.analyses.filter { $0.value.year == year }
    years = ITAYear.all(register, office.itaResults).filter { $0.year <= year }
    let measures = plan.map { ITAMeasures($0, for: assessment) }
    self.measures = measures
    coordinator = plan.flatMap { $0.owner($0.reporting.coordinator)?.name }
    cycle = plan?.reporting.cycle ?? []
    self.items = items
    findings = ITAFinding.all(result, assessment, remarks, analyses, measures)
  }

  /// Remarks about a part of the result, those without a question first.
  public func remarks(about subject: ITASubject) -> [Figure<ITARemark>] {
    let own = remarks.filter { $0.value.subject == subject }
    return own.filter { $0.value.question == nil } + own.filter { $0.value.question != nil }
  }

  /// The office's last word about a part of the result.
  public func analysis(of subject: ITASubject) -> Figure<ITAAnalysis>? {
    analyses.last { $0.value.subject == subject }
  }
}

/// The total of a year.
public struct ITAYear: Hashable, Sendable {
  public let year: FiscalYear
  public let total: Percent
  /// Nil where a plan names the score alone.
  public let level: String?
  /// The entries that it rests on; empty where the plan says it.
  public let entries: [Int]

  /// By year. What the log says goes before what a plan says: `before` counts only for other years.
  static func all(_ register: ITARegister, _ before: [ITAResult]) -> [ITAYear] {
    let logged = register.results.map { result in
      ITAYear(
        year: result.year, total: result.announced.score, level: result.announced.level,
        entries: result.entries)
    }
    let known = Set(logged.map(\.year))
    let planned = before.filter { !known.contains($0.year) }.map { result in
      ITAYear(
        year: result.year, total: Percent(hundredths: Int(result.score.tenThousandths / 100)),
        level: result.level, entries: [])
    }
    return (logged + planned).sorted { $0.year < $1.year }
  }
}
