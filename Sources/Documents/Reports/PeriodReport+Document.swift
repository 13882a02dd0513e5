public import PlanModel
internal import ThaiCivil

extension PeriodReport {
  /// The six-month or annual report as a paper.
  public func document(_ style: Style = .thai) -> Document {
    let paper = Paper(style)
    let wording = paper.wording
    let tables = PeriodTables(paper, self)
    let parts = [
      Paper.Part(wording.part.summary, tables.summary),
      Paper.Part(wording.part.yearOfWork, tables.yearOfWork),
      Paper.Part(wording.part.projects, tables.projects),
      Paper.Part(wording.part.projectPages, tables.projectPages, .portrait),
      Paper.Part(wording.part.indicators, tables.indicators),
      Paper.Part(wording.part.budget, tables.budget),
      Paper.Part(wording.part.comparison, tables.comparison),
      Paper.Part(wording.part.overall, tables.overall),
      Paper.Part(wording.part.ePlan, tables.ePlan),
      Paper.Part(wording.part.missing, tables.missing),
      Paper.Part(wording.part.late, tables.late),
      Paper.Part(wording.part.entries, tables.entries),
      Paper.Part(wording.part.evidence, tables.evidence),
    ]
    return Document(
      title: paper.prose(wording.title(of: contents.heading)), style: style, marks: basis.marks,
      sections: paper.sections(title(paper), parts),
      colophon: basis.colophon(paper), verification: basis.verification)
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

extension Paper {
  /// A numbered part of a paper.
  struct Part {
    let title: String
    let orientation: Section.Orientation
    let blocks: [Block]

    init(_ title: String, _ blocks: [Block], _ orientation: Section.Orientation = .landscape) {
      self.title = title
      self.orientation = orientation
      self.blocks = blocks
    }
  }

  /// The parts that hold something, counted, each under its title; neighbours that are turned alike share
  /// their pages.
  func sections(_ title: Block, _ parts: [Part]) -> [Section] {
    var runs: [(orientation: Section.Orientation, blocks: [Block])] = [(.landscape, [title])]
    for (index, part) in parts.filter({ !$0.blocks.isEmpty }).enumerated() {
      let blocks = [Block.heading(1, prose(wording.part(index + 1, part.title)))] + part.blocks
      if let last = runs.indices.last, runs[last].orientation == part.orientation {
        runs[last].blocks += blocks
      } else {
        runs.append((part.orientation, blocks))
      }
    }
    return runs.map { Section($0.orientation, $0.blocks) }
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

  /// The command that proves that the log is the one the paper was made from.
  var verification: String { "sucharit log verify --head \(head) --count \(count)" }
}
