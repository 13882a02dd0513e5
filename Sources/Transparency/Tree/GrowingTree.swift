/// A tree to which leaves are added. It keeps its right edge alone, at most 255 hashes for every eighth level, and
/// hands over each tile that was filled; nothing of what it handed over is needed again.
public struct GrowingTree: Sendable {
  /// How many leaves it has.
  public private(set) var size = 0
  /// By level, the hashes of the tile that is not full yet.
  private var edge: [[MerkleHash]] = []

  /// A tree without leaves.
  public init() {}

  /// The tree of so many leaves whose tiles are kept; `tile` gives the hashes of one, or more than it has where
  /// it was filled since.
  public init<Fault: Error>(
    size: Int, tile: (Tile) throws(Fault) -> [MerkleHash]
  ) throws(Fault) {
    self.size = size
    var level = 0
    while case let hashes = Tile.hashes(atLevel: level, ofSize: size), hashes > 0 {
      let last = Tile(
        level: level, index: hashes / Tile.fullWidth, width: hashes % Tile.fullWidth)
      edge.append(last.width == 0 ? [] : Array(try tile(last).prefix(last.width)))
      level += 1
    }
  }

  /// Adds a leaf by its hash, and hands over the tiles that are full with it.
  public mutating func append<Fault: Error>(
    _ leaf: MerkleHash, filled: (Tile, [MerkleHash]) throws(Fault) -> Void
  ) throws(Fault) {
    size += 1
    var (hash, level) = (leaf, 0)
    while true {
      if edge.count == level { edge.append([]) }
      edge[level].append(hash)
      guard edge[level].count == Tile.fullWidth else { return }
      let hashes = edge[level]
      edge[level].removeAll(keepingCapacity: true)
      let index = Tile.hashes(atLevel: level, ofSize: size) / Tile.fullWidth - 1
      try filled(Tile(level: level, index: index), hashes)
      (hash, level) = (hashes[...].rootOfWhole, level + 1)
    }
  }

  /// The tiles that are not full, as they are now.
  public var unfilled: [(tile: Tile, hashes: [MerkleHash])] {
    edge.enumerated().filter { !$1.isEmpty }.map { level, hashes in
      let index = Tile.hashes(atLevel: level, ofSize: size) / Tile.fullWidth
      return (Tile(level: level, index: index, width: hashes.count), hashes)
    }
  }

  public var head: TreeHead { TreeHead(size: size, root: root) }

  private var root: MerkleHash {
    // The largest subtree stands first, and each is joined to all that is right of it.
    let whole = edge.reversed().flatMap { $0[...].wholeSubtrees.map(\.rootOfWhole) }
    guard let last = whole.last else { return .ofNothing }
    return whole.dropLast().reversed().reduce(last) { MerkleHash($1, $0) }
  }
}

extension ArraySlice<MerkleHash> {
  /// The root above hashes of one level, of which there are a power of two.
  var rootOfWhole: MerkleHash {
    guard count > 1 else { return self[startIndex] }
    let middle = startIndex + count / 2
    return MerkleHash(self[..<middle].rootOfWhole, self[middle...].rootOfWhole)
  }

  /// Cut into the fewest pieces that each have a power of two, the largest first.
  fileprivate var wholeSubtrees: [ArraySlice<MerkleHash>] {
    var (rest, pieces) = (self, [ArraySlice<MerkleHash>]())
    while !rest.isEmpty {
      let length = 1 << (Int.bitWidth - 1 - rest.count.leadingZeroBitCount)
      pieces.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    return pieces
  }
}
