import GRDB
public import Stores
public import ThaiCivil

extension SQLiteAccountStore {
  public func isAtKnownPlace(
    userName typed: String, _ visitor: Visitor, now: Instant
  ) throws(AccountFault) -> Bool {
    try reading { database in
      let login = try UserName(typed).flatMap { try Self.login($0, in: database) }
      let place = try login.flatMap {
        try Self.knownPlace(of: visitor, for: $0.account.id, now: now, in: database)
      }
      try SignInAttempt.hear(Self.pots(of: visitor, typed: typed, at: place), now, in: database)
      return place != nil
    }
  }

  public func signIn(
    userName typed: String, password: String, from visitor: Visitor, now: Instant
  ) throws(AccountFault) -> SignInStep {
    let (login, attempt) = try writing { database in
      let login = try UserName(typed).flatMap { try Self.login($0, in: database) }
      let place = try login.flatMap {
        try Self.knownPlace(of: visitor, for: $0.account.id, now: now, in: database)
      }
      let attempt = try SignInAttempt(
        pots: Self.pots(of: visitor, typed: typed, at: place), emptiesPots: place != nil, now: now,
        in: database)
      return (login, attempt)
    }
    guard try hasher.matches(password, login?.password), let login else { throw .wrong }
    let id = login.account.id
    // The hash may have been made at a lower cost.
    let renewed = login.password.cost == hasher.cost ? nil : try hasher.hash(password)
    let outcome: Outcome = try writing { database in
      guard let current = try Self.login(id, in: database), current.password == login.password
      else { return .changed }
      try attempt.succeed(in: database)
      guard !current.account.isDisabled else { return .disabled }
      if let renewed { try Self.store(renewed, of: id, in: database) }
      return .step(try self.step(id, from: visitor, now: now, in: database))
    }
    switch outcome {
    case .step(let step): return step
    case .disabled: throw .disabled
    case .changed:
      return try signIn(userName: typed, password: password, from: visitor, now: now)
    }
  }

  private enum Outcome {
    case step(SignInStep)
    case disabled
    /// Somebody else stored another hash while this one was looked at.
    case changed
  }

  /// A session for somebody who has given the password, or a wait for a code.
  func step(
    _ id: Account.ID, from visitor: Visitor, now: Instant, in database: Database
  ) throws -> SignInStep {
    guard try Self.account(id, in: database)?.hasSecondFactor == true else {
      return .signedIn(try signIn(id, from: visitor, now: now, in: database))
    }
    let secret = random.secret()
    try database.execute(
      sql: "INSERT INTO pendingSignIn (hash, account, created, isKept) VALUES (?, ?, ?, ?)",
      arguments: [Digest(secret.text), id.number, now.stored, visitor.staysSignedIn])
    return .codeAsked(secret)
  }

  /// Opens a session for somebody who has shown who it is.
  func signIn(
    _ id: Account.ID, from visitor: Visitor, now: Instant, in database: Database
  ) throws -> SignedIn {
    guard let account = try Self.account(id, in: database) else { throw AccountFault.notThere }
    let (sessionToken, device) = (random.secret(), try deviceToken(of: visitor, in: database))
    let sql = """
      INSERT INTO session (hash, account, created, lastSeen, device, isKept, proven)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """
    try database.execute(
      sql: sql,
      arguments: [
        Digest(sessionToken.text), id.number, now.stored, now.stored, visitor.device.rawValue,
        visitor.staysSignedIn, now.stored,
      ])
    let session = Session(
      id: Session.ID(database.lastInsertedRowID), account: id, created: now, lastSeen: now,
      device: visitor.device, isKept: visitor.staysSignedIn, proven: now)
    try Self.closeSessions(of: id, butLatest: AccountRule.mostSessions, in: database)
    try Self.remember([Digest("device", device.text)], of: id, now: now, in: database)
    try Self.remember(visitor, of: id, now: now, in: database)
    return SignedIn(
      account: account, session: session, sessionToken: sessionToken, deviceToken: device)
  }

  /// A browser that several people use keeps one token, known to each of their accounts.
  private func deviceToken(of visitor: Visitor, in database: Database) throws -> Secret {
    guard let token = visitor.deviceToken else { return random.secret() }
    let sql = "SELECT EXISTS (SELECT * FROM knownPlace WHERE hash = ?)"
    let isOurs = try Bool.fetchOne(database, sql: sql, arguments: [Digest("device", token)])
    return isOurs == true ? Secret(text: token) : random.secret()
  }
}

extension SQLiteAccountStore {
  /// Those that an attempt draws from; `place` is the pot of a known place.
  private static func pots(
    of visitor: Visitor, typed: String, at place: Digest?
  ) -> [SignInAttempt.Pot] {
    if let place { return [SignInAttempt.Pot(key: place, free: SignInLimit.freeForAccount)] }
    let name = UserName(typed)?.text ?? typed
    let address = SourceAddress(visitor.address).text
    return [
      SignInAttempt.Pot(key: Digest("name", name), free: SignInLimit.freeForAccount),
      SignInAttempt.Pot(key: Digest("address", address), free: SignInLimit.freeForAddress),
    ]
  }

  /// The pot of the device if it is known, else of the address if that is; nil for a stranger.
  private static func knownPlace(
    of visitor: Visitor, for id: Account.ID, now: Instant, in database: Database
  ) throws -> Digest? {
    let device = visitor.deviceToken.map { Digest("device", $0) }
    let sql = """
      SELECT EXISTS (SELECT * FROM knownPlace WHERE account = ? AND hash = ? AND lastUsed > ?)
      """
    let places = [device, addressKey(of: visitor, for: id)].compactMap(\.self)
    let since = now - Lifetimes.knownPlace
    let place = try places.first {
      try Bool.fetchOne(database, sql: sql, arguments: [id.number, $0, since.stored]) ?? false
    }
    return place.map { Digest("place", "\(id)", $0.hex) }
  }

  /// With the account in it, so that nobody reads from the table who works at the same place.
  private static func addressKey(of visitor: Visitor, for id: Account.ID) -> Digest {
    Digest("address", "\(id)", SourceAddress(visitor.address).text)
  }

  /// Makes the address of a visitor known to an account.
  static func remember(
    _ visitor: Visitor, of id: Account.ID, now: Instant, in database: Database
  ) throws {
    try remember([addressKey(of: visitor, for: id)], of: id, now: now, in: database)
  }

  private static func remember(
    _ places: [Digest], of id: Account.ID, now: Instant, in database: Database
  ) throws {
    for place in places {
      let sql = "INSERT OR REPLACE INTO knownPlace (account, hash, lastUsed) VALUES (?, ?, ?)"
      try database.execute(sql: sql, arguments: [id.number, place, now.stored])
    }
    let surplus = """
      DELETE FROM knownPlace WHERE account = ? AND hash NOT IN (
        SELECT hash FROM knownPlace WHERE account = ? ORDER BY lastUsed DESC LIMIT ?)
      """
    try database.execute(sql: surplus, arguments: [id.number, id.number, AccountRule.mostPlaces])
  }
}
