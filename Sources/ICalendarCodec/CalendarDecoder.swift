private import Glibc
internal import PlanModel

/// Reads a file that this program wrote, one component at a time: each is written again and must
/// come out as it stands, so that one change by another program is found at its line.
struct CalendarDecoder: ~Copyable {
  private let bytes: UnsafeRawBufferPointer
  private var lines: ContentLines
  private let parser = LineParser()
  private(set) var memory: EntryMemory

  init(_ bytes: UnsafeRawBufferPointer, remembering memory: EntryMemory) {
    self.bytes = bytes
    self.memory = memory
    lines = ContentLines(bytes)
  }

  mutating func calendar() throws(CalendarFault) -> PublishedCalendar {
    guard try lines.next() == .begin("VCALENDAR") else { throw .notACalendar }
    let (header, form, next) = try header()
    var line = next
    var entries: [CalendarEntry] = []
    while case .begin(let component) = line {
      guard component == form.componentName else { throw damaged("\(component) among entries") }
      entries.append(try entry(of: form))
      line = try lines.next()
    }
    try checkEnd(line)
    return PublishedCalendar(header: header, form: form, entries: entries)
  }

  /// Also gives the line after the header: that of the first component or of the end.
  private mutating func header() throws(CalendarFault) -> (
    CalendarHeader, CalendarForm, ContentLines.Line?
  ) {
    var next: ContentLines.Line? = .property
    while next == .property {
      _ = try parser.read(lines)
      next = try lines.next()
    }
    guard let component = parser.end("VCALENDAR") else { throw .notACalendar }
    let reading = HeaderReading(component)
    guard reading.product == ICalendar.productID else { throw .foreign(product: reading.product) }
    guard let form = reading.form else { throw damaged("no valid \(OwnProperty.form)") }
    try compare(
      ICalendar.openingInside(reading.header, of: form), with: 0..<lines.start, line: 1)
    return (reading.header, form, next)
  }

  private mutating func entry(of form: CalendarForm) throws(CalendarFault) -> CalendarEntry {
    let start = lines.start
    let number = lines.number
    if let end = endOfEntry(from: start, form),
      let known = memory.entry(for: UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
    {
      lines.skipComponent(to: end)
      return known
    }
    let component = try component()
    let entry = try EntryReading(component).entry(of: form, line: number)
    var written: [UInt8] = []
    written.reserveCapacity(lines.offset - start + 1)
    Component(entry, as: form).write(to: &written)
    try compare(written, with: start..<lines.offset, line: number)
    memory.remember(
      entry, as: UnsafeRawBufferPointer(rebasing: bytes[start..<lines.offset]))
    return entry
  }

  /// Where the first `END` line of an entry's kind ends. Inside an entry that this program wrote there
  /// is no other; what another wrote is not in the memory.
  private func endOfEntry(from start: Int, _ form: CalendarForm) -> Int? {
    let end = Array("END:\(form.componentName)\r\n".utf8)
    var line = start
    while let newline = bytes.firstOffset(of: UInt8(ascii: "\n"), from: line) {
      line = newline + 1
      let isEnd =
        bytes.count - line >= end.count && bytes[line..<(line + end.count)].elementsEqual(end)
      if isEnd { return line + end.count }
    }
    return nil
  }

  /// Reads on until the component that began ends.
  private mutating func component() throws(CalendarFault) -> Component {
    while true {
      if let component = try parser.read(lines) { return component }
      var line = try lines.next()
      while line == .property, isDerived() { line = try lines.next() }
      if case .begin(let inner) = line, inner != "VALARM" {
        throw damaged("\(inner) inside an entry")
      }
      guard line != nil else { throw .damaged(line: nil, reason: "the file ends in an entry") }
    }
  }

  /// Whether the line follows from others: libical need not read what is compared anyway.
  private func isDerived() -> Bool {
    let name = lines.name
    return lines.path.last == "VALARM"
      ? name != "TRIGGER" : name == "LAST-MODIFIED" || name == "DTEND" || name == "TRANSP"
  }

  private func checkEnd(_ line: ContentLines.Line?) throws(CalendarFault) {
    guard line == .end("VCALENDAR") else { throw damaged("a property after the entries") }
    try compare(ICalendar.closing, with: lines.start..<bytes.count, line: lines.number)
  }

  /// Refuses a part of the file that differs from what would be written.
  private func compare(
    _ written: [UInt8], with range: Range<Int>, line: Int
  ) throws(CalendarFault) {
    let part = UnsafeRawBufferPointer(rebasing: bytes[range])
    let isSame = written.withUnsafeBytes { written in
      guard written.count == part.count else { return false }
      guard let left = written.baseAddress, let right = part.baseAddress else { return true }
      return memcmp(left, right, part.count) == 0
    }
    guard !isSame else { return }
    let same = zip(written, part).prefix { $0 == $1 }.count
    let linesBefore = part.prefix(same).count { $0 == UInt8(ascii: "\n") }
    throw .damaged(line: line + linesBefore, reason: "not as this program writes it")
  }

  private func damaged(_ reason: String) -> CalendarFault {
    .damaged(line: lines.number, reason: reason)
  }
}
