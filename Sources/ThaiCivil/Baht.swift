/// An amount of money in Thai baht, exact to the satang, which is a hundredth of a baht.
public struct Baht: Hashable, Sendable {
  /// The amount in satang: 5,000,000 for 50,000 baht.
  public let satang: Int64

  /// Nothing.
  public static let zero = Baht(satang: 0)

  /// An amount in satang, which may be negative.
  public init(satang: Int64) {
    self.satang = satang
  }

  /// An amount in whole baht; throws `overflow` beyond what satang can hold.
  public init(baht: Int64) throws(BahtFault) {
    self = try Baht(satang: baht).multiplied(by: 100)
  }

  /// The sum of both; throws `overflow`.
  public func adding(_ other: Baht) throws(BahtFault) -> Baht {
    try Self.checked(satang.addingReportingOverflow(other.satang))
  }

  /// This amount less the other, which may be negative; throws `overflow`.
  public func subtracting(_ other: Baht) throws(BahtFault) -> Baht {
    try Self.checked(satang.subtractingReportingOverflow(other.satang))
  }

  /// The amount with the other sign; throws `overflow` for the least of all amounts.
  public func negated() throws(BahtFault) -> Baht {
    try Baht.zero.subtracting(self)
  }

  /// So many times the amount; throws `overflow`.
  public func multiplied(by factor: Int) throws(BahtFault) -> Baht {
    try Self.checked(satang.multipliedReportingOverflow(by: Int64(factor)))
  }

  /// The sum of all, zero of none; throws `overflow` as soon as a partial sum does not fit.
  public static func sum(_ amounts: some Sequence<Baht>) throws(BahtFault) -> Baht {
    var total = Baht.zero
    for amount in amounts { total = try total.adding(amount) }
    return total
  }

  /// Parts that differ by a satang at most and add up to the amount exactly; the first ones take
  /// the odd satang. Empty when there are fewer than one part.
  public func divided(into parts: Int) -> [Baht] {
    guard parts > 0 else { return [] }
    let (share, odd) = satang.quotientAndRemainder(dividingBy: Int64(parts))
    let unit = odd.signum()
    return (0..<parts).map { index in
      Baht(satang: share + (index < odd.magnitude ? unit : 0))
    }
  }

  private static func checked(
    _ result: (partialValue: Int64, overflow: Bool)
  ) throws(BahtFault) -> Baht {
    if result.overflow { throw .overflow }
    return Baht(satang: result.partialValue)
  }
}

extension Baht: Comparable {
  public static func < (left: Baht, right: Baht) -> Bool { left.satang < right.satang }
}

extension Baht: CustomStringConvertible {
  /// Grouped by threes with two decimals in Arabic digits: 50,000.00.
  public var description: String { written() }
}
