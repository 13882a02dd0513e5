internal import Crypto
internal import FoundationEssentials
internal import GRDB
internal import Interchange

/// The SHA-256 of something that is not to be stored itself. Tokens have 256 random bits, so nobody can
/// guess one from its digest; it needs neither salt nor work.
struct Digest: Hashable, Sendable {
  private let octets: [UInt8]

  /// In hexadecimal digits, lower case.
  var hex: String { String(hexadecimal: octets) }

  init(_ octets: [UInt8]) {
    self.octets = Array(SHA256.hash(data: octets))
  }

  /// Of several parts; no other parts give the same octets, since none has a NUL in it but the last.
  init(_ parts: String...) {
    self.init(Array(parts.joined(separator: "\0").utf8))
  }
}

extension Digest: DatabaseValueConvertible {
  var databaseValue: DatabaseValue { Data(octets).databaseValue }

  /// A digest is looked up, never read.
  static func fromDatabaseValue(_ value: DatabaseValue) -> Digest? { nil }
}
