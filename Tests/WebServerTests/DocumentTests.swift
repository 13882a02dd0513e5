internal import HTTPTypes
internal import Office
internal import PlanModel
internal import Stores
internal import Synchronization
internal import Testing
internal import ThaiCivil
@testable internal import WebServer

extension DocumentReading.ID {
  /// One that nobody has.
  static var sample: DocumentReading.ID {
    guard let id = DocumentReading.ID("AbC-_1AbC-_1AbC-_1AbC-") else { fatalError("no id") }
    return id
  }
}

/// Reads nothing: it answers as it is told, once it may.
private final class TestReader: DocumentReader {
  private let answer: Result<DocumentDraft, DocumentFault>
  /// The names and first octets that it was given.
  let given = Mutex<[String]>([])

  init(_ answer: Result<DocumentDraft, DocumentFault>) { self.answer = answer }

  func draft(of files: [GivenFile]) throws(DocumentFault) -> DocumentDraft {
    given.withLock { $0 += files.map { "\($0.name) \($0.octets)" } }
    return try answer.get()
  }
}

@Suite("Documents of plans")
struct DocumentTests {
  private static let draft = DocumentDraft(
    plan: "format: 1\n", found: [.init(Phrase("โครงการ", "projects"), 2)],
    doubts: (1...30).map { number in
      .init(
        kind: "misreading", about: Phrase("1.1.\(number) ชื่อ", "title"),
        message: Phrase("คำที่เครื่องอ่านผิด", "misread"), place: "บรรทัด \(number)",
        context: "ข้อความรอบ ๆ <script>", seen: "ขอนุมัติ", taken: nil, alternatives: ["ขออนุมัติ"])
    },
    unread: [.init(place: "บรรทัด 99", text: "ตารางที่ไม่ได้อ่าน")],
    findings: [
      .init(
        rule: "missing-key", isError: true, line: 3, message: Phrase("ขาด title", "no title"),
        hint: nil)
    ])

  private func upload(
    _ browser: TestBrowser, _ name: String = "แผน.docx"
  ) async throws -> TestBrowser.Page {
    let page = try await browser.get("/plan-documents")
    return try await browser.send(
      page, to: "/plan-documents", fields: [:], file: (name, Array("PK".utf8)), as: "documents")
  }

  /// The page of a reading once it is over.
  private func settled(_ browser: TestBrowser, _ path: String) async throws -> TestBrowser.Page {
    while true {
      let page = try await browser.get(path)
      if !page.text.contains("http-equiv=\"refresh\"") { return page }
      try await Task.sleep(for: .milliseconds(5))
    }
  }

  @Test(
    "a document is read while nobody waits, and shows its doubts, what was left, and the checker's words"
  )
  func whole() async throws {
    let reader = TestReader(.success(Self.draft))
    try await TestSite.with(reader: reader) { site in
      let coordinator = try await site.browser(as: .coordinator, called: "somchai")
      let answer = try await upload(coordinator, "../แผน\u{202E}.docx")
      let path = try #require(answer.location)
      #expect(answer.status == 303 && path.hasPrefix("/plan-documents/"))
      let page = try await settled(coordinator, path)
      #expect(reader.given.withLock(\.self) == ["แผน.docx 2"])
      for words in [
        "มีข้อสงสัย 30 ข้อ", "1.1.1 ชื่อ", "บรรทัด 1", "ข้อความรอบ ๆ &lt;script&gt;", "ขอนุมัติ", "ขออนุมัติ",
        "ชื่อแผน: ยังไม่ได้ระบุ", "ตารางที่ไม่ได้อ่าน", "โดย ผู้ใช้ somchai", "/plan.yaml",
      ] {
        #expect(page.text.contains(words), "\(words)")
      }
      #expect(!page.text.contains("1.1.30 ชื่อ") && page.text.utf8.count < 100_000)
      #expect(try await coordinator.get(path + "?page=2").text.contains("1.1.30 ชื่อ"))
      let plan = try await coordinator.get(path + "/plan.yaml")
      #expect(plan.text == "format: 1\n")
      #expect(plan.headers[.contentDisposition]?.contains("plan.yaml") ?? false)
      #expect(try site.uploads().isEmpty)
      #expect(try await coordinator.get("/plan-documents").text.contains(path))
    }
  }

  @Test("one that cannot be read says why, and what to do")
  func refused() async throws {
    let fault = DocumentFault(
      Phrase("แผน.docx: ไฟล์นี้ตั้งรหัสผ่านไว้", "a password"), hint: Phrase("บันทึกใหม่", "save anew"))
    try await TestSite.with(reader: TestReader(.failure(fault))) { site in
      let coordinator = try await site.browser(as: .coordinator)
      let path = try #require(try await upload(coordinator).location)
      let page = try await settled(coordinator, path)
      #expect(page.text.contains("ไฟล์นี้ตั้งรหัสผ่านไว้") && page.text.contains("บันทึกใหม่"))
      #expect(try await coordinator.get(path + "/plan.yaml").status == 404)
    }
  }

  @Test("a second click finds the first, removing takes it away, and another's form takes nothing")
  func changes() async throws {
    try await TestSite.with(reader: TestReader(.success(Self.draft))) { site in
      let coordinator = try await site.browser(as: .coordinator)
      let form = try await coordinator.get("/plan-documents")
      var places: Set<String?> = []
      for _ in 1...2 {
        places.insert(
          try await coordinator.send(
            form, to: "/plan-documents", fields: [:], file: ("a.txt", [0x61]), as: "documents"
          ).location)
      }
      let path = try #require(places.first ?? nil)
      #expect(places.count == 1)
      let page = try await settled(coordinator, path)
      #expect(try await coordinator.post(path, [("csrf", "x")]).status == 403)
      #expect(try await coordinator.get(path).status == 200)
      #expect(try await coordinator.send(page, to: path).location == "/plan-documents")
      #expect(try await coordinator.get(path).status == 404)
      let none = try await coordinator.send(form, to: "/plan-documents")
      #expect(none.status == 422 && none.text.contains("โปรดเลือกไฟล์"))
    }
  }
}
