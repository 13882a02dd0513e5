internal import PlanModel
internal import TestSupport
internal import Testing
internal import ThaiCivil

@Suite("Pages about the log and money")
struct LogPagesTests {
  private static func page(_ name: String) throws -> String {
    try Repository.text("Sources/sucharit/sucharit.docc/\(name).md")
  }

  @Test("every refusal stands in the page of rules or of money", arguments: LogRefusalTests.all)
  func refusals(refusal: LogRefusal) throws {
    let pages = try Self.page("LogRules") + Self.page("Money")
    #expect(pages.contains("`\(refusal.rule)`"))
  }

  @Test("every warning stands in the page of money", arguments: BudgetWarning.Rule.allCases)
  func warnings(rule: BudgetWarning.Rule) throws {
    #expect(try Self.page("Money").contains("`\(rule.rawValue)`"))
  }

  private static let movements: [(day: ThaiDate, kind: Movement.Kind, baht: Int64)] = [
    (day(2566, 10, 5), .approved, 50_000), (day(2566, 12, 1), .supplement, 10_000),
    (day(2566, 12, 15), .transferred(to: LogSketch.papers), 5_000),
    (day(2567, 1, 5), .committed, 30_000),
    (day(2567, 2, 9), .disbursed(commitment: "จ 1/2567"), 20_000),
    (day(2567, 2, 12), .disbursed(commitment: nil), 1_000), (day(2567, 2, 20), .refunded, 400),
    (day(2567, 2, 28), .released(commitment: "จ 1/2567"), 4_000),
    (day(2567, 9, 30), .carriedOver(commitment: "จ 1/2567"), 6_000),
  ]

  @Test("the example of the page of money is what the tally says, and the rules take it")
  func example() throws {
    let records = Self.movements.map { movement in
      LogRecord.money(
        movement.day, movement.kind, movement.baht * 100, of: LogSketch.training,
        document: "จ 1/2567")
    }
    let rules = LogRules(try LogSketch.schedule())
    #expect(rules.refusals(of: records, in: Log(), today: day(2567, 9, 30)).isEmpty)
    let log = Log(recording: records)
    let lines = try Self.page("Money").split(separator: "\n")
    for movement in Self.movements {
      let figures = try figures(log, in: 2567, asOf: movement.day)
      let cells = [
        figures.approved, figures.afterTransfers, figures.committed, figures.disbursed,
        figures.carriedOver, figures.remaining,
      ].map { $0.written(satang: .whenNeeded) }
      let line = try #require(
        lines.first { $0.hasPrefix("| \(movement.day.written(.numeric)) |") })
      let amount = Baht(satang: movement.baht * 100).written(satang: .whenNeeded)
      #expect(line.hasSuffix("| \(([amount] + cells).joined(separator: " | ")) |"))
    }
    let last = try figures(log, in: 2567, asOf: day(2567, 9, 30))
    #expect(last.percentUsed?.description == "37.45")
    let next = try figures(log, in: 2568, asOf: day(2567, 10, 1))
    #expect(next.carriedIn == Baht(satang: 600_000) && next.committed == next.carriedIn)
    #expect(next.remaining == .zero)
  }

  private func figures(_ log: Log, in year: Int, asOf day: ThaiDate) throws -> Amounts {
    let years = FiscalYear(year)...FiscalYear(year)
    let tally = try BudgetTally(
      try LogSketch.plan(), log, years: years, asOf: day, by: .project)
    let row = try #require(tally.rows.first { $0.key == .project(LogSketch.training) })
    return Amounts(row.figures)
  }
}
