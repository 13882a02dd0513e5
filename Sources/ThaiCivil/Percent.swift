/// A percentage to two decimals.
public struct Percent: Hashable, Sendable {
  /// Hundredths of a percent: 8750 is 87.50.
  public let hundredths: Int

  /// A percentage of so many hundredths of a percent.
  public init(hundredths: Int) {
    self.hundredths = hundredths
  }
}

extension Percent: Comparable {
  public static func < (left: Percent, right: Percent) -> Bool {
    left.hundredths < right.hundredths
  }
}

extension Percent: CustomStringConvertible {
  /// Two decimals in Arabic digits, without a sign for percent: 87.50.
  public var description: String {
    let (whole, part) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(hundredths < 0 ? "-" : "")\(whole).\(Int(part).padded(to: 2))"
  }
}

extension Baht {
  /// How much of the whole this is, exact to two decimals, half away from zero; nil when the whole
  /// is zero, or so small that the percentage does not fit.
  public func percent(of whole: Baht) -> Percent? {
    let (part, all) = (satang.magnitude, whole.satang.magnitude)
    let scaled = part.multipliedFullWidth(by: 10_000)
    guard scaled.high < all else { return nil }
    let (quotient, remainder) = all.dividingFullWidth(scaled)
    let roundsUp = remainder >= all - remainder
    guard let hundredths = Int(exactly: quotient), hundredths < Int.max else { return nil }
    let rounded = roundsUp ? hundredths + 1 : hundredths
    return Percent(hundredths: (satang < 0) == (whole.satang < 0) ? rounded : -rounded)
  }
}
