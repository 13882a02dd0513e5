internal import MarkupTree
internal import Stores

/// Asks for a code of the second factor, once the password was right.
struct CodePage: PageModel {
  /// What shows that it was.
  let pending: String
  var refusal: AccountFault?
  /// Where to go on, and what was typed before: as ``SignInPage`` has them.
  let next: String?
  let kept: FormFields

  static let pendingField = "pending"
  static let codeField = "code"

  init(_ pending: String, _ form: SubmittedForm, refusal: AccountFault? = nil) {
    self.pending = pending
    self.refusal = refusal
    next = form.fields[SignInPage.nextField]
    kept = SignInPage.keptFields(of: form.fields)
  }

  func title(_ words: PageWording) -> String { words.secondStep }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    var field = FormField(
      Self.codeField, words.code, .code, hint: words.codeHint, isRequired: true)
    field.fault = refusal.map(words.words(for:))
    return markup {
      drawing.form(to: .signInCode, takesFiles: !kept.all.isEmpty, kind: "narrow") {
        drawing.hidden(Self.pendingField, pending)
        if let next { drawing.hidden(SignInPage.nextField, next) }
        for field in kept.all {
          drawing.hidden(SignInPage.keptPrefix + field.name, field.value)
        }
        field.view(words)
        drawing.button(words.signIn)
      }
      tag("p", ["class": "hint"]) { words.lostFactor }
    }
  }
}
