private import Interchange
internal import PlanModel
private import Reports
private import Stores
internal import ThaiCivil

/// Log entries as lines, a table, CSV or JSON.
struct EntryPrinting {
  private let plan: Plan
  private let words: EntryText

  init(_ plan: Plan) {
    self.plan = plan
    words = EntryText(plan)
  }

  /// One entry, for whoever has just recorded it.
  func line(_ entry: LogEntry) -> String {
    "#\(entry.number)  \(line(entry.record))"
  }

  /// That entries are in the log, by number and the hash of the last, for whoever cannot be shown more.
  static func recorded(_ entries: [LogEntry]) -> String {
    guard let first = entries.first, let last = entries.last else { return "nothing is recorded" }
    return entries.count == 1
      ? "entry #\(last.number) is recorded: \(last.hash)"
      : "entries #\(first.number) to #\(last.number) are recorded: \(last.hash)"
  }

  /// What an entry would say.
  func line(_ record: LogRecord) -> String {
    let (title, text) = words(record.event)
    let parts = [record.day.written(.abbreviated), title, text]
    let files = record.evidence.isEmpty ? "" : " [\(Self.evidence(of: record))]"
    return parts.filter { !$0.isEmpty }.joined(separator: "  ").printable + files.printable
  }

  /// Entries of a log, each as it was recorded, and what became of it.
  func text(_ entries: [LogEntry], of log: Log, _ format: PrintFormat) -> String {
    switch format {
    case .table: table(entries, log.effective)
    case .csv: CSV.text([Self.headings] + entries.map { cells($0, log.effective) })
    case .json:
      "[\n"
        + entries.map { ExportLine(text: $0.wholeText, hash: $0.hash).line }
        .joined(separator: ",\n") + "\n]\n"
    }
  }

  private func table(_ entries: [LogEntry], _ effective: EffectiveEntries) -> String {
    var table = TextTable(columns: [
      .init(heading: "#", isNumber: true), .init(heading: "วันที่"),
      .init(heading: "รายการ", least: 16), .init(heading: "รายละเอียด", least: 12),
      .init(heading: "หลักฐาน", least: 6), .init(heading: "ผู้บันทึก", least: 8),
    ])
    table.rows = entries.map { entry in
      let (title, text) = words(entry.record.event)
      return [
        String(entry.number), entry.record.day.written(.short), title,
        [Self.remark(on: entry), Self.mark(of: entry, effective), text].compactMap(\.self)
          .joined(separator: " "),
        Self.evidence(of: entry.record), entry.record.author.name,
      ]
    }
    return table.text(width: Console.width)
  }

  /// That it is no longer as it was recorded; nil for one that nothing corrected.
  private static func mark(of entry: LogEntry, _ effective: EffectiveEntries) -> String? {
    let corrections = effective.corrections(of: entry.number)
    guard let last = corrections.last else { return nil }
    guard effective.entry(entry.number) != nil else { return "[ยกเลิกแล้ว #\(last)]" }
    return "[แก้ไขแล้ว \(corrections.map { "#\($0)" }.joined(separator: " "))]"
  }

  /// That somebody gave the instant at which it was recorded. Of demonstrations nobody expects another.
  private static func remark(on entry: LogEntry) -> String? {
    entry.record.clock.remark.map { "[\($0.thai)]" }
  }

  private static let headings = [
    "number", "recorded", "day", "kind", "project", "obligation", "entry", "text", "evidence",
    "author", "position", "unit", "channel", "clock",
    "corrected-by", "hash",
  ]

  private func cells(_ entry: LogEntry, _ effective: EffectiveEntries) -> [String] {
    let record = entry.record
    let (title, text) = words(record.event)
    return [
      String(entry.number), entry.recorded.description, record.day.gregorianExtended,
      record.event.kind.word, record.event.project?.text ?? "", record.event.obligation?.text ?? "",
      title, text, Self.evidence(of: record), record.author.name, record.author.position ?? "",
      record.author.unit.flatMap { plan.owner($0)?.name } ?? "", record.channel.rawValue,
      record.clock.rawValue,
      effective.corrections(of: entry.number).map(String.init).joined(separator: " "),
      entry.hash.description,
    ]
  }

  private static func evidence(of record: LogRecord) -> String {
    record.evidence.map(\.name).joined(separator: " ")
  }
}
