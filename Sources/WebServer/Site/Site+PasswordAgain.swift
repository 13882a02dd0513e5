internal import Hummingbird
internal import HTTPTypes
internal import Stores

extension Site {
  /// The form again, asking for the password, where what it does weighs and the password was not given lately in
  /// this session; nil where the form may be worked on. Whoever comes through the office's own system has no
  /// session, and no password here.
  func passwordAsked(
    _ form: SubmittedForm, _ exchange: Exchange, _ browser: Browser
  ) async throws -> Reply? {
    guard Access.weighs(exchange.route), let session = exchange.caller?.session,
      !session.isProven(at: exchange.now), let token = browser.cookies[.session]
    else { return nil }
    let words = exchange.words
    var fault = words.required
    if let password = form.fields[Drawing.passwordField], !password.isEmpty {
      do {
        try await passwords { try $0.prove(token, password: password, now: exchange.now) }
        return nil
      } catch let refusal as AccountFault {
        await auditProof(refusal, of: exchange.caller?.account, from: browser)
        fault = refusal == .wrong ? words.ownPasswordWrong : words.words(for: refusal)
      }
    }
    let typed = form.fields.without([CSRFToken.field, Drawing.passwordField])
    guard case .page(var page) = try await self.page(for: exchange, typed: typed) else {
      return nil
    }
    page.status = .unprocessableContent
    page.passwordFault = fault
    return .page(page)
  }
}

extension FormFields {
  /// What was typed about a person; nil for another form of the same page.
  var ofPerson: FormFields? { self[PersonFields.name] == nil ? nil : self }
}
