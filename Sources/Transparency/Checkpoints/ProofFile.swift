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

  public var note: SignedNote {
    switch self {
    case .checkpoint(let note, _): note
    case .inclusion(let proof): proof.note
    case .update(let update): update.note
    }
  }
}
