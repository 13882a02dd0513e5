public import ThaiCivil

/// What the scores of a year come to, by the framework of that year: means, the total, the level, and what is
/// to be done about each indicator.
public struct ITAAssessment: Hashable, Sendable {
  public let year: FiscalYear
  public let framework: ITAFramework
  /// In the order of their numbers.
  public let indicators: [AssessedIndicator]
  /// In the order of the framework.
  public let instruments: [AssessedInstrument]
  /// From means that were not rounded.
  public let exactTotal: ExactScore
  public let level: ITALevel

  /// The scores come in the order of the indicators' numbers.
  ///
  /// Throws where the framework has more or fewer indicators, or cannot be reckoned with.
  public init(
    _ scores: ITAScores, in year: FiscalYear, by framework: ITAFramework
  ) throws(Fault) {
    let known = framework.indicators
    guard known.count == scores.scores.count else {
      throw .count(scores.scores.count, of: known.count)
    }
    let numbered = Dictionary(
      zip(known.map(\.number), scores.scores), uniquingKeysWith: { first, _ in first })
    var instruments: [AssessedInstrument] = []
    for instrument in framework.instruments {
      let own = instrument.indicators.compactMap { numbered[$0.number] }
      guard let mean = ExactScore(meanOf: own) else { throw .framework }
      instruments.append(AssessedInstrument(instrument: instrument, exactMean: mean))
    }
    let total = instruments.reduce(ExactScore(0, over: 1)) { $0 + $1.exactPart }
    let lowest = instruments.map(\.mean).min()
    guard let lowest, let level = framework.level(of: total.rounded, lowest: lowest) else {
      throw .framework
    }
    let ranks = known.map { indicator in
      known.count { other in
        let (score, rival) = (numbered[indicator.number], numbered[other.number])
        return rival.map { rival in score.map { rival > $0 } ?? false } ?? false
      } + 1
    }
    self.year = year
    self.framework = framework
    self.instruments = instruments
    self.level = level
    exactTotal = total
    indicators = zip(zip(known, scores.scores), ranks).map { pair, rank in
      AssessedIndicator(
        indicator: pair.0, score: pair.1, group: framework.group(of: pair.1), rank: rank)
    }
  }

  /// Why there is no assessment.
  public enum Fault: Error, Hashable, Sendable {
    /// So many scores, where the framework has so many indicators.
    case count(Int, of: Int)
    /// An instrument without an indicator, or no level for so low a total.
    case framework
  }

  /// As it is printed: the score that the level goes by.
  public var total: Percent { exactTotal.rounded }

  /// What the parts as they are printed add up to; where it is not the total, rounding is why, and a paper
  /// says so.
  public var sumOfPrintedParts: Percent {
    Percent(hundredths: instruments.reduce(0) { $0 + $1.part.hundredths })
  }

  public func indicators(in group: ITAGroup) -> [AssessedIndicator] {
    indicators.filter { $0.group == group }
  }

  /// From the highest score; equal ones have one rank, and stand in the order of their numbers.
  public var ranking: [AssessedIndicator] {
    indicators.sorted { ($0.rank, $0.indicator.number) < ($1.rank, $1.indicator.number) }
  }

  public func instrument(of indicator: AssessedIndicator) -> AssessedInstrument? {
    instruments.first { $0.instrument.indicators.contains(indicator.indicator) }
  }
}

extension ITAFramework {
  /// The highest level whose conditions all hold.
  ///
  /// It goes by scores as they are announced, to two decimals: a total that is printed as 85.00 has passed.
  func level(of total: Percent, lowest instrument: Percent) -> ITALevel? {
    levels.first { level in
      total >= level.total && (level.everyInstrument.map { instrument >= $0 } ?? true)
    }
  }
}

/// An indicator with its score.
public struct AssessedIndicator: Hashable, Sendable {
  public let indicator: ITAIndicator
  public let score: Percent
  public let group: ITAGroup
  /// From 1 for the highest score.
  public let rank: Int
}

/// An instrument with what its indicators come to.
public struct AssessedInstrument: Hashable, Sendable {
  public let instrument: ITAInstrument
  public let exactMean: ExactScore

  public var mean: Percent { exactMean.rounded }
  var exactPart: ExactScore { exactMean.weighted(instrument.weight) }
  /// What it brings to the total, as it is printed.
  public var part: Percent { exactPart.rounded }
}
