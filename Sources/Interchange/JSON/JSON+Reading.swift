extension JSON {
  /// How much a text may ask of whoever reads it.
  public struct Limits: Sendable {
    /// Arrays and objects that may stand within one another.
    public var depth: Int
    public var octets: Int

    public init(depth: Int = 32, octets: Int = 1 << 20) {
      self.depth = depth
      self.octets = octets
    }
  }

  /// Why a text is not read as JSON, and at which of its octets, from 0.
  public struct Fault: Error, Hashable, Sendable {
    public let reason: Reason
    public let offset: Int

    public enum Reason: String, Hashable, Sendable {
      case notUTF8 = "the text is not UTF-8"
      case tooLong = "the text is too long"
      case syntax = "the text is not JSON"
      case tooDeep = "the text is nested too deeply"
      case memberTwice = "a member stands twice"
    }
  }

  /// Reads one value and nothing after it, as ``JSONText`` does, and makes a tree of it.
  public static func read(
    _ octets: [UInt8], within limits: Limits = Limits()
  ) throws(Fault) -> JSON {
    try JSONText(octets, within: limits).tree
  }

  /// The same for a text, which is UTF-8 already.
  public static func read(
    _ text: String, within limits: Limits = Limits()
  ) throws(Fault) -> JSON {
    try JSONText(text, within: limits).tree
  }
}

extension JSONText {
  fileprivate var tree: JSON {
    var index = 0
    return takeTree(&index)
  }

  /// Of the node that is next, which is then the one after all that stands in it.
  private func takeTree(_ index: inout Int) -> JSON {
    let (node, place) = (nodes[index], Place(index: index))
    index += 1
    switch node.kind {
    case .null: return .null
    case .no: return .bool(false)
    case .yes: return .bool(true)
    case .number: return JSON(number: octets[node.places])
    case .plain, .escaped: return .string(string(at: place) ?? "")
    case .array:
      var items: [JSON] = []
      while index < node.next { items.append(takeTree(&index)) }
      return .array(items)
    case .object:
      var members: [JSON.Member] = []
      while index < node.next {
        let name = string(at: Place(index: index)) ?? ""
        index += 1
        members.append(JSON.Member(name, takeTree(&index)))
      }
      return .object(members)
    }
  }
}
