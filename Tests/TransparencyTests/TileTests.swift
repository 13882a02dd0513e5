import Testing
import Transparency

@Suite("Tiles") struct TileTests {
  @Test(
    "are named in groups of three digits",
    arguments: [
      (Tile(level: 0, index: 0), "tile/0/000"),
      (Tile(level: 0, index: 0, width: 5), "tile/0/000.p/5"),
      (Tile(level: 1, index: 999), "tile/1/999"),
      (Tile(level: 0, index: 1_234_067), "tile/0/x001/x234/067"),
      (Tile(level: 63, index: 1_000, width: 255), "tile/63/x001/000.p/255"),
    ])
  func names(_ tile: Tile, _ path: String) {
    #expect(tile.path == path)
    #expect(Tile(path: path) == tile)
  }

  @Test(
    "have no other names",
    arguments: [
      "", "tile", "tile/0", "tile/0/", "tile/0/0", "tile/0/1000", "tile/00/000", "tile/64/000",
      "tile/-1/000", "tile/0/x000/000", "tile/0/001/234", "tile/0/x001/x234", "tile/0/000.p/0",
      "tile/0/000.p/256", "tile/0/000.p/05", "tile/0/000.p", "tile/0/+01", "tile/entries/000",
      "/tile/0/000", "tile/0/000/", "tile/0/x001/x001/x001/x001/x001/x001/x001/001", "tile/๐/000",
    ])
  func otherNames(_ path: String) {
    #expect(Tile(path: path) == nil)
  }

  /// The example of the specification.
  @Test("of a tree of 70,000 leaves are 273, one of 112, one, one of 17, and one of 1")
  func example() {
    #expect(Tile(level: 0, index: 272, ofSize: 70_000)?.width == 256)
    #expect(Tile(level: 0, index: 273, ofSize: 70_000)?.width == 112)
    #expect(Tile(level: 0, index: 274, ofSize: 70_000) == nil)
    #expect(Tile(level: 1, index: 0, ofSize: 70_000)?.width == 256)
    #expect(Tile(level: 1, index: 1, ofSize: 70_000)?.width == 17)
    #expect(Tile(level: 2, index: 0, ofSize: 70_000)?.width == 1)
    #expect(Tile(level: 2, index: 1, ofSize: 70_000) == nil)
    #expect(Tile(level: 3, index: 0, ofSize: 70_000) == nil)
    #expect(Tile(level: 1, index: 0, ofSize: 256)?.width == 1)
    #expect(Tile(level: 0, index: 1, ofSize: 256) == nil)
    #expect(Tile(level: 0, index: -1, ofSize: 256) == nil)
  }

  @Test("hold hashes of leaves, and above them those of full tiles")
  func contents() {
    let leaves = TreeSketch.leaves(600)
    let tree = TreeWithTiles(leaves)
    #expect(tree.hashes(Tile(level: 0, index: 1)) == leaves[256..<512].map { MerkleHash(leaf: $0) })
    #expect(
      tree.hashes(Tile(level: 0, index: 2, width: 88))
        == leaves[512...].map { MerkleHash(leaf: $0) })
    #expect(
      tree.hashes(Tile(level: 1, index: 0, width: 2))
        == [TreeSketch.root(leaves[..<256]), TreeSketch.root(leaves[256..<512])])
  }
}
