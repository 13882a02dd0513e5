/// A file that somebody was given, told by how it begins.
public enum ProofFile: Hashable, Sendable {
  case checkpoint(SignedNote, Checkpoint)
  case inclusion(InclusionProof)
  case update(CheckpointUpdate)

  /// Nothing of it is verified. Throws `malformed`.
  public init(file: String) throws(ProofFault) {
    if file.hasPrefix(InclusionProof.mark) {
      self = .inclusion(try InclusionProof(file: file))
    } else if file.hasPrefix(CheckpointUpdate.mark) {
      self = .update(try CheckpointUpdate(file: file))
    } else {
      let note = try SignedNote(file: file)
      self = .checkpoint(note, try note.checkpoint())
    }
  }

  /// Octets of the largest file that is read: an entry with all its texts, and its proof.
  public static let largest = 4 << 20

  /// The same from octets, which may be anything.
  public init(octets: [UInt8]) throws(ProofFault) {
    guard octets.count <= Self.largest, let text = String(validating: octets, as: UTF8.self) else {
      throw .malformed(.note, line: 1)
    }
    try self.init(file: text)
  }

  public var note: SignedNote {
    switch self {
    case .checkpoint(let note, _): note
    case .inclusion(let proof): proof.note
    case .update(let update): update.note
    }
  }
}
