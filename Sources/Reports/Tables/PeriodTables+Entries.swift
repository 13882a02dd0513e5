import Papers
import PlanModel
import ThaiCivil

extension PeriodTables {
  /// Entries for closed rounds: those that this report is the first to show, and those that came after
  /// its own round was closed.
  var late: [Block] {
    let all = contents.late + report.lateSince
    guard !all.isEmpty else { return [] }
    let known = Dictionary(
      (contents.entries + report.lateSinceEntries).map { ($0.number, $0) },
      uniquingKeysWith: { first, _ in first })
    let projects = EntryWords(format, contents.projects.map(\.project), units: contents.unitNames)
    let rows = all.compactMap { late -> Row? in
      guard let entry = known[late.entry] else { return nil }
      let words = projects.words(for: entry.record.event)
      return Row([
        Cell(.entry(entry.number)), format.cell(wording.round(late.year, late.round)),
        Cell(format.day(entry.record.day)), Cell(lines: format.recorded(entry)),
        Cell(lines: [[.strong(words.title)]] + words.lines),
      ])
    }
    return [
      .table(
        Table(
          "late",
          columns: [
            Table.Column(wording.column.entry, share: 8, .centre),
            Table.Column(wording.column.round, share: 20),
            Table.Column(wording.column.day, share: 12),
            Table.Column(wording.column.recorded, share: 16),
            Table.Column(wording.column.event, share: 44),
          ], rows: rows))
    ]
  }

  /// Every entry that the report rests on: where its figures lead.
  var entries: [Block] {
    let late = Set((contents.late + report.lateSince).map(\.entry))
    let extra = report.lateSinceEntries.filter { entry in
      !contents.entries.contains { $0.number == entry.number }
    }
    let all = (contents.entries + extra).sorted { $0.number < $1.number }
    return format.entryBlocks(
      all, contents.projects.map(\.project), units: contents.unitNames, late: late)
  }
}

extension ValueFormatter {
  /// The table that every figure leads to; words where there is nothing.
  func entryBlocks(
    _ entries: [LogEntry], _ projects: [Project], units: [Owner.ID: String],
    late: Set<Int> = []
  ) -> [Block] {
    entries.isEmpty
      ? [.paragraph([.text(wording.noEntries)])]
      : [entryTable(entries, EntryWords(self, projects, units: units), late)]
  }

  private func entryTable(
    _ entries: [LogEntry], _ words: EntryWords, _ late: Set<Int>
  ) -> Block {
    let rows = entries.map { entry in
      Row(
        .body,
        [
          cell(String(entry.number)), Cell(day(entry.record.day)),
          Cell(
            lines: recorded(entry)
              + (late.contains(entry.number) ? [[.strong(wording.lateMark)]] : [])),
          self.words(words, entry), author(entry.record.author, entry.record.channel),
          Cell(lines: entry.record.evidence.map { filed($0) }),
        ], entry: entry.number)
    }
    return .table(
      Table(
        "entries",
        columns: [
          Table.Column(wording.column.entry, share: 6, .centre),
          Table.Column(wording.column.day, share: 10),
          Table.Column(wording.column.recorded, share: 13),
          Table.Column(wording.column.event, share: 38),
          Table.Column(wording.column.author, share: 13),
          Table.Column(wording.column.evidence, share: 20),
        ], rows: rows))
  }

  /// When it was recorded, and that this is not what the computer's clock showed.
  func recorded(_ entry: LogEntry) -> [[Inline]] {
    let remark = entry.record.clock.remark.map { wording.of($0) }
    return instant(entry.recorded) + [remark].compactMap { words in words.map { [.strong($0)] } }
  }

  private func words(_ words: EntryWords, _ entry: LogEntry) -> Cell {
    let found = words.words(for: entry.record.event)
    return Cell(lines: [[.strong(found.title)]] + found.lines)
  }

  private func author(_ author: LogRecord.Author, _ channel: LogRecord.Channel) -> Cell {
    let mark = channel == .demonstration ? wording.demonstrationMark : nil
    return Cell(
      lines: [author.name, author.position, mark].compactMap { words in words.map { [.text($0)] } })
  }

  private func filed(_ evidence: Evidence) -> [Inline] {
    guard case .file(let sha256, name: _, octets: _, kind: _) = evidence.content else {
      return self.evidence(evidence)
    }
    return self.evidence(evidence) + [.text(" " + PaperWording.filed(sha256: sha256))]
  }
}
