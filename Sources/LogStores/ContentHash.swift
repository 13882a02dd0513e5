internal import Crypto
internal import Interchange

/// The hash of something that an entry vouches for without holding it.
public enum ContentHash {
  /// The SHA-256 of a text's UTF-8 octets, in 64 hexadecimal digits, lower case.
  public static func sha256(_ text: String) -> String { sha256(Array(text.utf8)) }

  /// The SHA-256 of octets, written the same.
  public static func sha256(_ octets: [UInt8]) -> String {
    String(hexadecimal: SHA256.hash(data: octets))
  }
}
