import FoundationEssentials
import GRDB
public import Stores
public import ThaiCivil

extension SQLiteAccountStore {
  public func offerSecondFactor(for id: Account.ID) throws(AccountFault) -> SecondFactorOffer {
    let secret = random.octets(OneTimePassword.secretOctets)
    return try writing { database in
      let account = try Self.requireEnabled(id, in: database)
      guard !account.hasSecondFactor else { throw AccountFault.notThere }
      let sql = """
        INSERT OR REPLACE INTO secondFactor (account, secret, isConfirmed, lastStep)
        VALUES (?, ?, 0, 0)
        """
      let kept = try self.kept(secret, of: account.permanentID)
      try database.execute(sql: sql, arguments: [id.number, Data(kept)])
      return Self.offer(secret, to: account)
    }
  }

  public func offeredSecondFactor(
    for id: Account.ID
  ) throws(AccountFault) -> SecondFactorOffer? {
    try reading { database in
      guard let account = try Self.account(id, in: database),
        let factor = try Factor(of: account, isConfirmed: false, seal, in: database),
        let secret = factor.secret
      else { return nil }
      return Self.offer(secret, to: account)
    }
  }

  public func confirmSecondFactor(
    for id: Account.ID, code: String, now: Instant
  ) throws(AccountFault) -> [Secret] {
    let attempt = try writing { try Self.codeAttempt(of: id, now: now, in: $0) }
    return try writing { database in
      let account = try Self.requireEnabled(id, in: database)
      guard let factor = try Factor(of: account, isConfirmed: false, seal, in: database) else {
        throw AccountFault.notThere
      }
      try Self.use(code, of: factor, id, now: now, in: database)
      try attempt.succeed(in: database)
      let own = account.permanentID
      try database.append(.deed(.factorSet), of: own, by: own, now: now)
      return try self.makeCodes(of: account, in: database)
    }
  }

  public func renewRecoveryCodes(
    of id: Account.ID, now: Instant
  ) throws(AccountFault) -> [Secret] {
    try writing { database in
      let account = try Self.requireEnabled(id, in: database)
      guard account.hasSecondFactor else { throw AccountFault.notThere }
      let own = account.permanentID
      try database.append(.deed(.recoveryRenewed), of: own, by: own, now: now)
      return try self.makeCodes(of: account, in: database)
    }
  }

  public func recoveryCodes(of id: Account.ID) throws(AccountFault) -> Int {
    try reading { database in
      let sql = "SELECT count(*) FROM recoveryCode WHERE account = ?"
      return try Int.fetchOne(database, sql: sql, arguments: [id.number]) ?? 0
    }
  }

  public func removeSecondFactor(
    of id: Account.ID, by other: Account.ID?, now: Instant
  ) throws(AccountFault) {
    try writing { database in
      let by = try other.map { try Self.requireEnabled($0, in: database).permanentID }
      guard let account = try Self.account(id, in: database), account.hasSecondFactor else {
        throw AccountFault.notThere
      }
      for table in ["secondFactor", "recoveryCode"] {
        try database.execute(
          sql: "DELETE FROM \(table) WHERE account = ?", arguments: [id.number])
      }
      try database.append(.deed(.factorRemoved), of: account.permanentID, by: by, now: now)
    }
  }

  public func completeSignIn(
    _ token: String, code: String, from visitor: Visitor, now: Instant
  ) throws(AccountFault) -> SignedIn {
    let (id, isKept) = try reading { try Self.requirePending(token, now: now, in: $0) }
    let attempt = try writing { try Self.codeAttempt(of: id, now: now, in: $0) }
    return try writing { database in
      _ = try Self.requirePending(token, now: now, in: database)
      let account = try Self.requireEnabled(id, in: database)
      if let factor = try Factor(of: account, isConfirmed: true, seal, in: database) {
        try Self.use(code, of: factor, orRecoveryOf: account, now: now, in: database)
      }
      try attempt.succeed(in: database)
      try database.execute(
        sql: "DELETE FROM pendingSignIn WHERE account = ?", arguments: [id.number])
      let visitor = Visitor(
        address: visitor.address, deviceToken: visitor.deviceToken, device: visitor.device,
        staysSignedIn: isKept)
      return try self.signIn(id, from: visitor, now: now, in: database)
    }
  }
}

extension SQLiteAccountStore {
  /// The second factor of an account, as it is kept.
  private struct Factor {
    /// Nil where it is sealed and cannot be opened: then no code is right, and recovery codes still are.
    let secret: [UInt8]?
    let lastStep: Int64

    /// Nil where there is none, or another kind of one.
    init?(of account: Account, isConfirmed: Bool, _ seal: FactorSeal?, in database: Database) throws
    {
      let sql = "SELECT secret, lastStep FROM secondFactor WHERE account = ? AND isConfirmed = ?"
      guard
        let row = try Row.fetchOne(
          database, sql: sql, arguments: [account.id.number, isConfirmed])
      else { return nil }
      let kept: Data = row["secret"]
      let isSealed = kept.count == FactorSeal.sealedOctets
      secret = isSealed ? seal?.opened(Array(kept), of: account.permanentID) : Array(kept)
      lastStep = row["lastStep"]
    }
  }

  /// A secret as it is kept.
  private func kept(_ secret: [UInt8], of account: Account.PermanentID) throws -> [UInt8] {
    try seal?.sealed(secret, of: account, random: random) ?? secret
  }

  /// Seals what was kept as it is, where there is something to seal with.
  func sealSecondFactors() throws(AccountFault) {
    guard seal != nil else { return }
    try writing { database in
      let sql = "SELECT account, secret FROM secondFactor WHERE length(secret) = ?"
      for row in try Row.fetchAll(database, sql: sql, arguments: [OneTimePassword.secretOctets]) {
        guard let account = try Self.account(Account.ID(row, "account"), in: database) else {
          continue
        }
        let secret: Data = row["secret"]
        let kept = try self.kept(Array(secret), of: account.permanentID)
        try database.execute(
          sql: "UPDATE secondFactor SET secret = ? WHERE account = ?",
          arguments: [Data(kept), account.id.number])
      }
    }
    // What stood there is not to stay beside the file.
    try forgetOverwritten()
  }

  private static func offer(_ secret: [UInt8], to account: Account) -> SecondFactorOffer {
    SecondFactorOffer(secret: Secret(text: Base32.text(of: secret)), userName: account.userName)
  }

  /// Counts an attempt with a code, before it is looked at.
  private static func codeAttempt(
    of id: Account.ID, now: Instant, in database: Database
  ) throws -> SignInAttempt {
    let pot = SignInAttempt.Pot(key: Digest("code", "\(id)"), free: SignInLimit.freeForAccount)
    return try SignInAttempt(pots: [pot], emptiesPots: true, now: now, in: database)
  }

  /// Takes a code, which counts once; throws `wrongCode`.
  private static func use(
    _ code: String, of factor: Factor, _ id: Account.ID, now: Instant, in database: Database
  ) throws {
    guard let secret = factor.secret,
      let step = OneTimePassword.step(
        ofCode: code, secret: secret, after: factor.lastStep, now: now)
    else { throw AccountFault.wrongCode }
    try database.execute(
      sql: "UPDATE secondFactor SET isConfirmed = 1, lastStep = ? WHERE account = ?",
      arguments: [step, id.number])
  }

  private static func use(
    _ code: String, of factor: Factor, orRecoveryOf account: Account, now: Instant,
    in database: Database
  ) throws {
    try database.execute(
      sql: "DELETE FROM recoveryCode WHERE account = ? AND hash = ?",
      arguments: [account.id.number, RecoveryCode.digest(code, of: account.permanentID)])
    guard database.changesCount == 0 else {
      let own = account.permanentID
      return try database.append(.deed(.recoveryUsed), of: own, by: own, now: now)
    }
    try use(code, of: factor, account.id, now: now, in: database)
  }

  private func makeCodes(of account: Account, in database: Database) throws -> [Secret] {
    try database.execute(
      sql: "DELETE FROM recoveryCode WHERE account = ?", arguments: [account.id.number])
    return try (0..<RecoveryCode.count).map { _ in
      let code = RecoveryCode.make(random)
      try database.execute(
        sql: "INSERT INTO recoveryCode (account, hash) VALUES (?, ?)",
        arguments: [account.id.number, RecoveryCode.digest(code, of: account.permanentID)])
      return Secret(text: code)
    }
  }

  private static func requirePending(
    _ token: String, now: Instant, in database: Database
  ) throws -> (Account.ID, isKept: Bool) {
    let sql = "SELECT account, isKept FROM pendingSignIn WHERE hash = ? AND created > ?"
    let since = (now - Lifetimes.codeWait).stored
    guard let row = try Row.fetchOne(database, sql: sql, arguments: [Digest(token), since]) else {
      throw AccountFault.wrongCode
    }
    return (Account.ID(row, "account"), row["isKept"])
  }
}
