internal import Office
internal import MarkupTree
internal import PlanModel
internal import Stores

/// What a coordinator decides about one account.
struct PersonPage: PageModel {
  let account: Account
  let fields: [FormField]
  var faults = FormFaults()
  /// What was just done.
  var done: String?
  /// The address of a link to a new password: it is never shown again.
  var link: String?

  static let disabledField = "disabled"
  static let actionField = "action"
  static let resetAction = "reset"
  static let sessionsAction = "end-sessions"

  init(_ account: Account, _ exchange: Exchange, typed: FormFields? = nil) {
    let words = exchange.words
    self.account = account
    var disabled = FormField(
      Self.disabledField, words.use, .choices([.init("yes", words.disable)]))
    disabled.values = account.isDisabled ? ["yes"] : []
    let fields = PersonFields.all(words, exchange.book.plan, account.person) + [disabled]
    self.fields = typed.map { fields.typed($0) } ?? fields
  }

  func title(_ words: PageWording) -> String { account.displayName }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      if let done { tag("p", ["class": "notice good", "role": "status"]) { done } }
      if let link {
        tag("div", ["class": "notice good", "role": "status"]) {
          tag("p") { words.linkToSend }
          tag("code", ["class": "secret"]) { link }
        }
      }
      tag("dl", ["class": "facts"]) {
        fact(words.userName, account.userName.text)
      }
      faults.view(fields, words)
      drawing.form(to: .person(account.id), kind: "narrow") {
        for field in fields.with(faults) { field.view(words) }
        drawing.button(words.save)
      }
      if !account.isDisabled {
        tag("h2") { words.setPassword }
        tag("p") { words.resetHint }
        drawing.form(to: .person(account.id)) {
          drawing.hidden(Self.actionField, Self.resetAction)
          drawing.button(words.makeResetLink, kind: "second")
        }
        tag("h2") { words.openSessions }
        drawing.form(to: .person(account.id)) {
          drawing.hidden(Self.actionField, Self.sessionsAction)
          drawing.button(words.endAllSessions, kind: "danger")
        }
      }
      tag("p") { Markup.link(words.personLog, to: .personLog(account.id)) }
      tag("p") { Markup.link(words.people, to: .people) }
    }
  }
}
