public import PlanModel
internal import ThaiCivil

extension PeriodReport {
  /// The six-month or annual report as a paper.
  public func document(_ style: Style = .thai) -> Document {
    let paper = Paper(style)
    let wording = paper.wording
    let tables = PeriodTables(paper, self)
    let parts = [
      (wording.part.summary, tables.summary),
      (wording.part.projects, tables.projects),
      (wording.part.indicators, tables.indicators),
      (wording.part.budget, tables.budget),
      (wording.part.comparison, tables.comparison),
      (wording.part.overall, tables.overall),
      (wording.part.ePlan, tables.ePlan),
      (wording.part.missing, tables.missing),
      (wording.part.late, tables.late),
      (wording.part.entries, tables.entries),
    ]
    return Document(
      title: paper.prose(wording.title(of: contents.heading)),
      style: style, marks: basis.marks, sections: [Section([title(paper)] + paper.parts(parts))],
      colophon: basis.colophon(paper))
  }

  private func title(_ paper: Paper) -> Block {
    let heading = contents.heading
    let wording = paper.wording
    let last = contents.lastDay < heading.days.upperBound ? wording.seenUpTo(contents.lastDay) : nil
    let lines = [
      paper.prose(wording.name(of: heading)), paper.prose(wording.fiscalYear(heading.year)),
      paper.prose(wording.between(heading.days)), wording.place(heading.organisation),
      wording.follows(heading.planTitle), heading.item.map { paper.prose(wording.item($0)) },
      last.map(paper.prose),
    ]
    return .title(lines.compactMap(\.self))
  }
}

extension ReportBasis {
  var marks: [Document.Mark] {
    (isDraft ? [.draft] : []) + (isDemonstration ? [.demonstration] : [])
  }

  /// What the paper was made from. A hash keeps its own digits.
  func colophon(_ paper: Paper) -> [String] {
    let wording = paper.wording
    let closing: String? =
      switch state {
      case .draft, .tally: nil
      case .closed(let round): paper.prose(wording.closed(by: round.entry))
      }
    let words = [
      paper.prose(wording.asOf(asOf)), paper.prose(wording.log(count)), wording.head(head), closing,
    ]
    return words.compactMap(\.self)
  }
}
