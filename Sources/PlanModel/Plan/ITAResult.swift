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
  /// The result that a paper about a fiscal year names: the last one that is not of a later year. Of a year that
  /// both name, what the log says goes before what the plan says.
  func itaResult(about year: FiscalYear, _ log: Log) -> Figure<ITAResult>? {
    let logged = ITARegister(log).results.map { result in
      Figure(
        ITAResult(
          year: result.year, score: result.announced.total, level: result.announced.level),
        entries: result.entries)
    }
    let known = Set(logged.map(\.value.year))
    let planned = itaResults.filter { !known.contains($0.year) }.map { Figure($0) }
    return (logged + planned).filter { $0.value.year <= year }
      .max { $0.value.year < $1.value.year }
  }
}
