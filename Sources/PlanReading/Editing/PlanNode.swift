/// A part of a plan file as it is written, whatever it says: texts, lists and keys with something behind them.
public indirect enum PlanNode: Hashable, Sendable {
  /// Empty for what is blank.
  case text(String)
  case list([PlanNode])
  /// No key twice.
  case mapping([Entry])

  /// A key with what stands behind it.
  public struct Entry: Hashable, Sendable {
    public let key: String
    public var value: PlanNode

    public init(_ key: String, _ value: PlanNode) { (self.key, self.value) = (key, value) }
  }

  /// Nil for what is no text.
  public var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The elements of a list; none for what is no list.
  public var elements: [PlanNode] {
    if case .list(let elements) = self { elements } else { [] }
  }

  /// The keys of a mapping; none for what is no mapping.
  public var entries: [Entry] {
    if case .mapping(let entries) = self { entries } else { [] }
  }

  /// What stands behind a key; nil where it does not.
  public subscript(key: String) -> PlanNode? { entries.first { $0.key == key }?.value }

  /// Every value of this key, in this part and all that are within it.
  public func texts(of key: String) -> [String] {
    switch self {
    case .text: []
    case .list(let elements): elements.flatMap { $0.texts(of: key) }
    case .mapping(let entries):
      entries.flatMap { entry in
        (entry.key == key ? [entry.value.text].compactMap(\.self) : []) + entry.value.texts(of: key)
      }
    }
  }
}
