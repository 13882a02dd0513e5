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
  /// An open link to a new password, and whether whoever looks may agree to it.
  var resetOffer: ResetOffer?
  var mayApprove = false

  static let disabledField = "disabled"
  static let actionField = "action"
  static let resetAction = "reset"
  static let sessionsAction = "end-sessions"
  static let approveAction = "approve-reset"
  static let withdrawAction = "withdraw-reset"
  static let factorAction = "remove-second-factor"

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
          if resetOffer?.waits == true { tag("p") { words.linkWaits } }
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
        if let resetOffer { open(resetOffer, drawing) }
        tag("p") { words.resetHint }
        action(Self.resetAction, words.makeResetLink, drawing)
        if account.hasSecondFactor {
          tag("h2") { words.secondFactor }
          tag("p") { words.removeFactorHint }
          action(Self.factorAction, words.removeFactor, drawing, kind: "danger")
        }
        tag("h2") { words.openSessions }
        action(Self.sessionsAction, words.endAllSessions, drawing, kind: "danger")
      }
      tag("p") { Markup.link(words.personLog, to: .personLog(account.id)) }
      tag("p") { Markup.link(words.people, to: .people) }
    }
  }

  private func open(_ offer: ResetOffer, _ drawing: Drawing) -> Markup {
    let words = drawing.words
    return tag("div", ["class": "notice"]) {
      tag("p") {
        words.openReset(
          by: offer.by?.displayName ?? words.theMachine, words.instant(offer.created),
          waits: offer.waits)
      }
      if mayApprove { action(Self.approveAction, words.approveReset, drawing) }
      action(Self.withdrawAction, words.withdrawReset, drawing, kind: "danger")
    }
  }

  private func action(
    _ name: String, _ text: String, _ drawing: Drawing, kind: String = "second"
  ) -> Markup {
    drawing.form(to: .person(account.id), kind: "narrow") {
      drawing.hidden(Self.actionField, name)
      drawing.button(text, kind: kind)
    }
  }
}
