/// One thing that can be wrong with a plan: a pure function from the draft to what it finds.
///
/// A check looks at values that are there; what could not be read has been reported by reading.
public struct PlanCheck: Sendable {
  /// Everything it finds, in any order.
  public let find: @Sendable (PlanDraft) -> [Diagnostic]

  /// Every check. The order does not matter: faults are printed in file order.
  public static let all: [PlanCheck] = [
    .ids, .numbers, .stepNumbers, .owners, .years, .timings, .budgetReadings, .budgetsOfZero,
    .budgetTotals,
    .indicators, .riskScores, .amendments, .assumptions, .eras,
  ]
}
