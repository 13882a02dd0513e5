import Transparency

/// The tree by the words of RFC 6962, 2.1: as simple as they are, and as slow.
enum TreeSketch {
  /// Leaves "0", "1", … of a tree.
  static func leaves(_ count: Int, marked mark: String = "") -> [[UInt8]] {
    (0..<count).map { Array("\(mark)\($0)".utf8) }
  }

  static func root(_ leaves: some Collection<[UInt8]>) -> MerkleHash {
    guard let first = leaves.first else { return .ofNothing }
    guard leaves.count > 1 else { return MerkleHash(leaf: first) }
    let length = split(leaves.count)
    return MerkleHash(root(leaves.prefix(length)), root(leaves.dropFirst(length)))
  }

  static func head(_ leaves: some Collection<[UInt8]>) -> TreeHead {
    TreeHead(size: leaves.count, root: root(leaves))
  }

  /// PATH(m, D[n]).
  static func path(_ index: Int, _ leaves: ArraySlice<[UInt8]>) -> [MerkleHash] {
    guard leaves.count > 1 else { return [] }
    let length = split(leaves.count)
    let (left, right) = (leaves.prefix(length), leaves.dropFirst(length))
    return index < length
      ? path(index, left) + [root(right)] : path(index - length, right) + [root(left)]
  }

  /// PROOF(m, D[n]).
  static func proof(_ earlier: Int, _ leaves: ArraySlice<[UInt8]>) -> [MerkleHash] {
    subproof(earlier, leaves, isWhole: true)
  }

  private static func subproof(
    _ earlier: Int, _ leaves: ArraySlice<[UInt8]>, isWhole: Bool
  ) -> [MerkleHash] {
    if earlier == leaves.count { return isWhole ? [] : [root(leaves)] }
    let length = split(leaves.count)
    let (left, right) = (leaves.prefix(length), leaves.dropFirst(length))
    return earlier <= length
      ? subproof(earlier, left, isWhole: isWhole) + [root(right)]
      : subproof(earlier - length, right, isWhole: false) + [root(left)]
  }

  private static func split(_ count: Int) -> Int {
    var length = 1
    while length * 2 < count { length *= 2 }
    return length
  }
}

/// A tree in memory, with every tile that it would publish.
struct TreeWithTiles {
  private(set) var growing = GrowingTree()
  private(set) var full: [Tile: [MerkleHash]] = [:]

  init(_ leaves: some Collection<[UInt8]> = [[UInt8]]()) {
    for leaf in leaves { append(leaf) }
  }

  mutating func append(_ leaf: [UInt8]) {
    growing.append(MerkleHash(leaf: leaf)) { full[$0] = $1 }
  }

  /// A tile of the tree, as it is now.
  func hashes(_ tile: Tile) -> [MerkleHash] {
    let now = growing.unfilled.first { $0.tile.level == tile.level && $0.tile.index == tile.index }
    let whole = full[Tile(level: tile.level, index: tile.index)]
    return Array((whole ?? now?.hashes ?? []).prefix(tile.width))
  }

  func tree(ofSize size: Int) -> TiledTree<Never> { TiledTree(size: size, read: hashes) }

  func inclusion(of index: Int, in size: Int) -> [MerkleHash] {
    var tree = tree(ofSize: size)
    return tree.inclusionProof(of: index)
  }

  func consistency(from earlier: Int, to size: Int) -> [MerkleHash] {
    var tree = tree(ofSize: size)
    return tree.consistencyProof(from: earlier)
  }

  func head(ofSize size: Int) -> TreeHead {
    var tree = tree(ofSize: size)
    return tree.head(ofSize: size)
  }
}
