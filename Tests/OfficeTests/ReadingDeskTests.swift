import Foundation
import Interchange
import Manuscripts
import Office
import PlanModel
import Recognition
import SQLiteStores
import Stores
import TestSupport
import Testing
import ThaiCivil

/// What a document becomes on its way from the desk to the page.
@Suite("A desk for documents")
struct ReadingDeskTests {
  /// Answers with what the file holds.
  private struct Echo: DocumentReader {
    func draft(of files: [GivenFile]) throws(DocumentFault) -> DocumentDraft {
      throw DocumentFault(Phrase(files.map(\.name).joined(separator: "|"), "names"))
    }
  }

  private func with(_ body: (ReadingDesk, String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "desk-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "given").path
    try Data("abc".utf8).write(to: URL(filePath: file))
    try body(ReadingDesk(DataFolder(folder.path + "/data").readings, Echo()), file)
  }

  private func id(_ number: Int) throws -> DocumentReading.ID {
    let digits = String(number)
    return try #require(
      DocumentReading.ID(String(repeating: "a", count: 22 - digits.count) + digits))
  }

  private let now = Instant(millisecondsSinceEpoch: 0)

  @Test("names are cleaned, and two of one name are told apart")
  func names() throws {
    try with { desk, path in
      let given = ["a/b\\แผน ๑.docx", "แผน ๑.docx", "--force", "\u{202E}fdp.exe\n", "", ".."]
      let files = given.map { GivenFile(name: $0, path: path, octets: 3) }
      let reading = try desk.take(files, by: "ผู้ใช้", as: try id(1), at: now)
      #expect(
        reading.files.map(\.name) == [
          "แผน ๑.docx", "2-แผน ๑.docx", "force", "fdp.exe", "document", "document.",
        ])
      try desk.read(reading.id)
      guard case .failed(let fault, _) = try desk.shelf.reading(reading.id)?.state else {
        Issue.record("not read")
        return
      }
      #expect(fault.thai.hasPrefix("แผน ๑.docx|2-แผน ๑.docx|"))
    }
  }

  @Test("no more are taken than can be read and kept")
  func limits() throws {
    try with { desk, path in
      let file = GivenFile(name: "a", path: path, octets: 3)
      #expect(throws: ReadingDesk.Refusal.nothing) {
        try desk.take([], by: "", as: try id(1), at: now)
      }
      #expect(throws: ReadingDesk.Refusal.tooManyFiles(most: 10)) {
        try desk.take(Array(repeating: file, count: 11), by: "", as: try id(1), at: now)
      }
      for number in 1...ReadingDesk.mostWaiting {
        _ = try desk.take([file], by: "", as: try id(number), at: now)
      }
      #expect(throws: ReadingDesk.Refusal.tooManyWaiting(most: 5)) {
        try desk.take([file], by: "", as: try id(6), at: now)
      }
    }
  }

  @Test("what a server that stopped left open has failed, and is not read again")
  func restart() throws {
    try with { desk, path in
      let reading = try desk.take(
        [GivenFile(name: "a", path: path, octets: 3)], by: "", as: try id(1), at: now)
      try desk.endOpen()
      guard case .failed(let fault, _) = try desk.shelf.reading(reading.id)?.state else {
        Issue.record("still open")
        return
      }
      #expect(fault.thai.contains("หยุดทำงาน"))
      try desk.read(reading.id)
      #expect(try desk.shelf.reading(reading.id)?.state.isOpen == false)
    }
  }

  @Test("a draft is the same after its way through JSON; other texts are none")
  func json() throws {
    let text = """
      แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566 - 2570)
      เทศบาลเมืองตัวอย่าง จังหวัดตัวอย่าง
      มิติที่ 1 การสร้างสังคม
      1.1 การสร้างจิตสำนึก
      1.1.1 โครงการอบรมคุณธรรม
      (1) หลักการและเหตุผล
      (4) วิธีดำเนินการ
      (4.1) ขอนุมัติโครงการ
      (6) งบประมาณดำเนินการ
      50,000 บาท
      """
    let draft = try #require(
      DocumentDraft(.read([TextReader.read(text, named: "a.txt")]), of: ["a.txt"]))
    #expect(DocumentDraft.answer(draft.json.text()) == .success(draft))
    #expect(draft.plan.hasPrefix("# ร่างที่อ่านจาก a.txt\n"))
    let misreading = try #require(draft.doubts.first { $0.kind == "misreading" })
    #expect(misreading.context == "(4.1) ขอนุมัติโครงการ" && misreading.place == "บรรทัด 8")
    #expect(draft.findings.contains { $0.rule == "missing-key" && $0.isError })
    let fault = DocumentFault(Phrase("ก", "a"), hint: Phrase("ข", "b"))
    #expect(DocumentDraft.answer(fault.json.text()) == .failure(fault))
    for other in ["", "{}", "[1]", "{\"format\":2}"] { #expect(DocumentDraft.answer(other) == nil) }
  }
}
