internal import Foundation
internal import PlanModel
internal import TestSupport
internal import Testing

@Suite("sucharit log", .timeLimit(.minutes(15)))
struct LogTests {
  /// What a JPEG file begins with.
  private static let photo: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0]

  @Test(
    "evidence is a file with something in it, named once: by command and by script",
    .timeLimit(.minutes(15)))
  func evidenceThatIsNone() async throws {
    try await Office.with(plan: SmallPlan().yaml) { office in
      #expect(mkfifo(office.sandbox.path("pipe"), 0o600) == 0)
      try office.sandbox.write("", to: "empty.pdf")
      try office.sandbox.write(Self.photo, to: "photo.jpg")
      try office.sandbox.write(Self.photo, to: "copy.jpg")
      try office.sandbox.write("MZ", to: "virus.jpg")
      let named = [
        ("pipe", 66, "is a named pipe, not a file"), ("/dev/zero", 66, "is a device, not a file"),
        ("/dev/null", 66, "is a device, not a file"), (".", 66, "is a folder, not a file"),
        ("empty.pdf", 65, "is empty: it shows nothing"),
        ("virus.jpg", 65, "virus.jpg is no .jpg file as its name says"),
      ]
      for (path, code, words) in named {
        let run = try await office.run(
          ["log", "note", "first", "ก", "--evidence", path], now: "2022-12-30")
        #expect(run.code == code && run.notes.contains(words), "\(path): \(run.notes)")
        try office.sandbox.write("log note first ก --evidence \(path)\n", to: "script")
        let script = try await office.run(["log", "script", "script"], now: "2022-12-30")
        #expect(script.code == 65 && script.notes.contains(words), "\(path): \(script.notes)")
      }
      #expect(try await office.count() == 0)
      let run = try await office.run(
        ["log", "evidence", "first", "photo.jpg", "copy.jpg", "photo.jpg"], now: "2022-12-30")
      #expect(run.code == 0, "\(run.notes)")
      let log = try await office.run(["log", "export"]).text
      #expect(log.split(separator: "\"sha256\\\"").count == 2, "\(log)")
    }
  }

  @Test("what was done is listed, proven, and counted by status, with its evidence kept")
  func done() async throws {
    try await Office.with { office in
      try office.sandbox.write(Self.photo, to: "ภาพกิจกรรม.jpg")
      let done = try await office.run(
        [
          "log", "done", "3.1.4/2", "--on", "15/01/2567", "--result", "ประชุมสภาสัญจรแล้ว",
          "--participants", "120", "--evidence", "ภาพกิจกรรม.jpg", "--evidence",
          "https://example.com/a",
        ], now: "2024-01-16")
      #expect(done.code == 0, "\(done.notes)")
      #expect(done.text.hasPrefix("#1  15 ม.ค. 2567"), "\(done.text)")
      #expect(done.text.contains("ภาพกิจกรรม.jpg") && done.text.contains("120"))
      let verify = try await office.run(["log", "verify"])
      #expect(verify.code == 0 && verify.text.contains("1 รายการ หลักฐาน 1 ไฟล์"))
      let status = try await office.run([
        "status", "--year", "2567", "--as-of", "31/1/2567", "--project", "3.1.4", "--format", "csv",
      ])
      let row = status.text.split(separator: "\r\n").first { $0.contains("ประชุมสภาสัญจรแล้ว") }
      #expect(row?.contains(",done,2024-01-15,") ?? false, "\(status.text)")
    }
  }

  @Test("a step is found by place, printed number, id, and in Thai digits: always the same one")
  func naming() async throws {
    try await Office.with { office in
      var found: [String] = []
      for name in ["3.1.4/2", "๓.๑.๔/๒", "travelling-council/s2", "2567.travelling-council.s2"] {
        let run = try await office.run(
          ["log", "note", name, "ทดสอบ", "--on", "10/1/2567"], now: "2024-01-16")
        #expect(run.code == 0, "\(name): \(run.notes)")
        found.append(try await office.list().last.map { String($0.split(separator: ",")[5]) } ?? "")
      }
      #expect(found == Array(repeating: "2567.travelling-council.s2", count: 4))
    }
  }

  @Test(
    "a name that is not of the plan is refused with the near one, and nothing is written",
    arguments: [
      (["log", "note", "3.1.44", "ก"], "did you mean '3.1.4'?"),
      (["log", "note", "travelling-councl", "ก"], "did you mean 'travelling-council'?"),
      (["log", "done", "3.1.4", "--result", "ก"], "which of its steps is meant?"),
      (["log", "done", "3.1.4/99", "--result", "ก"], "is not a step of 3.1.4"),
      (["log", "done", "2.1.1/s5-4", "--result", "ก", "--year", "2567"], "which one?"),
      (["log", "measure", "3.1.4", "9", "1"], "is not an indicator of 3.1.4"),
      (["money", "spend", "9.9.9", "1", "--document", "ก", "--approver", "ข"], "is not a project"),
    ])
  func unknownNames(arguments: [String], words: String) async throws {
    try await Office.with { office in
      let run = try await office.run(arguments + ["--on", "10/1/2567"], now: "2024-01-16")
      #expect(run.code == 64 && run.notes.contains(words), "\(run.notes)")
      #expect(try await office.count() == 0)
    }
  }

  @Test(
    "what the rules do not allow is refused with its reason, and nothing is written",
    arguments: [
      (["log", "done", "3.1.4/2", "--on", "17/01/2567", "--result", "ก"], "day-in-future"),
      (["log", "note", "3.1.4", "ก", "--on", "30/9/2565"], "day-before-plan"),
      (["log", "note", "3.1.4", " ", "--on", "10/1/2567"], "empty-text"),
      (
        ["log", "done", "3.1.4/2", "--on", "10/1/2567", "--result", "ก\u{1B}[31m"],
        "control-character"
      ),
      (
        ["log", "settled", "3.2.1", "ร.1", "--result", "ก", "--on", "10/1/2567"],
        "limit-never-started"
      ),
      (["log", "correct", "7", "--reason", "ก", "--approval", "ข", "--withdraw"], "no-such-entry"),
      (
        [
          "money", "transfer", "1.2.1", "10", "--to", "3.1.4", "--document", "ก", "--approver", "ข",
          "--on", "10/1/2567",
        ], "negative-balance"
      ),
      (
        [
          "money", "spend", "1.2.1", "10", "--document", "ก", "--approver", "ข", "--on",
          "10/1/2567",
          "--year", "2566",
        ], "movement-outside-year"
      ),
    ])
  func refusals(arguments: [String], rule: String) async throws {
    try await Office.with { office in
      let run = try await office.run(arguments, now: "2024-01-16")
      #expect(run.code == 65 && run.notes.contains("[\(rule)]"), "\(run.code) \(run.notes)")
      #expect(try await office.count() == 0)
    }
  }

  @Test(
    "an amount that is none is refused by the command line",
    arguments: ["10.005", "-5", "ห้า", "92233720368547758.08", "5,0000", "50 บาท (ห้าสิบเอ็ดบาทถ้วน)"])
  func amounts(amount: String) async throws {
    try await Office.with { office in
      let run = try await office.run(
        [
          "money", "approve", "--document", "ก", "--approver", "ข", "--on", "10/1/2567", "1.2.1",
          "--",
        ]
          + [amount])
      #expect(run.code == 64, "\(run.notes)")
      #expect(try await office.count() == 0)
    }
  }

  @Test("an approval of 0 is recorded; no other movement is of 0")
  func nothingApproved() async throws {
    try await Office.with { office in
      let paper = ["--document", "ทบ. 1", "--approver", "นายก", "--on", "10/1/2567"]
      let refused = try await office.run(["money", "supplement", "1.2.1", "0"] + paper)
      #expect(refused.code == 65 && refused.notes.contains("amount-not-positive"))
      #expect(refused.notes.contains("only an approval can be of 0 baht"), "\(refused.notes)")
      let approved = try await office.run(["money", "approve", "1.2.1", "0"] + paper)
      #expect(approved.code == 0, "\(approved.notes)")
      #expect(try await office.count() == 1)
    }
  }

  @Test("a correction changes what counts and leaves the entry; taking back takes it out")
  func corrections() async throws {
    try await Office.with { office in
      _ = try await office.run(
        ["log", "done", "3.1.4/2", "--on", "10/1/2567", "--result", "ผิด"], now: "2024-01-16")
      let right = try await office.run(
        ["log", "correct", "1", "--reason", "พิมพ์ผิด", "--approval", "บันทึก 1/2567", "--text", "ถูก"],
        now: "2024-01-17")
      #expect(right.code == 0, "\(right.notes)")
      func results() async throws -> String {
        try await office.run([
          "status", "--year", "2567", "--as-of", "31/1/2567", "--project", "3.1.4", "--format",
          "csv",
        ]).text
      }
      #expect(try await results().contains("ถูก"))
      let before = try await office.run([
        "status", "--year", "2567", "--as-of", "16/1/2567", "--project", "3.1.4", "--format", "csv",
      ])
      #expect(before.text.contains("ผิด"), "as it was known on that day")
      #expect(try await office.run(["log", "list"]).text.contains("[แก้ไขแล้ว #2] ผิด"))
      let back = try await office.run(
        ["log", "correct", "1", "--reason", "ซ้ำ", "--approval", "บันทึก 2/2567", "--withdraw"],
        now: "2024-01-18")
      #expect(back.code == 0)
      #expect(!(try await results().contains(",done,")))
      #expect(try await office.run(["log", "list"]).text.contains("[ยกเลิกแล้ว #3] ผิด"))
      let list = try await office.list()
      #expect(list.count == 3 && list[0].contains(",given,2 3,"), "\(list[0])")
      let then = try await office.list("--as-of", "16/1/2567")
      #expect(then.count == 1 && then[0].contains(",given,,"), "\(then)")
    }
  }

  @Test("every part of an entry can be put right, and nothing that is given is lost")
  func everyPart() async throws {
    try await Office.with { office in
      let on = ["--on", "10/1/2567"]
      for entry in [
        ["log", "cannot", "3.1.4/2", "--reason", "no-staff"],
        ["log", "measure", "3.1.4", "1", "85", "--before", "80", "--sample", "100"],
        ["money", "commit", "3.1.4", "20,000", "--document", "จ ๑", "--approver", "นายก"],
        ["money", "spend", "3.1.4", "20,000", "--document", "ฎ 1", "--approver", "นายก"],
      ] {
        let run = try await office.run(entry + on, now: "2024-01-16")
        #expect(run.code == 0, "\(run.notes)")
      }
      for (number, parts) in [
        (1, ["--right-reason", "policy-changed"]), (1, ["--about", "3.1.4/1"]),
        (2, ["--before", "82", "--sample", "90"]), (2, ["--without", "before"]),
        (4, ["--commitment", "จ1"]), (4, ["--approver", "ปลัด", "--about", "1.1.1"]),
        (4, ["--about", "3.1.4", "--kind", "refunded", "--without", "commitment"]),
      ] {
        let run = try await office.run(
          ["log", "correct", "\(number)", "--reason", "พิมพ์ผิด", "--approval", "บันทึก 1"] + parts,
          now: "2024-03-01")
        #expect(
          parts.contains("1.1.1") || parts.contains("refunded") ? run.code == 65 : run.code == 0,
          "\(parts): \(run.notes)")
      }
      let text = try await office.run(["log", "list", "--format", "json"]).text
      for part in ["policy-changed", "\"sample\":90", "\"commitment\":\"จ1\""] {
        #expect(text.contains(part), "\(part)")
      }
      for parts in [
        ["--amount", "1"], ["--participants", "3"], ["--without", "amount"],
        ["--kind", "measured"],
      ] {
        let run = try await office.run(
          ["log", "correct", "1", "--reason", "ก", "--approval", "ข"] + parts, now: "2024-03-01")
        #expect(run.code == 64 && run.notes.contains("hint: "), "\(parts): \(run.notes)")
      }
    }
  }

  @Test("each field of an entry that can be put right has an option")
  func options() async throws {
    try await Office.with { office in
      let help = try await office.run(["help", "log", "correct"]).text
      let names = [
        "fiscalYear": "year", "reason": "right-reason", "receiver": "to", "itaYear": "ita-year",
      ]
      for part in EntryKind.recordable.flatMap(\.parts) {
        #expect(help.contains("--\(names[part.field.name] ?? part.field.name)"))
      }
    }
  }

  @Test("the same voucher twice is taken, and the earlier entry is named on standard error")
  func sameVoucher() async throws {
    try await Office.with { office in
      let words = [
        "money", "spend", "3.1.4", "20,000", "--approver", "นายก", "--on", "15/1/2567",
        "--document",
      ]
      _ = try await office.run(words + ["ฎ.12/2567"], now: "2024-01-16")
      let again = try await office.run(words + ["ฎ. ๑๒/๒๕๖๗"], now: "2024-01-16")
      #expect(again.code == 0)
      #expect(again.notes.contains("entry 1 already") && again.notes.contains("[document-again]"))
      #expect(try await office.count() == 2)
    }
  }

  @Test("the instant of recording never goes back")
  func clock() async throws {
    try await Office.with { office in
      _ = try await office.run(["log", "note", "plan", "ก", "--on", "1/1/2567"], now: "2024-01-16")
      let run = try await office.run(
        ["log", "note", "plan", "ข", "--on", "1/1/2567"], now: "2024-01-15")
      #expect(run.code == 69 && run.notes.contains("before the last entry"), "\(run.notes)")
      #expect(try await office.count() == 1)
    }
  }

  @Test("the list says of an entry that its instant was given, but in a demonstration")
  func givenInstant() async throws {
    for (more, count) in [([], 1), (["--demonstration"], 0)] {
      try await Office.with(plan: SmallPlan().yaml) { office in
        let note = ["log", "note", "first", "ก"] + more
        #expect(try await office.run(note, now: "2022-12-30").code == 0)
        let lines = try await office.run(["log", "list"]).text.split(separator: "\n")
        #expect(lines.count { $0.contains("[ผู้บันทึกระบุเวลาเอง] ก") } == count, "\(lines)")
      }
    }
  }

  @Test("an export fills an empty folder with the same log, a backup is one, and an edit is found")
  func exporting() async throws {
    try await Office.with { office in
      for text in ["หนึ่ง", "สอง\u{22}=cmd", "สาม <script>"] {
        _ = try await office.run(
          ["log", "note", "plan", text, "--on", "1/1/2567"], now: "2024-01-16")
      }
      let head = try await office.run(["log", "head"]).text
      let export = try await office.run(["log", "export"])
      #expect(export.lines.count == 4)
      let copy = try await office.run(
        ["log", "import", "-", "--data", "copy"], input: export.output)
      #expect(copy.code == 0 && copy.text == head, "\(copy.notes)")
      let backup = try await office.run(["log", "backup", "kept"])
      #expect(backup.code == 0 && backup.text.contains(head.split(separator: " ")[0]))
      let edited = export.text.replacing("หนึ่ง", with: "สี่")
      let forged = try await office.run(
        ["log", "import", "-", "--data", "forged"], input: Array(edited.utf8))
      #expect(forged.code == 65 && forged.notes.contains("line 1"), "\(forged.notes)")
      let published = head.split(whereSeparator: \.isWhitespace).map(String.init)
      _ = try await office.run(
        ["log", "note", "plan", "ห้า", "--on", "1/1/2567"], now: "2024-01-17")
      let prefix = ["log", "verify", "--head", published[0], "--count", published[1]]
      #expect(try await office.run(prefix).code == 0)
      let other = try await office.run(["log", "verify", "--head", published[0], "--count", "2"])
      #expect(other.code == 1, "\(other.notes)")
      #expect(other.text.isEmpty, "nothing is called correct before it is")
    }
  }

  @Test(
    "words are taken behind the rest and as an option, by every command that has words",
    arguments: [
      ["log", "done", "3.1.4/2"], ["log", "note", "3.1.4"], ["log", "problem", "3.1.4"],
      ["log", "suggest", "3.1.4"], ["log", "cannot", "3.1.4/2", "--reason", "other"],
    ])
  func words(command: [String]) async throws {
    try await Office.with { office in
      for (data, words) in [
        ("one", ["ตามแผน"]), ("two", ["--text", "ตามแผน"]), ("three", ["--result", "ตามแผน"]),
      ] {
        let run = try await office.run(
          command + words + ["--on", "10/1/2567", "--data", data], now: "2024-01-16")
        #expect(run.code == 0 && run.text.contains("ตามแผน"), "\(words) \(run.notes)")
      }
    }
  }

  @Test("a script writes all of its lines or none, and names every faulty one")
  func scripts() async throws {
    try await Office.with { office in
      let good =
        "log note 3.1.4 \"ก ข\" --on 2/1/2567\n# remark\n\nmoney approve 1.2.1 50,000 "
        + "--document \"ทบ. 1\" --approver นายก --on 3/1/2567 --year 2567\n"
      let bad = good + "log note 9.9 x\nlog list\nlog done 3.1.4/2 --on 40/1/2567 --result ก\n"
      let refused = try await office.run(
        ["log", "script", "-"], now: "2024-01-16", input: Array(bad.utf8))
      #expect(refused.code == 65, "\(refused.notes)")
      for line in [5, 6, 7] { #expect(refused.notes.contains("-:\(line): "), "\(refused.notes)") }
      #expect(try await office.count() == 0)
      let written = try await office.run(
        ["log", "script", "-"], now: "2024-01-16", input: Array(good.utf8))
      #expect(written.code == 0, "\(written.notes)")
      #expect(try await office.count() == 2)
    }
  }

  @Test("without an author nothing is recorded")
  func author() async throws {
    try await Office.with { office in
      let run = try await Program.run(
        ["log", "note", "plan", "ก", "--plan", "plan.yaml"], in: office.sandbox.folder)
      #expect(run.code == 64 && run.notes.contains("SUCHARIT_AUTHOR"), "\(run.notes)")
    }
  }

  @Test("a folder that cannot be used is a clear message and code 69")
  func folders() async throws {
    try await Office.with { office in
      try office.sandbox.write(Array("no database".utf8), to: "data/log.sqlite")
      let run = try await office.run(["log", "note", "plan", "ก", "--on", "1/1/2567"])
      #expect(run.code == 69 && run.notes.contains("is not an activity log"), "\(run.notes)")
      #expect(try office.sandbox.octets("data/log.sqlite") == Array("no database".utf8))
    }
  }

  @Test("a data folder belongs to one plan, and another is told whose it is")
  func otherPlan() async throws {
    try await Office.with { office in
      try office.sandbox.write(Array(SmallPlan().yaml.utf8), to: "small.yaml")
      let note = ["log", "note", "plan", "ก", "--on", "20/3/2566"]
      let first = try await office.run(note, now: "2024-01-16")
      #expect(first.code == 0, "\(first.notes)")
      for arguments in [
        note, ["status"], ["budget"], ["log", "list"],
        ["report", "six-month", "--year", "2566", "-o", "-"],
        ["calendar", "--data", "data", "-o", "-"], ["serve", "--port", "0"],
      ] {
        let run = try await office.run(arguments, environment: ["SUCHARIT_PLAN": "small.yaml"])
        #expect(run.code == 65, "\(arguments) \(run.notes)")
        #expect(run.text == "" && run.notes.contains("'samut-prakan-city'"), "\(run.notes)")
        #expect(run.notes.contains("'small'") && run.notes.contains("--data"), "\(run.notes)")
      }
      #expect(try await office.count() == 1)
      let own = try await office.run(
        note + ["--data", "other"], environment: ["SUCHARIT_PLAN": "small.yaml"])
      #expect(own.code == 0, "\(own.notes)")
    }
  }

  @Test("the calendars take up what is done")
  func calendars() async throws {
    try await Office.with { office in
      _ = try await office.run(
        ["log", "done", "3.1.4/1", "--on", "5/12/2566", "--result", "ก"], now: "2024-01-16")
      for (form, sign) in [("event", "SUMMARY:✓ 3.1.4"), ("todo", "COMPLETED:20231204T170000Z")] {
        let run = try await office.run(
          ["calendar", "--data", "data", "--component", form, "-o", "-"], now: "2024-01-17")
        let hasSign = run.text.contains(sign)
        #expect(hasSign, "\(form)")
      }
    }
  }
}
