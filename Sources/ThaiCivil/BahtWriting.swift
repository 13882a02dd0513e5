extension Baht {
  /// Whether the two decimals are written.
  public enum SatangShown: Sendable {
    /// 50,000.00
    case always
    /// 50,000 but 50,000.50
    case whenNeeded
  }

  /// The amount grouped by threes, without the word บาท; a minus stands before a negative one.
  public func written(
    _ digits: Digits = .arabic,
    satang shown: SatangShown = .always
  ) -> String {
    let (whole, part) = satang.magnitude.quotientAndRemainder(dividingBy: 100)
    let figure = (satang < 0 ? "-" : "") + Self.grouped(whole)
    return switch shown {
    case .whenNeeded where part == 0: digits.write(figure)
    case .always, .whenNeeded: digits.write("\(figure).\(Int(part).padded(to: 2))")
    }
  }

  /// For machines: Arabic digits, two decimals, no grouping: 50000.00.
  public var plain: String {
    let (whole, part) = satang.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(satang < 0 ? "-" : "")\(whole).\(Int(part).padded(to: 2))"
  }

  private static func grouped(_ number: UInt64) -> String {
    var groups: [String] = []
    var rest = number
    while rest >= 1000 {
      groups.append(Int(rest % 1000).padded(to: 3))
      rest /= 1000
    }
    groups.append(String(rest))
    return groups.reversed().joined(separator: ",")
  }
}
