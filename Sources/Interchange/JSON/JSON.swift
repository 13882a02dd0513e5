/// A value of JSON (RFC 8259) as a tree. Members stand in the order in which they were given or read.
///
/// It is written as a literal where its members are known:
///
/// ```swift
/// let value: JSON = ["name": .string(name), "isDraft": true, "entries": [1, 2]]
/// ```
public enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  /// A whole number of 64 bits, however it was written: `1`, `1.0` and `1e0` are the same
  /// (JSON Schema 2020-12, 4.2.2).
  case integer(Int64)
  /// Any other number, as it was written.
  case decimal(String)
  case string(String)
  case array([JSON])
  case object([Member])

  /// A name and its value.
  public struct Member: Hashable, Sendable {
    public let name: String
    public let value: JSON

    public init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  public static func integer(_ number: Int) -> JSON { .integer(Int64(number)) }

  public static func strings(_ texts: some Sequence<String>) -> JSON {
    .array(texts.map(JSON.string))
  }

  /// An object without the members that have no value.
  public static func members(_ members: KeyValuePairs<String, JSON?>) -> JSON {
    .object(members.compactMap { name, value in value.map { Member(name, $0) } })
  }

  /// The value of a member; nil where there is none of that name, or this is not an object.
  public subscript(name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    for member in members where member.name == name { return member.value }
    return nil
  }

  /// Whether nothing stands in it: neither an array nor an object.
  var isScalar: Bool {
    switch self {
    case .null, .bool, .integer, .decimal, .string: true
    case .array, .object: false
    }
  }
}

extension JSON: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral members: (String, JSON)...) {
    self = .object(members.map { Member($0.0, $0.1) })
  }
}

extension JSON: ExpressibleByArrayLiteral {
  public init(arrayLiteral items: JSON...) { self = .array(items) }
}

extension JSON: ExpressibleByStringLiteral {
  public init(stringLiteral text: String) { self = .string(text) }
}

extension JSON: ExpressibleByIntegerLiteral {
  public init(integerLiteral number: Int64) { self = .integer(number) }
}

extension JSON: ExpressibleByBooleanLiteral {
  public init(booleanLiteral value: Bool) { self = .bool(value) }
}

// What a value is taken as; nil for a value of another kind.
extension JSON {
  public var string: String? {
    guard case .string(let text) = self else { return nil }
    return text
  }

  public var wholeNumber: Int? {
    guard case .integer(let number) = self else { return nil }
    return Int(exactly: number)
  }

  public var bool: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  /// The items of an array; none for another value.
  public var items: [JSON] {
    guard case .array(let items) = self else { return [] }
    return items
  }

  /// The members of an object; none for another value.
  public var members: [Member] {
    guard case .object(let members) = self else { return [] }
    return members
  }
}
