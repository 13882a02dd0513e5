// Base 16 (RFC 4648, 8): two digits for each octet, the zero in front too.

extension String {
  /// Two hexadecimal digits for each octet, in lower case unless the other is asked for.
  public init(hexadecimal octets: some Sequence<UInt8>, uppercase: Bool = false) {
    var digits: [UInt8] = []
    digits.reserveCapacity(2 * octets.underestimatedCount)
    for octet in octets {
      digits.append(UInt8(hexadecimalDigitOf: octet >> 4, uppercase: uppercase))
      digits.append(UInt8(hexadecimalDigitOf: octet & 0xF, uppercase: uppercase))
    }
    self.init(decoding: digits, as: UTF8.self)
  }

  /// A number in at least as many digits as `places` says: `U+0E01` has four, in upper case.
  public init(hexadecimal number: UInt32, places: Int, uppercase: Bool = false) {
    let digits = String(number, radix: 16, uppercase: uppercase)
    self = String(repeating: "0", count: Swift.max(0, places - digits.utf8.count)) + digits
  }
}

extension Array<UInt8> {
  /// The octets that pairs of digits stand for; nil for half a pair and for anything but digits.
  public init?(hexadecimal text: some StringProtocol) {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    self = []
    reserveCapacity(digits.count / 2)
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = digits[index].hexadecimalValue, let low = digits[index + 1].hexadecimalValue
      else { return nil }
      append(high << 4 | low)
    }
  }
}

extension UInt8 {
  /// The digit, in ASCII, of a value from 0 to 15.
  @inlinable
  public init(hexadecimalDigitOf value: UInt8, uppercase: Bool = false) {
    self = value < 10 ? 0x30 + value : (uppercase ? 0x41 : 0x61) + value - 10
  }

  /// What it stands for as a hexadecimal digit in ASCII, of either case; nil where it is none.
  @inlinable
  public var hexadecimalValue: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x41 + 10
    case 0x61...0x66: self - 0x61 + 10
    default: nil
    }
  }
}
