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
  public func document(_ style: Style = .thai, form: FollowUpForm = .results) -> Document {
    let format = ValueFormatter(style)
    let wording = format.wording
    let tables = FollowUpTables(format, contents)
    let measures =
      switch form {
      case .results: tables.results
      case .statuses: tables.statuses
      }
    let projects = contents.groups.flatMap { $0.measures.map(\.report.project) }
    return Document(
      title: format.prose(wording.titled(title(form, wording), contents.heading.year)),
      style: style, marks: basis.marks,
      sections: [
        Section(
          [titleLines(form, format)]
            + format.parts([
              (wording.part.followUp, measures), (wording.part.summary, tables.summary),
              (
                wording.part.entries,
                format.entryBlocks(contents.entries, projects, units: contents.unitNames)
              ),
            ]))
      ], colophon: basis.colophon(format),
      verification: basis.verification)
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
