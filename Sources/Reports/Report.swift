public import Papers
public import PlanModel
import ThaiCivil

/// Any report that this program writes, ready to be written in every format.
public enum Report: Hashable, Sendable {
  case plan(PlanContents)
  case period(PeriodReport)
  case ePlan(PeriodReport)
  case followUp(FollowUpReport, FollowUpForm)
  case budget(BudgetReport)
  case register(RegisterReport)
  /// The analysis of a result of the ITA.
  case ita(ITAContents)

  /// The report as a paper; behind a cover memo, where its fields are given. Where there is an address for that,
  /// the paper names it in place of the command that proves it.
  public func document(
    _ style: Style = .thai, extent: ReportExtent = .whole, memo: MemoFields? = nil,
    proof: ProofAddress? = nil
  ) -> Document {
    var document = self.contents(style, extent)
    if let proof, let basis { document = document.proven(at: proof.text(of: basis)) }
    guard let memo else { return document }
    return document.behind(Section(.portrait, [.memo(self.memo(memo, ValueFormatter(style)))]))
  }

  /// The annexes that hold something; a plan rests on no entries, and has none, and neither has an analysis.
  public var annexes: [ReportAnnex] {
    func entries(_ count: Int) -> [ReportAnnex] { count == 0 ? [] : [.entries] }
    return switch self {
    case .plan, .ita: []
    case .period(let report): report.annexes
    case .ePlan(let report): entries(report.ePlanEntries.count)
    case .followUp(let report, _): entries(report.contents.entries.count)
    case .budget(let report): entries(report.contents.entries.count)
    case .register(let report): entries(report.contents.entries.count)
    }
  }

  private func contents(_ style: Style, _ extent: ReportExtent) -> Document {
    switch self {
    case .plan(let contents): contents.document(style)
    case .period(let report): report.document(style, extent)
    case .ePlan(let report): report.ePlanDocument(style, extent)
    case .followUp(let report, let form): report.document(style, form: form, extent)
    case .budget(let report): report.document(style, extent)
    case .register(let report): report.document(style, extent)
    case .ita(let contents): contents.document(style)
    }
  }

  /// The report for machines; the form of a follow-up is of no matter to it.
  public var json: String {
    switch self {
    case .plan(let contents): ReportJSON.text(of: contents)
    case .period(let report): ReportJSON.text(of: report)
    case .ePlan(let report): ReportJSON.text(ofEPlanIn: report)
    case .followUp(let report, _): ReportJSON.text(of: report)
    case .budget(let report): ReportJSON.text(of: report)
    case .register(let report): ReportJSON.text(of: report)
    case .ita(let contents): ReportJSON.text(of: contents)
    }
  }

  /// The files of one format, to be written as UTF-8: one, or for CSV one per table. Formats without pages hold
  /// the whole report.
  public func files(
    _ format: ReportFormat, _ style: Style = .thai, memo: MemoFields? = nil,
    proof: ProofAddress? = nil
  ) -> [ReportFile] {
    switch format {
    case .markdown:
      [file(format, MarkdownWriter.text(of: document(style, memo: memo, proof: proof)))]
    case .html: [file(format, HTMLWriter.text(of: document(style, memo: memo, proof: proof)))]
    case .json: [file(format, json)]
    case .csv:
      CSVTables.files(of: document(style)).map { table in
        ReportFile(name: "\(name)-\(table.name).\(format)", text: table.text)
      }
    }
  }

  private func file(_ format: ReportFormat, _ text: String) -> ReportFile {
    ReportFile(name: "\(name).\(format)", text: text)
  }

  /// What its files are called, of a–z, digits and hyphens: `o37-six-month-2566`, `budget-2566-2570`. It
  /// begins with the code of the ITA's item where that is sure.
  public var name: String {
    switch self {
    case .plan(let contents): contents.heading.fileName("plan")
    case .period(let report):
      report.contents.heading.fileName(report.contents.round.rawValue)
    case .ePlan(let report): "e-plan-\(report.contents.roundName)"
    case .followUp(let report, let form):
      report.contents.heading.fileName("follow-up-\(report.contents.heading.report.rawValue)")
        + (form == .results ? "" : "-\(form.rawValue)")
    case .budget(let report):
      report.contents.years.count == 1
        ? "budget-\(report.contents.years.lowerBound)"
        : "budget-\(report.contents.years.lowerBound)-\(report.contents.years.upperBound)"
    case .register(let report): report.contents.fileName
    case .ita(let contents): "ita-analysis-\(contents.result.year)"
    }
  }
}

/// A text file of a report.
public struct ReportFile: Hashable, Sendable {
  /// Without a folder.
  public let name: String
  public let text: String
}

/// The formats that a report can be written in; each is the ending of its files' names.
public enum ReportFormat: String, CaseIterable, Sendable, CustomStringConvertible {
  case markdown = "md"
  case html
  case csv
  case json

  public var description: String { rawValue }
}

extension ReportHeading {
  fileprivate func fileName(_ report: String) -> String {
    [item?.fileName, report, year.description].compactMap(\.self).joined(separator: "-")
  }
}

extension RegisterContents {
  fileprivate var fileName: String {
    [item?.fileName, register.rawValue, round.round.rawValue, year.description]
      .compactMap(\.self).joined(separator: "-")
  }
}

extension OITItem {
  /// Its code at the beginning of a file's name; nil where it is not sure.
  fileprivate var fileName: String? {
    guard isSure else { return nil }
    let plain = code.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return plain.isEmpty ? nil : plain
  }
}

extension PeriodContents {
  fileprivate var roundName: String { "\(round.rawValue)-\(heading.year)" }
}
