internal import Crypto

/// The hash of something that an entry vouches for without holding it.
public enum ContentHash {
  /// The SHA-256 of a text's UTF-8 octets, in 64 hexadecimal digits, lower case.
  public static func sha256(_ text: String) -> String { sha256(Array(text.utf8)) }

  /// The SHA-256 of octets, written the same.
  public static func sha256(_ octets: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return SHA256.hash(data: octets).reduce(into: "") { hex, octet in
      hex.append(digits[Int(octet >> 4)])
      hex.append(digits[Int(octet & 15)])
    }
  }
}
