import ICalendarCodec
import PlanModel
import Testing

@Suite struct FoldingTests {
  @Test("lines have at most 75 octets, end in CRLF and are cut at no bad place", arguments: 10..<20)
  func lines(seed: UInt64) {
    var texts = HostileTexts(seed: seed)
    let published = publication(
      (0..<100).map { texts.entry($0) }, of: seed % 2 == 0 ? .event : .todo)
    let lines = CalendarLines(ICalendar.encode(published))
    #expect(lines.isStrict)
    #expect(lines.physical.allSatisfy { $0.count <= 75 })
    #expect(lines.physical.allSatisfy { $0.count > 1 })
    #expect(lines.physical.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
    #expect(lines.physical.allSatisfy { !endsInsideEscape($0) })
  }

  @Test("a long line is filled as far as its letters allow")
  func filled() throws {
    let bytes = ICalendar.encode(
      try entry(summary: String(repeating: "ก", count: 200)), as: .event)
    let summary = CalendarLines(bytes).physical.drop { !$0.starts(with: "SUMMARY:".utf8) }
    // SUMMARY: and 22 letters; then a blank and 24 letters; the 200th is in the ninth line.
    #expect(summary.prefix(9).map(\.count) == [74, 73, 73, 73, 73, 73, 73, 73, 31])
  }

  private func endsInsideEscape(_ line: ArraySlice<UInt8>) -> Bool {
    !line.reversed().prefix { $0 == UInt8(ascii: "\\") }.count.isMultiple(of: 2)
  }
}
