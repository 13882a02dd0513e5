internal import Office
internal import MarkupTree
internal import PlanModel
internal import Stores
internal import ThaiCivil

/// Who can sign in, and letting in somebody new.
struct PeoplePage: PageModel {
  let lines: [Line]
  /// Links that nobody has used yet.
  let invitations: [Invited]
  let fields: [FormField]
  /// The address of a link that was just made: it is never shown again.
  var link: String?
  var faults = FormFaults()

  static let withdrawField = "withdraw"

  /// Somebody who is invited.
  struct Invited: Hashable, Sendable {
    let id: Invitation.ID
    let person: Person
    let units: String
    let expires: Instant
  }

  struct Line: Hashable, Sendable {
    let account: Account
    let units: String
  }

  init(
    _ everybody: [Account], invited: [Invitation], _ exchange: Exchange, typed: FormFields? = nil
  ) {
    let plan = exchange.book.plan
    lines = everybody.map { account in
      let units = account.units.map { plan.owner($0)?.name ?? $0.text }
      return Line(account: account, units: units.joined(separator: ", "))
    }
    invitations = invited.compactMap { invitation in
      guard case .newAccount(let person) = invitation.purpose else { return nil }
      let units = person.units.map { plan.owner($0)?.name ?? $0.text }
      return Invited(
        id: invitation.id, person: person, units: units.joined(separator: ", "),
        expires: invitation.expires)
    }
    let fields = PersonFields.all(exchange.words, plan)
    self.fields = typed.map { fields.typed($0) } ?? fields
  }

  func title(_ words: PageWording) -> String { words.people }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      if let link {
        tag("div", ["class": "notice good", "role": "status"]) {
          tag("p") { words.linkToSend }
          tag("code", ["class": "secret"]) { link }
        }
      }
      tag("ul", ["class": "cards"]) {
        for line in lines {
          tag("li") {
            tag("p") {
              tag("a", ["class": "title", "href": Route.person(line.account.id).path]) {
                line.account.displayName
              }
              if line.account.isDisabled {
                tag("span", ["class": "mark late"]) { words.disabled }
              }
            }
            tag("p", ["class": "meta"]) {
              [words.name(of: line.account.role), line.account.position ?? "", line.units]
                .filter { !$0.isEmpty }.joined(separator: " · ")
            }
          }
        }
      }
      tag("p") { Markup.link(words.peopleLog, to: .peopleLog) }
      if !invitations.isEmpty {
        tag("h2") { words.openInvitations }
        tag("ul", ["class": "cards"]) { for invited in invitations { card(invited, drawing) } }
      }
      tag("h2") { words.invite }
      tag("p", ["class": "hint"]) { words.inviteHint }
      faults.view(fields, words)
      drawing.form(to: .people, kind: "narrow") {
        for field in fields.with(faults) { field.view(words) }
        drawing.button(words.makeInvitation)
      }
    }
  }

  private func card(_ invited: Invited, _ drawing: Drawing) -> Markup {
    let words = drawing.words
    let person = invited.person
    return tag("li") {
      tag("p") { tag("b") { person.displayName } }
      tag("p", ["class": "meta"]) {
        [
          words.name(of: person.role), person.position ?? "", invited.units,
          words.good(until: invited.expires),
        ].filter { !$0.isEmpty }.joined(separator: " · ")
      }
      drawing.form(to: .people) {
        drawing.hidden(Self.withdrawField, invited.id.description)
        drawing.button(words.withdrawInvitation, kind: "danger")
      }
    }
  }
}
