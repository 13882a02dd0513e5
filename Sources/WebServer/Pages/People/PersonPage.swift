internal import Office
internal import MarkupTree
internal import PlanModel
internal import Stores

/// What a coordinator decides about one account.
struct PersonPage: PageModel {
  let account: Account
  let fields: [FormField]
  var faults = FormFaults()
  var isSaved = false
  /// The address of a link to a new password: it is never shown again.
  var link: String?

  static let disabledField = "disabled"
  static let actionField = "action"
  static let resetAction = "reset"

  init(_ account: Account, _ exchange: Exchange, typed: FormFields? = nil) {
    let words = exchange.words
    self.account = account
    var role = PeoplePage.role(words)
    role.value = account.role.rawValue
    var units = PeoplePage.units(words, exchange.book.plan)
    units.values = account.units.map(\.text)
    var disabled = FormField(
      Self.disabledField, words.use, .choices([.init("yes", words.disable)]))
    disabled.values = account.isDisabled ? ["yes"] : []
    if let typed {
      role.value = typed[PeoplePage.roleField] ?? ""
      units.values = typed.values(PeoplePage.unitsField)
      disabled.values = typed.values(Self.disabledField)
    }
    fields = [role, units, disabled]
  }

  func title(_ words: PageWording) -> String { account.displayName }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      if isSaved { tag("p", ["class": "notice good", "role": "status"]) { words.saved } }
      if let link {
        tag("div", ["class": "notice good", "role": "status"]) {
          tag("p") { words.linkToSend }
          tag("code", ["class": "secret"]) { link }
        }
      }
      tag("dl", ["class": "facts"]) {
        fact(words.userName, account.userName.text)
        fact(words.position, account.position ?? "–")
      }
      faults.view(fields, words)
      drawing.form(to: .person(account.id), kind: "narrow") {
        for field in fields { field.view(words) }
        drawing.button(words.save)
      }
      if !account.isDisabled {
        tag("h2") { words.setPassword }
        tag("p") { words.resetHint }
        drawing.form(to: .person(account.id)) {
          drawing.hidden(Self.actionField, Self.resetAction)
          drawing.button(words.makeResetLink, kind: "second")
        }
      }
      tag("p") { Markup.link(words.people, to: .people) }
    }
  }
}
