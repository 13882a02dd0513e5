public import ThaiCivil

/// A score of 100 that was reckoned, as a fraction: means of means are rounded once, at the end.
///
/// Scores have at most two decimals, and an assessment has few indicators, so that no number here comes near
/// the largest one (``ITAAssessment`` refuses others).
public struct ExactScore: Hashable, Comparable, Sendable {
  /// In hundredths, over ``denominator``.
  public let numerator: Int
  /// Above zero.
  public let denominator: Int

  /// In lowest terms, so that equal scores are equal.
  init(_ numerator: Int, over denominator: Int) {
    let divisor = Self.commonDivisor(numerator, denominator)
    self.numerator = numerator / divisor
    self.denominator = denominator / divisor
  }

  /// The mean of scores; nil where there are none.
  init?(meanOf scores: [Percent]) {
    guard !scores.isEmpty else { return nil }
    self.init(scores.reduce(0) { $0 + $1.hundredths }, over: scores.count)
  }

  /// What is printed: two decimals, half away from zero.
  public var rounded: Percent {
    Percent(hundredths: (2 * numerator + denominator) / (2 * denominator))
  }

  /// So many hundredths of it.
  func weighted(_ weight: Int) -> ExactScore {
    ExactScore(numerator * weight, over: denominator * 100)
  }

  static func + (left: ExactScore, right: ExactScore) -> ExactScore {
    ExactScore(
      left.numerator * right.denominator + right.numerator * left.denominator,
      over: left.denominator * right.denominator)
  }

  public static func < (left: ExactScore, right: ExactScore) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }

  private static func commonDivisor(_ one: Int, _ other: Int) -> Int {
    var (large, small) = (one, other)
    while small != 0 { (large, small) = (small, large % small) }
    return max(large, 1)
  }
}
