package import Crypto
import CryptoExtras

/// Makes and compares hashes of passwords.
package struct PasswordHasher: Sendable {
  /// What a password's key is made with: the octets of the normalised password, the salt, and what it is
  /// to cost.
  package typealias Derive = @Sendable ([UInt8], [UInt8], ScryptCost) throws -> SymmetricKey

  /// What new hashes cost.
  package let cost: ScryptCost
  package let random: RandomSource
  private let derive: Derive

  package init(cost: ScryptCost, random: RandomSource, derive: @escaping Derive = Self.scrypt) {
    (self.cost, self.random, self.derive) = (cost, random, derive)
  }

  package func hash(_ password: String) throws(AccountFault) -> PasswordHash {
    let salt = random.octets(PasswordHash.saltOctets)
    let key = try key(of: password, salt: salt, cost: cost)
    return PasswordHash(cost: cost, salt: salt, key: key.withUnsafeBytes { Array($0) })
  }

  /// Does the same work for every password, and whether or not there is a hash to compare it with; for
  /// nil the answer is false. `SymmetricKey` compares in constant time.
  package func matches(_ password: String, _ hash: PasswordHash?) throws(AccountFault) -> Bool {
    // What cannot be anybody's password is worth no more work than what can.
    let isUsable = (1...PasswordRule.longest).contains(password.utf8.count)
    let salt = hash?.salt ?? Array(repeating: 0, count: PasswordHash.saltOctets)
    let key = try key(of: isUsable ? password : " ", salt: salt, cost: hash?.cost ?? cost)
    let expected = hash?.key ?? Array(repeating: 0, count: PasswordHash.keyOctets)
    return key == SymmetricKey(data: expected) && isUsable && hash != nil
  }

  private func key(
    of password: String, salt: [UInt8], cost: ScryptCost
  ) throws(AccountFault) -> SymmetricKey {
    do {
      return try derive(Array(PasswordRule.normalise(password).utf8), salt, cost)
    } catch {
      throw .storage(.failed("scrypt could not work at \(cost): \(error)"))
    }
  }

  package static let scrypt: Derive = { password, salt, cost in
    try KDF.Scrypt.deriveKey(
      from: password, salt: salt, outputByteCount: PasswordHash.keyOctets, rounds: cost.rounds,
      blockSize: cost.blockSize, parallelism: cost.parallelism)
  }
}
