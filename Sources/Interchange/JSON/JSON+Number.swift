extension JSON {
  /// What a number is that was written as RFC 8259, 6 has it.
  init(number octets: ArraySlice<UInt8>) {
    self = Self.integer(octets).map(JSON.integer) ?? Self.fraction(octets)
  }

  /// Of digits alone; nil where something else stands among them, or it is too large.
  private static func integer(_ octets: ArraySlice<UInt8>) -> Int64? {
    let isNegative = octets.first == UInt8(ascii: "-")
    // 18 digits always have room.
    guard octets.count <= 18 else { return Int64(String(decoding: octets, as: UTF8.self)) }
    var number: Int64 = 0
    for digit in isNegative ? octets.dropFirst() : octets {
      guard (0x30...0x39).contains(digit) else { return nil }
      number = number * 10 + Int64(digit - 0x30)
    }
    return isNegative ? -number : number
  }

  /// With a fraction or an exponent, or too large.
  private static func fraction(_ octets: ArraySlice<UInt8>) -> JSON {
    let mark = octets.firstIndex { $0 | 0x20 == UInt8(ascii: "e") } ?? octets.endIndex
    let point = octets[..<mark].firstIndex(of: UInt8(ascii: ".")) ?? mark
    func text(_ places: Range<Int>) -> String {
      String(decoding: octets[places], as: UTF8.self)
    }
    let whole = integer(
      text(octets.startIndex..<point), fraction: text(point..<mark),
      exponent: text(mark..<octets.endIndex))
    return whole ?? .decimal(text(octets.startIndex..<octets.endIndex))
  }

  /// The whole number that `1.50e2` or `10e-1` is; nil where a fraction is left, or it is too large. The
  /// fraction comes with its point and the exponent with its mark.
  private static func integer(_ whole: String, fraction: String, exponent: String) -> JSON? {
    var digits = whole + fraction.dropFirst()
    guard let power = exponent.isEmpty ? 0 : Int(exponent.dropFirst()),
      (-400...400).contains(power)
    else { return nil }
    if digits.allSatisfy({ $0 == "0" || $0 == "-" }) { return .integer(0) }
    var zeros = power - fraction.dropFirst().utf8.count
    while zeros < 0, digits.last == "0" {
      digits.removeLast()
      zeros += 1
    }
    guard zeros >= 0 else { return nil }
    return Int64(digits + String(repeating: "0", count: zeros)).map(JSON.integer)
  }
}
