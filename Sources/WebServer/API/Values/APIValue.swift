import Interchange
import PlanModel
import ThaiCivil

/// How a value stands in the answers of the API: its schema and the JSON that is made of it. They are said in
/// one place, member by member, so that no answer can have what the description does not know of.
struct APIValue<Value>: Sendable {
  let schema: Schema
  let json: @Sendable (Value) -> JSON

  init(_ schema: Schema, _ json: @escaping @Sendable (Value) -> JSON) {
    self.schema = schema
    self.json = json
  }

  /// A member of an object: its name and schema, and its value, which may be missing where it is optional.
  struct Member: Sendable {
    let schema: Schema.Member
    let json: @Sendable (Value) -> JSON?

    static func required<Part>(
      _ name: String, _ part: APIValue<Part>, _ value: @escaping @Sendable (Value) -> Part
    ) -> Member {
      Member(schema: .required(name, part.schema)) { part.json(value($0)) }
    }

    static func optional<Part>(
      _ name: String, _ part: APIValue<Part>, _ value: @escaping @Sendable (Value) -> Part?
    ) -> Member {
      Member(schema: .optional(name, part.schema)) { value($0).map(part.json) }
    }
  }

  /// An object with a name of its own in the description.
  static func object(_ name: String, _ members: [Member]) -> APIValue {
    let bare = object(members)
    return APIValue(.named(name, bare.schema), bare.json)
  }

  static func object(_ members: [Member]) -> APIValue {
    APIValue(.object(members.map(\.schema))) { value in
      .object(
        members.compactMap { member in
          member.json(value).map { JSON.Member(member.schema.name, $0) }
        })
    }
  }
}

// MARK: Lists

extension APIValue {
  static func list<Item>(_ item: APIValue<Item>) -> APIValue where Value == [Item] {
    APIValue(.list(item.schema)) { .array($0.map(item.json)) }
  }

  /// A list in an object, so that members can be added.
  static func items<Item>(_ item: APIValue<Item>) -> APIValue where Value == [Item] {
    object([.required("items", .list(item)) { $0 }])
  }

  /// A page of a list; `cursor` is what ``Listing/next`` is.
  static func page<Item>(
    _ name: String, _ item: APIValue<Item>, next cursor: APIValue<String>
  ) -> APIValue where Value == Listing<Item> {
    object(
      name, [.required("items", .list(item)) { $0.items }, .optional("next", cursor) { $0.next }])
  }
}

/// Some of many things; `next` is the cursor of the next page, where there is one.
struct Listing<Item> {
  let items: [Item]
  let next: String?
}

// MARK: Texts, numbers, days and money

extension APIValue<String> {
  static let text = text()
  static let identifier = string(.identifier)
  static let hash = string(.hash)

  static func text(_ meaning: String? = nil) -> APIValue { string(.text(meaning)) }

  /// A text that a schema says more about.
  static func string(_ schema: Schema) -> APIValue { APIValue(schema) { .string($0) } }
}

extension APIValue where Value: RawRepresentable<String> & CaseIterable & SendableMetatype {
  /// One of the words of a type.
  static var word: APIValue {
    APIValue(.choice(Value.allCases.map(\.rawValue))) { .string($0.rawValue) }
  }
}

extension APIValue where Value: RawRepresentable<String> & SendableMetatype {
  /// One of some of the words of a type.
  static func word(of values: some Sequence<Value>) -> APIValue {
    APIValue(.choice(values.map(\.rawValue))) { .string($0.rawValue) }
  }
}

extension APIValue<Bool> {
  static let boolean = APIValue(.boolean) { .bool($0) }
}

extension APIValue<Int> {
  static let count = integer(.count)
  /// Octets of a file.
  static let octets = integer(.integer(0...Int(Int64.max >> 10)))
  static let httpStatus = integer(.integer(400...599))

  private static func integer(_ schema: Schema) -> APIValue { APIValue(schema) { .integer($0) } }
}

extension APIValue<FiscalYear> {
  static let fiscalYear = APIValue(.fiscalYear) { .integer($0.year.number) }
}

extension APIValue<ClosedRange<FiscalYear>> {
  static let fiscalYears = object(
    "FiscalYears",
    [
      .required("first", .fiscalYear) { $0.lowerBound },
      .required("last", .fiscalYear) { $0.upperBound },
    ])
}

extension APIValue<ThaiDate> {
  static let day = APIValue(.day) { .string($0.gregorianExtended) }
}

extension APIValue<Instant> {
  static let instant = APIValue(.instant) { .string($0.description) }
}

extension APIValue<Baht> {
  static let sum = APIValue(.sum) { .string($0.plain) }
}

extension APIValue<Percent> {
  static let percent = APIValue(.percent) { .string($0.description) }
}
