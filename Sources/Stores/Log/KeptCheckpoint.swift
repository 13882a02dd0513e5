public import ThaiCivil
public import Transparency

/// A checkpoint that was signed of this log, with the signatures that came since.
public struct KeptCheckpoint: Hashable, Sendable {
  public let checkpoint: Checkpoint
  public let note: SignedNote
  /// When it was signed first.
  public let signed: Instant

  package init(_ note: SignedNote, signed: Instant) throws(ProofFault) {
    (self.note, self.signed) = (note, signed)
    checkpoint = try note.checkpoint()
  }
}
