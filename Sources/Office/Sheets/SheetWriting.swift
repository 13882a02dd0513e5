import Interchange
public import PlanModel
public import ThaiCivil

extension Sheet {
  /// The sheet of one owner, or all, for a round, as CSV.
  public static func text(
    _ progress: Progress, owner: Owner.ID?, round: FiscalYear.Round
  ) -> String {
    CSV.text(
      [Column.allCases.map(\.rawValue)]
        + SheetRows(progress, owner: owner, days: progress.year.days(of: round)).all)
  }
}

/// The rows of a sheet, as far as they are filled in.
private struct SheetRows {
  private let progress: Progress
  private let units: ChosenUnits
  private let days: ClosedRange<ThaiDate>

  init(_ progress: Progress, owner: Owner.ID?, days: ClosedRange<ThaiDate>) {
    units = ChosenUnits(owner, in: progress.plan)
    (self.progress, self.days) = (progress, days)
  }

  var all: [[String]] {
    let ofProjects = progress.projects.filter { units.hold($0.project.owners) }.flatMap { item in
      item.obligations.filter {
        $0.departure == nil && days.contains($0.obligation.due) && units.hold($0.obligation.owners)
      }.map { row($0, of: item.project) }
        + item.indicators.map { row($0, of: item.project) } + [row(item)]
    }
    let duties = progress.duties.filter {
      days.contains($0.obligation.due) && units.hold($0.obligation.owners)
    }
    return ofProjects + duties.map { row($0, of: nil) }
  }

  private func row(_ item: ObligationProgress, of project: Project?) -> [String] {
    cells([
      .key: Sheet.Key.obligation(item.obligation.id).text,
      .number: project.map { "\($0.number)/\($0.place(of: item.obligation))" } ?? "",
      .title: item.obligation.fullTitle, .due: item.obligation.due.written(.numeric),
      .status: Wording.name(of: item.status.kind),
      .day: item.status.doneOn?.written(.numeric) ?? "", .result: result(of: item),
      .participants: item.participants.map(String.init) ?? "",
      .evidence: pages(item.evidence),
    ])
  }

  private func result(of item: ObligationProgress) -> String {
    if case .cannot(let reason, let text) = item.status {
      return [Wording.name(of: reason), text].compactMap(\.self).joined(separator: ": ")
    }
    return item.result ?? ""
  }

  private func row(_ item: IndicatorProgress, of project: Project) -> [String] {
    cells([
      .key: Sheet.Key.indicator(project.id, item.indicator.id).text,
      .number: project.number.description, .title: project.title(of: item.indicator),
      .day: item.measuredOn?.written(.numeric) ?? "", .value: item.value?.description ?? "",
    ])
  }

  private func row(_ item: ProjectProgress) -> [String] {
    cells([
      .key: Sheet.Key.project(item.project.id).text, .number: item.project.number.description,
      .title: item.project.titleInSheet,
      .problem: item.problems.map(\.text).joined(separator: "\n"),
      .suggestion: item.suggestions.map(\.text).joined(separator: "\n"),
    ])
  }

  private func pages(_ evidence: [FiledEvidence]) -> String {
    evidence.compactMap { filed in
      guard case .page(let url) = filed.evidence.content else { return nil }
      return url
    }.joined(separator: " ")
  }

  private func cells(_ cells: [Sheet.Column: String]) -> [String] {
    Sheet.Column.allCases.map { cells[$0] ?? "" }
  }
}
