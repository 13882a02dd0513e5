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

  /// Reads one value and nothing after it (RFC 8259). A member that stands twice is a fault, since readers
  /// do not agree on which of the two counts.
  public static func read(
    _ octets: [UInt8], within limits: Limits = Limits()
  ) throws(Fault) -> JSON {
    guard octets.count <= limits.octets else {
      throw Fault(reason: .tooLong, offset: limits.octets)
    }
    guard String(validating: octets, as: UTF8.self) != nil else {
      throw Fault(reason: .notUTF8, offset: 0)
    }
    var parser = JSONParser(octets, deepest: limits.depth)
    return try parser.whole()
  }

  /// The same for a text, which is UTF-8 already.
  public static func read(
    _ text: String, within limits: Limits = Limits()
  ) throws(Fault) -> JSON {
    guard text.utf8.count <= limits.octets else {
      throw Fault(reason: .tooLong, offset: limits.octets)
    }
    var parser = JSONParser(Array(text.utf8), deepest: limits.depth)
    return try parser.whole()
  }
}
