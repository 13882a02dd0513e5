public import Papers
public import PlanModel
import ThaiCivil

extension PeriodReport {
  /// The six-month or annual report as a paper.
  public func document(_ style: Style = .thai) -> Document {
    let format = ValueFormatter(style)
    let wording = format.wording
    let tables = PeriodTables(format, self)
    let parts = [
      DocumentPart(wording.part.summary, tables.summary),
      DocumentPart(wording.part.amendments, format.amendments(contents.amendments)),
      DocumentPart(wording.part.yearOfWork, tables.yearOfWork),
      DocumentPart(wording.part.projects, tables.projects),
      DocumentPart(wording.part.projectPages, tables.projectPages, .portrait),
      DocumentPart(wording.part.indicators, tables.indicators),
      DocumentPart(wording.part.budget, tables.budget),
      DocumentPart(wording.part.comparison, tables.comparison),
      DocumentPart(wording.part.overall, tables.overall),
      DocumentPart(wording.part.ePlan, tables.ePlan),
      DocumentPart(wording.part.missing, tables.missing),
      DocumentPart(wording.part.late, tables.late),
      DocumentPart(wording.part.entries, tables.entries),
      DocumentPart(wording.part.evidence, tables.evidence),
    ]
    return Document(
      title: format.prose(wording.title(of: contents.heading)), style: style, marks: basis.marks,
      sections: format.sections(title(format), parts),
      colophon: basis.colophon(format), verification: basis.verification)
  }

  private func title(_ format: ValueFormatter) -> Block {
    let heading = contents.heading
    let wording = format.wording
    let last = contents.lastDay < heading.days.upperBound ? wording.seenUpTo(contents.lastDay) : nil
    let lines = [
      format.prose(wording.name(of: heading)), format.prose(wording.fiscalYear(heading.year)),
      format.prose(wording.between(heading.days)), wording.place(heading.organisation),
      wording.follows(heading.planTitle), heading.item.map { format.prose(wording.item($0)) },
      last.map(format.prose),
    ]
    return .title(lines.compactMap(\.self))
  }
}

/// A numbered part of a paper.
struct DocumentPart {
  let title: String
  let orientation: Section.Orientation
  let blocks: [Block]

  init(_ title: String, _ blocks: [Block], _ orientation: Section.Orientation = .landscape) {
    self.title = title
    self.orientation = orientation
    self.blocks = blocks
  }
}

extension ValueFormatter {
  /// The parts that hold something, counted, each under its title; neighbours that are turned alike share
  /// their pages.
  func sections(_ title: Block, _ parts: [DocumentPart]) -> [Section] {
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
  func colophon(_ format: ValueFormatter) -> [String] {
    let wording = format.wording
    let closing: String? =
      switch state {
      case .draft, .tally: nil
      case .closed(let round): format.prose(wording.closed(by: round.entry))
      }
    let words = [
      format.prose(wording.asOf(asOf)), format.prose(wording.log(count)),
      root.map(wording.root) ?? wording.head(head),
      closing,
    ]
    return words.compactMap(\.self)
  }

  /// The command that proves that the log is the one the paper was made from.
  var verification: Document.Verification {
    let hash = root.map { "--root \($0)" } ?? "--head \(head)"
    return .command("sucharit log verify \(hash) --count \(count)")
  }
}
