private import Glibc
internal import PlanModel

/// Reads a file that this program wrote, one component at a time: each is written again and must
/// come out as it stands, so that one change by another program is found at its line.
struct CalendarDecoder: ~Copyable {
  private let octets: UnsafeRawBufferPointer
  private var lines: ContentLines
  private let parser = LineParser()

  init(_ octets: UnsafeRawBufferPointer) {
    self.octets = octets
    lines = ContentLines(octets)
  }

  mutating func calendar(
    remembering memory: inout EntryMemory
  ) throws(CalendarFault) -> PublishedCalendar {
    guard try lines.next() == .begin("VCALENDAR") else { throw .notACalendar }
    let (header, form, next) = try header()
    var line = next
    var entries: [CalendarEntry] = []
    while case .begin(let component) = line {
      guard component == form.componentName else { throw damaged("\(component) among entries") }
      entries.append(try entry(of: form, remembering: &memory))
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

  private mutating func entry(
    of form: CalendarForm, remembering memory: inout EntryMemory
  ) throws(CalendarFault) -> CalendarEntry {
    if let known = knownEntry(of: form, in: &memory) { return known }
    let start = lines.start
    let number = lines.number
    let component = try component()
    let entry = try EntryReading(component).entry(of: form, line: number)
    let written = Component(entry, as: form).octets
    try compare(written, with: start..<lines.offset, line: number)
    memory.remember(entry, written, as: form)
    return entry
  }

  /// The entry that has just begun, if the memory knows it; then it is passed over.
  private mutating func knownEntry(
    of form: CalendarForm, in memory: inout EntryMemory
  ) -> CalendarEntry? {
    guard let (end, lineCount) = endOfEntry(of: form),
      let label = EntryLabel(UnsafeRawBufferPointer(rebasing: octets[lines.offset..<end])),
      let known = memory.entry(
        for: UnsafeRawBufferPointer(rebasing: octets[lines.start..<end]), labelled: label, as: form)
    else { return nil }
    lines.skipComponent(to: end, lines: lineCount)
    return known
  }

  /// Where the first `END` line of an entry's kind ends, and how many lines further on that is. Inside
  /// an entry that this program wrote there is no other; what another wrote is not in the memory.
  private func endOfEntry(of form: CalendarForm) -> (offset: Int, lineCount: Int)? {
    let end = Array("END:\(form.componentName)\r\n".utf8)
    var (line, count) = (lines.offset, 1)
    while let newline = octets.firstOffset(of: UInt8(ascii: "\n"), from: line) {
      line = newline + 1
      count += 1
      let next = UnsafeRawBufferPointer(rebasing: octets[line...].prefix(end.count))
      if next.isSame(as: end) { return (line + end.count, count) }
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
    try compare(ICalendar.closing, with: lines.start..<octets.count, line: lines.number)
  }

  /// Refuses a part of the file that differs from what would be written.
  private func compare(
    _ written: [UInt8], with range: Range<Int>, line: Int
  ) throws(CalendarFault) {
    let part = UnsafeRawBufferPointer(rebasing: octets[range])
    guard !part.isSame(as: written) else { return }
    let same = zip(written, part).prefix { $0 == $1 }.count
    let linesBefore = part.prefix(same).count { $0 == UInt8(ascii: "\n") }
    throw .damaged(line: line + linesBefore, reason: "not as this program writes it")
  }

  private func damaged(_ reason: String) -> CalendarFault {
    .damaged(line: lines.number, reason: reason)
  }
}
