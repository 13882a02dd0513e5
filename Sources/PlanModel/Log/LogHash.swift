internal import Interchange

/// A SHA-256: what seals an entry and all before it.
public struct LogHash: Hashable, Sendable, CustomStringConvertible {
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// The hash above the first entry: all zero.
  public static let none = LogHash((0, 0, 0, 0))

  private init(_ words: (UInt64, UInt64, UInt64, UInt64)) {
    self.words = words
  }

  /// The 32 octets of a digest; nil for another number of them.
  public init?(octets: some Collection<UInt8>) {
    guard octets.count == 32 else { return nil }
    self = Array(octets).withUnsafeBytes { LogHash(words: $0) }
  }

  /// The same for octets that lie in memory: a log of a million entries has as many hashes.
  public init?(octets: UnsafeRawBufferPointer) {
    guard octets.count == 32 else { return nil }
    self.init(words: octets)
  }

  /// The caller knows that there are 32.
  private init(words octets: UnsafeRawBufferPointer) {
    func word(_ index: Int) -> UInt64 {
      UInt64(bigEndian: octets.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
    }
    self.init((word(0), word(1), word(2), word(3)))
  }

  /// 64 hexadecimal digits, of either case; nil for anything else.
  public init?(hex: some StringProtocol) {
    self.init(hex: String(hex))
  }

  /// The same without a copy.
  public init?(hex: String) {
    var hex = hex
    let words = hex.withUTF8 { digits -> (UInt64, UInt64, UInt64, UInt64)? in
      guard digits.count == 64, let first = Self.word(digits[0..<16]),
        let second = Self.word(digits[16..<32]), let third = Self.word(digits[32..<48]),
        let fourth = Self.word(digits[48..<64])
      else { return nil }
      return (first, second, third, fourth)
    }
    guard let words else { return nil }
    self.init(words)
  }

  private static func word(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64? {
    let digits = UnsafeBufferPointer(rebasing: digits)
    var word: UInt64 = 0
    for place in digits.indices {
      guard let value = digits[place].hexadecimalValue else { return nil }
      word = word << 4 | UInt64(value)
    }
    return word
  }

  private static func write(
    _ word: UInt64, to digits: UnsafeMutableBufferPointer<UInt8>, at start: Int
  ) {
    var rest = word
    for place in 0..<16 {
      rest = rest << 4 | rest >> 60
      digits[start + place] = UInt8(hexadecimalDigitOf: UInt8(truncatingIfNeeded: rest & 0xF))
    }
  }

  /// 64 hexadecimal digits in lower case.
  public var description: String {
    String(unsafeUninitializedCapacity: 64) { digits in
      Self.write(words.0, to: digits, at: 0)
      Self.write(words.1, to: digits, at: 16)
      Self.write(words.2, to: digits, at: 32)
      Self.write(words.3, to: digits, at: 48)
      return 64
    }
  }

  /// The 32 octets.
  public var octets: [UInt8] { withOctets { Array($0) } }

  /// Hands over the 32 octets where they lie.
  public func withOctets<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows
    -> Result
  {
    let bigEndian = (
      words.0.bigEndian, words.1.bigEndian, words.2.bigEndian, words.3.bigEndian
    )
    return try withUnsafeBytes(of: bigEndian, body)
  }

  public static func == (left: LogHash, right: LogHash) -> Bool { left.words == right.words }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.3)
  }
}
