internal import Interchange

/// Where a request is not what its schema says.
struct SchemaFault: Hashable, Sendable {
  /// A JSON Pointer (RFC 6901) into the body; empty for the whole.
  let pointer: String
  let reason: Reason

  enum Reason: Hashable, Sendable {
    case missing
    case unknown
    case wrongType(String)
    case tooShort(Int)
    /// How long it is, and may be.
    case tooLong(Int, atMost: Int)
    case tooFew(Int)
    case tooMany(Int)
    case outOfRange(ClosedRange<Int>)
    case notOneOf([String])
    case wrongForm(String)
    case notTogether([String])
  }
}

extension Schema {
  /// Every fault of a value, in the order of the schema; none where it is as it must be.
  func faults(in value: JSON, at pointer: String = "") -> [SchemaFault] {
    switch (self, value) {
    case (.anything, _): []
    case (.named(_, let schema), _): schema.faults(in: value, at: pointer)
    case (.string(let rule), .string(let text)):
      rule.reason(against: text).map { [SchemaFault(pointer: pointer, reason: $0)] } ?? []
    case (.integer(let range), .integer(let number)):
      Int(exactly: number).map(range.contains) ?? false
        ? [] : [SchemaFault(pointer: pointer, reason: .outOfRange(range))]
    case (.integer(let range), .decimal(let digits)):
      [
        SchemaFault(
          pointer: pointer, reason: Self.isWhole(digits) ? .outOfRange(range) : .wrongType(type))
      ]
    case (.boolean, .bool): []
    case (.array(let schema, let least, let most), .array(let items)):
      Self.faults(in: items, schema, least, most, pointer)
    case (.object(let members, let exclusive), .object(let given)):
      Self.faults(in: given, members, exclusive, pointer)
    case (.kinds(let member, let kinds), .object(let given)):
      Self.faults(in: given, member, kinds, pointer)
    case (.string, _), (.integer, _), (.boolean, _), (.array, _), (.object, _), (.kinds, _):
      [SchemaFault(pointer: pointer, reason: .wrongType(type))]
    }
  }

  /// The name of its type in JSON Schema.
  var type: String {
    switch self {
    case .string: "string"
    case .integer: "integer"
    case .boolean: "boolean"
    case .array: "array"
    case .object, .kinds: "object"
    case .named(_, let schema): schema.type
    case .anything: "value"
    }
  }

  /// Whether a number that does not fit 64 bits is too large rather than broken.
  private static func isWhole(_ digits: String) -> Bool {
    Double(digits).map { $0 == $0.rounded() } ?? false
  }

  private static func faults(
    in items: [JSON], _ schema: Schema, _ least: Int, _ most: Int?, _ pointer: String
  ) -> [SchemaFault] {
    if items.count < least { return [SchemaFault(pointer: pointer, reason: .tooFew(least))] }
    if let most, items.count > most {
      return [SchemaFault(pointer: pointer, reason: .tooMany(most))]
    }
    return items.enumerated().flatMap { place, item in
      schema.faults(in: item, at: "\(pointer)/\(place)")
    }
  }

  private static func faults(
    in given: [JSON.Member], _ members: [Member], _ exclusive: [String], _ pointer: String
  ) -> [SchemaFault] {
    let values = Dictionary(given.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    let known = members.flatMap { member -> [SchemaFault] in
      let place = "\(pointer)/\(escaped(member.name))"
      guard let value = values[member.name] else {
        return member.isRequired ? [SchemaFault(pointer: place, reason: .missing)] : []
      }
      return member.schema.faults(in: value, at: place)
    }
    let names = Set(members.map(\.name))
    let unknown = given.filter { !names.contains($0.name) }.map {
      SchemaFault(pointer: "\(pointer)/\(escaped($0.name))", reason: .unknown)
    }
    let areTogether = exclusive.count > 1 && exclusive.allSatisfy { values[$0] != nil }
    let together = SchemaFault(pointer: pointer, reason: .notTogether(exclusive))
    return known + unknown + (areTogether ? [together] : [])
  }

  private static func faults(
    in given: [JSON.Member], _ name: String, _ kinds: [Kind], _ pointer: String
  ) -> [SchemaFault] {
    let place = "\(pointer)/\(escaped(name))"
    guard let word = given.first(where: { $0.name == name })?.value else {
      return [SchemaFault(pointer: place, reason: .missing)]
    }
    guard let kind = kinds.first(where: { .string($0.word) == word }) else {
      return [SchemaFault(pointer: place, reason: .notOneOf(kinds.map(\.word)))]
    }
    return faults(in: given.filter { $0.name != name }, kind.members, kind.exclusive, pointer)
  }

  /// RFC 6901, 3.
  private static func escaped(_ name: String) -> String {
    name.replacing("~", with: "~0").replacing("/", with: "~1")
  }
}

extension Schema.Text {
  /// Nil where a text is as it must be.
  func reason(against text: String) -> SchemaFault.Reason? {
    let length = text.unicodeScalars.count
    if length < shortest { return .tooShort(shortest) }
    if let longest, length > longest { return .tooLong(length, atMost: longest) }
    if !choices.isEmpty, !choices.contains(text) { return .notOneOf(choices) }
    guard let pattern else { return nil }
    return Self.matches(text, pattern) ? nil : .wrongForm(example ?? pattern)
  }

  private static func matches(_ text: String, _ pattern: String) -> Bool {
    guard let expression = try? Regex(pattern) else { return false }
    let match = try? expression.matchingSemantics(.unicodeScalar).wholeMatch(in: text)
    return match != nil
  }
}
