public import Papers
public import PlanModel
import ThaiCivil

extension PeriodReport {
  /// The six-month or annual report as a paper, one of its annexes, or both in one.
  public func document(_ style: Style = .thai, _ extent: ReportExtent = .whole) -> Document {
    let format = ValueFormatter(style)
    let wording = format.wording
    let title = format.prose(wording.title(of: contents.heading))
    let pages =
      switch extent {
      case .paper: front(format) + format.sections(parts(format))
      case .whole:
        front(format) + format.sections(parts(format))
          + annexes.flatMap { sections(of: $0, format) }
      case .annex(let annex): sections(of: annex, format, title: annexTitle(format))
      }
    return Document(
      title: title, style: style, marks: basis.marks, sections: pages,
      colophon: basis.colophon(format), verification: basis.verification)
  }

  // MARK: The paper

  /// The cover and the list of parts.
  private func front(_ format: ValueFormatter) -> [Section] {
    let heading = contents.heading
    let wording = format.wording
    let last = contents.lastDay < heading.days.upperBound ? wording.seenUpTo(contents.lastDay) : nil
    let lines = [
      format.prose(wording.name(of: heading)), format.prose(wording.inYear(heading.year)),
      format.prose(wording.between(heading.days)), wording.place(heading.organisation),
      format.prose(wording.follows(heading.planTitle)),
      // Where a code is not known, a report carries its name alone.
      heading.item.flatMap { $0.isSure ? format.prose(wording.item($0)) : nil },
      last.map(format.prose),
    ]
    return [Section(.portrait, [.cover(lines.compactMap(\.self))])]
  }

  private func parts(_ format: ValueFormatter) -> [DocumentPart] {
    let wording = format.wording
    let paper = PaperTables(format.ofPapers, self)
    let tables = PeriodTables(format, self)
    return [
      DocumentPart(wording.part.introduction, paper.introduction, .portrait, opening: [.contents]),
      DocumentPart(wording.part.amendments, format.ofPapers.amendments(contents.amendments)),
      DocumentPart(wording.part.summary, paper.summary),
      DocumentPart(wording.part.results, paper.results),
      DocumentPart(wording.part.budget, paper.budget),
      DocumentPart(wording.part.comparison, tables.years),
      DocumentPart(wording.part.late, tables.late),
      DocumentPart(wording.part.remarks, paper.remarks + paper.signatures),
    ]
  }

  // MARK: Annexes

  /// Those that hold something.
  var annexes: [ReportAnnex] {
    let tables = PeriodTables(ValueFormatter(.thai), self)
    return ReportAnnex.allCases.filter { !tables.blocks(of: $0).isEmpty }
  }

  private func sections(
    of annex: ReportAnnex, _ format: ValueFormatter, title: [Block] = []
  ) -> [Section] {
    let tables = PeriodTables(format, self)
    let index = annexes.firstIndex(of: annex) ?? 0
    let name = format.prose(
      format.wording.annex(index, format.wording.name(of: annex), tables.count(of: annex)))
    let pages = annex == .projects ? tables.projectPages : []
    return [Section(title + [.heading(1, name)] + tables.blocks(of: annex))]
      + (pages.isEmpty ? [] : [Section(.portrait, pages)])
  }

  private func annexTitle(_ format: ValueFormatter) -> [Block] {
    let heading = contents.heading
    let wording = format.wording
    return [
      .title([
        format.prose(wording.title(of: heading)), wording.place(heading.organisation),
        format.prose(wording.between(heading.days)),
      ])
    ]
  }
}

extension PeriodTables {
  fileprivate func blocks(of annex: ReportAnnex) -> [Block] {
    switch annex {
    case .projects: projects + comparison
    case .indicators: indicators
    case .budget: budget
    case .calendar: yearOfWork
    case .ePlan: ePlan
    case .entries: entries
    case .evidence: evidence
    }
  }

  /// How much an annex holds; nil where it holds tables of another kind.
  fileprivate func count(of annex: ReportAnnex) -> Int? {
    switch annex {
    case .projects, .ePlan: contents.projects.count
    case .indicators: contents.projects.reduce(0) { $0 + $1.indicators.count }
    case .entries: contents.entries.count
    case .evidence: contents.projects.reduce(0) { $0 + $1.evidence.count }
    case .budget, .calendar: nil
    }
  }
}

/// A numbered part of a paper.
struct DocumentPart {
  let title: String
  let orientation: Section.Orientation
  /// What stands before its heading.
  let opening: [Block]
  let blocks: [Block]

  init(
    _ title: String, _ blocks: [Block], _ orientation: Section.Orientation = .landscape,
    opening: [Block] = []
  ) {
    self.title = title
    self.orientation = orientation
    self.opening = opening
    self.blocks = blocks
  }
}

extension ValueFormatter {
  /// The parts that hold something, counted, each under its title; neighbours that are turned alike share
  /// their pages.
  func sections(_ parts: [DocumentPart]) -> [Section] {
    var runs: [(orientation: Section.Orientation, blocks: [Block])] = []
    for (index, part) in parts.filter({ !$0.blocks.isEmpty }).enumerated() {
      let blocks =
        part.opening + [Block.heading(1, prose(wording.part(index + 1, part.title)))] + part.blocks
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
