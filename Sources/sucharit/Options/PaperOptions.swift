internal import ArgumentParser
internal import PlanModel
internal import Transparency

/// What a paper prints of the log that it was made from.
struct PaperOptions: ParsableArguments {
  @Option(help: "The number of entries that a paper was made from.") var count: Int?

  @Option(help: "The root of the log that it prints: 64 hexadecimal digits.") var root: String?

  func validate() throws {
    guard (root == nil) == (count == nil) else {
      throw ValidationError("--root and --count belong together, as the paper prints them.")
    }
    guard count.map({ $0 >= 0 }) ?? true else {
      throw ValidationError("--count takes a number of entries.")
    }
    guard root.map({ LogHash(hex: $0) != nil }) ?? true else {
      throw ValidationError("--root takes 64 hexadecimal digits.")
    }
  }

  /// The tree of its entries; nil where no paper is named.
  var head: TreeHead? {
    guard let count, let root = root.flatMap({ LogHash(hex: $0) }),
      let hash = MerkleHash(octets: root.octets)
    else { return nil }
    return TreeHead(size: count, root: hash)
  }
}
