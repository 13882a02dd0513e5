import Papers
import PlanModel
import ThaiCivil

extension PeriodSheets {
  // MARK: Indicators

  var indicators: Worksheet {
    Worksheet(
      wording.sheets.indicators, title: title(wording.part.indicators),
      tables: [
        WorksheetTable(
          headings: [
            wording.column.order, wording.column.number, wording.column.project,
            wording.column.kind, wording.column.indicator, wording.column.target,
            wording.sheets.targetValue,
            wording.sheets.unit, wording.column.measured, wording.sheets.before,
            wording.sheets.sample, wording.sheets.measuredOn, wording.sheets.how,
            wording.column.met,
          ],
          rows: contents.projects.enumerated().flatMap { index, project in
            project.indicators.map { [.count(index + 1)] + row($0, of: project.project) }
          })
      ])
  }

  private func row(_ line: IndicatorLine, of project: Project) -> [SheetValue] {
    let progress = line.progress
    let words: String =
      switch (line.value.value, line.met.value) {
      case (nil, _): wording.notMeasured
      case (_, nil): wording.notComparable
      case (_, true?): wording.met
      case (_, false?): wording.notMet
      }
    func quantity(_ value: Quantity?) -> SheetValue { value.map(SheetValue.quantity) ?? .empty }
    return [
      .text(format.number(project.number)), .text(project.title),
      .text(progress.isOutcome ? wording.outcome : wording.output), .text(line.title),
      .text(format.prose(wording.target(of: progress.indicator))),
      quantity(progress.indicator.target), .text(wording.unit(progress.indicator.unit)),
      quantity(line.value.value), quantity(line.before.value),
      line.sample.value.map(SheetValue.count) ?? .empty,
      progress.measuredOn.map(SheetValue.day) ?? .empty, .text(progress.how ?? ""), .text(words),
    ]
  }

  // MARK: Evidence

  var evidence: Worksheet {
    Worksheet(
      wording.sheets.evidence, title: title(wording.column.evidence),
      tables: [
        WorksheetTable(
          headings: [
            wording.column.order, wording.column.number, wording.column.project,
            wording.column.entry, wording.sheets.file, wording.sheets.kind, wording.sheets.octets,
            wording.sheets.made,
            wording.sheets.hash,
          ],
          rows: contents.projects.enumerated().flatMap { index, project in
            project.evidence.map { [.count(index + 1)] + row($0, of: project.project) }
          })
      ])
  }

  private func row(_ filed: FiledEvidence, of project: Project) -> [SheetValue] {
    let place: [SheetValue] = [
      .text(format.number(project.number)), .text(project.title), .count(filed.entry),
    ]
    let made = filed.evidence.made.map(SheetValue.day) ?? .empty
    switch filed.evidence.content {
    case .file(let sha256, let name, let octets, let kind):
      return place + [.text(name), .text(kind), .count(octets), made, .text(sha256)]
    case .page(let url):
      let link = WebAddress(url).map { SheetValue.link(url, to: $0) } ?? .text(url)
      return place + [link, .empty, .empty, made, .empty]
    case .erased, .withheld:
      return place + [.text(filed.evidence.name), .empty, .empty, .empty, .empty]
    }
  }

  // MARK: Entries

  var entries: Worksheet {
    let words = EntryWords(format, contents.projects.map(\.project), units: contents.unitNames)
    let numbers = Set(contents.entries.map(\.number))
    let late = report.lateSinceEntries.filter { !numbers.contains($0.number) }
    return Worksheet(
      wording.sheets.entries, title: title(wording.part.entries),
      tables: [
        WorksheetTable(
          headings: [
            wording.column.entry, wording.column.day, wording.column.recorded,
            wording.column.event, wording.column.text, wording.column.budget,
            wording.column.author, wording.sheets.position, wording.sheets.channel,
            wording.column.evidence, wording.sheets.hash, wording.sheets.clock,
          ],
          rows: (contents.entries + late).sorted { $0.number < $1.number }.map { row($0, words) })
      ], remarks: report.basis.colophon(format))
  }

  private func row(_ entry: LogEntry, _ words: EntryWords) -> [SheetValue] {
    let record = entry.record
    let (event, text) = words.words(for: record.event)
    return [
      .count(entry.number), .day(record.day), .instant(entry.recorded), .text(event),
      .text(lines(text)), amount(of: record.event), .text(record.author.name),
      .text(record.author.position ?? ""), .text(wording.name(of: record.channel)),
      .count(record.evidence.count), .text(entry.hash.description),
      .text(record.clock.remark.map { wording.of($0) } ?? ""),
    ]
  }

  /// What an entry moved, or a correction says that it moved.
  private func amount(of event: LogEvent) -> SheetValue {
    let fields = (event.fields[.instead]?.event ?? event).fields
    return fields[.amount].map(SheetValue.baht) ?? .empty
  }
}
