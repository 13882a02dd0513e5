public import PlanModel
internal import ThaiCivil

extension PlanContents {
  /// The plan as a paper: projects, budget and periods, as its item of the ITA wants them.
  public func document(_ style: Style = .thai) -> Document {
    let paper = Paper(style)
    let wording = paper.wording
    let tables = PlanTables(paper, self)
    return Document(
      title: "\(paper.prose(wording.name(of: heading))) \(heading.organisation.name)", style: style,
      sections: [
        Section(
          [title(paper)]
            + paper.parts([
              (wording.part.plannedBudget, tables.budget),
              (wording.part.plannedProjects, tables.projects),
              (wording.part.readings, tables.readings),
            ]))
      ], colophon: [wording.madeFrom(heading.plan)])
  }

  private func title(_ paper: Paper) -> Block {
    let wording = paper.wording
    let lines = [
      heading.planTitle, wording.place(heading.organisation),
      years.first.flatMap { first in
        years.last.map { paper.prose(wording.fiscalYears(first...$0)) }
      }, heading.item.map { paper.prose(wording.item($0)) },
    ]
    return .title(lines.compactMap(\.self))
  }
}

extension Paper {
  /// Parts that hold something, counted, each under its title.
  func parts(_ parts: [(title: String, blocks: [Block])]) -> [Block] {
    parts.filter { !$0.blocks.isEmpty }.enumerated().flatMap { index, part in
      [Block.heading(1, prose(wording.part(index + 1, part.title)))] + part.blocks
    }
  }
}
