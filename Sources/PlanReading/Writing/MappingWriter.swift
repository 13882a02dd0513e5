internal import PlanModel
internal import ThaiCivil

/// Writes one mapping of the file with the keys of its shape, so that no key is spelt twice. Nothing is
/// written for what is not there.
struct MappingWriter<Keys: Shape> {
  private(set) var entries: [(key: String, value: YAMLTree)] = []

  init() {}

  init(_ write: (inout Self) -> Void) { write(&self) }

  var tree: YAMLTree { .mapping(entries) }

  mutating func put<Value>(_ path: KeyPath<Keys, Key<Value>>, _ value: YAMLTree?) {
    guard let value else { return }
    entries.append((Keys.outline.keys[keyPath: path].name, value))
  }

  /// A text of the document.
  mutating func put<Value>(_ path: KeyPath<Keys, Key<Value>>, text: String?) {
    put(path, text.map(YAMLTree.text))
  }

  /// A number, day, range or word of the format, which is read in one way only.
  mutating func put<Value>(_ path: KeyPath<Keys, Key<Value>>, bare text: (some Any)?) {
    put(path, text.map { YAMLTree.bare("\($0)") })
  }

  mutating func put<Value>(_ path: KeyPath<Keys, Key<Value>>, texts: [String]) {
    put(path, texts.isEmpty ? nil : .list(texts.map(YAMLTree.text)))
  }

  /// A list that is left out where it is empty.
  mutating func put<Value>(_ path: KeyPath<Keys, Key<Value>>, list: [YAMLTree]) {
    put(path, list.isEmpty ? nil : .list(list))
  }

  /// The keys of a shape that is part of this one.
  mutating func join<Part: Shape>(_ part: MappingWriter<Part>) { entries += part.entries }
}
