internal import Foundation
internal import TestSupport
internal import Testing

@Suite("sucharit report", .timeLimit(.minutes(15)))
struct ReportTests {
  private static let demonstration = "plans/demonstration/samut-prakan-city-2566.txt"

  private func demonstration(_ office: Office) async throws {
    let script = try Repository.octets(Self.demonstration)
    let run = try await office.run(
      ["log", "script", "-", "--demonstration", "--quiet"], input: script)
    #expect(run.code == 0, "\(run.notes)")
  }

  @Test("the demonstration of the registers follows it, and both of their papers say so")
  func registers() async throws {
    try await Office.with { office in
      try await demonstration(office)
      let script = try Repository.octets("plans/demonstration/registers-2566.txt")
      let run = try await office.run(
        ["log", "script", "-", "--demonstration", "--quiet"], input: script)
      #expect(run.code == 0 && run.text == "11\n", "\(run.notes)")
      for (command, words) in [
        ("gift", "มีการให้หรือเสนอให้ ๒ ครั้ง รับไว้ ๑ ครั้ง"),
        ("complaint", "| **รวม** | **๓** | **๓** | **๐** |"),
      ] {
        let paper = try await office.run([
          command, "report", "--year", "2566", "--round", "annual", "--as-of", "31/10/2566",
          "--format", "md", "-o", "-",
        ])
        #expect(paper.code == 0, "\(paper.notes)")
        #expect(paper.text.contains(words) && paper.text.contains("สาธิต"))
      }
      let none = try await office.run([
        "gift", "none", "--year", "2566", "--round", "annual", "--on", "30/9/2566",
      ])
      #expect(none.code == 0, "\(none.notes)")
      let list = try await office.run(["gift", "list", "--year", "2566", "--format", "csv"])
      #expect(list.notes.contains("[none-contradicted]") && list.text.contains("no-gifts"))
    }
  }

  @Test("the demonstration fills a log, and every report of it says so and is the same twice")
  func demonstration() async throws {
    try await Office.with { office in
      try await demonstration(office)
      let reports: [[String]] = [
        ["six-month", "--year", "2566", "--as-of", "5/4/2566"],
        ["annual", "--year", "2566", "--as-of", "31/10/2566"],
        ["budget", "--year", "2566", "--as-of", "31/10/2566"],
      ]
      for report in reports {
        for folder in ["one", "two"] {
          let run = try await office.run(
            ["report"] + report + ["--format", "html,md,json,csv,docx,xlsx", "-o", folder])
          #expect(run.code == 0, "\(run.notes)")
        }
      }
      let one = try office.sandbox.files(in: "one")
      let two = try office.sandbox.files(in: "two")
      #expect(one.count > 10 && one == two)
      for (name, octets) in one where !["csv", "docx", "xlsx"].contains(where: name.hasSuffix) {
        #expect(String(decoding: octets, as: UTF8.self).contains("สาธิต"), "\(name)")
      }
      let before = try await office.run([
        "report", "six-month", "--year", "2566", "--as-of", "2023-04-05T12:00:00+07:00", "--format",
        "json", "-o", "-",
      ])
      _ = try await office.run(["log", "note", "plan", "ภายหลัง"])
      let after = try await office.run([
        "report", "six-month", "--year", "2566", "--as-of", "2023-04-05T12:00:00+07:00", "--format",
        "json", "-o", "-",
      ])
      #expect(before.output == after.output, "what comes later changes no report as of before")
    }
  }

  @Test("a report is in Thai unless English is asked for, and JSON is the same in both")
  func languages() async throws {
    try await Office.with { office in
      func report(_ options: String...) async throws -> String {
        let run = try await office.run(
          ["report", "e-plan", "--year", "2567", "--as-of", "1/4/2567", "-o", "-"] + options)
        #expect(run.code == 0, "\(run.notes)")
        return String(decoding: run.output, as: UTF8.self)
      }
      let thai = try await report("--format", "md")
      #expect(thai.contains("ยังไม่ดำเนินการ") && !thai.contains("Not started"))
      #expect(try await report("--format", "md", "--lang", "th") == thai)
      let english = try await report("--format", "md", "--lang", "en")
      #expect(english.contains("Not started") && !english.contains("ยังไม่ดำเนินการ"))
      #expect(english.contains("fiscal year 2567 (BE)"))
      let digits = try await report("--format", "md", "--lang", "en", "--digits", "thai")
      #expect(digits.contains("fiscal year ๒๕๖๗ (BE)"))
      #expect(
        try await report("--format", "json")
          == report("--format", "json", "--lang", "en"))
      let refused = try await office.run(["report", "plan", "--year", "2567", "--lang", "de"])
      #expect(refused.code == 64)
    }
  }

  @Test(
    "a plan report, a follow-up in both forms and the e-Plan table are written from an empty log")
  func emptyLog() async throws {
    try await Office.with { office in
      for report in [
        ["plan"], ["six-month"], ["annual"], ["follow-up"], ["follow-up", "--form", "statuses"],
        ["e-plan"],
      ] {
        let run = try await office.run(
          ["report"] + report + ["--year", "2567", "--as-of", "1/4/2567", "-o", "out"])
        #expect(run.code == 0, "\(report) \(run.notes)")
        #expect(run.text.hasSuffix(".html\n"))
      }
    }
  }

  @Test("a template that is none is refused and nothing is written; a report of ours can be one")
  func templates() async throws {
    try await Office.with(plan: SmallPlan().yaml) { office in
      let report = ["report", "plan", "--year", "2566", "--format", "docx", "--template"]
      try office.sandbox.write(Array("no zip".utf8), to: "bad.docx")
      let refused = try await office.run(report + ["bad.docx", "-o", "out"])
      #expect(refused.code == 65 && refused.notes.contains("bad.docx"), "\(refused.notes)")
      #expect(try office.sandbox.files(in: "out").isEmpty)
      let first = try await office.run(report.dropLast() + ["-o", "first"])
      let path = first.text.split(separator: "\n").map(String.init)
      #expect(path == ["first/o36-plan-2566.docx"], "\(first.notes)")
      let second = try await office.run(report + path + ["-o", "second"])
      #expect(second.code == 0, "\(second.notes)")
    }
  }

  @Test("a round is closed once, when it is over and whole; later entries for it are late")
  func closing() async throws {
    try await Office.with(plan: SmallPlan().yaml) { office in
      let look = ["report", "close", "--year", "2566", "--round", "six-month"]
      let close = look + ["--confirm"]
      let early = try await office.run(close, now: "2023-03-01")
      #expect(early.code == 65 && early.notes.contains("round-not-over"), "\(early.notes)")
      let bare = try await office.run(close, now: "2023-04-03")
      #expect(bare.code == 65 && bare.notes.contains("no-progress-text"), "\(bare.notes)")
      #expect(try await office.count() == 0)
      for project in ["1.1.1", "1.1.2"] {
        _ = try await office.run(
          ["log", "note", project, "คืบหน้าตามแผน", "--on", "20/3/2566"], now: "2023-04-03")
      }
      let check = try await office.run([
        "report", "check", "--year", "2566", "--round", "six-month", "--as-of", "4/4/2566",
      ])
      #expect(check.code == 0, "\(check.text)")
      let unmeant = try await office.run(look, now: "2023-04-05")
      #expect(unmeant.code == 64 && unmeant.notes.contains("closing is final"), "\(unmeant.notes)")
      #expect(unmeant.notes.contains("คืบหน้าตามแผน"))
      #expect(try await office.count() == 2)
      let closed = try await office.run(close, now: "2023-04-05")
      #expect(closed.code == 0, "\(closed.notes)")
      let again = try await office.run(close, now: "2023-04-06")
      #expect(again.code == 65 && again.notes.contains("closed"), "\(again.notes)")
      let report = [
        "report", "six-month", "--year", "2566", "--as-of", "2023-04-20T00:00:00+07:00", "-o", "-",
        "--format", "md",
      ]
      let late = try await office.run(
        ["log", "note", "1.1.1", "เพิ่งนึกได้", "--on", "21/3/2566"], now: "2023-04-10")
      #expect(late.code == 0 && late.notes.contains("late"), "\(late.notes)")
      let text = try await office.run(report).text
      #expect(!text.contains("ร่าง") && text.contains("เพิ่งนึกได้"), "\(text)")
    }
  }

  /// A log whose first round is over and whole, with two links as evidence.
  private func withRound(_ body: (Office, _ close: [String]) async throws -> Void) async throws {
    try await Office.with(plan: SmallPlan().yaml) { office in
      for project in ["1.1.1", "1.1.2"] {
        let note = try await office.run(
          [
            "log", "note", project, "โทร 081-234-5678", "--on", "20/3/2566", "--evidence",
            "https://example.go.th/a", "--evidence", "https://example.go.th/b?token=abc",
          ], now: "2023-04-03")
        #expect(note.code == 0 && note.notes.contains("[would-be-public]"), "\(note.notes)")
      }
      try await body(office, ["report", "close", "--year", "2566", "--round", "six-month"])
    }
  }

  @Test("what becomes public is shown before, and a link is published or withheld for good")
  func preview() async throws {
    try await withRound { office, close in
      let look = try await office.run(close + ["--preview"], now: "2023-04-05")
      #expect(look.code == 0, "\(look.notes)")
      for line in [
        "[telephone] '081-234-5678'", "published: https://example.go.th/a",
        "withheld: https://example.go.th/b?token=abc", "2 entries, 2 links, 2 texts to look at",
      ] {
        #expect(look.text.contains(line), "\(look.text)")
      }
      let unknown = try await office.run(
        close + ["--confirm", "--withhold", "https://example.go.th/none"], now: "2023-04-05")
      #expect(unknown.code == 64 && unknown.notes.contains("https://example.go.th/none"))
      #expect(try await office.count() == 2)
      let closed = try await office.run(
        close + [
          "--confirm", "--withhold", "https://example.go.th/a", "--publish",
          "https://example.go.th/b?token=abc",
        ], now: "2023-04-05")
      #expect(closed.code == 0, "\(closed.notes)")
      let export = try await office.run(["log", "export"])
      #expect(export.text.contains("\"withheld\":\"1.1 2.1\""))
    }
  }

  @Test("where the office asks for two people to close, the command refuses, wherever that is said")
  func byTwo() async throws {
    try await withRound { office, close in
      let confirmed = close + ["--confirm"]
      try office.sandbox.write(Array("close-by = two\n".utf8), to: "settings.conf")
      let refused = [
        try await office.run(
          confirmed, now: "2023-04-05", environment: ["SUCHARIT_CLOSE_BY": "two"]),
        try await office.run(confirmed + ["--config", "settings.conf"], now: "2023-04-05"),
      ]
      try office.sandbox.write([], to: "data/close-by-two")
      for run in refused + [try await office.run(confirmed, now: "2023-04-05")] {
        #expect(run.code == 65 && run.notes.contains("close-by = two"), "\(run.notes)")
        #expect(run.notes.contains("another closes it"))
      }
      #expect(try await office.count() == 2)
    }
  }

  @Test(
    "a log with demonstration data is closed as a demonstration, which its papers say, or not at all"
  )
  func closedDemonstration() async throws {
    try await withRound { office, close in
      _ = try await office.run(
        ["log", "note", "1.1.1", "สาธิต", "--on", "21/3/2566", "--demonstration"],
        now: "2023-04-04")
      let refused = try await office.run(close + ["--confirm"], now: "2023-04-05")
      #expect(refused.code == 65 && refused.notes.contains("demonstration data"))
      #expect(try await office.count() == 3)
      let closed = try await office.run(
        close + ["--confirm", "--demonstration"], now: "2023-04-05")
      #expect(closed.code == 0, "\(closed.notes)")
      let paper = try await office.run(
        ["report", "six-month", "--year", "2566", "--format", "md", "-o", "-"])
      #expect(paper.text.contains("ข้อมูลสาธิต") && !paper.text.contains("ร่าง"))
    }
  }

  @Test("standard output takes one file only, and an unknown format or year is refused")
  func usage() async throws {
    try await Office.with(plan: SmallPlan().yaml) { office in
      for arguments in [
        ["six-month", "--year", "2566", "--format", "html,md", "-o", "-"],
        ["six-month", "--year", "2566", "--format", "odt"], ["six-month", "--year", "2599"],
        ["annual"],
      ] {
        let run = try await office.run(["report"] + arguments)
        #expect(run.code == 64, "\(arguments) \(run.notes)")
      }
    }
  }
}
