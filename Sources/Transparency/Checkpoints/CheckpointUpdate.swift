/// A newer checkpoint, and the proof that it only adds to an older one of a size: what a witness is asked to sign
/// (C2SP tlog-witness, the body of `add-checkpoint`), and, as a file, what shows that a log was only added to.
public struct CheckpointUpdate: Hashable, Sendable {
  /// The size of the older checkpoint.
  public let old: Int
  /// The consistency proof.
  public let path: [MerkleHash]
  public let note: SignedNote

  public init(old: Int, path: [MerkleHash], note: SignedNote) {
    (self.old, self.path, self.note) = (old, path, note)
  }

  static let mark = "old "

  public var file: String {
    (["\(Self.mark)\(old)"] + path.map(\.base64)).map { $0 + "\n" }.joined() + "\n" + note.file
  }

  /// Reads a file of which nothing is verified. Throws `malformed`.
  public init(file: String) throws(ProofFault) {
    let lines = file.lines
    guard let first = lines.first, first.hasPrefix(Self.mark),
      let old = Int(decimal: first.dropFirst(Self.mark.count))
    else { throw .malformed(.update, line: 1) }
    self.old = old
    (path, note) = try lines.hashesAndNote(from: 1, form: .update)
  }

  /// That the newer log begins with all of the older one. Whose checkpoints they are,
  /// ``SignedNote/verified(by:)`` says. Throws `malformed` and what ``Checkpoint/fault(before:by:)`` finds.
  public func verify(after earlier: Checkpoint) throws(ProofFault) {
    let later = try note.checkpoint()
    guard old == earlier.size else { throw .notExtended(from: earlier.size, to: later.size) }
    if let fault = earlier.fault(before: later, by: path) { throw fault }
  }
}
