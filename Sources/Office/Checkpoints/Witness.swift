public import ThaiCivil
public import Transparency

/// Cosigns checkpoints of other logs, as long as each begins with all that was cosigned of it before (C2SP
/// tlog-witness, `add-checkpoint`).
public struct Witness: Sendable {
  private let keys: [SigningKey]
  private let logs: [VerifierKey]
  private let memory: any WitnessMemory

  /// `logs` are the keys of the logs that are watched, which are called as their keys are. Nil for no key, keys of
  /// several names, and keys of logs.
  public init?(_ keys: [SigningKey], watching logs: [VerifierKey], _ memory: any WitnessMemory) {
    guard Set(keys.map(\.verifier.name)).count == 1,
      keys.allSatisfy({ $0.verifier.type == .cosignature })
    else { return nil }
    self.keys = keys
    self.logs = logs.filter { $0.type == .note }
    self.memory = memory
  }

  /// Octets of the largest request: a checkpoint, and a proof of at most 63 lines.
  public static let largestRequest = SignedNote.largest + (4 << 10)

  /// Why nothing is cosigned.
  public enum Refusal: Error, Hashable, Sendable {
    /// It is not what the protocol says.
    case malformed
    case unknownLog
    /// No key that is known of the log signed it, or one did and the signature is wrong.
    case notSigned
    /// The sender thinks of another size than was cosigned last.
    case otherSize(Int)
    /// The log does not begin with what was cosigned before.
    case inconsistent
  }

  /// Cosigns the checkpoint of a request. What was cosigned is kept for good once this returns, and nobody can
  /// have another cosigned between the looking and the keeping.
  ///
  /// Throws a ``Refusal``, a `ProofFault` where a key cannot sign, or what the memory throws.
  public func cosignatures(
    of request: [UInt8], at clock: () -> Instant
  ) throws -> [NoteSignature] {
    let update = try Self.update(request)
    let note = update.note
    guard let checkpoint = try? note.checkpoint() else { throw Refusal.malformed }
    let known = logs.filter { $0.name == checkpoint.origin }
    guard !known.isEmpty else { throw Refusal.unknownLog }
    guard (try? note.verified(by: known)) != nil else { throw Refusal.notSigned }
    guard update.old <= checkpoint.size else { throw Refusal.malformed }
    var added: [NoteSignature] = []
    try memory.replace(checkpoint.origin) { last in
      let seen = try last?.checkpoint().head ?? .empty
      guard update.old == seen.size else { throw Refusal.otherSize(seen.size) }
      guard checkpoint.head.extends(seen, by: update.path) else { throw Refusal.inconsistent }
      added = try keys.map { try $0.sign(note.text, at: clock()) }
      // Anybody may send again what is published: that costs no disk.
      guard last?.text != note.text else { return nil }
      return SignedNote(text: note.text, signatures: note.signatures(by: known) + added)
    }
    return added
  }

  private static func update(_ request: [UInt8]) throws(Refusal) -> CheckpointUpdate {
    guard request.count <= largestRequest,
      let text = String(validating: request, as: UTF8.self),
      let update = try? CheckpointUpdate(file: text)
    else { throw .malformed }
    return update
  }

  /// What was cosigned last of a log, with the signatures of both; nil where nothing was.
  public func last(of log: KeyName) throws -> SignedNote? { try memory.last(of: log) }

  /// The names of the logs that are watched.
  public var watched: Set<KeyName> { Set(logs.map(\.name)) }
}

/// What a witness remembers of each log, kept beside its key and not in a data folder: one that was put back from
/// a backup would cosign what contradicts the last of it.
public protocol WitnessMemory: Sendable {
  func last(of log: KeyName) throws -> SignedNote?

  /// Puts what the body makes of the last note in its place, with nobody between. It is kept for good once this
  /// returns; where the body throws or gives nil, nothing is changed.
  func replace(_ log: KeyName, with new: (_ last: SignedNote?) throws -> SignedNote?) throws
}

extension SignedNote {
  /// The signatures under the name and id of some keys.
  fileprivate func signatures(by keys: [VerifierKey]) -> [NoteSignature] {
    signatures.filter { signature in
      keys.contains { $0.name == signature.name && $0.id == signature.id }
    }
  }
}
