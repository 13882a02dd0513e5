internal import MarkupTree
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
  static let displayNameField = "display-name"
  static let positionField = "position"

  func title(_ words: PageWording) -> String {
    switch purpose {
    case .newAccount: words.makeAccount
    case .newPassword: words.setPassword
    }
  }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    let shown = controls(words).map { $0.filled(fields, faults) }
    return markup {
      tag("p") { about(words) }
      faults.view(shown, words)
      drawing.form(to: .invitation(token: token), kind: "narrow") {
        for field in shown { field.view(words) }
        drawing.button(title(words))
      }
    }
  }

  private func about(_ words: PageWording) -> String {
    switch purpose {
    case .newAccount(let role, _): words.invited(as: role, units)
    case .newPassword(let account): words.passwordFor(account)
    }
  }

  private func controls(_ words: PageWording) -> [FormField] {
    let password = FormField(
      Self.passwordField, words.password, .password(isNew: true), hint: words.passwordHint,
      isRequired: true)
    switch purpose {
    case .newPassword: return [password]
    case .newAccount:
      return [
        FormField(
          Self.displayNameField, words.displayName, hint: words.displayNameHint, isRequired: true),
        FormField(Self.positionField, words.position, hint: words.positionHint),
        FormField(
          Self.nameField, words.userName, .userName, hint: words.userNameHint, isRequired: true),
        password,
      ]
    }
  }
}
