public import PlanModel

/// A kind of mapping of the plan format as a form asks for it: a project, a step, the settings of reports.
public struct PlanSection: Sendable, Identifiable {
  /// As the format calls it.
  public let name: String
  public let title: Phrase
  /// In the order of the format.
  public let keys: [PlanKey]

  public var id: String { name }

  /// Every section, the plan itself first.
  public static let all: [PlanSection] = PlanSchema.shapes.map(PlanSection.init)
  /// The outermost.
  public static let plan = PlanSection(PlanShape.outline)

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// The words of the format, as forms show them; nil for what is none.
  public static func label(of word: String) -> Phrase? { words[word] }

  private static let words: [String: Phrase] = {
    let all = PlanSection.all.flatMap(\.keys).flatMap { key -> [PlanKey.Word] in
      if case .words(let words) = key.look { words } else { [] }
    }
    return Dictionary(
      ([.none] + all).map { ($0.value, $0.label) }, uniquingKeysWith: { first, _ in first })
  }()

  /// Nil where the format has none of that name.
  public static func named(_ name: String) -> PlanSection? { byName[name] }

  public func key(_ name: String) -> PlanKey? { keys.first { $0.name == name } }

  init(_ outline: any AnyOutline) {
    name = outline.name
    title = Phrase(outline.thai, outline.name.asLabel)
    keys = outline.list.map(PlanKey.init)
  }

  /// The place of a key in the order of the format; after all of them for one that it does not know.
  func place(of name: String) -> Int { keys.firstIndex { $0.name == name } ?? keys.count }
}
