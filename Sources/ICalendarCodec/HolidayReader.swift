private import PlanModel
internal import ThaiCivil

/// Reads the events of a calendar, whoever made it.
struct HolidayReader: ~Copyable {
  private var lines: ContentLines
  private let parser = LineParser()
  private var holidays: [Holiday] = []

  /// A byte order mark at the start is passed over.
  init(_ octets: UnsafeRawBufferPointer) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let rest = octets.starts(with: mark) ? octets[mark.count...] : octets[...]
    lines = ContentLines(UnsafeRawBufferPointer(rebasing: rest))
  }

  /// In the order of the file.
  consuming func read() throws(CalendarFault) -> [Holiday] {
    guard try lines.next() == .begin("VCALENDAR") else { throw .notACalendar }
    while let line = try lines.next() {
      if line == .begin("VEVENT"), lines.path.count == 2 { try event() }
      if lines.path.isEmpty, try lines.next() != nil {
        throw .damaged(line: lines.number, reason: "more after END:VCALENDAR")
      }
    }
    return holidays
  }

  private mutating func event() throws(CalendarFault) {
    let number = lines.number
    let component = try component()
    let event = EventReading(component)
    guard !event.isCancelled else { return }
    let (name, days) = try event.holiday(line: number)
    guard days.lowerBound.distance(to: days.upperBound) < ICalendar.mostHolidays - holidays.count
    else { throw .tooManyDays(line: number) }
    let clean = CalendarText(line: name).text
    holidays += days.map { Holiday(day: $0, name: clean) }
  }

  /// The event with the few properties that are of use; what is inside it is passed over.
  private mutating func component() throws(CalendarFault) -> Component {
    let depth = lines.path.count
    while true {
      if let component = try parser.read(lines) { return component }
      var line = try lines.next()
      while let passed = line, try !isOfUse(passed, depth: depth) { line = try lines.next() }
      guard line != nil else { throw .damaged(line: nil, reason: "the file ends in an event") }
    }
  }

  private func isOfUse(_ line: ContentLines.Line, depth: Int) throws(CalendarFault) -> Bool {
    guard lines.path.count == depth, line == .property else { return lines.path.count < depth }
    guard !EventReading.repetitions.contains(lines.name) else {
      throw .repeats(line: lines.number)
    }
    return EventReading.properties.contains(lines.name)
  }
}
