internal import Office
internal import PlanModel
internal import ThaiCivil

/// What a coordinator should look at in a fiscal year.
struct Findings: Sendable {
  let withoutEvidence: [TaskLine]
  let budgetWarnings: [BudgetWarning]
  /// Rounds that are over and whose reports nobody closed.
  let openRounds: [Round]
  let overdueLimits: [LimitProgress]

  struct Round: Hashable, Sendable {
    let year: FiscalYear
    let round: FiscalYear.Round
  }

  var count: Int {
    withoutEvidence.count + budgetWarnings.count + openRounds.count + overdueLimits.count
  }

  init(_ exchange: Exchange) throws {
    let book = exchange.book
    let progress = exchange.progress
    withoutEvidence = progress.doneWithoutEvidence.map {
      TaskLine($0, book, today: exchange.today)
    }
    let settings = book.plan.reporting
    // Nobody is asked for the money of a year that ended before the log began.
    budgetWarnings =
      settings.tracks(.annual, of: exchange.year)
      ? try book.report(exchange.year, .annual, asOf: book.instant(exchange.now))
        .contents.budgetWarnings : []
    let closed = Set(book.log.closedRounds.map { Round(year: $0.year, round: $0.round) })
    openRounds = FiscalYear.Round.allCases.map { Round(year: exchange.year, round: $0) }
      .filter { round in
        exchange.today > round.year.days(of: round.round).upperBound && !closed.contains(round)
          && settings.tracks(round.round, of: round.year)
      }
    overdueLimits = progress.limits.filter(\.isOverdue)
  }
}
