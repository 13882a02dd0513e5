import ICalendarCodec
import PlanModel
import Testing
import ThaiCivil

@Suite struct HolidayTests {
  @Test("a day, several days and a time are read from any program's calendar")
  func days() throws {
    let holidays = try read(
      """
      BEGIN:VEVENT
      DTSTART;VALUE=DATE:20230101
      SUMMARY;LANGUAGE=th:วันขึ้นปีใหม่
      END:VEVENT
      BEGIN:VEVENT
      SUMMARY:วันสงกรานต์\\, ประเพณี
       ไทย
      DTSTART;VALUE=DATE:20230413
      DTEND;VALUE=DATE:20230416
      BEGIN:VALARM
      TRIGGER:-P1D
      SUMMARY:no name of the event
      END:VALARM
      END:VEVENT
      BEGIN:VEVENT
      DTSTART;TZID=Asia/Bangkok:20230505T090000
      DTEND;TZID=Asia/Bangkok:20230507T090000
      SUMMARY:a time
      END:VEVENT
      """)
    let expected = [
      Holiday(day: try day(2566, 1, 1), name: "วันขึ้นปีใหม่"),
      Holiday(day: try day(2566, 4, 13), name: "วันสงกรานต์, ประเพณีไทย"),
      Holiday(day: try day(2566, 4, 14), name: "วันสงกรานต์, ประเพณีไทย"),
      Holiday(day: try day(2566, 4, 15), name: "วันสงกรานต์, ประเพณีไทย"),
      Holiday(day: try day(2566, 5, 5), name: "a time"),
    ]
    #expect(holidays == expected)
  }

  @Test(
    "the end of an event is understood however it is given",
    arguments: [
      ("", 1), ("DTEND;VALUE=DATE:20230801", 1), ("DTEND;VALUE=DATE:20230802", 1),
      ("DTEND;VALUE=DATE:20230803", 2), ("DTEND;VALUE=DATE:20230701", 1), ("DURATION:P1D", 1),
      ("DURATION:P2D", 2), ("DURATION:P1W", 7), ("DURATION:-P1D", 1), ("DURATION:PT5H", 1),
    ])
  func ends(line: String, count: Int) throws {
    let holidays = try read(event("DTSTART;VALUE=DATE:20230801\n\(line)\nSUMMARY:x"))
    #expect(holidays.map(\.day) == (0..<count).map { (try? day(2566, 8, 1))?.advanced(by: $0) })
  }

  @Test("line ends without CR, a byte order mark, small letters and blank lines are read")
  func variants() throws {
    let text = calendar(event("dtstart;value=date:20231205\n\nsummary:วันพ่อ"))
    for bytes in [text, "\u{FEFF}" + text, text.replacing("\n", with: "\r\n"), text + "\n\n"] {
      #expect(try ICalendar.holidays(in: Array(bytes.utf8)).map(\.name) == ["วันพ่อ"])
    }
  }

  @Test("time zones, tasks and called-off events are passed over")
  func passedOver() throws {
    let zone = """
      BEGIN:VTIMEZONE
      TZID:X
      BEGIN:STANDARD
      DTSTART:19700101T000000
      RRULE:FREQ=YEARLY
      END:STANDARD
      END:VTIMEZONE
      BEGIN:VTODO
      DUE:20230101
      END:VTODO
      """
    let off = event("DTSTART;VALUE=DATE:20230801\nSTATUS:CANCELLED\nSUMMARY:x")
    #expect(try read(zone + "\n" + off).isEmpty)
    #expect(try read("X-A:1").isEmpty)
  }

  @Test("an HTML description with many semicolons does not matter")
  func otherProperties() throws {
    let html = "X-ALT-DESC;FMTTYPE=text/html:" + String(repeating: "&nbsp;", count: 1_000)
    let holidays = try read(event("\(html)\nDTSTART;VALUE=DATE:20230801\nSUMMARY:x\nnot a line"))
    #expect(holidays.count == 1)
  }

  @Test(
    "what does not say its days is refused with its line",
    arguments: [
      ("DTSTART;VALUE=DATE:20230801\nRRULE:FREQ=YEARLY\nSUMMARY:x", CalendarFault.repeats(line: 4)),
      ("DTSTART;VALUE=DATE:20230801\nRDATE;VALUE=DATE:20230901\nSUMMARY:x", .repeats(line: 4)),
      ("SUMMARY:x", .damaged(line: 2, reason: "an event without a valid DTSTART")),
      ("SUMMARY:x\nDTSTART:abc", .damaged(line: 2, reason: "an event without a valid DTSTART")),
      (
        "SUMMARY:x\nDTSTART;VALUE=DATE:20231301",
        .damaged(line: 2, reason: "an event without a valid DTSTART")
      ),
      (
        "SUMMARY:x\nDTSTART;VALUE=DATE:20230229",
        .damaged(line: 2, reason: "an event without a valid DTSTART")
      ),
      ("DTSTART;VALUE=DATE:20230801", .damaged(line: 2, reason: "an event without a SUMMARY")),
      (
        "SUMMARY:x\nDTSTART;VALUE=DATE:20230801\nDTEND;VALUE=DATE:20231301",
        .damaged(line: 2, reason: "an event without a valid DTEND")
      ),
      (
        "SUMMARY:x\nDTSTART;VALUE=DATE:20230801\nDURATION:P4000000000D", .tooManyDays(line: 2)
      ),
      ("END:VTODO", .damaged(line: 3, reason: "END:VTODO inside VEVENT")),
    ])
  func refused(properties: String, fault: CalendarFault) {
    #expect(throws: fault) { try read(event(properties)) }
  }

  @Test("a second calendar in the file, or the end of one too early, is refused")
  func structure() {
    let whole = calendar("X-A:1")
    #expect(throws: CalendarFault.damaged(line: 4, reason: "more after END:VCALENDAR")) {
      try ICalendar.holidays(in: Array((whole + whole).utf8))
    }
    #expect(throws: CalendarFault.damaged(line: nil, reason: "the file ends inside VCALENDAR")) {
      try ICalendar.holidays(in: Array("BEGIN:VCALENDAR\nX-A:1\n".utf8))
    }
  }

  @Test("the program's own calendars of events can be read too")
  func own() throws {
    let published = publication([try fullEntry(.confirmed), try fullEntry(.cancelled)])
    let holidays = try ICalendar.holidays(in: ICalendar.encode(published))
    #expect(holidays.map(\.day) == [try day(2566, 3, 31)])
  }

  private func event(_ properties: String) -> String {
    "BEGIN:VEVENT\n\(properties)\nEND:VEVENT"
  }

  private func calendar(_ components: String) -> String {
    "BEGIN:VCALENDAR\n\(components)\nEND:VCALENDAR\n"
  }

  private func read(_ components: String) throws -> [Holiday] {
    try ICalendar.holidays(in: Array(calendar(components).utf8))
  }
}
