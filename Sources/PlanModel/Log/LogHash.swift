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
    guard let hash = hex.withUTF8({ LogHash(hex: UnsafeRawBufferPointer($0)) }) else { return nil }
    self = hash
  }

  /// The same for the octets of the digits.
  init?(hex digits: UnsafeRawBufferPointer) {
    guard digits.count == Self.digits, let first = Self.word(digits, at: 0),
      let second = Self.word(digits, at: 16), let third = Self.word(digits, at: 32),
      let fourth = Self.word(digits, at: 48)
    else { return nil }
    self.init((first, second, third, fourth))
  }

  private static func word(_ digits: UnsafeRawBufferPointer, at start: Int) -> UInt64? {
    func half(at start: Int) -> UInt32? {
      let digits = digits.loadUnaligned(fromByteOffset: start, as: UInt64.self)
      return UInt32(hexadecimalDigits: UInt64(littleEndian: digits))
    }
    guard let high = half(at: start), let low = half(at: start + 8) else { return nil }
    return UInt64(high) << 32 | UInt64(low)
  }

  /// How many digits a hash is written in.
  static let digits = 64

  /// Writes them, in lower case.
  func write(to digits: UnsafeMutableRawBufferPointer) {
    func write(_ half: UInt64, at start: Int) {
      let digits8 = UInt64(hexadecimalDigitsOf: UInt32(truncatingIfNeeded: half))
      digits.storeBytes(of: digits8.littleEndian, toByteOffset: start, as: UInt64.self)
    }
    var start = 0
    for word in [words.0, words.1, words.2, words.3] {
      write(word >> 32, at: start)
      write(word, at: start + 8)
      start += 16
    }
  }

  /// 64 hexadecimal digits in lower case.
  public var description: String {
    String(unsafeUninitializedCapacity: Self.digits) { digits in
      write(to: UnsafeMutableRawBufferPointer(digits))
      return Self.digits
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
