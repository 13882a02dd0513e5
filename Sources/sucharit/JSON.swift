internal import Interchange

extension JSON {
  /// What a command prints for machines: the same text for the same values, members sorted by name.
  var printed: String { sorted.text(.page) }

  private var sorted: JSON {
    switch self {
    case .null, .bool, .integer, .decimal, .string: self
    case .array(let items): .array(items.map(\.sorted))
    case .object(let members):
      .object(
        members.map { Member($0.name, $0.value.sorted) }.sorted { $0.name < $1.name })
    }
  }
}
