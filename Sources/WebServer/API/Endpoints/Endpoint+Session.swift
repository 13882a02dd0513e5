internal import HTTPTypes
internal import Stores
internal import ThaiCivil

extension Endpoint {
  static let session = [
    Endpoint(
      name: "signIn", method: .post, path: root + "/session", tag: .session,
      summary: "Sign in: gives the token that every other request brings along.",
      visitors: Access.visitors(of: .signIn), body: .json(SignInOrder.schema),
      success: .value(.session, .created),
      problems: [.wrongPassword, .codeNeeded, .tooManyAttempts, .disabled]
    ) { try await $0.signIn() },
    Endpoint(
      name: "signOut", method: .delete, path: root + "/session", tag: .session,
      summary: "Sign out: the token opens nothing any more.",
      visitors: Access.visitors(of: .signOut),
      success: Success(status: .noContent, contents: .nothing),
      audited: .signedOut
    ) { try await $0.signOut() },
    Endpoint(
      name: "me", method: .get, path: root + "/me", tag: .session, summary: "Whose session it is.",
      visitors: Access.visitors(of: .account),
      success: .value(.account)
    ) { .json(.account, try $0.signedIn()) },
  ]
}

extension APICall {
  fileprivate func signIn() async throws -> APIReply {
    let order = try order(SignInOrder.self)
    let (visitor, now) = (browser.visitor, now)
    let step = try await mendable {
      try await site.signIn(order.name, order.password, from: visitor, now: now)
    }
    let signedIn: SignedIn
    switch step {
    case .signedIn(let done): signedIn = done
    case .codeAsked(let pending):
      guard let code = order.code else { throw Problem(.codeNeeded) }
      signedIn = try await mendable {
        try await site.completeSignIn(
          pending.text, code: code, as: order.name, from: visitor, now: now)
      }
    }
    return .json(
      .session, BegunSession(token: signedIn.sessionToken.text, account: signedIn.account),
      .created)
  }

  /// Tries something with a password or code; a refusal for too many attempts says how long to wait.
  func mendable<Result: Sendable>(
    _ body: () async throws -> Result
  ) async throws -> Result {
    do {
      return try await body()
    } catch let refusal as AccountFault {
      var problem = Problem(refusal, words)
      if case .tooMany(let until) = refusal {
        let wait = until.millisecondsSinceEpoch - now.millisecondsSinceEpoch
        problem.retryAfter = max(1, Int(wait / 1000))
      }
      throw problem
    }
  }

  fileprivate func signOut() async throws -> APIReply {
    if let session { try await site.accounts { try $0.signOut(session) } }
    return .nothing
  }
}
