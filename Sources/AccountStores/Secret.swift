/// A token in the clear: what opens a session, an invitation or a feed. It is made once and shown once;
/// the store keeps only its hash. No print and no log shows it: ask for ``text``.
public struct Secret: Sendable {
  /// 43 letters, digits, `-` and `_` (RFC 4648, 5: base64url without padding): 256 random bits.
  public let text: String

  static let octets = 32

  init(text: String) {
    self.text = text
  }

  init(_ octets: [UInt8]) {
    text = Self.base64url(octets)
  }

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".unicodeScalars)

  private static func base64url(_ octets: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    var (bits, count) = (0, 0)
    for octet in octets {
      (bits, count) = (bits << 8 | Int(octet), count + 8)
      while count >= 6 {
        count -= 6
        text.append(digits[bits >> count & 63])
      }
      bits &= 1 << count - 1
    }
    if count > 0 { text.append(digits[bits << (6 - count) & 63]) }
    return String(text)
  }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  public var description: String { "[secret]" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
