internal import MarkupTree

/// An element with its attributes, in order, and what is in it. An attribute that is nil is left out.
func tag(
  _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
  @MarkupBuilder _ content: () -> [Markup] = { [] }
) -> Markup {
  .element(
    name, attributes.compactMap { name, value in value.map { Markup.Attribute(name, $0) } },
    content())
}

/// What is between the braces of ``tag(_:_:_:)``: elements, lists of elements, and text.
@resultBuilder
enum MarkupBuilder {
  static func buildExpression(_ markup: Markup) -> [Markup] { [markup] }
  static func buildExpression(_ markup: Markup?) -> [Markup] { markup.map { [$0] } ?? [] }
  static func buildExpression(_ markup: [Markup]) -> [Markup] { markup }
  static func buildExpression(_ text: String) -> [Markup] { [.text(text)] }
  static func buildBlock(_ parts: [Markup]...) -> [Markup] { parts.flatMap(\.self) }
  static func buildOptional(_ part: [Markup]?) -> [Markup] { part ?? [] }
  static func buildEither(first: [Markup]) -> [Markup] { first }
  static func buildEither(second: [Markup]) -> [Markup] { second }
  static func buildArray(_ parts: [[Markup]]) -> [Markup] { parts.flatMap(\.self) }
}

/// A few elements for a function that gives several.
func markup(@MarkupBuilder _ content: () -> [Markup]) -> [Markup] { content() }

extension Markup {
  /// A link to a page of the server.
  static func link(
    _ text: String, to route: Route, query: String = "", kind: String? = nil
  ) -> Markup {
    tag("a", ["href": route.path + query, "class": kind]) { text }
  }
}
