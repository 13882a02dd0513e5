import Foundation
import ICalendarCodec
import PlanModel
import Testing

@Suite struct RefusalTests {
  /// Each would take libical or its caller seconds to minutes, or crash it.
  @Test("what is too much is refused at once", arguments: Reader.allCases)
  func limits(reader: Reader) {
    let opening = ICalendar.opening(publication([]).header, of: .event)
    let event = String(decoding: opening, as: UTF8.self) + "BEGIN:VEVENT\r\n"
    let line = CalendarLines(Array(event.utf8)).physical.count + 1
    let tooMany = CalendarFault.tooManyParameters(line: line)
    expect(.tooLarge, from: Array(repeating: UInt8(ascii: "a"), count: 100_000_000), reader)
    expect(.lineTooLong(line: line), from: event + "SUMMARY:" + many("a", 10_000_000), reader)
    expect(.lineTooLong(line: line), from: event + "SUMMARY:" + many("a\r\n ", 3_000_000), reader)
    expect(tooMany, from: event + "SUMMARY" + many(";A=b", 100_000) + ":x", reader)
    expect(tooMany, from: event + "SUMMARY:\\:" + many(";A=\"b", 80_000) + ":x", reader)
  }

  @Test("components nested deep are refused at once")
  func nesting() {
    let nested = "BEGIN:VCALENDAR\r\n" + many("BEGIN:VEVENT\r\n", 100_000)
    expect(
      .tooDeep(line: 9), from: "BEGIN:VCALENDAR\r\n" + many("BEGIN:A\r\n", 1_000_000), .holidays)
    expect(.tooDeep(line: 9), from: nested, .holidays)
    let foreign = CalendarFault.foreign(product: nil)
    expect(foreign, from: nested, .calendar)
    let own = ICalendar.opening(publication([]).header, of: .event)
    let line = CalendarLines(own).physical.count + 2
    expect(
      .damaged(line: line, reason: "VEVENT inside an entry"),
      from: own + Array(many("BEGIN:VEVENT\r\n", 100_000).utf8), .calendar)
    expect(
      .tooDeep(line: line + 6),
      from: own + Array(("BEGIN:VEVENT\r\n" + many("BEGIN:VALARM\r\n", 100_000)).utf8), .calendar)
  }

  @Test("what is no text is refused with its line", arguments: Reader.allCases)
  func notText(reader: Reader) {
    expect(.nul(line: 2), from: "BEGIN:VCALENDAR\r\nX-A:\0\r\n", reader)
    expect(.notUTF8(line: 2), from: Array("BEGIN:VCALENDAR\r\nX-A:".utf8) + [0xE0, 0xB8], reader)
    expect(.notUTF8(line: 1), from: [0xFF], reader)
    expect(.notUTF8(line: 1), from: [0xC0, 0x80], reader)
    expect(.notUTF8(line: 1), from: [0xED, 0xA0, 0x80], reader)
  }

  @Test(
    "what is no calendar is refused", arguments: ["", "\r\n", "a,b,c\n", "BEGIN:VEVENT\r\n", ":"])
  func notACalendar(text: String) {
    expect(.notACalendar, from: text, .calendar)
    expect(.notACalendar, from: text, .holidays)
  }

  @Test("a calendar of another program is foreign")
  func foreign() {
    let begin = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"
    let end = "BEGIN:VEVENT\r\nUID:1\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    expect(.foreign(product: nil), from: begin + end, .calendar)
    let product = "-//Apple Inc.//macOS 15//EN"
    expect(.foreign(product: product), from: begin + "PRODID:\(product)\r\n" + end, .calendar)
  }

  @Test(
    "a change by another program is found at its line",
    arguments: [
      ("METHOD:PUBLISH", "METHOD:REQUEST"), ("X-WR-TIMEZONE:Asia/Bangkok", "X-WR-TIMEZONE:UTC"),
      ("X-PUBLISHED-TTL:PT24H", "X-PUBLISHED-TTL:PT1H"),
      ("LAST-MODIFIED:2023", "LAST-MODIFIED:2024"),
      ("DTEND;VALUE=DATE:20230401", "DTEND;VALUE=DATE:20230402"),
      ("SEQUENCE:3", "SEQUENCE:3\r\nX-MOZ-GENERATION:1"), ("TRIGGER:-P30D", "TRIGGER:-P4W2D"),
      ("STATUS:CONFIRMED", "STATUS:TENTATIVE"), ("ACTION:DISPLAY", "ACTION:AUDIO"),
      ("COLOR:goldenrod", "COLOR: goldenrod"),
      ("UID:2566-01.result.q2", "UID:2566-01.result\r\n .q2"),
      ("COLOR:goldenrod", "color:goldenrod"),
    ])
  func changes(written: String, changed: String) throws {
    let text = String(
      decoding: ICalendar.encode(publication([try fullEntry(.confirmed)])), as: UTF8.self)
    let place = try #require(text.range(of: written))
    let fault = fault(
      from: Array(text.replacingCharacters(in: place, with: changed).utf8), .calendar)
    guard case .damaged(let line?, _) = fault else {
      Issue.record("\(changed): \(String(describing: fault))")
      return
    }
    let before = text[..<place.lowerBound].utf8.count { $0 == UInt8(ascii: "\n") }
    #expect([before + 1, before + 2].contains(line))
  }

  @Test("lines that go, come or change places are found, or could have been written so")
  func movedLines() throws {
    let lines = CalendarLines(ICalendar.encode(publication([try fullEntry(.confirmed)]))).physical
      .map { Array($0) }
    for index in lines.indices.dropLast() {
      var without = lines
      without.remove(at: index)
      var twice = lines
      twice.insert(lines[index], at: index)
      var swapped = lines
      swapped.swapAt(index, index + 1)
      for changed in [without, twice, swapped] {
        let bytes = Array((changed + [[]]).joined(separator: [13, 10]))
        guard let decoded = try? ICalendar.decode(bytes) else { continue }
        #expect(ICalendar.encode(decoded) == bytes)
      }
    }
    let bytes = ICalendar.encode(publication([try fullEntry(.confirmed)]))
    #expect(fault(from: bytes + [13, 10], .calendar) != nil)
    #expect(fault(from: [0xEF, 0xBB, 0xBF] + bytes, .calendar) != nil)
    #expect(fault(from: bytes.filter { $0 != 13 }, .calendar) != nil)
  }

  @Test("a file that was cut off is refused, wherever", arguments: CalendarForm.allCases)
  func truncated(form: CalendarForm) throws {
    let bytes = ICalendar.encode(
      publication([try fullEntry(.completed(try day(2566, 1, 2)))], of: form))
    for count in 0..<bytes.count {
      #expect(fault(from: Array(bytes.prefix(count)), .calendar) != nil)
    }
  }

  @Test("octets changed at random are refused or change nothing, and nothing crashes")
  func fuzz() throws {
    let bytes = ICalendar.encode(
      publication([try fullEntry(.confirmed), try fullEntry(.completed(try day(2566, 1, 2)))]))
    var numbers = SeededNumbers(50)
    let octets = Array(";:,\\\"^=\r\n\t \0BEGINEND0Z".utf8) + [0xE0, 0xB8, 0x81, 0xFF]
    for _ in 0..<4_000 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...6, using: &numbers) {
        let place = Int.random(in: 0..<changed.count, using: &numbers)
        changed[place] = octets.randomElement(using: &numbers) ?? 0
      }
      _ = fault(from: changed, .holidays)
      if let decoded = try? ICalendar.decode(changed) {
        #expect(ICalendar.encode(decoded) == changed)
      }
    }
  }

  /// Which of the two doors a file comes in by.
  enum Reader: CaseIterable {
    case calendar, holidays
  }

  private func many(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  private func expect(
    _ expected: CalendarFault, from text: String, _ reader: Reader,
    at location: SourceLocation = #_sourceLocation
  ) {
    expect(expected, from: Array(text.utf8), reader, at: location)
  }

  private func expect(
    _ expected: CalendarFault, from bytes: [UInt8], _ reader: Reader,
    at location: SourceLocation = #_sourceLocation
  ) {
    #expect(fault(from: bytes, reader) == expected, sourceLocation: location)
  }

  private func fault(from bytes: [UInt8], _ reader: Reader) -> CalendarFault? {
    do throws(CalendarFault) {
      switch reader {
      case .calendar: _ = try ICalendar.decode(bytes)
      case .holidays: _ = try ICalendar.holidays(in: bytes)
      }
      return nil
    } catch {
      return error
    }
  }
}
