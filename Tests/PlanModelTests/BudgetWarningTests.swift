internal import PlanModel
internal import TestSupport
internal import Testing
internal import ThaiCivil

@Suite("Budget warnings")
struct BudgetWarningTests {
  private let training = LogSketch.training
  private let listening = LogSketch.listening

  /// The rules of the warnings of one project, without those of the others, which have a budget too.
  private func rules(
    _ records: [LogRecord], of project: Project.ID = LogSketch.training,
    asOf: ThaiDate = day(2566, 3, 30)
  ) throws -> [BudgetWarning.Rule] {
    try warnings(records, asOf).filter { $0.project == project }.map(\.rule)
  }

  private func warnings(_ records: [LogRecord], _ asOf: ThaiDate) throws -> [BudgetWarning] {
    try BudgetWarning.warnings(
      try LogSketch.plan(), Log(recording: records), years: FiscalYear(2566)...FiscalYear(2566),
      asOf: asOf)
  }

  private var approved: LogRecord { .money(day(2565, 10, 5), .approved, 1_000, of: training) }

  private func spent(_ satang: Int64, on date: ThaiDate = day(2566, 2, 1)) -> LogRecord {
    .money(date, .disbursed(commitment: nil), satang, of: training)
  }

  @Test("spending and committing more than there is is overspending")
  func overspent() throws {
    #expect(try rules([approved, spent(1_000)]) == [])
    #expect(try rules([approved, spent(1_001)]) == [.overspent])
    let committed = LogRecord.money(day(2566, 2, 2), .committed, 1, of: training)
    #expect(try rules([approved, spent(1_000), committed]) == [.overspent])
    let found = try warnings([approved, spent(1_250)], day(2566, 3, 30))
    #expect(found.map(\.amount) == [Baht(satang: 250)])
    #expect(found.map(\.entries) == [[1, 2]])
    #expect(
      found.first?.message == "'1.1' has spent or committed 2.50 baht more in 2566 than it has"
    )
  }

  @Test("spending where nothing was approved")
  func withoutApproval() throws {
    #expect(try rules([spent(1)]) == [.spentWithoutApproval])
    let transfer = LogRecord.money(
      day(2566, 1, 1), .transferred(to: training), 100, of: LogSketch.survey)
    #expect(try rules([transfer, spent(1)]) == [])
  }

  @Test("spending on a project that uses no budget")
  func withoutBudget() throws {
    let spending = LogRecord.money(day(2566, 2, 1), .disbursed(commitment: nil), 9, of: listening)
    #expect(try rules([spending], of: listening) == [.spentWithoutBudget])
    let refund = LogRecord.money(day(2566, 2, 3), .refunded, 9, of: listening)
    #expect(try rules([spending, refund], of: listening) == [])
  }

  @Test("a commitment is past the year's end from 1 October on, unless carried over or released")
  func pastYearEnd() throws {
    let committed = LogRecord.money(day(2566, 2, 1), .committed, 300, of: training, document: "จ 1")
    let over = LogRecord.money(
      day(2566, 9, 30), .carriedOver(commitment: "จ 1"), 300, of: training)
    #expect(try rules([approved, committed], asOf: day(2566, 9, 30)) == [])
    #expect(try rules([approved, committed], asOf: day(2566, 10, 1)) == [.commitmentPastYearEnd])
    #expect(try rules([approved, committed, over], asOf: day(2566, 10, 1)) == [])
  }

  @Test("no movement by half-year is said on 31 March of what was planned or approved")
  func noMovement() throws {
    #expect(try rules([], asOf: day(2566, 3, 30)) == [])
    #expect(try rules([], asOf: day(2566, 3, 31)) == [.noMovementByHalfYear])
    #expect(try rules([approved], asOf: day(2566, 9, 30)) == [.noMovementByHalfYear])
    #expect(try rules([approved, spent(1, on: day(2566, 3, 31))], asOf: day(2566, 9, 30)) == [])
    let late = try rules([approved, spent(1, on: day(2566, 4, 1))], asOf: day(2566, 9, 30))
    #expect(late == [.noMovementByHalfYear])
    #expect(try rules([], of: listening, asOf: day(2566, 9, 30)) == [])
    #expect(try rules([], of: LogSketch.papers, asOf: day(2566, 9, 30)) == [])
  }

  @Test("no movement is expected of what was approved as nothing, or cannot be carried out")
  func nothingExpected() throws {
    let nothing = LogRecord.money(day(2565, 10, 2), .approved, 0, of: training)
    #expect(try rules([nothing], asOf: day(2566, 9, 30)) == [])
    let cannot = LogRecord(
      day(2566, 1, 9), .cannot(.project(training), FiscalYear(2566), .policyChanged, nil))
    #expect(try rules([cannot], asOf: day(2566, 9, 30)) == [])
    #expect(try rules([approved, cannot], asOf: day(2566, 9, 30)) == [])
  }

  @Test("every rule has words in English and Thai")
  func words() {
    let words = BudgetWarning.Rule.allCases.map { Wording.name(of: $0) }
    #expect(Set(words).count == BudgetWarning.Rule.allCases.count)
  }
}
