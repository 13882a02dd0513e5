internal import Crypto
internal import Interchange

/// What a form brings back to show that it came from a page of this server: made from the secret in the
/// browser's cookie, which no other site can read.
struct CSRFToken: Hashable, Sendable {
  private let octets: [UInt8]

  /// The name of the hidden field.
  static let field = "csrf"

  init(of secret: String) {
    octets = Array(SHA256.hash(data: Array("csrf \(secret)".utf8)).prefix(Self.size))
  }

  private static let size = 16

  /// How a page says it: behind random octets and added to them, so that it is another on each page, and the size of a
  /// packed page tells nothing of it (the attack called BREACH).
  func masked() -> String {
    var numbers = SystemRandomNumberGenerator()
    let mask = octets.map { _ in UInt8.random(in: .min ... .max, using: &numbers) }
    return String(hexadecimal: mask + zip(mask, octets).map { $0 ^ $1 })
  }

  /// Whether a form brought it back as a page said it.
  func matches(_ typed: String?) -> Bool {
    guard let typed, let sent = [UInt8](hexadecimal: typed), sent.count == 2 * Self.size else {
      return false
    }
    let said = zip(sent.prefix(Self.size), sent.suffix(Self.size)).map { $0 ^ $1 }
    // All octets are looked at, wherever the first is that differs.
    return zip(said, octets).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}

/// Random names that nobody can guess.
enum RandomName {
  /// 22 letters, digits, `-` and `_`: 132 random bits.
  static func make() -> String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
    var numbers = SystemRandomNumberGenerator()
    return String((0..<22).map { _ in digits[Int.random(in: 0..<64, using: &numbers)] })
  }
}
