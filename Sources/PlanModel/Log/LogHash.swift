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
    var words: [UInt64] = [0, 0, 0, 0]
    for (index, octet) in octets.enumerated() {
      words[index / 8] = words[index / 8] << 8 | UInt64(octet)
    }
    self.init((words[0], words[1], words[2], words[3]))
  }

  /// 64 hexadecimal digits, of either case; nil for anything else.
  public init?(hex: some StringProtocol) {
    guard hex.utf8.count == 64 else { return nil }
    var words: [UInt64] = [0, 0, 0, 0]
    for (index, octet) in hex.utf8.enumerated() {
      guard let digit = Self.value(octet) else { return nil }
      words[index / 16] = words[index / 16] << 4 | digit
    }
    self.init((words[0], words[1], words[2], words[3]))
  }

  /// 64 hexadecimal digits in lower case.
  public var description: String {
    [words.0, words.1, words.2, words.3].map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }.joined()
  }

  /// The 32 octets.
  public var octets: [UInt8] {
    [words.0, words.1, words.2, words.3].flatMap { word in
      stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: word >> $0) }
    }
  }

  public static func == (left: LogHash, right: LogHash) -> Bool { left.words == right.words }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.3)
  }

  private static func value(_ octet: UInt8) -> UInt64? {
    switch octet {
    case 0x30...0x39: UInt64(octet - 0x30)
    case 0x41...0x46: UInt64(octet - 0x41 + 10)
    case 0x61...0x66: UInt64(octet - 0x61 + 10)
    default: nil
    }
  }
}
