public import ThaiCivil

/// What an indicator reached in a fiscal year: its last measurement by day.
public struct IndicatorProgress: Hashable, Sendable {
  public let result: PlannedResult
  /// Whether it belongs to an outcome (ผลลัพธ์), not an output (ผลผลิต).
  public let isOutcome: Bool
  public let indicator: Indicator
  /// Nil while nothing was measured, as everything below.
  public let value: Quantity?
  /// The value before, as the measurement says, else the last one of the year before.
  public let before: Quantity?
  /// Nil also where the comparison needs a value before and none is known.
  public let met: Bool?
  public let measuredOn: ThaiDate?
  public let sample: Int?
  public let how: String?
  public let entry: Int?
}

extension Indicator {
  /// Whether a value reaches the target; nil where the comparison needs a value before and has none, or
  /// has one that nothing can be a percentage of.
  public func isMet(by value: Quantity, before: Quantity?) -> Bool? {
    switch comparator {
    case .atLeast: target.map { value >= $0 }
    case .atMost: target.map { value <= $0 }
    case .moreThan: target.map { value > $0 }
    case .lessThan: target.map { value < $0 }
    case .exactly: target.map { value == $0 }
    case .fewerThanBefore: before.map { value < $0 }
    case .reducedByAtLeast: fell(from: before, to: value)
    }
  }

  /// (before − value) / before ≥ target / 100, without division.
  private func fell(from before: Quantity?, to value: Quantity) -> Bool? {
    guard let target, let before, before.tenThousandths > 0 else { return nil }
    let fall = Int128(before.tenThousandths) - Int128(value.tenThousandths)
    return fall * 1_000_000 >= Int128(target.tenThousandths) * Int128(before.tenThousandths)
  }
}

/// A measurement of one indicator.
struct Measurement {
  let day: ThaiDate
  let number: Int
  let value: Quantity
  let before: Quantity?
  let sample: Int?
  let how: String?

  /// The later one: by day, then by number.
  func later(of other: Measurement?) -> Measurement {
    guard let other, (other.day, other.number) > (day, number) else { return self }
    return other
  }
}
