import Papers
import PlanModel
import ThaiCivil

/// A paper of one section, behind which the entries that it rests on stand as its annex.
struct ReportPaper {
  let title: String
  let basis: ReportBasis
  /// The title block, on the annex too.
  let heading: Block
  /// What stands before the first part.
  var opening: [Block] = []
  let parts: [(title: String, blocks: [Block])]
  let entries: [Block]
  let count: Int

  func document(_ format: ValueFormatter, _ extent: ReportExtent) -> Document {
    let paper = [heading] + opening + format.parts(parts)
    let blocks =
      switch extent {
      case .paper: paper
      case .whole: paper + annex(format)
      case .annex: [heading] + annex(format)
      }
    return Document(
      title: title, style: format.style, marks: basis.marks, sections: [Section(blocks)],
      colophon: basis.colophon(format), verification: basis.verification)
  }

  private func annex(_ format: ValueFormatter) -> [Block] {
    guard !entries.isEmpty else { return [] }
    let wording = format.wording
    let name = wording.annex(0, wording.name(of: ReportAnnex.entries), count)
    return [.heading(1, format.prose(name))] + entries
  }
}

extension ValueFormatter {
  /// For a paper of one section: what an official files, unless all of it stands in one.
  init(_ style: Style, _ extent: ReportExtent) {
    let format = ValueFormatter(style)
    self = extent == .paper ? format.ofPapers : format
  }
}
