internal import Office
internal import HTTPTypes
internal import PlanModel
internal import Stores

extension Site {
  func peoplePage(_ exchange: Exchange, typed: FormFields? = nil) async throws -> PeoplePage {
    let everybody = try await accounts { try $0.accounts() }
    return PeoplePage(everybody, exchange, typed: typed ?? FormFields())
  }

  func invite(
    _ form: SubmittedForm, _ exchange: Exchange, _ account: Account
  ) async throws -> Reply {
    var page = try await peoplePage(exchange, typed: form.fields)
    guard let (role, units) = decision(form, exchange) else {
      page.faults.add(exchange.words.choose, to: PeoplePage.roleField)
      return .page(page, .unprocessableContent)
    }
    if role == .owner, units.isEmpty {
      page.faults.add(exchange.words.chooseUnit, to: PeoplePage.unitsField)
      return .page(page, .unprocessableContent)
    }
    let token = try await accounts {
      try $0.invite(role, units: units, by: account.id, now: exchange.now)
    }
    page = try await peoplePage(exchange)
    page.link = settings.baseURL + Route.invitation(token: token.text).path
    return .page(page)
  }

  func personPage(
    _ id: Account.ID, _ exchange: Exchange, typed: FormFields? = nil
  ) async throws -> PersonPage {
    let everybody = try await accounts { try $0.accounts() }
    guard let person = everybody.first(where: { $0.id == id }) else { throw NotFound() }
    return PersonPage(person, exchange, typed: typed)
  }

  func change(
    _ id: Account.ID, _ form: SubmittedForm, _ exchange: Exchange, _ account: Account
  ) async throws -> Reply {
    if form[PersonPage.actionField] == PersonPage.resetAction {
      var page = try await personPage(id, exchange)
      let token = try await accounts {
        try $0.resetToken(for: id, by: account.id, now: exchange.now)
      }
      page.link = settings.baseURL + Route.invitation(token: token.text).path
      return .page(page)
    }
    var page = try await personPage(id, exchange, typed: form.fields)
    guard let (role, units) = decision(form, exchange) else {
      page.faults.add(exchange.words.choose, to: PeoplePage.roleField)
      return .page(page, .unprocessableContent)
    }
    let change = AccountChange(
      role: role, units: units, isDisabled: form[PersonPage.disabledField] == "yes")
    do {
      try await accounts { try $0.change(id, to: change) }
    } catch AccountFault.lastCoordinator {
      page.faults.add(exchange.words.words(for: .lastCoordinator), to: PeoplePage.roleField)
      return .page(page, .unprocessableContent)
    }
    page = try await personPage(id, exchange)
    page.isSaved = true
    return .page(page)
  }

  private func decision(
    _ form: SubmittedForm, _ exchange: Exchange
  ) -> (Account.Role, [Owner.ID])? {
    guard let role = Account.Role(rawValue: form[PeoplePage.roleField]) else { return nil }
    let units = form.fields.values(PeoplePage.unitsField).map { Owner.ID($0) }
      .filter { exchange.book.plan.owner($0) != nil }
    return (role, units)
  }
}
