internal import MarkupTree
internal import Stores

/// What a page says, as a plain value; ``body(_:)`` is its view.
protocol PageModel: Sendable {
  func title(_ words: PageWording) -> String
  /// What stands in `main` under the heading.
  func body(_ drawing: Drawing) -> [Markup]
  /// Whether it is wide: tables and charts.
  var isWide: Bool { get }
  /// After how many seconds the browser asks for it again; nil for one that stays as it is.
  var refreshSeconds: Int? { get }
  /// The query with which it then asks; empty for the one that the page has.
  var refreshQuery: String { get }
}

extension PageModel {
  var isWide: Bool { false }
  var refreshSeconds: Int? { nil }
  var refreshQuery: String { "" }
}

/// What views need beside their model.
struct Drawing: Sendable {
  let words: PageWording
  let csrf: CSRFToken
  let account: Account?
  /// Whether a form that weighs asks for the password again.
  var asksPassword = false
  /// What is wrong with the one that was typed.
  var passwordFault: String?
  /// Whether somebody made a link that gives the account a new password.
  var isResetOffered = false
  /// Whether people may stay signed in on a device.
  var offersToStay = true

  /// The name of the field in which a form asks for the password again.
  static let passwordField = "own-password"

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
      hidden(CSRFToken.field, csrf.masked())
      if asksPassword, Access.weighs(route) {
        content().inserting(passwordAgain)
      } else {
        content()
      }
    }
  }

  /// The password again, where what the form does weighs; right before the button.
  private var passwordAgain: Markup {
    tag("label", ["class": passwordFault == nil ? "field" : "field bad"]) {
      tag("b") { words.passwordAgain }
      tag("span", ["class": "hint"]) { words.passwordAgainHint }
      if let passwordFault { tag("span", ["class": "fault", "role": "alert"]) { passwordFault } }
      tag(
        "input",
        [
          "type": "password", "name": Self.passwordField, "required": "",
          "autocomplete": "current-password", "aria-invalid": passwordFault == nil ? nil : "true",
        ])
    }
  }

  func hidden(_ name: String, _ value: String) -> Markup {
    tag("input", ["type": "hidden", "name": name, "value": value])
  }

  func button(_ text: String, kind: String = "primary") -> Markup {
    tag("button", ["type": "submit", "class": kind]) { text }
  }
}

extension [Markup] {
  /// With an element before the last one, which is the button of a form.
  fileprivate func inserting(_ element: Markup) -> [Markup] {
    dropLast() + [element] + suffix(1)
  }
}
