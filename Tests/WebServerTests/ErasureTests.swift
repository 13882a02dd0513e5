internal import Foundation
internal import HTTPTypes
internal import Interchange
internal import Papers
internal import PlanModel
internal import SQLiteStores
internal import Stores
internal import TestSupport
internal import Testing
internal import ThaiCivil
@testable internal import WebServer

@Suite("The page on which something is erased")
struct ErasureTests {
  private static let task = "/tasks/2567.community-forum.s1"
  private static let words = "โทรศัพท์ของนางสาวลับเฉพาะ"
  private static let file = Array("ข้อมูลลับ".utf8)
  private static let order: KeyValuePairs = [
    "part": "0", "part": "1", "reason": "เจ้าของข้อมูลขอให้ลบ", "approval": "สป 52001/12",
  ]

  /// A site with one entry that has words and a file.
  private static func with(
    _ body: @escaping @Sendable (TestSite, TestBrowser) async throws -> Void
  ) async throws {
    try await TestSite.with { site in
      let browser = try await site.browser(as: .coordinator)
      let form = try await browser.get(task + "/done")
      let answer = try await browser.send(
        form, to: task + "/done", fields: ["text": words, "day": "30/01/2567"],
        file: ("ลับ.txt", file))
      try #require(answer.status == 303)
      try await body(site, browser)
    }
  }

  @Test("deletes words and file for ever, and says so; the log verifies, and the entry counts")
  func erasing() async throws {
    try await Self.with { site, browser in
      #expect(try await browser.get("/entries/1").text.contains("/entries/1/erasure"))
      let page = try await browser.get("/entries/1/erasure")
      for text in ["การลบนี้ถาวร เรียกคืนไม่ได้", "ยังตรวจพิสูจน์ได้", "สำเนาสำรอง", "ลับ.txt"] {
        #expect(page.text.contains(text), "\(text)")
      }
      let answer = try await browser.send(page, to: "/entries/1/erasure", Self.order)
      #expect(answer.location == "/entries/1?recorded=2")
      let entry = try await browser.get("/entries/1").text
      #expect(entry.contains(Erased.words) && entry.contains(Erased.evidence))
      #expect(entry.contains("ลบข้อมูลตามคำสั่งใน") && entry.contains("/entries/3"))
      #expect(!entry.contains("ลับเฉพาะ") && !entry.contains("/entries/1/erasure"))
      #expect(try await browser.get("/entries/1/evidence/0").status == 404)
      #expect(try await browser.get(Self.task).text.contains("แล้วเสร็จ 30 ม.ค. 2567"))
      let found = try site.log.verify()
      #expect(found.faults.isEmpty && found.entries == 3)
      let noted = try site.audit.lines().filter { $0.kind == "entry-erased" }
      #expect(noted.map(\.about) == ["/entries/1/erasure"])
      let octets = try Self.octets(in: site.folder)
      #expect(!octets.contains(Array("ลับเฉพาะ".utf8)) && !octets.contains(Self.file))
      let again = try await browser.get("/entries/1/erasure")
      #expect(again.text.contains("ไม่มีข้อความหรือหลักฐานที่ลบได้"))
    }
  }

  @Test("answers whoever presses twice as it did the first time, and erases once")
  func pressedTwice() async throws {
    try await Self.with { site, browser in
      let page = try await browser.get("/entries/1/erasure")
      for _ in 1...2 {
        let answer = try await browser.send(page, to: "/entries/1/erasure", Self.order)
        #expect(answer.status == 303 && answer.location == "/entries/1?recorded=2")
      }
      #expect(try site.log.entries().count == 3)
      let later = try await browser.get("/entries/1/erasure")
      #expect(later.status == 200 && later.text.contains("ไม่มีข้อความหรือหลักฐานที่ลบได้"))
    }
  }

  @Test("erases nothing without what, why and whose order, and keeps what was typed")
  func incomplete() async throws {
    try await Self.with { site, browser in
      let page = try await browser.get("/entries/1/erasure")
      let answer = try await browser.send(
        page, to: "/entries/1/erasure", ["part": "7", "reason": "ตามคำขอ", "approval": ""])
      #expect(answer.status == 422 && answer.text.contains("value=\"ตามคำขอ\""))
      #expect(answer.text.contains("f-part-fault") && answer.text.contains("f-approval-fault"))
      #expect(try site.log.entries().count == 1)
    }
  }

  @Test("asks for the password again, after ten minutes")
  func password() async throws {
    try await Self.with { site, browser in
      site.clock.advance(seconds: 601)
      let page = try await browser.get("/entries/1/erasure")
      let asked = try await browser.send(page, to: "/entries/1/erasure", Self.order)
      #expect(asked.status == 422 && asked.text.contains("own-password"))
      #expect(asked.text.contains("value=\"สป 52001/12\""))
      #expect(try site.log.entries().count == 1)
      let program = TestProgram(site: site, token: browser.cookie("sucharit-session"))
      let answer = try await program.post("/api/v1/entries/1/erasures", Self.request(0))
      #expect(answer.status == 401 && answer.problem == "sign-in-again")
    }
  }

  @Test("says of an entry of version 1 that it cannot, and why")
  func version1() throws {
    let record = LogRecord.note("ข้อความ")
    let entry = LogEntry(
      number: 1, recorded: Instant(millisecondsSinceEpoch: 0), record: record, previous: .none,
      hash: .none)
    #expect(Log([entry]).erasableParts(of: 1).isEmpty)
    let words = PageWording(.thai).words(for: .erasesUnsealed(1))
    #expect(words.contains("ลบไม่ได้"))
  }

  @Test("is there for programs, part by part")
  func api() async throws {
    try await Self.with { site, _ in
      let program = try await site.program(as: .coordinator)
      let erased = try await program.post("/api/v1/entries/1/erasures", Self.request(0))
      #expect(erased.status == 201, "\(erased.text)")
      #expect(erased.headers[.location] == "/api/v1/entries/2")
      let entry = try await program.get("/api/v1/entries/1").json()
      #expect(entry["text"]?.string == Erased.words)
      for part in [0, 9] {
        let refused = try await program.post("/api/v1/entries/1/erasures", Self.request(part))
        #expect(refused.status == 409 && refused.problem == "refused-by-log", "\(part)")
      }
      let owner = try await site.program(as: .owner, of: [Owner.ID("social-welfare")])
      let forbidden = try await owner.post("/api/v1/entries/1/erasures", Self.request(1))
      #expect(forbidden.status == 403)
    }
  }

  private static func request(_ part: Int) -> JSON {
    .members([
      "part": .integer(part), "reason": "เจ้าของข้อมูลขอให้ลบ", "approval": "สป 52001/12",
    ])
  }

  /// Everything in the files of a folder and below.
  private static func octets(in folder: String) throws -> [UInt8] {
    let all = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return all.reduce(into: []) { octets, name in
      octets += FileManager.default.contents(atPath: folder + "/" + name) ?? Data()
    }
  }
}
