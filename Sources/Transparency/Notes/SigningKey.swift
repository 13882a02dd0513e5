private import Crypto
private import Interchange
private import FoundationEssentials
public import ThaiCivil

/// A key that signs, with the name that it signs under. Whoever has it speaks for the log.
public struct SigningKey: Sendable {
  /// Its public half.
  public let verifier: VerifierKey
  private let seed: [UInt8]

  /// `seed` is 32 octets that nobody can guess; nil for another number of them.
  public init?(_ name: KeyName, _ type: SignatureType = .note, seed: [UInt8]) {
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed),
      let verifier = VerifierKey(
        name, type, publicKey: Array(key.publicKey.rawRepresentation))
    else { return nil }
    (self.verifier, self.seed) = (verifier, seed)
  }

  private static let mark = "PRIVATE+KEY+"

  /// As the key is kept, in the form of Go's sumdb/note: `PRIVATE+KEY+name+id+seed`. A secret.
  public var secretText: String {
    let seed = String(base64: [verifier.type.rawValue] + seed)
    return "\(Self.mark)\(verifier.name)+\(verifier.hexadecimalID)+\(seed)"
  }

  /// Reads what ``secretText`` wrote. Throws `malformed`, which says nothing of the key.
  public init(secretText text: some StringProtocol) throws(ProofFault) {
    let parts = text.dropFirst(Self.mark.count)
      .split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
    guard text.hasPrefix(Self.mark), parts.count == 3, let name = KeyName(parts[0]),
      let octets = [UInt8](base64: parts[2]),
      let type = octets.first.flatMap(SignatureType.init(rawValue:)),
      let key = SigningKey(name, type, seed: Array(octets.dropFirst())),
      parts[1] == key.verifier.hexadecimalID
    else { throw .malformed(.secretKey, line: 1) }
    self = key
  }

  /// Signs the text of a note, which ends in a newline. `time` is what a witness says besides.
  public func sign(_ text: String, at time: Instant) throws(ProofFault) -> NoteSignature {
    let octets: [UInt8]
    switch verifier.type {
    case .note: octets = try signature(of: Array(text.utf8))
    case .cosignature:
      let seconds = UInt64(max(0, time.millisecondsSinceEpoch / 1000))
      let time = stride(from: 56, through: 0, by: -8).map {
        UInt8(truncatingIfNeeded: seconds >> $0)
      }
      octets = time + (try signature(of: VerifierKey.message(text, at: seconds)))
    }
    return NoteSignature(name: verifier.name, id: verifier.id, octets: octets)
  }

  private func signature(of message: [UInt8]) throws(ProofFault) -> [UInt8] {
    guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed),
      let signature = try? key.signature(for: message)
    else { throw .notSigned }
    return Array(signature)
  }
}
