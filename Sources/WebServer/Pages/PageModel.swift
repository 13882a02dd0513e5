internal import MarkupTree
internal import Stores

/// What a page says, as a plain value; ``body(_:)`` is its view.
protocol PageModel: Sendable {
  func title(_ words: PageWording) -> String
  /// What stands in `main` under the heading.
  func body(_ drawing: Drawing) -> [Markup]
  /// Whether it is wide: tables and charts.
  var isWide: Bool { get }
}

extension PageModel {
  var isWide: Bool { false }
}

/// What views need beside their model.
struct Drawing: Sendable {
  let words: PageWording
  let csrf: CSRFToken
  let account: Account?

  /// A form that is posted to a route; it brings back the token of the browser.
  func form(
    to route: Route, query: String = "", takesFiles: Bool = false, kind: String? = nil,
    @MarkupBuilder _ content: () -> [Markup]
  ) -> Markup {
    tag(
      "form",
      [
        "method": "post", "action": route.path + query, "class": kind,
        "enctype": takesFiles ? "multipart/form-data" : nil,
      ]
    ) {
      hidden(CSRFToken.field, csrf.text)
      content()
    }
  }

  func hidden(_ name: String, _ value: String) -> Markup {
    tag("input", ["type": "hidden", "name": name, "value": value])
  }

  func button(_ text: String, kind: String = "primary") -> Markup {
    tag("button", ["type": "submit", "class": kind]) { text }
  }
}
