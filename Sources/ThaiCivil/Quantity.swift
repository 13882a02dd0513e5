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

  /// Reads `80`, `๘๐`, `1,000`, `95.82`, `-5`; nil for anything else, more than four places included.
  public init?(reading text: String) {
    var bare = Substring(text.withArabicDigits.filter { $0 != "," && $0 != " " })
    let negative = bare.first == "-"
    if negative { bare = bare.dropFirst() }
    let parts = bare.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first, Self.areDigits(whole) else { return nil }
    let fraction = parts.count == 2 ? parts[1] : "0"
    guard Self.areDigits(fraction), fraction.utf8.count <= 4, whole.utf8.count <= 14,
      let units = Int64(whole), let places = Int64(fraction + zeros(4 - fraction.utf8.count))
    else { return nil }
    let value = units * 10_000 + places
    self.init(tenThousandths: negative ? -value : value)
  }

  private static func areDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
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
