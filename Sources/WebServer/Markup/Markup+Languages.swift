internal import MarkupTree

extension Markup {
  /// The same page of another language than Thai, in which every Thai text says that it is Thai (WCAG 2.2, 3.1.2):
  /// what people and plans say stays in their language.
  func markingThai() -> Markup {
    guard case .element(let name, let attributes, let children) = self else { return self }
    let language = attributes.first { $0.name == "lang" }?.value
    guard language != "th" else { return self }
    guard children.contains(where: \.isThaiText) else {
      return .element(name, attributes, children.map { $0.markingThai() })
    }
    if language == nil, Self.holdTextAlone.contains(name) || children.allSatisfy(\.isText) {
      return .element(name, attributes + [Attribute("lang", "th")], children)
    }
    let marked = children.map { child in
      child.isThaiText ? .element("span", [Attribute("lang", "th")], [child]) : child.markingThai()
    }
    return .element(name, attributes, marked)
  }

  /// Elements in which no other may stand (HTML, 4.2.2, 4.10.10, 4.10.11).
  private static let holdTextAlone: Set<String> = ["title", "option", "textarea"]

  private var isText: Bool { if case .text = self { true } else { false } }

  private var isThaiText: Bool {
    guard case .text(let text) = self else { return false }
    return text.unicodeScalars.contains { "\u{E01}"..."\u{E5B}" ~= $0 }
  }
}
