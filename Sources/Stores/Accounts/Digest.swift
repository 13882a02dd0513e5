import Crypto
import Interchange

/// The SHA-256 of something that is not to be stored itself. Tokens have 256 random bits, so nobody can
/// guess one from its digest; it needs neither salt nor work.
package struct Digest: Hashable, Sendable {
  package let octets: [UInt8]

  /// In hexadecimal digits, lower case.
  package var hex: String {
    String(hexadecimal: octets)
  }

  package init(_ octets: [UInt8]) {
    self.octets = Array(SHA256.hash(data: octets))
  }

  /// Of several parts; no other parts give the same octets, since none has a NUL in it but the last.
  package init(_ parts: String...) {
    self.init(Array(parts.joined(separator: "\0").utf8))
  }
}
