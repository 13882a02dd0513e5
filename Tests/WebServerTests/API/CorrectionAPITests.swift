internal import Interchange
internal import Office
internal import PlanModel
internal import Stores
import TestSupport
import Testing
import ThaiCivil
@testable import WebServer

@Suite("Entries of the API")
struct CorrectionAPITests {
  private static let path = "/api/v1/entries"

  @Test("that record a paper twice are taken, and say which entry has it")
  func samePaper() async throws {
    try await TestSite.with { site in
      let program = try await site.program(as: .coordinator)
      let money = Sample.money("approved", "50000.00")
      let first = try await program.post(Self.path, money).json()
      #expect(first["warnings"]?.items.isEmpty == true)
      let again = try await program.post(Self.path, money)
      #expect(again.status == 201, "\(again.text)")
      let warning = try again.json()["warnings"]?.items.first
      #expect(warning?["rule"]?.string == "document-again")
      #expect(warning?["entries"]?.items == [.integer(1)])
      #expect(try await program.get(Self.path + "/2").json()["warnings"] == nil)
    }
  }

  @Test("that approve 0 are taken; no other movement is of 0")
  func nothingApproved() async throws {
    try await TestSite.with { site in
      let program = try await site.program(as: .coordinator)
      let refused = try await program.post(Self.path, Sample.money("supplement", "0.00"))
      #expect(refused.status == 409, "\(refused.text)")
      let rule = try refused.json()["errors"]?.items.first?["rule"]?.string
      #expect(rule == "amount-not-positive")
      let approved = try await program.post(Self.path, Sample.money("approved", "0.00"))
      #expect(approved.status == 201, "\(approved.text)")
    }
  }

  @Test("are put right in every part: what they are about, what they say, and their evidence")
  func everyPart() async throws {
    try await TestSite.with { site in
      let program = try await site.program(as: .coordinator)
      let url = "https://example.org/1"
      let note = JSON.members([
        "kind": .string("note"), "day": .string("2024-01-15"), "text": .string("ผิด"),
        "links": .strings([url]),
      ])
      #expect(try await program.post(Self.path, note).status == 201)
      let answer = try await program.post(
        Self.path + "/1/corrections",
        .members([
          "reason": .string("ผิด"), "approval": .string("ปลัดเทศบาล"),
          "withoutEvidence": .strings([url]),
          "instead": .members([
            "kind": .string("problem"), "day": .string("2024-01-16"), "text": .string("ถูก"),
            "project": .string("travelling-council"),
          ]),
        ]))
      #expect(answer.status == 201, "\(answer.text)")
      let instead = try answer.json()["instead"]
      #expect(instead?["text"]?.string == "ถูก" && instead?["evidence"]?.items.isEmpty == true)
      #expect(instead?["kind"]?.string == "problem" && instead?["day"]?.string == "2024-01-16")
      #expect(instead?["project"]?.string == "travelling-council")
      let entry = try await program.get(Self.path + "/1").json()
      #expect(entry["correctedBy"]?.items == [.integer(2)])
    }
  }
}

@Suite("The log as everybody may read it")
struct PublicLogTests {
  @Test("has no name of a person, also in what a correction puts in the place of an entry")
  func names() throws {
    let day = try #require(ThaiDate(gregorianExtended: "2024-01-15"))
    let money = LogEvent.money(
      Movement(
        project: Project.ID("travelling-council"), kind: .approved, amount: Baht(satang: 100),
        fiscalYear: FiscalYear(2567), document: "เทศบัญญัติ", approver: "นายลับ"))
    let photo = Evidence(
      .file(
        sha256: String(repeating: "a", count: 64), name: "นางลับ.jpg", octets: 1,
        kind: "image/jpeg"), made: nil)
    let records = [
      LogRecord(
        day: day, event: money, author: LogRecord.Author(name: "นางลับ"), evidence: [photo]),
      LogRecord(
        day: day,
        event: .corrected(
          1, reason: "แก้", approval: "นายลับ",
          instead: LogEvent.Replacement(day: day, event: money, evidence: [photo])),
        author: LogRecord.Author(name: "นางลับ")),
    ]
    let log = Log(
      records.enumerated().map { index, record in
        LogEntry(
          number: index + 1, recorded: Instant(millisecondsSinceEpoch: 0), record: record,
          previous: .none, hash: .none)
      })
    for entry in log.withoutPeople(try .samutPrakanCity()).entries {
      #expect(!entry.canonicalText.contains("ลับ"))
      #expect(entry.canonicalText.contains("เทศบัญญัติ"))
    }
  }
}
