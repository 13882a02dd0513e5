private import CLibical
internal import PlanModel

/// What the first lines of an entry tell of it, before any of it is proven.
struct EntryLabel {
  let uid: String
  private var lines: ContentLines

  /// Nil where the lines after `BEGIN` are not as this program writes them.
  init?(_ linesAfterBegin: UnsafeRawBufferPointer) {
    lines = ContentLines(linesAfterBegin)
    guard let uid = lines.nextValue(of: "UID") else { return nil }
    self.uid = uid
  }

  /// The edition, as the next lines tell it.
  func version() -> CalendarEntry.Version? {
    var lines = lines
    guard let stamp = lines.nextValue(of: "DTSTAMP"), lines.nextValue(of: "LAST-MODIFIED") != nil,
      let sequence = lines.nextValue(of: "SEQUENCE").flatMap({ Int32($0) }),
      let modified = CalendarTime.instant(icaltime_from_string(stamp))
    else { return nil }
    return CalendarEntry.Version(sequence: Int(sequence), modified: modified)
  }
}

extension ContentLines {
  /// The value of the next line, if it has this name and no parameters.
  fileprivate mutating func nextValue(of name: String) -> String? {
    guard (try? next()) == .property else { return nil }
    let line = text.dropLast()
    let start = name.utf8.count + 1
    guard line.count >= start, line[start - 1] == UInt8(ascii: ":"),
      zip(line, name.utf8).allSatisfy({ $0 == $1 })
    else { return nil }
    return String(decoding: line[start...], as: UTF8.self)
  }
}
