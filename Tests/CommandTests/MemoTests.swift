internal import Foundation
internal import TestSupport
internal import Testing

@Suite("sucharit report --memo")
struct MemoTests {
  private static let report = [
    "report", "six-month", "--year", "2567", "--as-of", "22/4/2567", "--format", "html,md", "-o",
    "out",
  ]

  private static func files(_ office: Office) throws -> [String] {
    guard FileManager.default.fileExists(atPath: office.sandbox.path("out")) else { return [] }
    return try office.sandbox.files(in: "out").map(\.key)
  }

  private static func markdown(_ office: Office) throws -> String {
    let file = try #require(try office.sandbox.files(in: "out").first { $0.key.hasSuffix(".md") })
    return String(decoding: file.value, as: UTF8.self)
  }

  @Test("puts a memo with the fields that were typed before the report")
  func fields() async throws {
    try await Office.with { office in
      let run = try await office.run(
        Self.report + [
          "--memo", "--memo-number", "สป 52001/652", "--memo-date", "22/4/2567", "--memo-to",
          "นายกเทศมนตรี", "--memo-from", "สำนักปลัดเทศบาล", "--memo-signer", "นางสาวทดสอบ ระบบ, นิติกร",
        ])
      #expect(run.code == 0, "\(run.notes)")
      let text = try Self.markdown(office)
      for words in [
        "# บันทึกข้อความ", "สป ๕๒๐๐๑/๖๕๒", "๒๒ เมษายน ๒๕๖๗", "สำนักปลัดเทศบาล",
        "(นางสาวทดสอบ ระบบ)", "นิติกร",
      ] {
        #expect(text.contains(words), "\(words)")
      }
    }
  }

  @Test("takes who signs from the option, else from SUCHARIT_SIGNERS, else from the plan")
  func signers() async throws {
    try await Office.with { office in
      let set = ["SUCHARIT_SIGNERS": "นายหนึ่ง ทดสอบ, นิติกร; ปลัดเทศบาล"]
      _ = try await office.run(Self.report + ["--memo"])
      let planned = try Self.markdown(office)
      _ = try await office.run(Self.report + ["--memo"], environment: set)
      let named = try Self.markdown(office)
      _ = try await office.run(
        Self.report + ["--memo", "--memo-signer", "นางสอง ทดสอบ, ปลัดเทศบาล"], environment: set)
      let typed = try Self.markdown(office)
      #expect(!planned.contains("ทดสอบ)"))
      #expect(named.contains("(นายหนึ่ง ทดสอบ)") && named.contains("ปลัดเทศบาล"))
      #expect(typed.contains("(นางสอง ทดสอบ)") && !typed.contains("นายหนึ่ง"))
    }
  }

  @Test("is asked for by name: a field alone is refused, and nothing is written")
  func unasked() async throws {
    try await Office.with { office in
      let run = try await office.run(Self.report + ["--memo-number", "1"])
      #expect(run.code == 64 && run.notes.contains("add --memo"), "\(run.notes)")
      #expect(try Self.files(office).isEmpty)
    }
  }

  @Test("refuses an emblem that is no picture, and nothing is written")
  func emblem() async throws {
    try await Office.with { office in
      try office.sandbox.write(Array("<svg onload=\"alert(1)\"/>".utf8), to: "emblem.png")
      let run = try await office.run(Self.report + ["--memo", "--memo-emblem", "emblem.png"])
      #expect(run.code == 65 && run.notes.contains("not a PNG or JPEG picture"), "\(run.notes)")
      #expect(try Self.files(office).isEmpty)
      let none = try await office.run(Self.report + ["--memo", "--memo-emblem", "none.png"])
      #expect(none.code == 66 && none.notes.contains("none.png"), "\(none.notes)")
    }
  }
}
