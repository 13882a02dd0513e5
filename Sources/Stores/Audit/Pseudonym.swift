package import Crypto
import Interchange

/// A name or an address as the audit trail has it: the same each time, and without the key nobody can tell whose
/// it is, nor find out by trying all addresses there are.
public struct Pseudonym: Hashable, Sendable {
  /// 16 hexadecimal digits.
  public let text: String

  /// Octets of a key.
  package static let keyOctets = 32

  /// Of a person, by the user name.
  package init(of userName: String, key: SymmetricKey) {
    self.init("name", UserName(userName)?.text ?? userName, key)
  }

  /// Of the place that an address stands for.
  package init(at address: String, key: SymmetricKey) {
    self.init("address", SourceAddress(address).text, key)
  }

  private init(_ kind: String, _ value: String, _ key: SymmetricKey) {
    let code = HMAC<SHA256>.authenticationCode(for: Array("\(kind) \(value)".utf8), using: key)
    text = String(hexadecimal: code.prefix(8))
  }
}
