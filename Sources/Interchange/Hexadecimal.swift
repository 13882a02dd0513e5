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

// Eight digits at once, an octet of a word for each, the first digit in the lowest: a log of a million entries has two
// million hashes.

extension UInt32 {
  /// The number that eight digits of either case stand for; nil where one of them is none.
  @inlinable
  public init?(hexadecimalDigits digits: UInt64) {
    let (ones, isLetter) = (0x0101_0101_0101_0101 as UInt64, digits >> 6 & 0x0101_0101_0101_0101)
    let values = digits & (ones &* 0x0F) &+ isLetter &* 9
    guard values & (ones &* 0xF0) == 0,
      UInt64(hexadecimalDigitsOfValues: values) == digits | isLetter << 5
    else { return nil }
    var number = values.byteSwapped
    number = (number | number >> 4) & 0x00FF_00FF_00FF_00FF
    number = (number | number >> 8) & 0x0000_FFFF_0000_FFFF
    self.init(truncatingIfNeeded: number | number >> 16)
  }
}

extension UInt64 {
  /// The eight digits of a number, in lower case.
  @inlinable
  public init(hexadecimalDigitsOf number: UInt32) {
    var values = UInt64(number)
    values = (values | values << 16) & 0x0000_FFFF_0000_FFFF
    values = (values | values << 8) & 0x00FF_00FF_00FF_00FF
    values = (values | values << 4) & 0x0F0F_0F0F_0F0F_0F0F
    self.init(hexadecimalDigitsOfValues: values.byteSwapped)
  }

  /// The digits, in lower case, of eight values below 16.
  @inlinable
  init(hexadecimalDigitsOfValues values: UInt64) {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let isLetter = (values &+ ones &* 6) >> 4 & ones
    self = values &+ ones &* 0x30 &+ isLetter &* 0x27
  }
}
