/// A decimal number with up to four places, exactly: 80, 95.82, 0.5.
public struct Quantity: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number times 10,000.
  public let tenThousandths: Int64

  public init(tenThousandths: Int64) {
    self.tenThousandths = tenThousandths
  }

  /// A whole number; nil when it is too large.
  public init?(_ whole: Int64) {
    let (product, overflow) = whole.multipliedReportingOverflow(by: 10_000)
    guard !overflow else { return nil }
    self.init(tenThousandths: product)
  }

  /// Reads `80`, `๘๐`, `1,000`, `95.82`, `-5`; nil for anything else: more than four places, commas that do
  /// not part by threes, and units included.
  public init?(reading text: String) {
    guard let typed = try? TypedNumber.read(text), typed.unit == nil else { return nil }
    self.init(tenThousandths: typed.tenThousandths)
  }

  /// A typed number of a unit, as `85%` of ร้อยละ or `3 ครั้ง` of ครั้ง; `otherUnit` where another was typed.
  public init(_ typed: TypedNumber, of unit: String) throws(NumberFault) {
    let wanted = unit == "%" ? TypedNumber.percent : unit
    if let other = typed.unit, !wanted.looksLike(other) { throw .otherUnit(other) }
    self.init(tenThousandths: typed.tenThousandths)
  }

  public var description: String {
    let magnitude = tenThousandths.magnitude
    let sign = tenThousandths < 0 ? "-" : ""
    let whole = sign + String(magnitude / 10_000)
    let fraction = String(magnitude % 10_000)
    guard fraction != "0" else { return whole }
    var places = zeros(4 - fraction.utf8.count) + fraction
    while places.hasSuffix("0") { places.removeLast() }
    return whole + "." + places
  }

  public static func < (left: Self, right: Self) -> Bool {
    left.tenThousandths < right.tenThousandths
  }
}

private func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }
