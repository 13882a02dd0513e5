internal import Office
internal import HTTPTypes
internal import PlanModel
internal import Stores

extension Site {
  func peoplePage(_ exchange: Exchange, typed: FormFields? = nil) async throws -> PeoplePage {
    let (everybody, invited) = try await accounts {
      (try $0.accounts(), try $0.invitations(now: exchange.now))
    }
    return PeoplePage(everybody, invited: invited, exchange, typed: typed)
  }

  func invite(
    _ form: SubmittedForm, _ exchange: Exchange, _ account: Account, _ browser: Browser
  ) async throws -> Reply {
    let (who, address) = (account.userName.text, browser.address)
    if let id = Invitation.ID(form[PeoplePage.withdrawField]) {
      return try await notThere {
        try await accounts {
          try $0.withdrawInvitation(id, by: account.id, now: exchange.now)
        }
        await audit(.uninvited, by: who, from: address)
        return .redirect(to: .people)
      }
    }
    var page = try await peoplePage(exchange, typed: form.fields)
    let (person, faults) = PersonFields.read(form, exchange.words, exchange.book.plan)
    guard let person else {
      page.faults = faults
      return .page(page, .unprocessableContent)
    }
    do {
      let token = try await accounts {
        try $0.invite(person, by: account.id, now: exchange.now)
      }
      await audit(.invited, by: who, from: address)
      page = try await peoplePage(exchange)
      page.link = settings.base.text + Route.invitation(token: token.text).path
      return .page(page)
    } catch let refusal as AccountFault where refusal != .notThere {
      page.faults.add(exchange.words.words(for: refusal), to: refusal.field)
      return .page(page, .unprocessableContent)
    }
  }

  func personPage(
    _ id: Account.ID, _ exchange: Exchange, typed: FormFields? = nil
  ) async throws -> PersonPage {
    var page = PersonPage(try await person(id), exchange, typed: typed)
    page.resetOffer = try await accounts { try $0.resetOffer(for: id, now: exchange.now) }
    if let offer = page.resetOffer {
      page.mayApprove = offer.waits && offer.by?.id != exchange.account?.id
    }
    return page
  }

  private func person(_ id: Account.ID) async throws -> Account {
    let everybody = try await accounts { try $0.accounts() }
    guard let person = everybody.first(where: { $0.id == id }) else { throw NotFound() }
    return person
  }

  func peopleLogPage(of id: Account.ID?, _ exchange: Exchange) async throws -> PeopleLogPage {
    var account: Account?
    if let id { account = try await person(id) }
    let log = try await accounts { try $0.log() }
    return PeopleLogPage(log, of: account, exchange)
  }

  func change(
    _ id: Account.ID, _ form: SubmittedForm, _ exchange: Exchange, _ account: Account
  ) async throws -> Reply {
    let now = exchange.now
    do {
      var link: String?
      var done: String?
      switch form[PersonPage.actionField] {
      case PersonPage.resetAction:
        let needsSecond = settings.safeguards.resetsByTwo
        let token = try await accounts {
          try $0.resetToken(for: id, by: account.id, needsSecond: needsSecond, now: now)
        }
        link = settings.base.text + Route.invitation(token: token.text).path
      case PersonPage.approveAction:
        try await accounts { try $0.approveReset(of: id, by: account.id, now: now) }
        done = exchange.words.saved
      case PersonPage.withdrawAction:
        try await accounts { try $0.withdrawReset(of: id, by: account.id, now: now) }
        done = exchange.words.saved
      case PersonPage.factorAction:
        try await accounts { try $0.removeSecondFactor(of: id, by: account.id, now: now) }
        done = exchange.words.saved
      case PersonPage.sessionsAction:
        try await accounts { try $0.endSessions(of: id, by: account.id, now: now) }
        done = exchange.words.sessionsEndedNow
      default: return try await decide(id, form, exchange, account)
      }
      var page = try await personPage(id, exchange)
      (page.link, page.done) = (link, done)
      return .page(page)
    } catch let refusal as AccountFault where refusal != .notThere {
      var page = try await personPage(id, exchange)
      page.faults.add(exchange.words.words(for: refusal), to: nil)
      return .page(page, .unprocessableContent)
    }
  }

  private func decide(
    _ id: Account.ID, _ form: SubmittedForm, _ exchange: Exchange, _ account: Account
  ) async throws -> Reply {
    var page = try await personPage(id, exchange, typed: form.fields)
    let (person, faults) = PersonFields.read(form, exchange.words, exchange.book.plan)
    guard let person else {
      page.faults = faults
      return .page(page, .unprocessableContent)
    }
    let change = AccountChange(person, isDisabled: form[PersonPage.disabledField] == "yes")
    do {
      try await accounts { try $0.change(id, to: change, by: account.id, now: exchange.now) }
    } catch let refusal as AccountFault where refusal != .notThere {
      page.faults.add(exchange.words.words(for: refusal), to: refusal.field)
      return .page(page, .unprocessableContent)
    }
    page = try await personPage(id, exchange)
    page.done = exchange.words.saved
    return .page(page)
  }
}
