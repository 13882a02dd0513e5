public import ThaiCivil

/// What an office scored in the Integrity and Transparency Assessment of a year.
public struct ITAResult: Hashable, Sendable {
  public let year: FiscalYear
  /// Of 100.
  public let score: Quantity
  /// As announced, such as ผ่านดี or A: the bands change, and from 2566 they depend on the instruments too.
  public let level: String?
}

extension Plan {
  /// The result that a paper about a fiscal year names: the last one that is not of a later year.
  func itaResult(about year: FiscalYear) -> ITAResult? {
    itaResults.filter { $0.year <= year }.max { $0.year < $1.year }
  }
}
