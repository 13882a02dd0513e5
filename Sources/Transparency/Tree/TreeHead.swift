/// A tree as a checkpoint names it: how many leaves it has, and its root. What follows from proofs about it is
/// said here (RFC 9162, 2.1.3.2 and 2.1.4.2, which spell out what RFC 6962 leaves to its readers).
public struct TreeHead: Hashable, Sendable {
  public let size: Int
  public let root: MerkleHash

  public init(size: Int, root: MerkleHash) {
    (self.size, self.root) = (size, root)
  }

  /// Of a tree without leaves.
  public static let empty = TreeHead(size: 0, root: .ofNothing)

  /// Whether a leaf stands at an index, from 0; `path` is its inclusion proof, from its sibling upwards.
  public func includes(_ leaf: MerkleHash, at index: Int, by path: [MerkleHash]) -> Bool {
    guard index >= 0, index < size else { return false }
    var (place, last) = (index, size - 1)
    var hash = leaf
    for sibling in path {
      guard last > 0 else { return false }
      if place.isOdd || place == last {
        hash = MerkleHash(sibling, hash)
        while !place.isOdd, place > 0 { (place, last) = (place >> 1, last >> 1) }
      } else {
        hash = MerkleHash(hash, sibling)
      }
      (place, last) = (place >> 1, last >> 1)
    }
    return last == 0 && hash == root
  }

  /// Whether the tree begins with all the leaves of an earlier one; `path` is the consistency proof.
  public func extends(_ earlier: TreeHead, by path: [MerkleHash]) -> Bool {
    guard earlier.size >= 0, earlier.size <= size else { return false }
    if earlier.size == size { return path.isEmpty && earlier.root == root }
    if earlier.size == 0 { return path.isEmpty && earlier.root == .ofNothing }
    // The root of a whole subtree is not in the proof: whoever asks has it.
    let isWhole = earlier.size.nonzeroBitCount == 1
    var rest = isWhole ? [earlier.root] + path : path
    guard !path.isEmpty, !rest.isEmpty else { return false }
    var (place, last) = (earlier.size - 1, size - 1)
    while place.isOdd { (place, last) = (place >> 1, last >> 1) }
    var (before, now) = (rest[0], rest[0])
    rest.removeFirst()
    for sibling in rest {
      guard last > 0 else { return false }
      if place.isOdd || place == last {
        (before, now) = (MerkleHash(sibling, before), MerkleHash(sibling, now))
        while !place.isOdd, place > 0 { (place, last) = (place >> 1, last >> 1) }
      } else {
        now = MerkleHash(now, sibling)
      }
      (place, last) = (place >> 1, last >> 1)
    }
    return last == 0 && before == earlier.root && now == root
  }
}

extension Int {
  fileprivate var isOdd: Bool { self & 1 == 1 }
}
