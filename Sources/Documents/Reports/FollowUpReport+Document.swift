public import PlanModel
public import ThaiCivil

/// The two forms that offices use to follow up measures.
public enum FollowUpForm: String, CaseIterable, Sendable {
  /// Source documents 000 and 003: seven columns, what was done and what came of it.
  case results
  /// Source document 002: the status in three columns to tick.
  case statuses
}

extension FollowUpReport {
  /// The follow-up as a paper in one of the two forms.
  public func document(_ digits: Digits = .thai, form: FollowUpForm = .results) -> Document {
    let paper = Paper(digits: digits)
    let tables = FollowUpTables(paper, contents)
    let measures =
      switch form {
      case .results: tables.results
      case .statuses: tables.statuses
      }
    let projects = contents.groups.flatMap { $0.measures.map(\.report.project) }
    return Document(
      title: paper.prose("\(title(form)) \(Wording.inYear(contents.heading.year))"),
      digits: digits, marks: basis.marks,
      sections: [
        Section(
          [titleLines(form, paper)]
            + paper.parts([
              (Wording.Part.followUp, measures), (Wording.Part.summary, tables.summary),
              (Wording.Part.entries, paper.entryBlocks(contents.entries, projects)),
            ]))
      ], colophon: basis.colophon(paper))
  }

  private func title(_ form: FollowUpForm) -> String {
    switch form {
    case .results: Wording.followUpTitle
    case .statuses: Wording.followUpTitleOfStatuses
    }
  }

  private func titleLines(_ form: FollowUpForm, _ paper: Paper) -> Block {
    let heading = contents.heading
    let isOpen = contents.lastDay < heading.days.upperBound
    let lines = [
      title(form), paper.prose(Wording.inYear(heading.year)), Wording.place(heading.organisation),
      paper.prose(Wording.between(heading.days)),
      heading.item.map { paper.prose(Wording.item($0)) },
      isOpen ? paper.prose(Wording.seenUpTo(contents.lastDay)) : nil,
    ]
    return .title(lines.compactMap(\.self))
  }
}
