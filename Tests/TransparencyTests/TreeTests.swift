import Interchange
import Testing
import TestSupport
import Transparency

@Suite("The tree over the entries") struct TreeTests {
  /// The leaves and roots that the tests of Certificate Transparency have.
  static let known: [(leaf: String, root: String)] = [
    ("", "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
    ("00", "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"),
    ("10", "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"),
    ("2021", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
    ("3031", "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4"),
    ("40414243", "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef"),
    ("5051525354555657", "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c"),
    (
      "606162636465666768696a6b6c6d6e6f",
      "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    ),
  ]

  @Test("has the roots that Certificate Transparency knows")
  func knownRoots() throws {
    var tree = GrowingTree()
    #expect(
      MerkleHash.ofNothing.octets
        == [UInt8](
          hexadecimal: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"))
    #expect(tree.head == .empty)
    for (leaf, root) in Self.known {
      let data = try #require([UInt8](hexadecimal: leaf))
      tree.append(MerkleHash(leaf: data)) { _, _ in }
      #expect(tree.head.root.octets == [UInt8](hexadecimal: root))
    }
  }

  @Test("has the proofs of RFC 6962, and each proves what it is of and nothing else")
  func everySmallTree() {
    let leaves = TreeSketch.leaves(20)
    let tiles = TreeWithTiles(leaves)
    for size in 1...leaves.count {
      let head = TreeSketch.head(leaves.prefix(size))
      #expect(tiles.head(ofSize: size) == head)
      for index in 0..<size {
        let path = tiles.inclusion(of: index, in: size)
        #expect(path == TreeSketch.path(index, leaves.prefix(size)))
        for other in 0..<size {
          let isProven = head.includes(MerkleHash(leaf: leaves[other]), at: index, by: path)
          #expect(isProven == (other == index))
        }
      }
      for earlier in 0...size {
        let path = tiles.consistency(from: earlier, to: size)
        if earlier > 0 { #expect(path == TreeSketch.proof(earlier, leaves.prefix(size))) }
        for other in 0...size {
          let isProven = head.extends(TreeSketch.head(leaves.prefix(other)), by: path)
          #expect(
            isProven
              == (other == earlier || other == 0 && path.isEmpty || other == size && path.isEmpty))
        }
      }
    }
  }

  @Test(
    "is the same across the borders of tiles",
    arguments: [255, 256, 257, 511, 512, 513, 1000, 65_535, 65_536, 65_537])
  func borders(_ size: Int) {
    let leaves = TreeSketch.leaves(size)
    let tiles = TreeWithTiles(leaves)
    let head = TreeSketch.head(leaves)
    #expect(tiles.growing.head == head)
    var numbers = SeededNumbers(seed: UInt64(size))
    for _ in 0..<20 {
      let index = Int.random(in: 0..<size, using: &numbers)
      let path = tiles.inclusion(of: index, in: size)
      #expect(head.includes(MerkleHash(leaf: leaves[index]), at: index, by: path))
      #expect(!head.includes(MerkleHash(leaf: leaves[index]), at: (index + 1) % size, by: path))
      let earlier = tiles.head(ofSize: index)
      #expect(head.extends(earlier, by: tiles.consistency(from: index, to: size)))
    }
  }

  @Test(
    "goes on from its tiles as if it had never been put away", arguments: [0, 1, 255, 256, 700])
  func resumed(_ size: Int) {
    let leaves = TreeSketch.leaves(1_100)
    let tiles = TreeWithTiles(leaves)
    var resumed = GrowingTree(size: size) { tiles.hashes($0) }
    #expect(resumed.head == tiles.head(ofSize: size))
    for leaf in leaves[size...] { resumed.append(MerkleHash(leaf: leaf)) { _, _ in } }
    #expect(resumed.head == tiles.growing.head)
  }

  @Test(
    "takes no proof in which one hash is another, is missing, or is too much", arguments: 1...40)
  func damagedProofs(_ seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    let size = Int.random(in: 2...300, using: &numbers)
    let leaves = TreeSketch.leaves(size)
    let tiles = TreeWithTiles(leaves)
    let index = Int.random(in: 1..<size, using: &numbers)
    let (head, earlier) = (tiles.head(ofSize: size), tiles.head(ofSize: index))
    let path = tiles.inclusion(of: index, in: size)
    let proof = tiles.consistency(from: index, to: size)
    for damage in [\[MerkleHash].changed, \.cut, \.lengthened] {
      #expect(!head.includes(MerkleHash(leaf: leaves[index]), at: index, by: path[keyPath: damage]))
      #expect(!head.extends(earlier, by: proof[keyPath: damage]))
    }
    #expect(!head.includes(MerkleHash(leaf: leaves[index]), at: -1, by: path))
    #expect(!head.includes(MerkleHash(leaf: leaves[index]), at: size, by: path))
    #expect(!earlier.extends(head, by: proof))
  }
}

extension [MerkleHash] {
  fileprivate var changed: [MerkleHash] { dropLast() + [MerkleHash(leaf: [])] }
  fileprivate var cut: [MerkleHash] { dropLast() }
  fileprivate var lengthened: [MerkleHash] { self + [MerkleHash(leaf: [])] }
}
