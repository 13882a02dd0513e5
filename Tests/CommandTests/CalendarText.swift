internal import Foundation

/// A calendar file cut into its entries, read line by line: no reader of calendars stands between.
struct CalendarText {
  /// The text of each entry, by its UID.
  let entries: [String: [String]]
  /// The lines outside of entries.
  let header: [String]

  init(_ octets: [UInt8]) {
    let text = String(decoding: octets, as: UTF8.self).replacing("\r\n", with: "\n")
    var entries: [String: [String]] = [:]
    var header: [String] = []
    var entry: [String]?
    for line in text.replacing("\n ", with: "").split(separator: "\n").map(String.init) {
      if line == "BEGIN:VEVENT" || line == "BEGIN:VTODO" { entry = [] }
      if entry == nil { header.append(line) } else { entry?.append(line) }
      if line == "END:VEVENT" || line == "END:VTODO", let lines = entry {
        entries[Self.value("UID", of: lines) ?? ""] = lines
        entry = nil
      }
    }
    self.entries = entries
    self.header = header
  }

  var uids: Set<String> { Set(entries.keys) }

  func value(_ property: String, of uid: String) -> String? {
    entries[uid].flatMap { Self.value(property, of: $0) }
  }

  /// The lines of an entry without those that tell its edition.
  func content(of uid: String) -> [String] {
    let edition = ["SEQUENCE:", "DTSTAMP:", "LAST-MODIFIED:"]
    return (entries[uid] ?? []).filter { line in !edition.contains { line.hasPrefix($0) } }
  }

  private static func value(_ property: String, of lines: [String]) -> String? {
    let line = lines.first { $0.hasPrefix(property + ":") || $0.hasPrefix(property + ";") }
    guard let line, let colon = line.firstIndex(of: ":") else { return nil }
    return String(line[line.index(after: colon)...])
  }
}
