/// What a log says of itself: that it has so many entries, and the root of the tree over them (C2SP
/// tlog-checkpoint).
public struct Checkpoint: Hashable, Sendable {
  /// Which log it is.
  public let origin: KeyName
  public let head: TreeHead
  /// Further lines; a log of ours has none.
  public let others: [String]

  public init(_ origin: KeyName, _ head: TreeHead, others: [String] = []) {
    (self.origin, self.head, self.others) = (origin, head, others)
  }

  public var size: Int { head.size }

  /// The text that is signed.
  public var text: String {
    ([origin.text, String(size), head.root.base64] + others).map { $0 + "\n" }.joined()
  }

  /// Reads the text of a note, of which `line` is where it begins in its file. Throws `malformed`, also for an
  /// origin that could not be the name of a key.
  public init(text: String, line: Int = 1) throws(ProofFault) {
    let lines = text.lines
    guard let origin = lines.first.flatMap({ KeyName($0) }) else {
      throw .malformed(.checkpoint, line: line)
    }
    guard lines.count > 1, let size = Int(decimal: lines[1]) else {
      throw .malformed(.checkpoint, line: line + 1)
    }
    guard lines.count > 3, let root = MerkleHash(base64: lines[2]) else {
      throw .malformed(.checkpoint, line: line + 2)
    }
    let others = lines[3...].dropLast()
    guard lines.last?.isEmpty == true, !others.contains(where: \.isEmpty) else {
      throw .malformed(.checkpoint, line: line + 3)
    }
    self.init(origin, TreeHead(size: size, root: root), others: others.map(String.init))
  }

  /// Whether a later checkpoint of the same log can stand beside this one, by a consistency proof from this to
  /// that; a fault where it cannot.
  public func fault(
    before later: Checkpoint, by path: [MerkleHash]
  ) -> ProofFault? {
    if later.origin != origin { return .otherLog(later.origin, wanted: origin) }
    if later.size < size { return .truncated(from: size, to: later.size) }
    if later.size == size { return later.head == head ? nil : .forked(size: size) }
    return later.head.extends(head, by: path) ? nil : .notExtended(from: size, to: later.size)
  }
}

extension SignedNote {
  /// The checkpoint that the note is; nothing of it is verified.
  public func checkpoint(line: Int = 1) throws(ProofFault) -> Checkpoint {
    try Checkpoint(text: text, line: line)
  }
}

extension Int {
  /// A number without sign or zeroes in front, as logs write it.
  init?(decimal text: some StringProtocol) {
    guard let number = Int(text), number >= 0, String(number) == text else { return nil }
    self = number
  }
}
