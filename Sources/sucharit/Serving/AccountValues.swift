internal import AccountStores
internal import PlanModel
internal import ThaiCivil
internal import WebServer

// The same things under the names of the store and of the server.

/// Runs something of the store; what the visitor can mend is a refusal in the server's terms.
struct Refusing: Sendable {
  func callAsFunction<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let fault as AccountFault {
      throw AccountRefusal(fault) ?? fault
    }
  }
}

extension AccountRefusal {
  /// Nil for what is no fault of the visitor's.
  fileprivate init?(_ fault: AccountFault) {
    switch fault {
    case .badUserName: self = .nameMalformed
    case .userNameTaken: self = .nameTaken
    case .badPassword(.tooShort): self = .passwordTooShort(PasswordRule.shortest)
    case .badPassword(.tooLong): self = .passwordTooLong(PasswordRule.longest)
    case .badPassword(.tooCommon): self = .passwordTooCommon
    case .badDisplayName: self = .displayNameMalformed
    case .badPosition: self = .positionMalformed
    case .badToken: self = .linkGone
    case .wrong: self = .wrong
    case .tooMany(let until): self = .tooMany(until: until)
    case .disabled: self = .disabled
    case .notThere: self = .notThere
    case .lastCoordinator: self = .lastCoordinator
    case .badFeedName: self = .feedNameMalformed
    case .tooManyFeeds: self = .tooManyFeeds
    case .keyReused: self = .formReused
    case .badKey, .storage: return nil
    }
  }
}

extension WebServer.Account {
  init(_ account: AccountStores.Account) {
    self.init(
      id: ID("\(account.id)"), name: account.userName.text, displayName: account.displayName,
      position: account.position, role: Role(account.role), units: account.units.sorted(),
      isDisabled: account.isDisabled)
  }
}

extension WebServer.Account.Role {
  fileprivate init(_ role: AccountStores.Role) {
    switch role {
    case .owner: self = .owner
    case .coordinator: self = .coordinator
    case .executive: self = .executive
    }
  }
}

extension AccountStores.Role {
  init(_ role: WebServer.Account.Role) {
    switch role {
    case .owner: self = .owner
    case .coordinator: self = .coordinator
    case .executive: self = .executive
    }
  }
}

extension AccountStores.Visitor {
  init(_ visitor: WebServer.Visitor) {
    self.init(
      address: visitor.address, deviceToken: visitor.deviceToken,
      device: DeviceKind(userAgent: visitor.userAgent))
  }
}

extension WebServer.Invitation {
  init(_ invitation: AccountStores.Invitation) {
    let purpose: Purpose =
      switch invitation.purpose {
      case .firstCoordinator: .newAccount(.coordinator, [])
      case .account(let role, let units):
        .newAccount(WebServer.Account.Role(role), units.sorted())
      case .newPassword(let account): .newPassword(WebServer.Account(account))
      }
    self.init(purpose, expires: invitation.expires)
  }
}

extension SessionTokens {
  init(_ signedIn: SignedIn) {
    self.init(
      session: signedIn.sessionToken.text, device: signedIn.deviceToken.text,
      deviceSeconds: Int(Lifetimes.knownPlace.components.seconds))
  }
}

extension OpenSession {
  init(_ session: Session) {
    let device: Device =
      switch session.device {
      case .phone: .phone
      case .tablet: .tablet
      case .computer: .computer
      case .unknown: .unknown
      }
    self.init(
      id: ID("\(session.id)"), began: session.created, seen: session.lastSeen, device: device)
  }
}

extension WebServer.Feed {
  init(_ token: FeedToken, _ account: AccountStores.Account) {
    let scope: FeedOrder.Scope =
      switch token.scope {
      case .all: .everybody
      case .owner(let id): .owner(id)
      case .project(let id): .project(id)
      }
    self.init(
      id: ID("\(token.id)"), account: WebServer.Account(account),
      order: FeedOrder(name: token.name, scope: scope, form: token.form), made: token.created,
      fetched: token.lastUsed)
  }
}

extension FeedToken.Scope {
  init(_ scope: FeedOrder.Scope) {
    switch scope {
    case .everybody: self = .all
    case .owner(let id): self = .owner(id)
    case .project(let id): self = .project(id)
    }
  }
}

extension WebServer.Account.ID {
  func stored() throws(AccountFault) -> AccountStores.Account.ID { try storedID(text) }
}

extension OpenSession.ID {
  func stored() throws(AccountFault) -> Session.ID { try storedID(text) }
}

extension WebServer.Feed.ID {
  func stored() throws(AccountFault) -> FeedToken.ID { try storedID(text) }
}

/// The store counts what the server takes as it is.
private func storedID<Subject>(_ text: String) throws(AccountFault) -> Identifier64<Subject> {
  guard let number = Int64(text) else { throw .notThere }
  return Identifier64(number)
}
