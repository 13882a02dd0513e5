import ICalendarCodec
import PlanModel
import enum TestSupport.Golden
import Testing

@Suite struct GoldenTests {
  @Test("a calendar of events is written as ever")
  func event() throws {
    let entries = [
      try fullEntry(.confirmed), try fullEntry(.cancelled),
      try fullEntry(.completed(try day(2566, 3, 30))),
    ]
    try Golden.expect(
      String(decoding: ICalendar.encode(publication(entries, of: .event)), as: UTF8.self),
      is: "event.ics")
  }

  @Test("a calendar of tasks is written as ever")
  func todo() throws {
    let entries = [
      try fullEntry(.confirmed), try fullEntry(.cancelled),
      try fullEntry(.completed(try day(2566, 3, 30))),
    ]
    try Golden.expect(
      String(decoding: ICalendar.encode(publication(entries, of: .todo)), as: UTF8.self),
      is: "todo.ics")
  }
}
