internal import HTTPTypes
internal import Stores

extension Endpoint {
  static let secondFactorPath = root + "/me/second-factor"

  static let secondFactor = [
    Endpoint(
      name: "secondFactor", method: .get, path: secondFactorPath, tag: .session,
      summary: "Whether the own account has a second factor, and how many recovery codes are left.",
      visitors: Access.visitors(of: .secondFactor), success: .value(.factorState)
    ) { .json(.factorState, try await $0.factorState()) },
    Endpoint(
      name: "beginSecondFactor", method: .post, path: secondFactorPath, tag: .session,
      summary:
        "Begin a second factor: gives what an authenticator program needs. It counts once confirmed.",
      visitors: Access.visitors(of: .secondFactor), success: .value(.factorOffer, .created),
      problems: [.refused], weighs: true
    ) { try await $0.beginFactor() },
    Endpoint(
      name: "confirmSecondFactor", method: .put, path: secondFactorPath, tag: .session,
      summary: "Confirm it with a first code: gives the recovery codes, which are shown once.",
      visitors: Access.visitors(of: .secondFactor), body: .json(CodeOrder.schema),
      success: .value(.recoveryCodes), problems: [.refused, .tooManyAttempts], weighs: true
    ) { try await $0.confirmFactor() },
    Endpoint(
      name: "endSecondFactor", method: .delete, path: secondFactorPath, tag: .session,
      summary: "End it: from now on the password alone signs in, where the office allows that.",
      visitors: Access.visitors(of: .secondFactor),
      success: Success(status: .noContent, contents: .nothing), problems: [.refused], weighs: true
    ) { try await $0.endFactor() },
    Endpoint(
      name: "renewRecoveryCodes", method: .post, path: secondFactorPath + "/recovery-codes",
      tag: .session, summary: "New recovery codes, shown once; the old ones are void.",
      visitors: Access.visitors(of: .secondFactor), success: .value(.recoveryCodes, .created),
      problems: [.refused], weighs: true
    ) { try await $0.renewCodes() },
  ]
}

extension APICall {
  fileprivate func factorState() async throws -> FactorState {
    let account = try signedIn()
    let (offer, left) = try await site.accounts {
      (try $0.offeredSecondFactor(for: account.id), try $0.recoveryCodes(of: account.id))
    }
    guard account.hasSecondFactor else {
      return FactorState(word: offer == nil ? .none : .offered, codesLeft: nil)
    }
    return FactorState(word: .set, codesLeft: left)
  }

  fileprivate func beginFactor() async throws -> APIReply {
    let account = try signedIn()
    let offer = try await factor { try $0.offerSecondFactor(for: account.id) }
    return .json(
      .factorOffer,
      FactorOffer(
        secret: offer.secret.text, address: offer.address(issuer: site.settings.base.authority)),
      .created)
  }

  fileprivate func confirmFactor() async throws -> APIReply {
    let (account, now) = (try signedIn(), now)
    let code = try order(CodeOrder.self).code
    let codes = try await factor {
      try $0.confirmSecondFactor(for: account.id, code: code, now: now)
    }
    await note("confirm")
    return .json(.recoveryCodes, codes)
  }

  fileprivate func endFactor() async throws -> APIReply {
    let (account, now) = (try signedIn(), now)
    try await factor { try $0.removeSecondFactor(of: account.id, by: account.id, now: now) }
    await note("remove")
    return .nothing
  }

  fileprivate func renewCodes() async throws -> APIReply {
    let (account, now) = (try signedIn(), now)
    let codes = try await factor { try $0.renewRecoveryCodes(of: account.id, now: now) }
    await note("renew")
    return .json(.recoveryCodes, codes, .created)
  }

  /// Does something with the own second factor. A wrong code is no lack of a session, nor is a factor that is there
  /// already, or is not there, a lack of a place.
  private func factor<Result: Sendable>(
    _ body: @escaping @Sendable (any AccountStore) throws -> Result
  ) async throws -> Result {
    do {
      return try await site.accounts(body)
    } catch let refusal as AccountFault {
      await site.auditProof(refusal, of: account, from: browser)
      switch refusal {
      case .wrongCode: throw Problem(.refused, words.words(for: refusal))
      case .notThere: throw Problem(.refused, words.factorNotSo)
      default: return try await mendable { throw refusal }
      }
    }
  }

  /// For the audit trail, as the page does.
  private func note(_ action: String) async {
    await site.audit(
      .secondFactorChanged, by: account?.userName.text, from: browser.address, about: action)
  }
}
