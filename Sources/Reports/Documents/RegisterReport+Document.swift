public import Papers
public import PlanModel
import ThaiCivil

extension RegisterReport {
  /// The paper of a register.
  public func document(_ style: Style = .thai, _ extent: ReportExtent = .whole) -> Document {
    let format = ValueFormatter(style, extent)
    let wording = format.wording
    let title = wording.registers.title(contents.register)
    let parts =
      switch contents.said {
      case .gifts(let gifts): GiftTables(format, gifts, contents.round).parts
      case .complaints(let complaints):
        ComplaintTables(format, complaints, contents.round).parts
      }
    return ReportPaper(
      title: format.prose(wording.titled(title, contents.year)), basis: basis,
      heading: heading(title, format), parts: parts + findings(format),
      entries: contents.entries.isEmpty
        ? []
        : format.entryBlocks(contents.entries, contents.projects, units: contents.unitNames),
      count: contents.entries.count
    ).document(format, extent)
  }

  private func heading(_ title: String, _ format: ValueFormatter) -> Block {
    let wording = format.wording
    let lines = [
      title, format.prose(wording.inYear(contents.year)), wording.place(contents.organisation),
      format.prose(wording.between(contents.round.days)),
      contents.item.flatMap { $0.isSure ? format.prose(wording.item($0)) : nil },
      contents.round.isOver ? nil : format.prose(wording.seenUpTo(contents.round.lastDay)),
    ]
    return .title(lines.compactMap(\.self))
  }

  /// They are for whoever still can mend them.
  private func findings(_ format: ValueFormatter) -> [(title: String, blocks: [Block])] {
    guard basis.isDraft, !contents.findings.isEmpty else { return [] }
    let lines = contents.findings.map { finding in
      [format.text(format.wording.of(finding.words))] + format.references(finding.entries)
    }
    return [(format.wording.registers.findings, [.list(lines)])]
  }
}
