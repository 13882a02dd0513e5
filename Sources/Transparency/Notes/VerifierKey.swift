private import Crypto
private import Interchange
private import FoundationEssentials
public import ThaiCivil

/// What a key signs.
public enum SignatureType: UInt8, Sendable {
  /// The text of a note, with Ed25519.
  case note = 0x01
  /// A checkpoint that a witness saw, with the time, with Ed25519 (C2SP tlog-cosignature, v1).
  case cosignature = 0x04
}

/// The public half of a key, with the name that it signs under: what its signatures are verified with.
public struct VerifierKey: Hashable, Sendable {
  public let name: KeyName
  public let type: SignatureType
  /// 32 octets (RFC 8032).
  public let publicKey: [UInt8]
  /// The first four octets of a hash over all of it; tells keys of one name apart, and proves nothing.
  public let id: UInt32

  /// Nil for anything but 32 octets.
  public init?(_ name: KeyName, _ type: SignatureType = .note, publicKey: [UInt8]) {
    guard publicKey.count == 32 else { return nil }
    (self.name, self.type, self.publicKey) = (name, type, publicKey)
    let digest = SHA256.hash(data: Array("\(name)\n".utf8) + [type.rawValue] + publicKey)
    id = digest.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }
}

extension VerifierKey: CustomStringConvertible {
  /// As keys are handed on: `name+id+key`, with the id in hexadecimal digits and the type before the key.
  public var description: String {
    "\(name)+\(hexadecimalID)+\(String(base64: [type.rawValue] + publicKey))"
  }

  /// Eight hexadecimal digits.
  public var hexadecimalID: String { String(hexadecimal: id, places: 8) }

  /// Reads what ``description`` writes. Throws `malformed`, also for a key of a type that is not known here.
  public init(_ text: some StringProtocol) throws(ProofFault) {
    let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let name = KeyName(parts[0]), let octets = [UInt8](base64: parts[2]),
      let type = octets.first.flatMap(SignatureType.init(rawValue:)),
      let key = VerifierKey(name, type, publicKey: Array(octets.dropFirst())),
      parts[1] == key.hexadecimalID
    else { throw .malformed(.key, line: 1) }
    self = key
  }
}

extension VerifierKey {
  /// What a signature by this key says; nil where it is not by this key over this text.
  func verified(_ signature: NoteSignature, of text: String) -> VerifiedSignature? {
    switch type {
    case .note:
      guard isSigned(Array(text.utf8), signature.octets[...]) else { return nil }
      return VerifiedSignature(key: self, time: nil)
    case .cosignature:
      guard signature.octets.count == 8 + 64 else { return nil }
      let seconds = signature.octets.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      guard let time = Instant(secondsSinceEpoch: seconds),
        isSigned(Self.message(text, at: seconds), signature.octets.dropFirst(8))
      else { return nil }
      return VerifiedSignature(key: self, time: time)
    }
  }

  /// What a witness signs: two lines, and the text of the checkpoint.
  static func message(_ text: String, at seconds: UInt64) -> [UInt8] {
    Array("cosignature/v1\ntime \(seconds)\n\(text)".utf8)
  }

  private func isSigned(_ message: [UInt8], _ signature: ArraySlice<UInt8>) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else {
      return false
    }
    return key.isValidSignature(Data(signature), for: message)
  }
}

/// A signature that was verified.
public struct VerifiedSignature: Hashable, Sendable {
  public let key: VerifierKey
  /// When a witness signed, to the second; nil for a signature that says no time.
  public let time: Instant?
}

extension Instant {
  /// Nil beyond what an instant can be.
  fileprivate init?(secondsSinceEpoch seconds: UInt64) {
    guard seconds <= UInt64(Int64.max / 1000) else { return nil }
    self.init(millisecondsSinceEpoch: Int64(seconds) * 1000)
  }
}
