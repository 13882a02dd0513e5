/// What one kind of mapping in a plan file may hold, each key a property that knows how its value is
/// read: the one description from which reading takes its values and finds unknown and missing keys,
/// the JSON Schema is written, and PlanFormat.md is checked.
protocol Shape: Sendable {
  static var outline: Outline<Self> { get }
}

/// A key of a mapping, and what stands behind it.
struct Key<Value>: Sendable {
  let name: String
  /// What a form calls it.
  let thai: String
  let form: Form<Value>
  let isRequired: Bool
  let about: String
  /// What a clerk may type, in Thai.
  let hint: String?

  static func required(
    _ name: String, _ thai: String, _ form: Form<Value>, _ about: String, hint: String? = nil
  ) -> Key {
    Key(name: name, thai: thai, form: form, isRequired: true, about: about, hint: hint)
  }

  static func optional(
    _ name: String, _ thai: String, _ form: Form<Value>, _ about: String, hint: String? = nil
  ) -> Key {
    Key(name: name, thai: thai, form: form, isRequired: false, about: about, hint: hint)
  }
}

/// A key whatever its value is.
protocol AnyKey: Sendable {
  var name: String { get }
  var thai: String { get }
  var hint: String? { get }
  var isRequired: Bool { get }
  var about: String { get }
  var look: Look { get }
}

extension Key: AnyKey {
  var look: Look { form.look }
}

/// A shape with its name, and its keys in order.
struct Outline<Keys: Sendable>: Sendable {
  let name: String
  /// The name in Thai messages.
  let thai: String
  let about: String
  let keys: Keys
  /// The same keys in their order; those of a shape that is a property of another stand among them.
  let list: [any AnyKey]

  init(_ name: String, thai: String, _ about: String, _ keys: Keys) {
    self.name = name
    self.thai = thai
    self.about = about
    self.keys = keys
    list = Self.list(of: keys)
  }

  /// The properties are asked, so that no key can be forgotten.
  private static func list(of keys: Any) -> [any AnyKey] {
    Mirror(reflecting: keys).children.flatMap { child in
      (child.value as? any AnyKey).map { [$0] } ?? list(of: child.value)
    }
  }
}

/// An outline whatever its keys are.
protocol AnyOutline: Sendable {
  var name: String { get }
  var thai: String { get }
  var about: String { get }
  var list: [any AnyKey] { get }
}

extension Outline: AnyOutline {
  /// For messages: an owner, a project.
  var article: String { "aeiou".contains(name.prefix(1)) ? "an" : "a" }
}
