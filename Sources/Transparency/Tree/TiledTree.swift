/// A tree whose tiles are kept somewhere, to make proofs from (RFC 6962, 2.1.1 and 2.1.2). A proof reads two tiles
/// or so of each level.
public struct TiledTree<Fault: Error> {
  /// How many leaves it has.
  public let size: Int
  private let read: (Tile) throws(Fault) -> [MerkleHash]
  private var known: [Tile: [MerkleHash]] = [:]

  /// `read` gives the hashes of a tile of this tree, or more than it has where it was filled since.
  public init(size: Int, read: @escaping (Tile) throws(Fault) -> [MerkleHash]) {
    (self.size, self.read) = (size, read)
  }

  /// The tree of its first leaves.
  public mutating func head(ofSize size: Int) throws(Fault) -> TreeHead {
    guard size > 0 else { return .empty }
    return TreeHead(size: size, root: try root(of: 0..<size))
  }

  /// That the leaf at an index, from 0, is in the tree; from its sibling upwards.
  public mutating func inclusionProof(of index: Int) throws(Fault) -> [MerkleHash] {
    var (range, path) = (0..<size, [MerkleHash]())
    while range.count > 1 {
      let (left, right) = range.halves
      let (near, far) = left.contains(index) ? (left, right) : (right, left)
      path.append(try root(of: far))
      range = near
    }
    return path.reversed()
  }

  /// That the tree begins with all its first leaves, so many.
  public mutating func consistencyProof(from earlier: Int) throws(Fault) -> [MerkleHash] {
    guard earlier > 0, earlier < size else { return [] }
    var (range, path) = (0..<size, [MerkleHash]())
    while range.upperBound != earlier {
      let (left, right) = range.halves
      let isInLeft = earlier <= left.upperBound
      path.append(try root(of: isInLeft ? right : left))
      range = isInLeft ? left : right
    }
    // Whoever asks has the root of the leaves that they know.
    if range.lowerBound > 0 { path.append(try root(of: range)) }
    return path.reversed()
  }

  private mutating func root(of leaves: Range<Int>) throws(Fault) -> MerkleHash {
    guard leaves.count.nonzeroBitCount > 1 else { return try whole(leaves) }
    let (left, right) = leaves.halves
    return MerkleHash(try root(of: left), try root(of: right))
  }

  /// The hash of a whole subtree, from the tile that has it or what it is made of.
  private mutating func whole(_ leaves: Range<Int>) throws(Fault) -> MerkleHash {
    let (tiles, above) = leaves.count.trailingZeroBitCount
      .quotientAndRemainder(dividingBy: Tile.height)
    let first = leaves.lowerBound >> (tiles * Tile.height)
    let (index, place) = first.quotientAndRemainder(dividingBy: Tile.fullWidth)
    guard let tile = Tile(level: tiles, index: index, ofSize: size) else {
      preconditionFailure("a subtree of a tree has a tile")
    }
    return try hashes(of: tile)[place..<place + 1 << above].rootOfWhole
  }

  private mutating func hashes(of tile: Tile) throws(Fault) -> [MerkleHash] {
    if let hashes = known[tile] { return hashes }
    let hashes = try read(tile)
    known[tile] = hashes
    return hashes
  }
}

extension Range<Int> {
  /// The leaves left and right of where a tree of more than one is split: at the largest power of two below
  /// their number.
  fileprivate var halves: (Range, Range) {
    let length = 1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
    return (lowerBound..<lowerBound + length, lowerBound + length..<upperBound)
  }
}
