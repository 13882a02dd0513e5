public import PlanModel
public import ThaiCivil

extension PlanContents {
  /// The plan as a paper: projects, budget and periods, as its item of the ITA wants them.
  public func document(_ digits: Digits = .thai) -> Document {
    let paper = Paper(digits: digits)
    let tables = PlanTables(paper, self)
    return Document(
      title: "\(paper.prose(heading.name)) \(heading.organisation.name)", digits: digits,
      sections: [
        Section(
          [title(paper)]
            + paper.parts([
              (Wording.Part.plannedBudget, tables.budget),
              (Wording.Part.plannedProjects, tables.projects),
              (Wording.Part.readings, tables.readings),
            ]))
      ], colophon: [Wording.madeFrom(heading.plan)])
  }

  private func title(_ paper: Paper) -> Block {
    let lines = [
      heading.planTitle, Wording.place(heading.organisation),
      years.first.flatMap { first in
        years.last.map { paper.prose(Wording.fiscalYears(first...$0)) }
      }, heading.item.map { paper.prose(Wording.item($0)) },
    ]
    return .title(lines.compactMap(\.self))
  }
}

extension Paper {
  /// Parts that hold something, counted, each under its title.
  func parts(_ parts: [(title: String, blocks: [Block])]) -> [Block] {
    parts.filter { !$0.blocks.isEmpty }.enumerated().flatMap { index, part in
      [Block.heading(1, prose(Wording.part(index + 1, part.title)))] + part.blocks
    }
  }
}
