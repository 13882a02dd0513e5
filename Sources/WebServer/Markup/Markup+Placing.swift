internal import MarkupTree

extension Markup {
  /// The same page where the server stands below a path of its host: links, forms and pictures lead below it.
  func placed(at base: BaseAddress) -> Markup {
    guard !base.path.isEmpty else { return self }
    switch self {
    case .text, .style: return self
    case .element(let name, let attributes, let children):
      let placed = attributes.map { attribute in
        Self.addresses.contains(attribute.name)
          ? Attribute(attribute.name, base.placing(attribute.value)) : attribute
      }
      return .element(name, placed, children.map { $0.placed(at: base) })
    }
  }

  /// The attributes whose value is an address (HTML, 4).
  private static let addresses: Set<String> = ["href", "src", "action", "formaction"]
}
