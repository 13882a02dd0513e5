internal import Hummingbird
internal import HTTPTypes
internal import Office
internal import PlanModel
internal import Stores

/// The own account.
extension Site {
  func accountPage(_ exchange: Exchange, _ account: Account) async throws -> AccountPage {
    let (sessions, offer) = try await accounts {
      (
        try $0.sessions(of: account.id, now: exchange.now),
        try $0.resetOffer(for: account.id, now: exchange.now)
      )
    }
    let units = account.units.map { exchange.book.plan.owner($0)?.name ?? $0.text }
    return AccountPage(
      account: account, units: units, sessions: sessions, own: exchange.caller?.session?.id,
      resetOffer: offer)
  }

  func changeAccount(
    _ form: SubmittedForm, _ exchange: Exchange, _ account: Account, _ browser: Browser
  ) async throws -> Reply {
    guard form[AccountPage.actionField] == AccountPage.withdrawAction else {
      return try await changePassword(form, exchange, account, browser)
    }
    return try await notThere {
      try await accounts { try $0.withdrawReset(of: account.id, by: account.id, now: exchange.now) }
      await auditChange(of: account.id, by: account.userName.text, from: browser)
      return .redirect(to: .account)
    }
  }

  private func changePassword(
    _ form: SubmittedForm, _ exchange: Exchange, _ account: Account, _ browser: Browser
  ) async throws -> Reply {
    let old = form.fields[AccountPage.oldPasswordField] ?? ""
    let new = form.fields[AccountPage.passwordField] ?? ""
    let now = exchange.now
    let visitor = browser.visitor(staying: exchange.caller?.session?.isKept ?? false)
    do {
      let signedIn = try await passwords {
        try $0.changePassword(of: account.id, old: old, new: new, from: visitor, now: now)
      }
      await audit(.passwordChanged, by: account.userName.text, from: browser.address)
      return .redirect(to: .account, cookies: cookies(for: signedIn))
    } catch let refusal as AccountFault {
      await auditProof(refusal, of: account, from: browser)
      var page = try await accountPage(exchange, account)
      let words = exchange.words
      let isOld = refusal == .wrong
      page.faults.add(
        isOld ? words.oldPasswordWrong : words.words(for: refusal),
        to: isOld ? AccountPage.oldPasswordField : refusal.field)
      return .page(page, .unprocessableContent)
    }
  }

  // MARK: A reset that the owner is told of

  func resetNotice(_ account: Account) throws(NotFound) -> Reply {
    guard let reset = account.untoldReset else { throw NotFound() }
    return .page(ResetNoticePage(reset: reset))
  }

  func tellReset(_ exchange: Exchange, _ account: Account) async throws -> Reply {
    try await notThere {
      try await accounts { try $0.tellReset(of: account.id, now: exchange.now) }
      return .redirect(to: .home)
    }
  }

  // MARK: Second factor

  func secondFactorPage(
    _ exchange: Exchange, _ account: Account
  ) async throws -> SecondFactorPage {
    let (offer, left) = try await accounts {
      (try $0.offeredSecondFactor(for: account.id), try $0.recoveryCodes(of: account.id))
    }
    return SecondFactorPage(
      state: account.hasSecondFactor ? .set(codesLeft: left) : offer.map { .offered($0) } ?? .none,
      issuer: settings.base.authority,
      isRequired: settings.safeguards.coordinatorsNeedSecondFactor && account.role == .coordinator)
  }

  func changeSecondFactor(
    _ form: SubmittedForm, _ exchange: Exchange, _ account: Account, _ browser: Browser
  ) async throws -> Reply {
    let action = SecondFactorPage.Action(rawValue: form[SecondFactorPage.actionField])
    let (id, now) = (account.id, exchange.now)
    func note(_ action: SecondFactorPage.Action) async {
      await audit(
        .secondFactorChanged, by: account.userName.text, from: browser.address,
        about: action.rawValue)
    }
    do {
      switch action {
      case .start:
        _ = try await accounts { try $0.offerSecondFactor(for: id) }
        return .redirect(to: .secondFactor)
      case .confirm:
        let code = form[SecondFactorPage.codeField]
        let codes = try await accounts {
          try $0.confirmSecondFactor(for: id, code: code, now: now)
        }
        await note(.confirm)
        return .page(SecondFactorPage(made: codes))
      case .renew:
        let codes = try await accounts { try $0.renewRecoveryCodes(of: id, now: now) }
        await note(.renew)
        return .page(SecondFactorPage(made: codes))
      case .remove:
        try await accounts { try $0.removeSecondFactor(of: id, by: id, now: now) }
        await note(.remove)
        return .redirect(to: .secondFactor)
      case nil: return .redirect(to: .secondFactor)
      }
    } catch let refusal as AccountFault {
      await auditProof(refusal, of: account, from: browser)
      var page = try await secondFactorPage(exchange, account)
      page.fault = exchange.words.words(for: refusal)
      return .page(page, .unprocessableContent)
    }
  }
}
