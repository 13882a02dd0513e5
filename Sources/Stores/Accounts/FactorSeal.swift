import Crypto
internal import PlanModel

/// Seals the secrets of second factors under a key that lies outside of the data folder, so that a copy of the folder is
/// not enough to make codes: AES-GCM with 256 bits, each secret bound to its account.
public struct FactorSeal: Sendable {
  private let key: SymmetricKey

  public static let keyOctets = 32

  /// Nil for a key of another length.
  public init?(key octets: [UInt8]) {
    guard octets.count == Self.keyOctets else { return nil }
    key = SymmetricKey(data: octets)
  }

  /// Of a random number of 12 octets, what is sealed, and 16 octets that show that nothing was changed.
  package static let sealedOctets = 12 + OneTimePassword.secretOctets + 16

  package func sealed(
    _ secret: [UInt8], of account: Account.PermanentID, random: RandomSource
  ) throws -> [UInt8] {
    let box = try AES.GCM.seal(
      secret, using: key, nonce: AES.GCM.Nonce(data: random.octets(12)),
      authenticating: Array(account.text.utf8))
    return Array(box.nonce) + Array(box.ciphertext) + Array(box.tag)
  }

  /// Nil for what was sealed under another key, for another account, or was changed.
  package func opened(_ sealed: [UInt8], of account: Account.PermanentID) -> [UInt8]? {
    guard let box = try? AES.GCM.SealedBox(combined: sealed),
      let secret = try? AES.GCM.open(box, using: key, authenticating: Array(account.text.utf8))
    else { return nil }
    return Array(secret)
  }
}
