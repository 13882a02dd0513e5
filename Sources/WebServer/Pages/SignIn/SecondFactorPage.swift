internal import MarkupTree
import Papers
internal import Stores

/// The second factor of the own account: setting it, its recovery codes, removing it.
struct SecondFactorPage: PageModel {
  let state: State
  /// What a program that shows codes lists the office as.
  let issuer: String
  /// Whether the office asks it of this account.
  let isRequired: Bool
  var fault: String?

  static let actionField = "action"
  static let codeField = "code"

  enum Action: String { case start, confirm, renew, remove }

  enum State: Sendable {
    case none
    case offered(SecondFactorOffer)
    case set(codesLeft: Int)
    /// Recovery codes that were just made: they are never shown again.
    case made([Secret])
  }

  init(state: State, issuer: String, isRequired: Bool) {
    (self.state, self.issuer, self.isRequired) = (state, issuer, isRequired)
  }

  init(made codes: [Secret]) { self.init(state: .made(codes), issuer: "", isRequired: false) }

  func title(_ words: PageWording) -> String { words.secondFactor }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      if let fault { tag("p", ["class": "notice bad", "role": "alert"]) { fault } }
      switch state {
      case .none:
        if isRequired { tag("p", ["class": "notice"]) { words.factorRequired } }
        tag("p") { words.factorHint }
        button(words.startFactor, .start, drawing)
      case .offered(let offer): offered(offer, drawing)
      case .set(let left):
        tag("p", ["class": "notice good"]) { words.factorIsSet }
        tag("p") { words.codesLeft(left) }
        button(words.renewCodes, .renew, drawing)
        if !isRequired { button(words.removeFactor, .remove, drawing, kind: "danger") }
      case .made(let codes):
        tag("p", ["class": "notice good", "role": "status"]) { words.factorIsSet }
        tag("p") { words.keepCodes }
        tag("ul", ["class": "secret codes"]) { for code in codes { tag("li") { code.text } } }
        tag("p") { Markup.link(words.goHome, to: .home, kind: "button") }
      }
    }
  }

  private func offered(_ offer: SecondFactorOffer, _ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    let field = FormField(
      Self.codeField, words.code, .code, hint: words.firstCodeHint, isRequired: true)
    return markup {
      tag("ol") { for step in words.factorSteps { tag("li") { step } } }
      QRPicture.markup(of: offer.address(issuer: issuer), named: words.factorPicture)
      tag("p") { words.orTypeSecret }
      tag("code", ["class": "secret"]) { offer.secret.text }
      drawing.form(to: .secondFactor, kind: "narrow") {
        drawing.hidden(Self.actionField, Action.confirm.rawValue)
        field.view(words)
        drawing.button(words.confirmFactor)
      }
    }
  }

  private func button(
    _ text: String, _ action: Action, _ drawing: Drawing, kind: String = "primary"
  ) -> Markup {
    drawing.form(to: .secondFactor, kind: "narrow") {
      drawing.hidden(Self.actionField, action.rawValue)
      drawing.button(text, kind: kind)
    }
  }
}
