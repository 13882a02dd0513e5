/// A text of JSON (RFC 8259) with the places of its values, found in one pass. No tree is made of it, and nothing is
/// copied before it is asked for: a log of a million entries is read through it.
///
/// ```swift
/// let text = try JSONText(#"{"name":"ก"}"#)
/// let name = text.member("name", of: text.whole).flatMap { text.string(at: $0) }
/// ```
public struct JSONText: Sendable {
  let octets: [UInt8]
  /// Each value before what stands in it; a member is its name, which is a string, and then its value.
  let nodes: [Node]

  /// A value where it stands.
  struct Node: Sendable {
    let kind: Kind
    /// The octets of a string between its quotation marks, or those of a number; nothing else needs them.
    var start: UInt32
    var end: UInt32
    /// The node after all that stands in this one.
    var next: UInt32

    enum Kind: Sendable {
      case null, no, yes, number
      /// A string whose octets stand for themselves.
      case plain
      /// A string with escapes.
      case escaped
      case array, object
    }

    var places: Range<Int> { Int(start)..<Int(end) }
  }

  /// Where a value stands in its text.
  public struct Place: Hashable, Sendable {
    let index: Int
  }

  /// One value and nothing after it. A member that stands twice is a fault, since readers do not agree on which of
  /// the two counts.
  public init(
    _ octets: [UInt8], within limits: JSON.Limits = JSON.Limits()
  ) throws(JSON.Fault) {
    guard octets.count <= limits.octets else {
      throw JSON.Fault(reason: .tooLong, offset: limits.octets)
    }
    guard String(validating: octets, as: UTF8.self) != nil else {
      throw JSON.Fault(reason: .notUTF8, offset: 0)
    }
    try self.init(ofUTF8: octets, limits)
  }

  /// The same for a text, which is UTF-8 already.
  public init(_ text: String, within limits: JSON.Limits = JSON.Limits()) throws(JSON.Fault) {
    guard text.utf8.count <= limits.octets else {
      throw JSON.Fault(reason: .tooLong, offset: limits.octets)
    }
    try self.init(ofUTF8: Array(text.utf8), limits)
  }

  private init(ofUTF8 octets: [UInt8], _ limits: JSON.Limits) throws(JSON.Fault) {
    let longest = Int(UInt32.max)
    guard octets.count < longest else { throw JSON.Fault(reason: .tooLong, offset: longest) }
    self.octets = octets
    nodes = try octets.withUnsafeBufferPointer { (octets) throws(JSON.Fault) in
      var parser = JSONParser(UnsafeRawBufferPointer(octets), deepest: limits.depth)
      return try parser.whole()
    }
  }
}

extension JSONText {
  /// The value that the text is.
  public var whole: Place { Place(index: 0) }

  public func isObject(_ place: Place) -> Bool { nodes[place.index].kind == .object }

  /// The value of a member whose name needs no escape; nil where there is none of that name, or no object stands there.
  public func member(_ name: StaticString, of object: Place) -> Place? {
    let node = nodes[object.index]
    guard node.kind == .object else { return nil }
    return octets.withUnsafeBytes { octets in
      var index = object.index + 1
      while index < node.next {
        if octets.has(name, in: nodes[index].places) { return Place(index: index + 1) }
        index = Int(nodes[index + 1].next)
      }
      return nil
    }
  }

  /// The items of an array in their order; nil where none stands there.
  public func items(of array: Place) -> [Place]? {
    let node = nodes[array.index]
    guard node.kind == .array else { return nil }
    var items: [Place] = []
    var index = array.index + 1
    while index < node.next {
      items.append(Place(index: index))
      index = Int(nodes[index].next)
    }
    return items
  }

  /// Nil where no string stands.
  public func string(at place: Place) -> String? {
    withString(at: place) { String(decoding: $0, as: UTF8.self) }
  }

  /// Hands over the octets that a string stands for; nil where none stands.
  public func withString<Result>(
    at place: Place, _ body: (UnsafeRawBufferPointer) -> Result
  ) -> Result? {
    let node = nodes[place.index]
    return octets.withUnsafeBytes { octets in
      let inside = UnsafeRawBufferPointer(rebasing: octets[node.places])
      return switch node.kind {
      case .plain: body(inside)
      case .escaped: JSONParser.unescaped(inside).withUnsafeBytes(body)
      case .null, .no, .yes, .number, .array, .object: nil
      }
    }
  }

  /// A whole number of 64 bits, however it was written; nil for anything else.
  public func integer(at place: Place) -> Int64? {
    let node = nodes[place.index]
    guard node.kind == .number, case .integer(let number) = JSON(number: octets[node.places])
    else { return nil }
    return number
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func has(_ name: StaticString, in places: Range<Int>) -> Bool {
    guard places.count == name.utf8CodeUnitCount else { return false }
    for place in places where self[place] != name.utf8Start[place - places.lowerBound] {
      return false
    }
    return true
  }
}
