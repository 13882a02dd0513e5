import PlanModel
import TestSupport
import Testing
import ThaiCivil

@Suite("Links that are withheld")
struct WithheldLinksTests {
  private typealias Place = WithheldLinks.Place

  @Test("are places in order, and read as they were written")
  func text() {
    let links = WithheldLinks([
      Place(entry: 12, evidence: 1), Place(entry: 3, inWords: 2), Place(entry: 3, evidence: 10),
    ])
    #expect(links.description == "3.0.2 3.10 12.1")
    #expect(WithheldLinks(links.description) == links)
    #expect(WithheldLinks("") == WithheldLinks())
    for text in [" ", "3", "3.0", "0.1", "3.1.1", "12.1 3.10", "3.1 3.1", "3.01", "+3.1", "3.1 "] {
      #expect(WithheldLinks(text) == nil, "\(text)")
    }
  }

  @Test(
    "in words begin with http and end before what no address has",
    arguments: [
      ("ดูhttps://a.go.th/x?y=1ที่นี่", ["https://a.go.th/x?y=1"]),
      ("<a href=\"HTTP://a.go.th\">", ["HTTP://a.go.th"]),
      ("https://a https://b\nhttp://c", ["https://a", "https://b", "http://c"]),
      ("hhttps://a", ["https://a"]), ("http:/a, ftp://b, ไม่มี", []), ("https://", []),
      ("", []), ("h", []), ("https://ก", []),
      ("ที่https://a.go.th/โฟลเดอร์/x?token=1 และ", ["https://a.go.th/โฟลเดอร์/x?token=1"]),
      ("https://a.go.th/ข้อมูล?key=Kแล้ว", ["https://a.go.th/ข้อมูล?key=K"]),
      ("https://a.go.th/xและอื่น/หรือ", ["https://a.go.th/xและอื่น/"]),
    ])
  func written(_ text: String, _ links: [String]) {
    let found = WrittenLinks.ranges(in: text).map { String(text[$0]) }
    #expect(found == links)
    #expect(WrittenLinks.replacing(in: text) { $0 } == text)
  }

  @Test("are counted as they come in the part that holds the words")
  func order() {
    let event = LogEvent.corrected(
      1, reason: "ตาม https://reason", approval: "ไม่ใช่ https://approval",
      instead: .init(
        day: day(2567, 1, 15),
        event: .note(.plan, "ก https://one ข https://two")))
    // The keys of the part: instead comes before reason.
    #expect(event.linksInWords == ["https://one", "https://two", "https://reason"])
    let changed = event.replacingLinksInWords { number, link in number == 2 ? "–" : link }
    #expect(changed.linksInWords == ["https://one", "https://reason"])
  }

  @Test("are in the canonical text of a closing, and read back")
  func closing() throws {
    let links = WithheldLinks([Place(entry: 1, evidence: 1)])
    let hash = String(repeating: "a", count: 64)
    for withheld in [nil, WithheldLinks(), links] {
      let closing = LogEvent.Closing(
        contents: hash, head: hash, count: 1, published: hash, edition: hash, withheld: withheld)
      let event = LogEvent.closed(FiscalYear(2567), .annual, closing)
      #expect(try LogEvent(event.kind, about: nil, event.fields) == event)
      let entry = try #require(
        Log(recording: [
          LogRecord(day: day(2567, 1, 15), event: event, author: LogRecord.Author(name: "ก"))
        ]).entries.first)
      let parts = entry.seals == nil ? [] : entry.record.parts.map(Optional.some)
      let read = try LogEntry(canonicalText: entry.canonicalText, hash: entry.hash, parts: parts)
      #expect(read.record.event == event)
      #expect(entry.canonicalText.contains("\"withheld\":\"1.1\"") == (withheld == links))
    }
  }
}
