internal import MarkupTree
internal import Stores
internal import ThaiCivil

/// Where one signs in; also when a session ended in the middle of a form, whose text is kept.
struct SignInPage: PageModel {
  /// The name that was typed.
  var name = ""
  var refusal: AccountFault?
  /// Whether too many signed in at the same moment.
  var isCrowded = false
  /// Where to go on, as a path with its query.
  var next: String?
  /// Whether it was chosen to stay signed in.
  var stays = false
  /// What was typed into a form that could not be taken; it goes along.
  var kept = FormFields()

  static let nameField = "name"
  static let passwordField = "password"
  static let stayField = "stay"
  static let nextField = "next"
  /// Stands before the names of fields that are kept.
  static let keptPrefix = "kept."

  /// Nothing was done with the form: whoever it is signs in and goes on with it.
  static func interrupted(on exchange: Exchange, _ fields: FormFields) -> SignInPage {
    SignInPage(
      next: exchange.route.path,
      kept: fields.without([CSRFToken.field, passwordField, Drawing.passwordField]))
  }

  /// The page again, after a failed attempt.
  static func refused(_ form: SubmittedForm, _ refusal: AccountFault) -> SignInPage {
    SignInPage(
      name: form[nameField], refusal: refusal, next: form.fields[nextField],
      stays: form[stayField] == "yes", kept: keptFields(of: form.fields))
  }

  /// The page again, because too many signed in at the same moment.
  static func crowded(_ form: SubmittedForm) -> SignInPage {
    SignInPage(
      name: form[nameField], isCrowded: true, next: form.fields[nextField],
      kept: keptFields(of: form.fields))
  }

  static func keptFields(of fields: FormFields) -> FormFields {
    FormFields(
      fields.all.filter { $0.name.hasPrefix(keptPrefix) }.map { field in
        FormFields.Field(
          name: String(field.name.dropFirst(keptPrefix.count)), value: field.value)
      })
  }

  func title(_ words: PageWording) -> String { words.signIn }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      if !kept.all.isEmpty {
        tag("p", ["class": "notice", "role": "status"]) { words.sessionEnded }
      }
      if let refusal {
        tag("p", ["class": "notice bad", "role": "alert"]) { words.words(for: refusal) }
      }
      if isCrowded {
        tag("p", ["class": "notice bad", "role": "alert"]) { words.signInCrowded }
      }
      // Encoded for an address, much Thai text would be three times as long.
      drawing.form(to: .signIn, takesFiles: !kept.all.isEmpty, kind: "narrow") {
        if let next { drawing.hidden(Self.nextField, next) }
        for field in kept.all { drawing.hidden(Self.keptPrefix + field.name, field.value) }
        nameControl(words).view(words)
        FormField(
          Self.passwordField, words.password, .password(isNew: false), isRequired: true
        ).view(words)
        if drawing.offersToStay { stayControl(words).view(words) }
        drawing.button(words.signIn)
      }
      tag("p", ["class": "hint"]) { words.forgotten }
    }
  }

  private func stayControl(_ words: PageWording) -> FormField {
    var field = FormField(
      Self.stayField, words.onThisDevice, .choices([.init("yes", words.staySignedIn)]),
      hint: words.stayHint)
    field.values = stays ? ["yes"] : []
    return field
  }

  private func nameControl(_ words: PageWording) -> FormField {
    var field = FormField(Self.nameField, words.userName, .userName, isRequired: true)
    field.value = name
    return field
  }
}
