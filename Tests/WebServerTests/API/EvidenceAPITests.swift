internal import Foundation
internal import HTTPTypes
internal import Interchange
internal import PlanModel
internal import Stores
internal import TestSupport
internal import Testing
internal import ThaiCivil
@testable internal import WebServer

@Suite("Evidence through the API")
struct EvidenceAPITests {
  fileprivate static let word =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

  @Test("is uploaded, named by an entry and downloaded again as it was")
  func roundTrip() async throws {
    try await TestSite.with { site in
      let program = try await site.program(as: .coordinator)
      let upload = try await program.upload()
      #expect(upload.status == 201, "\(upload.text)")
      let id = try upload.text("id")
      let entry = try await program.post("/api/v1/entries", Sample.done(evidence: [id]))
      let evidence = try #require(try entry.json()["evidence"]?.items.first)
      #expect(evidence["name"] == "photo.png" && evidence["type"] == "image/png")
      let file = try await program.get(try #require(evidence["href"]?.string))
      #expect(file.octets == TestProgram.picture && file.headers[.contentType] == "image/png")
      #expect(file.headers[.contentDisposition]?.hasPrefix("attachment") == true)
      #expect(file.headers[.xContentTypeOptions] == "nosniff")
      #expect(try site.uploads().isEmpty)
    }
  }

  @Test("is handed out without the place, by the page and by the API, while the original stays")
  func photoWithPlace() async throws {
    try await TestSite.with { site in
      let browser = try await site.browser(as: .coordinator)
      let program = try await site.program(as: .coordinator)
      let id = try await program.upload(Pictures.pngWithPlace).text("id")
      let entry = try await program.post("/api/v1/entries", Sample.done(evidence: [id])).json()
      let evidence = try #require(entry["evidence"]?.items.first)
      let href = try #require(evidence["href"]?.string)
      let fromAPI = try await program.get(href)
      let fromPage = try await browser.getOctets("/entries/1/evidence/0")
      #expect(fromAPI.octets == Pictures.png && fromPage.octets == Pictures.png)
      #expect(fromPage.headers[.contentLength] == "\(Pictures.png.count)")
      let page = try await browser.get("/entries/1").text
      #expect(page.contains("รูปที่ดาวน์โหลดไม่มีตำแหน่งที่ถ่าย"))
      // What the log says is the original, which is kept as it was filed.
      let hash = try #require(evidence["sha256"]?.string)
      #expect(try site.log.kept(hash) == Pictures.pngWithPlace)
      #expect(evidence["octets"]?.wholeNumber == Pictures.pngWithPlace.count)
      #expect(try site.log.verify().faults.isEmpty)
    }
  }

  @Test(
    "that is a photo from which nothing can be taken out is handed out to nobody",
    arguments: [
      ("a.heic", Array("\0\0\0\u{18}ftypheic\0\0\0\0".utf8)),
      ("a.png", Array(Pictures.pngWithPlace.dropLast(20))),
    ])
  func notCleaned(_ name: String, _ octets: [UInt8]) async throws {
    try await TestSite.with { site in
      let browser = try await site.browser(as: .coordinator)
      let program = try await site.program(as: .coordinator)
      let id = try await program.upload(octets, name: name).text("id")
      let entry = try await program.post("/api/v1/entries", Sample.done(evidence: [id]))
      #expect(entry.status == 201, "\(entry.text)")
      let refused = try await program.get("/api/v1/entries/1/evidence/0")
      #expect(refused.status == 409 && refused.problem == "refused")
      let page = try await browser.get("/entries/1/evidence/0")
      #expect(page.status == 409 && page.text.contains("ส่งรูปเป็น JPEG อีกครั้ง"))
    }
  }

  @Test("that a command filed as a picture of an unknown kind is handed out to nobody")
  func unknownPicture() async throws {
    try await TestSite.with { site in
      let path = site.folder + "/given"
      try Data("\0\0\0\u{1C}ftypavif\0\0\0\0 13.7563 N".utf8).write(to: URL(filePath: path))
      let filed = try site.log.storeEvidence(path: path, name: "a.avif", made: nil)
      let record = LogRecord(
        day: site.clock.now.bangkokDay, event: .evidenceFiled(.plan, nil),
        author: LogRecord.Author(name: "ก"), evidence: [filed])
      try site.log.append(after: site.log.head(), at: { site.clock.now }) { _ in [record] }
      let program = try await site.program(as: .coordinator)
      #expect(try await program.get("/api/v1/entries/1/evidence/0").status == 409)
    }
  }

  @Test("can be used by nobody but the one who uploaded it, for a day")
  func owned() async throws {
    try await TestSite.with { site in
      let program = try await site.program(as: .coordinator)
      let id = try await program.upload().text("id")
      let other = try await site.program(as: .coordinator)
      let stolen = try await other.post("/api/v1/entries", Sample.done(evidence: [id]))
      #expect(stolen.status == 404)
      let unknown = String(repeating: "A", count: 22)
      for _ in 0..<2 {
        let answer = try await program.post("/api/v1/entries", Sample.done(evidence: [unknown]))
        #expect(answer.status == 404)
      }
      #expect(try site.log.entries().isEmpty)
      #expect(
        try await program.post("/api/v1/entries", Sample.done(evidence: [id])).status == 201)
    }
  }

  @Test(
    "is of the kinds that pages take, and its name is never a path",
    arguments: [
      ("a.html", "text/plain", "<b>", 415, ""), ("a.zip", "text/plain", "PK\u{3}\u{4}", 415, ""),
      ("scan", "application/pdf", "%PDF-1.7", 201, "scan"),
      ("scan", "application/pdf", "nothing", 415, ""),
      ("letter", EvidenceAPITests.word, "PK\u{3}\u{4}", 201, "letter.docx"),
      ("a.zip", EvidenceAPITests.word, "PK\u{3}\u{4}", 415, ""),
      ("..%2F..%2Fetc%2Fpasswd", "text/plain", "x", 201, "passwd.txt"),
      ("%E0%B8%A0%E0%B8%B2%E0%B8%9E.gif", "image/gif", "GIF89a", 201, "ภาพ.gif"),
      ("virus.png", "image/png", "MZ", 415, ""), ("a.txt", "text/plain", "a\u{0}", 415, ""),
      ("%2F", "text/csv", "a,b", 201, "file.csv"), ("a.txt", "text/html", "x", 415, ""),
    ])
  func kinds(
    _ name: String, _ type: String, _ text: String, _ status: Int, _ kept: String
  ) async throws {
    try await TestSite.with { site in
      let program = try await site.program(as: .coordinator)
      let answer = try await program.send(
        .post, "/api/v1/evidence?name=\(name)", Array(text.utf8), key: UUID().uuidString,
        headers: [.contentType: type])
      #expect(answer.status == status, "\(answer.text)")
      if status == 201 { #expect(try answer.text("name") == kept) }
      if name == "virus.png" {
        #expect(answer.text.contains("virus.png") && answer.text.contains("ไม่ใช่ไฟล์ .png ตามชื่อ"))
      }
      #expect(try site.uploads().isEmpty)
    }
  }
}
