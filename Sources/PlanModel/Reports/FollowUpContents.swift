public import ThaiCivil

/// The follow-up of a set of measures, for the two forms that offices use: that of source documents 000
/// and 003, one row per measure, and that of 002, one row per guideline with three ticked columns.
public struct FollowUpContents: Hashable, Sendable {
  public let heading: ReportHeading
  public let lastDay: ThaiDate
  public let groups: [FollowUpGroup]
  public let summary: StatusSummary
  public let entries: [LogEntry]
  /// The names of every unit of the plan, which entries name by their ids.
  public let unitNames: [Owner.ID: String]

  init(_ contents: PeriodContents) {
    heading = contents.heading
    lastDay = contents.lastDay
    groups = contents.dimensions.map { dimension in
      FollowUpGroup(
        dimension.dimension, measures: dimension.projects.map(FollowUpMeasure.init))
    }
    summary = contents.summary
    entries = contents.entries
    unitNames = contents.unitNames
  }
}

/// The measures of one table.
public struct FollowUpGroup: Hashable, Sendable {
  public let number: PrintedNumber
  public let title: String
  public let form: Form
  public let measures: [FollowUpMeasure]
  /// The sub-indicators that its measures stand under, by the first of each; empty where it has none.
  public let headings: [Project.ID: String]

  fileprivate init(_ dimension: Dimension, measures: [FollowUpMeasure]) {
    number = dimension.number
    title = dimension.title
    form = Form(dimension.title)
    self.measures = measures
    let ids = Set(measures.map(\.report.project.id))
    let named = dimension.strategies.compactMap { strategy in
      strategy.projects.first { ids.contains($0.id) }.flatMap { first in
        strategy.title.map { (first.id, $0) }
      }
    }
    headings = Dictionary(named, uniquingKeysWith: { first, _ in first })
  }

  /// The tables that source documents 000 and 003 have.
  public enum Form: Hashable, Sendable {
    /// Seven columns: what was to be done, what was done, what came of it.
    case measures
    /// The indicators of a survey, IIT or EIT: how to raise each, and how far it is.
    case survey
    /// The items of the public disclosure, OIT: what each must contain, and how far it is.
    case disclosure

    /// As a group's title names it: ประเด็นการประเมิน IIT.
    fileprivate init(_ title: String) {
      let words = Set(title.split { !$0.isASCII || !$0.isLetter })
      if words.contains("OIT") {
        self = .disclosure
      } else if words.contains("IIT") || words.contains("EIT") {
        self = .survey
      } else {
        self = .measures
      }
    }
  }
}

/// One measure and what became of it.
public struct FollowUpMeasure: Hashable, Sendable {
  public let report: ProjectReport
  /// The period in the document's own words; nil where it gives none.
  public let period: String?
  /// สรุปผลการดำเนินการ: what was done, and what cannot be.
  public let done: [ProgressLine]
  /// ผลลัพธ์หรือความสำเร็จ: what was said of the measure as a whole.
  public let successes: [ProgressLine]
  /// ผลลัพธ์หรือความสำเร็จ: what was measured.
  public let measured: [IndicatorLine]

  fileprivate init(_ report: ProjectReport) {
    self.report = report
    period = report.project.period
    successes = report.progress.filter { $0.isNote && $0.part == nil }
    done = report.progress.filter { !($0.isNote && $0.part == nil) }
    measured = report.indicators.filter { $0.value.value != nil }
  }
}

extension ProgressLine {
  fileprivate var isNote: Bool {
    if case .note = kind { true } else { false }
  }
}

/// A follow-up as of an instant, and what it was made from.
public struct FollowUpReport: Hashable, Sendable {
  public let basis: ReportBasis
  public let contents: FollowUpContents

  /// The follow-up of the round that a report is about.
  public init(_ report: PeriodReport) {
    basis = report.basis
    contents = FollowUpContents(report.contents)
  }
}
