internal import GRDB
public import PlanModel
public import ThaiCivil

extension AccountStore {
  /// Makes a feed with an unguessable address. Throws `badFeedName`, `tooManyFeeds`, `disabled` or
  /// `notThere`.
  public func makeFeedToken(
    for id: Account.ID, name: String, scope: FeedToken.Scope, form: CalendarForm, now: Instant
  ) throws(AccountFault) -> NewFeedToken {
    let name = try Self.name(name, or: .badFeedName)
    let secret = random.secret()
    let token = try writing { database in
      guard let account = try Self.account(id, in: database) else { throw AccountFault.notThere }
      guard !account.isDisabled else { throw AccountFault.disabled }
      let count = "SELECT count(*) FROM feedToken WHERE account = ?"
      guard try Int.fetchOne(database, sql: count, arguments: [id.number]) ?? 0 < Self.mostFeeds
      else {
        throw AccountFault.tooManyFeeds
      }
      let sql = """
        INSERT INTO feedToken (hash, account, name, scope, subject, form, created)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
      try database.execute(
        sql: sql,
        arguments: [
          Digest(secret.text), id.number, name, scope.kind, scope.subject, form.rawValue,
          now.stored,
        ])
      return FeedToken(
        id: FeedToken.ID(database.lastInsertedRowID), account: id, name: name, scope: scope,
        form: form, created: now, lastUsed: nil)
    }
    return NewFeedToken(token: token, secret: secret)
  }

  /// The feeds of an account, in the order in which they were made.
  public func feedTokens(of id: Account.ID) throws(AccountFault) -> [FeedToken] {
    try reading { database in
      let sql = "SELECT * FROM feedToken WHERE account = ? ORDER BY id"
      return try Row.fetchAll(database, sql: sql, arguments: [id.number]).map(Self.feedToken)
    }
  }

  /// Gives a feed of this account a new address; the old one is void. Throws `notThere`.
  public func renewFeedToken(
    _ id: FeedToken.ID, of account: Account.ID, now: Instant
  ) throws(AccountFault) -> NewFeedToken {
    let secret = random.secret()
    let token = try writing { database in
      let update = """
        UPDATE feedToken SET hash = ?, created = ?, lastUsed = NULL WHERE id = ? AND account = ?
        """
      try database.execute(
        sql: update, arguments: [Digest(secret.text), now.stored, id.number, account.number])
      let sql = "SELECT * FROM feedToken WHERE id = ? AND account = ?"
      guard let row = try Row.fetchOne(database, sql: sql, arguments: [id.number, account.number])
      else {
        throw AccountFault.notThere
      }
      return try Self.feedToken(row)
    }
    return NewFeedToken(token: token, secret: secret)
  }

  /// Makes the address of a feed of this account void. Throws `notThere`.
  public func revokeFeedToken(_ id: FeedToken.ID, of account: Account.ID) throws(AccountFault) {
    try writing { database in
      let sql = "DELETE FROM feedToken WHERE id = ? AND account = ?"
      try database.execute(sql: sql, arguments: [id.number, account.number])
      try Self.requireChange(in: database)
    }
  }

  /// The feed of an address, and whose it is, with the role and the units as they are now. Nil where it
  /// was taken back or never was.
  ///
  /// Its last use is written at most once in ``Lifetimes/feedTouch``, and where it cannot be, the feed is
  /// given all the same.
  public func feed(_ token: String, now: Instant) throws(AccountFault) -> Feed? {
    let found = try reading { database -> Feed? in
      let sql = "SELECT * FROM feedToken WHERE hash = ?"
      guard let row = try Row.fetchOne(database, sql: sql, arguments: [Digest(token)]),
        let account = try Self.account(Account.ID(row, "account"), in: database),
        !account.isDisabled
      else { return nil }
      return Feed(token: try Self.feedToken(row), account: account)
    }
    if let found, found.token.lastUsed.map({ $0 + Lifetimes.feedTouch <= now }) ?? true {
      try? touch(found.token.id, now: now)
    }
    return found
  }

  private func touch(_ id: FeedToken.ID, now: Instant) throws(AccountFault) {
    try writing { database in
      let sql = "UPDATE feedToken SET lastUsed = max(coalesce(lastUsed, ?1), ?1) WHERE id = ?2"
      try database.execute(sql: sql, arguments: [now.stored, id.number])
    }
  }

  private static func feedToken(_ row: Row) throws -> FeedToken {
    let (kind, subject, form): (String, String?, String) = (
      row["scope"], row["subject"], row["form"]
    )
    guard let scope = FeedToken.Scope(kind: kind, subject: subject),
      let form = CalendarForm(rawValue: form)
    else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a feed is not as it was written")
    }
    let lastUsed: Int64? = row["lastUsed"]
    return FeedToken(
      id: FeedToken.ID(row, "id"), account: Account.ID(row, "account"), name: row["name"],
      scope: scope, form: form,
      created: Instant(row, "created"),
      lastUsed: lastUsed.map(Instant.init(millisecondsSinceEpoch:)))
  }
}

extension FeedToken.Scope {
  fileprivate var kind: String {
    switch self {
    case .all: "all"
    case .owner: "owner"
    case .project: "project"
    }
  }

  fileprivate var subject: String? {
    switch self {
    case .all: nil
    case .owner(let id): id.text
    case .project(let id): id.text
    }
  }

  fileprivate init?(kind: String, subject: String?) {
    switch (kind, subject) {
    case ("all", nil): self = .all
    case ("owner", let id?): self = .owner(Owner.ID(id))
    case ("project", let id?): self = .project(Project.ID(id))
    default: return nil
    }
  }
}
