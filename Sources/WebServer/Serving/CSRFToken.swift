internal import Crypto
internal import Interchange

/// What a form brings back to show that it came from a page of this server: made from the secret in the
/// browser's cookie, which no other site can read.
struct CSRFToken: Hashable, Sendable {
  let text: String

  /// The name of the hidden field.
  static let field = "csrf"

  init(of secret: String) {
    text = String(hexadecimal: SHA256.hash(data: Array("csrf \(secret)".utf8)).prefix(16))
  }

  func matches(_ typed: String?) -> Bool {
    typed.map { $0.isSame(as: text) } ?? false
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
