internal import Foundation
internal import TestSupport
internal import Testing

@Suite("sucharit schedule", .timeLimit(.minutes(15)))
struct ScheduleTests {
  @Test(
    "the table of one project, of one owner, and the summary",
    arguments: [
      (["--project", "1.2.1"], "schedule-project.txt"),
      (["--project", "3.1.4", "--year", "2567"], "schedule-meetings.txt"),
      (["--owner", "หน่วยตรวจสอบภายใน"], "schedule-owner.txt"),
      (["--summary"], "schedule-summary.txt"),
    ])
  func golden(arguments: [String], file: String) async throws {
    let run = try await Program.run(["schedule", RealPlan.path] + arguments)
    #expect(run.code == 0)
    try Golden.expect(run.text, is: file)
  }

  /// A filter on the command line and what it must choose.
  struct Filter: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let chooses: @Sendable (ObligationJSON) -> Bool

    init(_ arguments: [String], _ chooses: @escaping @Sendable (ObligationJSON) -> Bool) {
      self.arguments = arguments
      self.chooses = chooses
    }

    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let filters = [
    Filter(["--year", "2567"]) { $0.fiscalYear == 2567 },
    Filter(["--year", "๒๕๖๗"]) { $0.fiscalYear == 2567 },
    Filter(["--year", "2566", "--year", "๒๕๗๐"]) { [2566, 2570].contains($0.fiscalYear) },
    Filter(["--owner", "สำนักคลัง"]) { $0.owners.contains("สำนักคลัง") },
    Filter(["--owner", "treasury"]) { $0.owners.contains("สำนักคลัง") },
    Filter(["--owner", "treasury", "--owner", "กองการศึกษา"]) {
      !Set($0.owners).isDisjoint(with: ["สำนักคลัง", "กองการศึกษา"])
    },
    Filter(["--project", "1.1.1"]) { $0.number == "1.1.1" },
    Filter(["--project", "๑.๑.๑"]) { $0.number == "1.1.1" },
    Filter(["--project", "ethics-code"]) { $0.project == "ethics-code" },
    Filter(["--basis", "stated"]) { $0.basis == "stated" },
    Filter(["--basis", "setting", "--basis", "derived"]) {
      ["setting", "derived"].contains($0.basis)
    },
    Filter(["--from", "1/10/2568"]) { $0.due >= "2025-10-01" },
    Filter(["--to", "31 มี.ค. ๒๕๖๗"]) { $0.due <= "2024-03-31" },
    Filter(["--from", "2567-01-01", "--to", "31/01/2567", "--owner", "treasury"]) {
      $0.due.hasPrefix("2024-01-") && $0.owners.contains("สำนักคลัง")
    },
  ]

  @Test("a filter chooses what it says and nothing else", arguments: filters)
  func filter(_ filter: Filter) async throws {
    let all = try await RealPlan.obligations()
    let chosen = try await RealPlan.obligations(filter.arguments)
    #expect(!chosen.isEmpty)
    #expect(chosen.count < all.count)
    #expect(chosen == all.filter(filter.chooses))
  }

  @Test(
    "a name that the plan does not have is refused with the near one",
    arguments: [
      (["--owner", "สำนักคลงั"], "'สำนักคลงั' is not an owner", "did you mean 'สำนักคลัง'?"),
      (["--owner", "tresury"], "'tresury' is not an owner", "did you mean 'treasury'?"),
      (
        ["--project", "ethic-code"], "'ethic-code' is not a project", "did you mean 'ethics-code'?"
      ),
      (["--basis", "state"], "'state' is not a basis", "stated, derived, setting, assumption"),
    ])
  func nearName(arguments: [String], message: String, hint: String) async throws {
    let run = try await Program.run(["schedule", RealPlan.path] + arguments)
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
    #expect(run.notes.contains(message))
    #expect(run.notes.contains(hint))
  }

  @Test(
    "a year or day that is none is a fault of the command line",
    arguments: [["--year", "2024x"], ["--from", "31/02/2567"], ["--to", "พรุ่งนี้"]])
  func noSuchDay(arguments: [String]) async throws {
    let run = try await Program.run(["schedule", RealPlan.path] + arguments)
    #expect(run.code == 64)
    #expect(run.output.isEmpty)
  }

  @Test("CSV is what spreadsheets read, and row for row what the JSON says")
  func csv() async throws {
    let run = try await Program.run(["schedule", RealPlan.path, "--format", "csv"])
    #expect(run.output.starts(with: [0xEF, 0xBB, 0xBF]))
    let lines = run.output.split(separator: 0x0A, omittingEmptySubsequences: false)
    #expect(lines.last?.isEmpty == true)
    #expect(lines.dropLast().allSatisfy { $0.last == 0x0D })
    let rows = CSVReading.rows(of: String(run.text.unicodeScalars.dropFirst()))
    let obligations = try await RealPlan.obligations()
    #expect(rows.count == 1 + 1460)
    #expect(rows.first?.first == "uid")
    #expect(Array(rows.dropFirst()) == obligations.map(\.cells))
  }

  @Test("every obligation of the real plan has an id of its own, a day in order and an owner")
  func json() async throws {
    let obligations = try await RealPlan.obligations()
    #expect(obligations.count == 1460)
    #expect(Set(obligations.map(\.uid)).count == 1460)
    #expect(obligations.map(\.due) == obligations.map(\.due).sorted())
    #expect(obligations.allSatisfy { !$0.owners.isEmpty && $0.start <= $0.due })
    #expect(Set(obligations.map(\.fiscalYear)).isSuperset(of: 2566...2570))
  }

  private struct OwnerSummary: Decodable {
    let name: String
    let obligations: Int
    let fullestWeekBefore: Int
    let fullestWeekAfter: Int
  }

  @Test("the summary counts what the schedule has, and levelling raises nobody's fullest week")
  func summary() async throws {
    let run = try await Program.run(["schedule", RealPlan.path, "--summary", "--format", "json"])
    let owners = try run.json([OwnerSummary].self)
    let obligations = try await RealPlan.obligations()
    #expect(owners.count == RealPlan.owners.count)
    for owner in owners {
      #expect(owner.obligations == obligations.count { $0.owners.contains(owner.name) })
      #expect(owner.fullestWeekAfter <= owner.fullestWeekBefore)
      #expect(owner.fullestWeekAfter > 0)
    }
  }

  @Test(
    "no line is wider than the terminal", arguments: [80, 90, 100, 120, 200],
    [["--year", "2567"], ["--summary"], ["--owner", "treasury"], ["--project", "1.1.1"]])
  func width(columns: Int, arguments: [String]) async throws {
    let run = try await Program.run(
      ["schedule", RealPlan.path] + arguments, environment: ["COLUMNS": String(columns)])
    #expect(run.code == 0)
    let wide = run.lines.filter { terminalCells($0) > columns }
    #expect(wide.isEmpty)
  }

  @Test("the same run gives the same octets")
  func deterministic() async throws {
    let first = try await Program.run(["schedule", RealPlan.path])
    let second = try await Program.run(["schedule", RealPlan.path])
    #expect(first.output == second.output)
  }
}

/// Comma-separated values read after RFC 4180, apart from the program.
enum CSVReading {
  static func rows(of text: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"" where isQuoted && rest.first == "\"":
        cell.append(scalar)
        rest.removeFirst()
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        row.append(String(cell))
        cell = .init()
      case "\r" where !isQuoted: continue
      case "\n" where !isQuoted:
        rows.append(row + [String(cell)])
        (row, cell) = ([], .init())
      default: cell.append(scalar)
      }
    }
    return rows
  }
}
