import Foundation
import ICalendarCodec
import PlanModel
import Testing

/// Files that stand beside this one; `SUCHARIT_RECORD=1` writes them anew.
@Suite struct GoldenTests {
  @Test("a calendar of events is written as ever")
  func event() throws {
    let entries = [
      try fullEntry(.confirmed), try fullEntry(.cancelled),
      try fullEntry(.completed(try day(2566, 3, 30))),
    ]
    try expect(ICalendar.encode(publication(entries, of: .event)), inFile: "event.ics")
  }

  @Test("a calendar of tasks is written as ever")
  func todo() throws {
    let entries = [
      try fullEntry(.confirmed), try fullEntry(.cancelled),
      try fullEntry(.completed(try day(2566, 3, 30))),
    ]
    try expect(ICalendar.encode(publication(entries, of: .todo)), inFile: "todo.ics")
  }

  private func expect(_ bytes: [UInt8], inFile name: String) throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
      path: "Golden/\(name)")
    if ProcessInfo.processInfo.environment["SUCHARIT_RECORD"] != nil {
      try Data(bytes).write(to: file)
    }
    let golden = Array(try Data(contentsOf: file))
    #expect(String(decoding: bytes, as: UTF8.self) == String(decoding: golden, as: UTF8.self))
    #expect(bytes == golden)
  }
}
