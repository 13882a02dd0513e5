import TestSupport
import Testing

@Suite("On a terminal of 80 columns", .timeLimit(.minutes(15)))
struct NarrowTerminalTests {
  private func spend(_ office: Office, _ amount: String) async throws {
    for movement in ["approve", "commit"] {
      let run = try await office.run(
        [
          "money", movement, "1.2.1", amount, "--document", "ก 1", "--approver", "นายก", "--on",
          "10/1/2567",
        ], now: "2024-01-16")
      try #require(run.code == 0, "\(run.notes)")
    }
  }

  @Test(
    "the budget fits, whatever its rows and amounts",
    arguments: ["project", "dimension", "owner", "funding", "quarter", "year"],
    ["50,000", "98,765,432.10"])
  func budget(grouping: String, amount: String) async throws {
    try await Office.with { office in
      try await spend(office, amount)
      let run = try await office.run(
        ["budget", "--year", "2567", "--as-of", "31/1/2567", "--by", grouping],
        environment: ["COLUMNS": "80"])
      #expect(run.code == 0 && run.text.contains(amount), "\(run.notes)")
      for line in run.lines { #expect(terminalCells(line) <= 80, "\(line)") }
    }
  }

  @Test("the status fits")
  func status() async throws {
    try await Office.with { office in
      let run = try await office.run(
        ["status", "--year", "2567", "--as-of", "31/1/2567"], environment: ["COLUMNS": "80"])
      #expect(run.code == 0 && run.lines.count > 50, "\(run.notes)")
      for line in run.lines { #expect(terminalCells(line) <= 80, "\(line)") }
    }
  }
}
