private import Interchange
internal import PlanModel
internal import ThaiCivil

/// The rows of a sheet for one owner, or all, and one round.
struct SheetWriting {
  private let progress: Progress
  private let owner: Owner.ID?
  private let days: ClosedRange<ThaiDate>

  init(_ progress: Progress, owner: Owner.ID?, round: FiscalYear.Round) {
    self.progress = progress
    self.owner = owner
    days = progress.year.days(of: round)
  }

  var text: String { CSV.text([Sheet.headings] + rows) }

  private var rows: [[String]] {
    let ofProjects = progress.projects.filter { isOwn($0.project.owners) }.flatMap { item in
      item.obligations.filter {
        days.contains($0.obligation.due) && isOwn($0.obligation.owners)
      }.map(row)
        + item.indicators.map { row($0, of: item.project) } + [row(item)]
    }
    let duties = progress.duties.filter {
      days.contains($0.obligation.due) && isOwn($0.obligation.owners)
    }
    return ofProjects + duties.map(row)
  }

  private func isOwn(_ owners: [Owner.ID]) -> Bool { owner.map(owners.contains) ?? true }

  private func row(_ item: ObligationProgress) -> [String] {
    let record = ObligationRecord(item.obligation, progress.plan)
    let project = progress.projects.first { $0.project.id == item.obligation.subject.project }
    let number = project.map { "\($0.project.place(of: item.obligation))" } ?? ""
    return cells([
      .key: Sheet.Key.obligation(item.obligation.id).text,
      .number: [record.number, number].filter { !$0.isEmpty }.joined(separator: "/"),
      .title: item.obligation.fullTitle, .due: item.obligation.due.written(.numeric),
      .status: Sheet.Status(item.status.kind).rawValue,
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
    let title = item.indicator.title ?? item.result.title
    return cells([
      .key: Sheet.Key.indicator(project.id, item.indicator.id).text,
      .number: project.number.description,
      .title: "ตัวชี้วัด: \(title) (\(Wording.target(of: item.indicator)))",
      .day: item.measuredOn?.written(.numeric) ?? "", .value: item.value?.description ?? "",
    ])
  }

  private func row(_ item: ProjectProgress) -> [String] {
    cells([
      .key: Sheet.Key.project(item.project.id).text, .number: item.project.number.description,
      .title: "ภาพรวมโครงการ: \(item.project.title)",
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
