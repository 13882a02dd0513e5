internal import MarkupTree
internal import PlanModel
internal import Stores

/// Where a one-time link leads: to an account, or to a new password.
struct InvitationPage: PageModel {
  let token: String
  let purpose: Invitation.Purpose
  /// The names of the units of a new account.
  let units: [String]
  var fields = FormFields()
  var faults = FormFaults()

  static let nameField = "name"
  static let passwordField = "password"

  func title(_ words: PageWording) -> String {
    switch purpose {
    case .firstAccount, .newAccount: words.makeAccount
    case .newPassword: words.setPassword
    }
  }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    let shown = controls(words).map { $0.filled(fields, faults) }
    return markup {
      tag("p") { about(words) }
      if case .newAccount(let person) = purpose {
        tag("dl", ["class": "facts"]) {
          fact(words.displayName, person.displayName)
          fact(words.position, person.position ?? "–")
          fact(words.role, words.name(of: person.role))
          fact(words.unit, units.isEmpty ? "–" : units.joined(separator: ", "))
        }
      }
      faults.view(shown, words)
      drawing.form(to: .invitation(token: token), kind: "narrow") {
        for field in shown { field.view(words) }
        drawing.button(title(words))
      }
    }
  }

  private func about(_ words: PageWording) -> String {
    switch purpose {
    case .firstAccount: words.linkMakesFirst
    case .newAccount: words.linkMakesAccount
    case .newPassword(let account): words.passwordFor(account)
    }
  }

  private func controls(_ words: PageWording) -> [FormField] {
    let password = FormField(
      Self.passwordField, words.password, .password(isNew: true), hint: words.passwordHint,
      isRequired: true)
    let userName = FormField(
      Self.nameField, words.userName, .userName, hint: words.userNameHint, isRequired: true)
    switch purpose {
    case .newPassword: return [password]
    case .newAccount: return [userName, password]
    case .firstAccount:
      return [
        FormField(
          PersonFields.name, words.displayName, hint: words.displayNameHint, isRequired: true,
          atMost: TextLimit.name),
        FormField(
          PersonFields.position, words.position, hint: words.positionHint,
          atMost: TextLimit.name),
        userName, password,
      ]
    }
  }
}
