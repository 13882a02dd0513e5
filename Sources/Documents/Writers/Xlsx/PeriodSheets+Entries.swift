internal import PlanModel
internal import ThaiCivil

extension PeriodSheets {
  // MARK: Indicators

  var indicators: Sheet {
    Sheet(
      Wording.Sheets.indicators, title: title(Wording.Part.indicators),
      widths: [8, 40, 10, 46, 24, 13, 12, 12, 12, 13, 15, 30, 16],
      tables: [
        SheetTable(
          headings: [
            Wording.Column.number, Wording.Column.project, Wording.Column.kind,
            Wording.Column.indicator, Wording.Column.target, Wording.Sheets.targetValue,
            Wording.Sheets.unit, Wording.Column.measured, Wording.Sheets.before,
            Wording.Sheets.sample, Wording.Sheets.measuredOn, Wording.Sheets.how,
            Wording.Column.met,
          ],
          rows: contents.projects.flatMap { project in
            project.indicators.map { row($0, of: project.project) }
          })
      ])
  }

  private func row(_ line: IndicatorLine, of project: Project) -> [SheetValue] {
    let progress = line.progress
    let words: String =
      switch (line.value.value, line.met.value) {
      case (nil, _): Wording.notMeasured
      case (_, nil): Wording.notComparable
      case (_, true?): Wording.met
      case (_, false?): Wording.notMet
      }
    func quantity(_ value: Quantity?) -> SheetValue { value.map(SheetValue.quantity) ?? .empty }
    return [
      .text(paper.number(project.number)), .text(project.title),
      .text(progress.isOutcome ? Wording.outcome : Wording.output), .text(line.title),
      .text(paper.prose(PlanWording.target(of: progress.indicator))),
      quantity(progress.indicator.target), .text(progress.indicator.unit),
      quantity(line.value.value), quantity(line.before.value),
      line.sample.value.map(SheetValue.count) ?? .empty,
      progress.measuredOn.map(SheetValue.day) ?? .empty, .text(progress.how ?? ""), .text(words),
    ]
  }

  // MARK: Evidence

  var evidence: Sheet {
    Sheet(
      Wording.Sheets.evidence, title: title(Wording.Column.evidence),
      widths: [8, 44, 9, 50, 22, 14, 15, 66],
      tables: [
        SheetTable(
          headings: [
            Wording.Column.number, Wording.Column.project, Wording.Column.entry,
            Wording.Sheets.file, Wording.Sheets.kind, Wording.Sheets.octets, Wording.Sheets.made,
            Wording.Sheets.hash,
          ],
          rows: contents.projects.flatMap { project in
            project.evidence.map { row($0, of: project.project) }
          })
      ])
  }

  private func row(_ filed: FiledEvidence, of project: Project) -> [SheetValue] {
    let place: [SheetValue] = [
      .text(paper.number(project.number)), .text(project.title), .count(filed.entry),
    ]
    let made = filed.evidence.made.map(SheetValue.day) ?? .empty
    switch filed.evidence.content {
    case .file(let sha256, let name, let octets, let kind):
      return place + [.text(name), .text(kind), .count(octets), made, .text(sha256)]
    case .page(let url):
      let link = WebAddress(url).map { SheetValue.link(url, to: $0) } ?? .text(url)
      return place + [link, .empty, .empty, made, .empty]
    }
  }

  // MARK: Entries

  var entries: Sheet {
    let words = EntryWords(paper, contents.projects.map(\.project))
    let numbers = Set(contents.entries.map(\.number))
    let late = report.lateSinceEntries.filter { !numbers.contains($0.number) }
    return Sheet(
      Wording.Sheets.entries, title: title(Wording.Part.entries),
      widths: [8, 15, 22, 34, 60, 18, 24, 24, 14, 10, 68],
      tables: [
        SheetTable(
          headings: [
            Wording.Column.entry, Wording.Column.day, Wording.Column.recorded,
            Wording.Column.event, Wording.Column.text, Wording.Column.budget,
            Wording.Column.author, Wording.Sheets.position, Wording.Sheets.channel,
            Wording.Column.evidence, Wording.Sheets.hash,
          ],
          rows: (contents.entries + late).sorted { $0.number < $1.number }.map { row($0, words) })
      ], remarks: report.basis.colophon(paper))
  }

  private func row(_ entry: LogEntry, _ words: EntryWords) -> [SheetValue] {
    let record = entry.record
    let (event, text) = words.words(for: record.event)
    return [
      .count(entry.number), .day(record.day), .instant(entry.recorded), .text(event),
      .text(lines(text)), amount(of: record.event), .text(record.author.name),
      .text(record.author.position ?? ""), .text(record.channel.rawValue),
      .count(record.evidence.count), .text(entry.hash.description),
    ]
  }

  private func amount(of event: LogEvent) -> SheetValue {
    switch event {
    case .money(let movement): .baht(movement.amount)
    case .corrected(_, reason: _, approval: _, let instead):
      instead.map { amount(of: $0.event) } ?? .empty
    case .started, .completed, .note, .measured, .evidenceFiled, .problem, .suggestion, .cannot,
      .limitStarted, .limitSettled, .closed:
      .empty
    }
  }
}
