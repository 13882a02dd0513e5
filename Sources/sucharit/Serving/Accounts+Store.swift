internal import AccountStores
internal import PlanModel
internal import ThaiCivil
internal import WebServer

extension Accounts {
  /// The accounts of a data folder as the server asks for them.
  init(_ store: AccountStore) {
    let rejecting = Refusing()
    self.init(
      invitation: { token, now in
        try rejecting { try store.invitation(token, now: now) }.map(WebServer.Invitation.init)
      },
      invite: { role, units, by, now in
        try rejecting {
          try store.invite(
            AccountStores.Role(role), units: Set(units), by: try by.stored(), now: now)
        }.text
      },
      inviteToReset: { id, by, now in
        try rejecting {
          try store.resetToken(for: try id.stored(), by: try by.stored(), now: now)
        }.text
      },
      accept: { token, new, visitor, now in
        SessionTokens(
          try rejecting {
            try store.accept(
              token, userName: new.name, password: new.password, displayName: new.displayName,
              position: new.position, from: AccountStores.Visitor(visitor), now: now)
          })
      },
      reset: { token, password, visitor, now in
        SessionTokens(
          try rejecting {
            try store.resetPassword(
              token, password: password, from: AccountStores.Visitor(visitor), now: now)
          })
      },
      changePassword: { id, old, new, visitor, now in
        SessionTokens(
          try rejecting {
            try store.changePassword(
              of: try id.stored(), old: old, new: new, from: AccountStores.Visitor(visitor),
              now: now)
          })
      },
      signIn: { name, password, visitor, now in
        SessionTokens(
          try rejecting {
            try store.signIn(
              userName: name, password: password, from: AccountStores.Visitor(visitor), now: now)
          })
      },
      account: { token, now in
        try rejecting { try store.session(token, now: now) }.map { WebServer.Account($0.account) }
      },
      accountNamed: { name in
        do throws(AccountFault) {
          return WebServer.Account(try store.proxyAccount(userName: name))
        } catch {
          switch error {
          case .notThere, .disabled: return nil
          default: throw error
          }
        }
      },
      signOut: { token, _ in try store.signOut(token) },
      sessions: { id, now in
        try rejecting { try store.sessions(of: try id.stored(), now: now) }.map(OpenSession.init)
      },
      endSession: { session, id, _ in
        try rejecting {
          try store.revokeSession(try session.stored(), of: try id.stored())
        }
      },
      everybody: { try store.accounts().map(WebServer.Account.init) },
      change: { id, change, _ in
        try rejecting { try store.apply(change, to: try id.stored()) }
      },
      makeFeed: { id, order, now in
        let made = try rejecting {
          try store.makeFeedToken(
            for: try id.stored(), name: order.name, scope: FeedToken.Scope(order.scope),
            form: order.form, now: now)
        }
        return (WebServer.Feed.ID(String(made.token.id.number)), made.secret.text)
      },
      renewFeed: { feed, id, now in
        try rejecting {
          try store.renewFeedToken(try feed.stored(), of: try id.stored(), now: now)
        }.secret.text
      },
      revokeFeed: { feed, id, _ in
        try rejecting { try store.revokeFeedToken(try feed.stored(), of: try id.stored()) }
      },
      feeds: { id in
        try rejecting {
          guard let account = try store.account(try id.stored()) else { return [] }
          return try store.feedTokens(of: account.id).map { WebServer.Feed($0, account) }
        }
      },
      feed: { token, now in
        try rejecting { try store.feed(token, now: now) }.map {
          WebServer.Feed($0.token, $0.account)
        }
      },
      claim: { form, contents, id, now in
        try rejecting {
          FormClaim(
            try store.claim(form, of: try id.stored(), request: Array(contents.utf8), now: now),
            store)
        }
      })
  }
}

extension FormClaim {
  fileprivate init(_ claim: Claim, _ store: AccountStore) {
    func new(_ ticket: Claim.Ticket, mayBeDone: Bool) -> FormClaim {
      .new(mayBeDone: mayBeDone) { outcome in
        guard let outcome else { return try store.abandon(ticket) }
        try store.finish(
          ticket, with: RememberedResponse(status: 303, headers: [], body: Array(outcome.utf8)))
      }
    }
    switch claim {
    case .run(let ticket): self = new(ticket, mayBeDone: false)
    case .runAgain(let ticket): self = new(ticket, mayBeDone: true)
    case .running: self = .running
    case .done(let response):
      self = .done(response.map { String(decoding: $0.body, as: UTF8.self) })
    }
  }
}

extension AccountStore {
  fileprivate func apply(_ change: AccountChange, to id: AccountStores.Account.ID)
    throws(AccountFault)
  {
    try self.change(
      id, role: AccountStores.Role(change.role), units: Set(change.units),
      isDisabled: change.isDisabled)
  }
}
