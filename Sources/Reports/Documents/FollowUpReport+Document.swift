public import Papers
public import PlanModel
import ThaiCivil

/// The two forms that offices use to follow up measures.
public enum FollowUpForm: String, CaseIterable, Sendable {
  /// Source documents 000 and 003: seven columns, what was done and what came of it.
  case results
  /// Source document 002: the status in three columns to tick.
  case statuses
}

extension FollowUpReport {
  /// The follow-up as a paper in one of the two forms.
  public func document(
    _ style: Style = .thai, form: FollowUpForm = .results, _ extent: ReportExtent = .whole
  ) -> Document {
    let format = ValueFormatter(style, extent)
    let wording = format.wording
    let tables = FollowUpTables(format, contents)
    let measures: [(title: String, blocks: [Block])] =
      switch form {
      case .results: tables.parts
      case .statuses:
        [(wording.part.guidelines, tables.guidelines), (wording.part.followUp, tables.statuses)]
      }
    let projects = contents.groups.flatMap { $0.measures.map(\.report.project) }
    return ReportPaper(
      title: format.prose(wording.titled(title(form, wording), contents.heading.year)),
      basis: basis, heading: titleLines(form, format), opening: introduction(form, format),
      parts: measures + [(wording.part.summary, tables.summary)],
      entries: format.entryBlocks(contents.entries, projects, units: contents.unitNames),
      count: contents.entries.count
    ).document(format, extent)
  }

  /// What the office scored, where the plan says so, as the documents begin.
  private func introduction(_ form: FollowUpForm, _ format: ValueFormatter) -> [Block] {
    let heading = contents.heading
    guard let result = heading.itaResult else { return [] }
    let words = format.wording.introduction
    let name = heading.organisation.name
    return [
      .paragraph([
        .text(
          format.prose(
            words.scored(name, result.value) + " "
              + words.followUp(
                name, format.wording.titled(title(form, format.wording), heading.year))))
      ])
    ]
  }

  private func title(_ form: FollowUpForm, _ wording: PaperWording) -> String {
    switch form {
    case .results: wording.followUpTitle
    case .statuses: wording.followUpTitleOfStatuses
    }
  }

  private func titleLines(_ form: FollowUpForm, _ format: ValueFormatter) -> Block {
    let heading = contents.heading
    let wording = format.wording
    let isOpen = contents.lastDay < heading.days.upperBound
    let lines = [
      title(form, wording), format.prose(wording.inYear(heading.year)),
      wording.place(heading.organisation),
      format.prose(wording.between(heading.days)),
      heading.item.map { format.prose(wording.item($0)) },
      isOpen ? format.prose(wording.seenUpTo(contents.lastDay)) : nil,
    ]
    return .title(lines.compactMap(\.self))
  }
}
