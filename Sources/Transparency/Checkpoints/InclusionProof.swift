/// A file that proves by itself that an entry is in a log (C2SP tlog-proof): `.tlog-proof`.
public struct InclusionProof: Hashable, Sendable {
  /// What whoever verifies needs besides; of ours, the data of the leaf. It is not signed.
  public let extra: [UInt8]?
  /// The place of the entry, from 0.
  public let index: Int
  /// From the leaf's sibling upwards.
  public let path: [MerkleHash]
  public let note: SignedNote

  public init(extra: [UInt8]?, index: Int, path: [MerkleHash], note: SignedNote) {
    (self.extra, self.index, self.path, self.note) = (extra, index, path, note)
  }

  static let mark = "c2sp.org/tlog-proof@v1"
  private static let extraMark = "extra "
  private static let indexMark = "index "

  public var file: String {
    var lines = [Self.mark]
    if let extra { lines.append(Self.extraMark + String(base64: extra)) }
    lines.append(Self.indexMark + String(index))
    lines += path.map(\.base64)
    return lines.map { $0 + "\n" }.joined() + "\n" + note.file
  }

  /// Reads a file of which nothing is verified. Throws `malformed`.
  public init(file: String) throws(ProofFault) {
    let lines = file.lines
    var place = 0
    /// The next line, if it begins so, without that.
    func next(_ mark: String) -> Substring? {
      guard place < lines.count, lines[place].hasPrefix(mark) else { return nil }
      defer { place += 1 }
      return lines[place].dropFirst(mark.count)
    }
    guard next(Self.mark)?.isEmpty == true else { throw .malformed(.proof, line: 1) }
    if let text = next(Self.extraMark) {
      guard let octets = [UInt8](base64: text) else { throw .malformed(.proof, line: place) }
      extra = octets
    } else {
      extra = nil
    }
    let ofIndex = place + 1
    guard let index = next(Self.indexMark).flatMap({ Int(decimal: $0) }) else {
      throw .malformed(.proof, line: ofIndex)
    }
    self.index = index
    (path, note) = try lines.hashesAndNote(from: place, form: .proof)
  }

  /// That this leaf is in the tree of the checkpoint. Whose checkpoint it is, ``SignedNote/verified(by:)`` says.
  /// Throws `malformed` and `notIncluded`.
  public func verify(leaf data: [UInt8]) throws(ProofFault) {
    let head = try note.checkpoint().head
    guard head.includes(MerkleHash(leaf: data), at: index, by: path) else {
      throw .notIncluded(index: index)
    }
  }
}

extension [Substring] {
  /// Hashes up to an empty line, and the note after it.
  func hashesAndNote(
    from start: Int, form: ProofFault.Form
  ) throws(ProofFault) -> ([MerkleHash], SignedNote) {
    guard let border = self[start...].firstIndex(where: \.isEmpty) else {
      throw .malformed(form, line: count)
    }
    // A tree has at most 63 levels: longer proofs prove nothing.
    guard border - start <= 63 else { throw .malformed(form, line: start + 64) }
    var hashes: [MerkleHash] = []
    for place in start..<border {
      guard let hash = MerkleHash(base64: self[place]) else {
        throw .malformed(form, line: place + 1)
      }
      hashes.append(hash)
    }
    let note = self[(border + 1)...].joined(separator: "\n")
    return (hashes, try SignedNote(file: note, line: border + 2))
  }
}
