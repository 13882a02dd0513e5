internal import PlanModel

/// What a JSON value must be: JSON Schema 2020-12 as far as the API needs it. The same value is written
/// into the description and holds requests to it.
indirect enum Schema: Hashable, Sendable {
  case string(Text)
  case integer(ClosedRange<Int>)
  case boolean
  case array(Schema, atLeast: Int = 0, atMost: Int? = nil)
  /// `exclusive` members never stand together.
  case object([Member], exclusive: [String] = [])
  /// Objects told apart by a member that says their kind.
  case kinds(member: String, [Kind])
  /// A schema with a name of its own in the description.
  case named(String, Schema)
  /// Any JSON.
  case anything

  /// What a string must be. Lengths count Unicode scalars.
  struct Text: Hashable, Sendable {
    var shortest = 0
    var longest: Int?
    /// ECMA 262, and so written that Swift reads it alike: anchored, without classes of letters.
    var pattern: String?
    var choices: [String] = []
    var example: String?
    var meaning: String?
  }

  struct Member: Hashable, Sendable {
    let name: String
    let schema: Schema
    let isRequired: Bool
  }

  struct Kind: Hashable, Sendable {
    let word: String
    let members: [Member]
    var exclusive: [String] = []
  }
}

extension Schema.Member {
  static func required(_ name: String, _ schema: Schema) -> Self {
    Self(name: name, schema: schema, isRequired: true)
  }

  static func optional(_ name: String, _ schema: Schema) -> Self {
    Self(name: name, schema: schema, isRequired: false)
  }
}

extension Schema {
  static func text(_ lengths: ClosedRange<Int>, _ meaning: String? = nil) -> Schema {
    .string(Text(shortest: lengths.lowerBound, longest: lengths.upperBound, meaning: meaning))
  }

  static func text(_ meaning: String? = nil) -> Schema { .string(Text(meaning: meaning)) }

  static func pattern(_ pattern: String, example: String, _ meaning: String? = nil) -> Schema {
    .string(Text(pattern: pattern, example: example, meaning: meaning))
  }

  static func choice(_ words: some Sequence<String>) -> Schema {
    .string(Text(choices: Array(words)))
  }

  static func list(_ items: Schema) -> Schema { .array(items) }

  /// A list in an object, so that members can be added.
  static func items(_ items: Schema) -> Schema { .object([.required("items", .list(items))]) }

  /// A day of 2000 to 2099 in the Common Era; ``ThaiDate`` reads every one of them.
  static let day = Schema.pattern(
    "^(20[0-9]{2}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
      + "|02-(0[1-9]|1[0-9]|2[0-8]))|20([02468][048]|[13579][26])-02-29)$",
    example: "2024-01-15", "ISO 8601, Common Era")

  static let instant = Schema.pattern(
    "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,3})?(Z|[+-][0-9]{2}:[0-9]{2})$",
    example: "2024-01-15T02:00:00.000Z", "RFC 3339")

  /// What can be typed: not below zero, and small enough that it fits.
  static let amount = Schema.pattern(
    "^(0|[1-9][0-9]{0,11})\\.[0-9]{2}$", example: "50000.00", "baht and satang")

  /// What comes out of sums.
  static let sum = Schema.pattern(
    "^-?(0|[1-9][0-9]*)\\.[0-9]{2}$", example: "50000.00", "baht and satang")

  static let percent = Schema.pattern("^-?[0-9]+\\.[0-9]{2}$", example: "87.50", "of a hundred")

  /// As ``ITAScores/description``.
  static let scores = Schema.pattern(
    "^([0-9]{1,2}\\.[0-9]{2}|100\\.00)( ([0-9]{1,2}\\.[0-9]{2}|100\\.00)){0,\(ITAScores.most - 1)}$",
    example: "94.56 88.13 90.81 88.09 90.53 96.03 96.20 94.74 100.00 100.00",
    "of all indicators, in the order of their numbers")
  static let quantity = Schema.pattern(
    "^-?[0-9]{1,12}(\\.[0-9]{1,4})?$", example: "95.82", "decimal, up to four places")

  /// The Buddhist Era year that it ends in: 2568 is 1 October 2024 to 30 September 2025.
  static let fiscalYear = Schema.integer(2484...2999)

  static let identifier = Schema.pattern(
    "^[a-z0-9][a-z0-9.~-]{0,255}$", example: "travelling-council", "permanent id of the plan")

  static let hash = Schema.pattern(
    "^[0-9a-f]{64}$", example: String(repeating: "0", count: 64), "SHA-256 in hexadecimal digits")

  static let count = Schema.integer(0...Int(Int32.max))
}
