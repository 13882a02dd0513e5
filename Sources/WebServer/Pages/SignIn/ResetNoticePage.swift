internal import MarkupTree
internal import Stores

/// Tells somebody that the password was set anew with a link, and by whom: before anything else can be done.
struct ResetNoticePage: PageModel {
  let reset: PasswordReset

  func title(_ words: PageWording) -> String { words.resetNotice }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      tag("p", ["class": "notice bad"]) {
        words.resetBy(reset.by ?? words.theMachine, words.instant(reset.at))
      }
      tag("p") { words.resetNotAsked }
      tag("div", ["class": "actions"]) {
        drawing.form(to: .resetNotice) { drawing.button(words.resetAsked) }
        drawing.form(to: .signOut) { drawing.button(words.signOut, kind: "danger") }
      }
    }
  }
}
