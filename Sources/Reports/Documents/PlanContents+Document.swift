public import Papers
public import PlanModel
import ThaiCivil

extension PlanContents {
  /// The plan as a paper: projects, budget and periods, as its item of the ITA wants them.
  public func document(_ style: Style = .thai) -> Document {
    let format = ValueFormatter(style)
    let wording = format.wording
    let tables = PlanTables(format, self)
    let name = "\(format.prose(wording.name(of: heading))) \(heading.organisation.name)"
    return Document(
      title: name, style: style,
      sections: [
        Section(
          [title(format)]
            + format.parts([
              (wording.part.plannedBudget, tables.budget),
              (wording.part.plannedProjects, tables.projects),
              (wording.part.plannedDetails, tables.details),
              (wording.part.amendments, format.amendments(amendments)),
            ]))
      ], colophon: [name])
  }

  private func title(_ format: ValueFormatter) -> Block {
    let wording = format.wording
    let lines = [
      format.ofPapers.typed(heading.planTitle), wording.place(heading.organisation),
      years.first.flatMap { first in
        years.last.map { format.prose(wording.fiscalYears(first...$0)) }
      }, heading.item.flatMap { $0.isSure ? format.prose(wording.item($0)) : nil },
    ]
    return .title(lines.compactMap(\.self))
  }
}

extension ValueFormatter {
  /// Parts that hold something, counted, each under its title.
  func parts(_ parts: [(title: String, blocks: [Block])]) -> [Block] {
    parts.filter { !$0.blocks.isEmpty }.enumerated().flatMap { index, part in
      [Block.heading(1, prose(wording.part(index + 1, part.title)))] + part.blocks
    }
  }
}
