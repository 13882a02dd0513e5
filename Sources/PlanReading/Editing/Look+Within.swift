internal import ThaiCivil

extension Look {
  /// What the elements of a list look like; nil where no list is expected.
  var element: Look? {
    switch self {
    case .list(let look): look
    case .oneOf(let looks): looks.lazy.compactMap(\.element).first
    case .text, .id, .figure, .oneOfWords, .integer, .mapping, .amountsByYear: nil
    }
  }

  /// The keys that a mapping here may have; nil where none is expected.
  func section(of node: PlanNode) -> ExpectedKeys? {
    switch self {
    case .mapping(let name): PlanSchema.byName[name].map(ExpectedKeys.shape)
    case .amountsByYear: .years
    case .oneOf(let looks):
      if hasYears, node.entries.contains(where: { $0.key.isDigits }) {
        .years
      } else {
        looks.lazy.compactMap { $0.section(of: node) }.first
      }
    case .text, .id, .figure, .oneOfWords, .integer, .list: nil
    }
  }

  private var hasYears: Bool {
    switch self {
    case .amountsByYear: true
    case .oneOf(let looks): looks.contains(where: \.hasYears)
    case .text, .id, .figure, .oneOfWords, .integer, .list, .mapping: false
    }
  }

  /// Whether a text here is one of people, rather than digits or a word of the format.
  var isWords: Bool {
    switch self {
    case .text, .id, .list, .mapping: true
    case .figure, .oneOfWords, .integer, .amountsByYear, .oneOf: false
    }
  }
}

/// The keys that a mapping may have.
enum ExpectedKeys {
  case shape(any AnyOutline)
  /// Fiscal years.
  case years

  /// What stands behind a key; nil for one that is not known.
  func look(of key: String) -> Look? {
    switch self {
    case .shape(let outline): outline.list.first { $0.name == key }?.look
    case .years: key.isDigits ? .figure : nil
    }
  }

  /// Where a key stands among the others.
  func place(of key: String) -> Int {
    switch self {
    case .shape(let outline):
      outline.list.firstIndex { $0.name == key } ?? outline.list.count
    case .years: Int(key.withArabicDigits) ?? .max
    }
  }
}

extension String {
  fileprivate var isDigits: Bool {
    !isEmpty && withArabicDigits.utf8.allSatisfy { 0x30...0x39 ~= $0 }
  }
}

extension PlanSchema {
  static let byName: [String: any AnyOutline] = Dictionary(
    uniqueKeysWithValues: shapes.map { ($0.name, $0) })
}
