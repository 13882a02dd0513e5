public import PlanModel
public import ThaiCivil

extension PeriodReport {
  /// The six-month or annual report as a paper.
  public func document(_ digits: Digits = .thai) -> Document {
    let paper = Paper(digits: digits)
    let tables = PeriodTables(paper, self)
    let parts = [
      (Wording.Part.summary, tables.summary),
      (Wording.Part.projects, tables.projects),
      (Wording.Part.indicators, tables.indicators),
      (Wording.Part.budget, tables.budget),
      (Wording.Part.comparison, tables.comparison),
      (Wording.Part.overall, tables.overall),
      (Wording.Part.ePlan, tables.ePlan),
      (Wording.Part.missing, tables.missing),
      (Wording.Part.late, tables.late),
      (Wording.Part.entries, tables.entries),
    ]
    return Document(
      title: paper.prose("\(contents.heading.name) \(Wording.fiscalYear(contents.heading.year))"),
      digits: digits, marks: basis.marks, sections: [Section([title(paper)] + paper.parts(parts))],
      colophon: basis.colophon(paper))
  }

  private func title(_ paper: Paper) -> Block {
    let heading = contents.heading
    let last = contents.lastDay < heading.days.upperBound ? Wording.seenUpTo(contents.lastDay) : nil
    let lines = [
      paper.prose(heading.name), paper.prose(Wording.fiscalYear(heading.year)),
      paper.prose(Wording.between(heading.days)), Wording.place(heading.organisation),
      Wording.follows(heading.planTitle), heading.item.map { paper.prose(Wording.item($0)) },
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
    let closing: String? =
      switch state {
      case .draft, .tally: nil
      case .closed(let round): paper.prose(Wording.closed(by: round.entry))
      }
    let words = [
      paper.prose(Wording.asOf(asOf)), paper.prose(Wording.log(count)), Wording.head(head), closing,
    ]
    return words.compactMap(\.self)
  }
}
