/// A piece of the tree as it is published: hashes that stand one after the other at every eighth level
/// (C2SP tlog-tiles). The hashes of a tile at level 0 are those of leaves; each at a level above is that of a
/// full tile below.
public struct Tile: Hashable, Sendable {
  /// Hashes in a full tile.
  public static let fullWidth = 256
  /// Levels of the tree from one level of tiles to the next: a full tile has this height.
  static let height = 8

  public let level: Int
  /// From 0, from left to right.
  public let index: Int
  /// How many hashes it has: 256, or fewer in the last tile of its level.
  public let width: Int

  public init(level: Int, index: Int, width: Int = Self.fullWidth) {
    (self.level, self.index, self.width) = (level, index, width)
  }

  public var isFull: Bool { width == Self.fullWidth }

  /// The tile of a tree with so many leaves at a place; nil where the tree has none there.
  public init?(level: Int, index: Int, ofSize size: Int) {
    let hashes = Self.hashes(atLevel: level, ofSize: size)
    let (full, rest) = hashes.quotientAndRemainder(dividingBy: Self.fullWidth)
    guard index >= 0, index < full || index == full && rest > 0 else { return nil }
    self.init(level: level, index: index, width: index < full ? Self.fullWidth : rest)
  }

  /// The tile with the last leaf of a tree of so many; nil for a tree without leaves.
  public init?(last size: Int) {
    self.init(level: 0, index: (size - 1) / Self.fullWidth, ofSize: size)
  }

  /// How many hashes stand at a level of tiles in a tree with so many leaves.
  static func hashes(atLevel level: Int, ofSize size: Int) -> Int {
    let shift = level * height
    return shift < Int.bitWidth - 1 ? size >> shift : 0
  }
}

extension Tile {
  /// Where it is published, below the prefix of the log: `tile/0/x001/234`, or `tile/0/x001/234.p/112` for one
  /// that has 112 hashes.
  public var path: String {
    var (rest, parts) = (index, [String]())
    repeat {
      let digits = String(rest % 1000)
      parts.append(String(repeating: "0", count: 3 - digits.count) + digits)
      rest /= 1000
    } while rest > 0
    let name = parts.enumerated().reversed().map { $0 == 0 ? $1 : "x" + $1 }
    return "tile/\(level)/\(name.joined(separator: "/"))" + (isFull ? "" : ".p/\(width)")
  }

  /// Nil for a path that is not written exactly so.
  public init?(path: String) {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false)
    var width = Self.fullWidth
    if parts.count > 3, parts[parts.count - 2].hasSuffix(".p") {
      guard let partial = Int(parts.removeLast()), (1..<Self.fullWidth).contains(partial) else {
        return nil
      }
      width = partial
      parts[parts.count - 1].removeLast(2)
    }
    // Six groups of three digits are far more tiles than there will ever be, and still a number.
    guard (3...8).contains(parts.count), let level = Int(parts[1]), (0...63).contains(level)
    else { return nil }
    var index = 0
    for part in parts[2...] {
      let digits = part.hasPrefix("x") ? part.dropFirst() : part
      guard let number = Int(digits), (0..<1000).contains(number) else { return nil }
      index = index * 1000 + number
    }
    self.init(level: level, index: index, width: width)
    guard self.path.utf8.elementsEqual(path.utf8) else { return nil }
  }
}
