public import PlanModel
internal import ThaiCivil

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
    let paper = Paper(style)
    let wording = paper.wording
    let tables = FollowUpTables(paper, contents)
    let measures =
      switch form {
      case .results: tables.results
      case .statuses: tables.statuses
      }
    let projects = contents.groups.flatMap { $0.measures.map(\.report.project) }
    return Document(
      title: paper.prose(wording.followUp(title(form, wording), contents.heading.year)),
      style: style, marks: basis.marks,
      sections: [
        Section(
          [titleLines(form, paper)]
            + paper.parts([
              (wording.part.followUp, measures), (wording.part.summary, tables.summary),
              (wording.part.entries, paper.entryBlocks(contents.entries, projects)),
            ]))
      ], colophon: basis.colophon(paper),
      verification: basis.verification)
  }

  private func title(_ form: FollowUpForm, _ wording: Wording) -> String {
    switch form {
    case .results: wording.followUpTitle
    case .statuses: wording.followUpTitleOfStatuses
    }
  }

  private func titleLines(_ form: FollowUpForm, _ paper: Paper) -> Block {
    let heading = contents.heading
    let wording = paper.wording
    let isOpen = contents.lastDay < heading.days.upperBound
    let lines = [
      title(form, wording), paper.prose(wording.inYear(heading.year)),
      wording.place(heading.organisation),
      paper.prose(wording.between(heading.days)),
      heading.item.map { paper.prose(wording.item($0)) },
      isOpen ? paper.prose(wording.seenUpTo(contents.lastDay)) : nil,
    ]
    return .title(lines.compactMap(\.self))
  }
}
