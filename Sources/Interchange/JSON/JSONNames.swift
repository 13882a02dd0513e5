/// The names of an object's members while they are found, to tell where one stands twice.
struct JSONNames {
  /// Whether each so far is ASCII and comes after the one before.
  private var areInOrder = true
  /// The octets of the last one while they are.
  private var last = 0..<0
  /// All of them once they are not.
  private var hashed: Set<String> = []

  /// Whether a name is none of those that the object has before it. Members of a canonical text are in order, so that
  /// a look at the last one is enough.
  mutating func isNew(_ name: Int, of object: Int, in parser: JSONParser) -> Bool {
    let node = parser.nodes[name]
    if areInOrder {
      if node.kind == .plain, parser.octets.isASCII(node.places, after: last) {
        last = node.places
        return true
      }
      (areInOrder, hashed) = (false, Self.names(from: object + 1, to: name, in: parser))
    }
    return hashed.insert(parser.text(of: node)).inserted
  }

  private static func names(from first: Int, to last: Int, in parser: JSONParser) -> Set<String> {
    var (names, index): (Set<String>, Int) = ([], first)
    while index < last {
      names.insert(parser.text(of: parser.nodes[index]))
      index = Int(parser.nodes[index + 1].next)
    }
    return names
  }
}

extension UnsafeRawBufferPointer {
  /// Whether octets are ASCII, and greater than those in another place, of which none are fewer.
  fileprivate func isASCII(_ places: Range<Int>, after others: Range<Int>) -> Bool {
    let (name, other) = (self[places], self[others])
    return name.allSatisfy { $0 < 0x80 } && other.lexicographicallyPrecedes(name)
  }
}
