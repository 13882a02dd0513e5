import TestSupport
import Testing

@Suite("Which one of several, in what the program prints", .timeLimit(.minutes(15)))
struct OccurrenceTests {
  @Test("schedule, status, sheet, report, log list and the answer of log done say the month")
  func everywhere() async throws {
    try await Office.with { office in
      let month = "เดือน พ.ย. 2565"
      let wide = ["COLUMNS": "300"]
      let done = try await office.run(
        ["log", "done", "2.3.3/s9/m11", "--on", "30/11/2565", "--result", "รายงานแล้ว"],
        now: "2022-12-01")
      #expect(done.code == 0 && done.text.contains(month), "\(done.notes)")
      let outputs = [
        ["schedule", "--year", "2566", "--project", "2.3.3"],
        ["schedule", "--year", "2566", "--project", "2.3.3", "--format", "csv"],
        ["schedule", "--year", "2566", "--project", "2.3.3", "--format", "json"],
        [
          "status", "--year", "2566", "--project", "2.3.3", "--as-of", "1/12/2565", "--format",
          "csv",
        ],
        ["log", "list"], ["log", "list", "--format", "csv"],
        ["sheet", "export", "--year", "2566", "--round", "six-month"],
      ]
      for arguments in outputs {
        let run = try await office.run(arguments, environment: wide)
        #expect(run.text.contains(month), "\(arguments): \(run.notes)")
      }
      let overdue = try await office.run(
        ["status", "--year", "2566", "--project", "2.3.3", "--as-of", "2/12/2565"],
        environment: wide)
      #expect(overdue.text.contains("เดือน ต.ค. 2565"), "\(overdue.text)")
    }
  }

  @Test("a month that is overdue is asked for beside the present one, and what to type is said")
  func asked() async throws {
    try await Office.with { office in
      let arguments = [
        "log", "done", "2.3.3/s9", "--on", "3/11/2565", "--result", "ผลของเดือนตุลาคม",
      ]
      let asked = try await office.run(arguments, now: "2022-11-03")
      #expect(asked.code == 64)
      #expect(asked.notes.contains("2.3.3/s9/m10: เดือน ต.ค. 2565, due 31/10/2565, overdue"))
      #expect(asked.notes.contains("2.3.3/s9/m11: เดือน พ.ย. 2565"))
      #expect(try await office.count() == 0)
    }
  }

  @Test("money that is not there is recorded with a warning")
  func money() async throws {
    try await Office.with { office in
      let spent = try await office.run(
        [
          "money", "spend", "1.2.1", "20000", "--document", "ฎ.1/2566", "--approver", "ปลัดเทศบาล",
          "--on", "5/1/2566",
        ], now: "2023-01-06")
      #expect(spent.code == 0)
      #expect(spent.notes.contains("spent-without-approval"), "\(spent.notes)")
      #expect(try await office.count() == 1)
    }
  }
}
