import FoundationEssentials
import GRDB
public import Stores
public import ThaiCivil

extension SQLiteAccountStore {
  public func changePassword(
    of id: Account.ID, old: String, new: String, from visitor: Visitor, now: Instant
  ) throws(AccountFault) -> SignedIn {
    guard let known = try reading({ try Self.account(id, in: $0) }) else { throw .notThere }
    guard !known.isDisabled else { throw .disabled }
    let hash = try hash(new, for: known)
    return try knowing(old, of: id, now: now) { database, login in
      try Self.setPassword(of: id, to: hash, in: database)
      let account = login.account.permanentID
      try database.append(.deed(.passwordChanged), of: account, by: account, now: now)
      return try self.signIn(id, from: visitor, now: now, in: database)
    }
  }

  public func prove(_ token: String, password: String, now: Instant) throws(AccountFault) {
    guard let found = try session(token, now: now) else { throw .notThere }
    try knowing(password, of: found.account.id, now: now) { database, _ in
      try database.execute(
        sql: "UPDATE session SET proven = ? WHERE id = ?",
        arguments: [now.stored, found.session.id.number])
      try Self.requireChange(in: database)
    }
  }

  /// Does something for whoever knows the password of an account that is signed in.
  private func knowing<Result>(
    _ password: String, of id: Account.ID, now: Instant, _ body: (Database, Login) throws -> Result
  ) throws(AccountFault) -> Result {
    let (login, attempt) = try writing { database in
      guard let login = try Self.login(id, in: database) else { throw AccountFault.notThere }
      let pot = SignInAttempt.Pot(
        key: Digest("change", "\(id)"), free: SignInLimit.freeForAccount)
      let attempt = try SignInAttempt(pots: [pot], emptiesPots: true, now: now, in: database)
      return (login, attempt)
    }
    guard try hasher.matches(password, login.password) else { throw .wrong }
    return try writing { database in
      guard try Self.login(id, in: database)?.password == login.password else {
        throw AccountFault.wrong
      }
      try attempt.succeed(in: database)
      return try body(database, login)
    }
  }

  func hash(_ password: String, for account: Account) throws(AccountFault) -> PasswordHash {
    try hash(password, userName: account.userName, displayName: account.displayName)
  }

  func hash(
    _ password: String, userName: UserName, displayName: String
  ) throws(AccountFault) -> PasswordHash {
    let names = [userName.text, displayName] + officeNames.all
    if let fault = PasswordRule.fault(in: password, names: names) { throw .badPassword(fault) }
    return try hasher.hash(password)
  }

  /// Ends what rested on the old password.
  static func setPassword(
    of id: Account.ID, to hash: PasswordHash, in database: Database
  ) throws {
    try store(hash, of: id, in: database)
    for table in ["session", "knownPlace", "invitation", "pendingSignIn"] {
      try database.execute(sql: "DELETE FROM \(table) WHERE account = ?", arguments: [id.number])
    }
  }

  static func store(_ hash: PasswordHash, of id: Account.ID, in database: Database) throws {
    let sql = """
      UPDATE account SET rounds = ?, blockSize = ?, parallelism = ?, salt = ?, key = ? WHERE id = ?
      """
    try database.execute(sql: sql, arguments: hash.arguments + [id.number])
  }
}

extension PasswordHash {
  /// In the order rounds, blockSize, parallelism, salt, key.
  var arguments: StatementArguments {
    [cost.rounds, cost.blockSize, cost.parallelism, Data(salt), Data(key)]
  }
}
