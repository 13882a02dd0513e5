import GRDB
import PlanModel
public import Stores
public import ThaiCivil

extension SQLiteAccountStore {
  public func makeFeed(
    _ order: FeedOrder, for id: Account.ID, now: Instant
  ) throws(AccountFault) -> NewFeed {
    let name = try AccountRule.name(order.name, or: .badFeedName)
    let order = FeedOrder(name: name, scope: order.scope, form: order.form)
    let secret = random.secret()
    let feed = try writing { database in
      guard let account = try Self.account(id, in: database) else { throw AccountFault.notThere }
      guard !account.isDisabled else { throw AccountFault.disabled }
      let count = "SELECT count(*) FROM feedToken WHERE account = ?"
      let most = AccountRule.mostFeeds
      guard try Int.fetchOne(database, sql: count, arguments: [id.number]) ?? 0 < most else {
        throw AccountFault.tooManyFeeds
      }
      let sql = """
        INSERT INTO feedToken (hash, account, name, scope, subject, form, created)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
      try database.execute(
        sql: sql,
        arguments: [
          Digest(secret.text), id.number, name, order.scope.kind, order.scope.subject,
          order.form.rawValue, now.stored,
        ])
      return Feed(
        id: Feed.ID(database.lastInsertedRowID), account: account, order: order, made: now,
        fetched: nil)
    }
    return NewFeed(feed: feed, secret: secret)
  }

  public func feeds(of id: Account.ID) throws(AccountFault) -> [Feed] {
    try reading { database in
      guard let account = try Self.account(id, in: database) else { return [] }
      let sql = "SELECT * FROM feedToken WHERE account = ? ORDER BY id"
      return try Row.fetchAll(database, sql: sql, arguments: [id.number])
        .map { try Self.feed($0, of: account) }
    }
  }

  public func renewFeed(
    _ id: Feed.ID, of account: Account.ID, now: Instant
  ) throws(AccountFault) -> NewFeed {
    let secret = random.secret()
    let feed = try writing { database in
      let update = """
        UPDATE feedToken SET hash = ?, created = ?, lastUsed = NULL WHERE id = ? AND account = ?
        """
      try database.execute(
        sql: update, arguments: [Digest(secret.text), now.stored, id.number, account.number])
      let sql = "SELECT * FROM feedToken WHERE id = ? AND account = ?"
      guard let row = try Row.fetchOne(database, sql: sql, arguments: [id.number, account.number]),
        let account = try Self.account(account, in: database)
      else { throw AccountFault.notThere }
      return try Self.feed(row, of: account)
    }
    return NewFeed(feed: feed, secret: secret)
  }

  public func revokeFeed(_ id: Feed.ID, of account: Account.ID) throws(AccountFault) {
    try writing { database in
      let sql = "DELETE FROM feedToken WHERE id = ? AND account = ?"
      try database.execute(sql: sql, arguments: [id.number, account.number])
      try Self.requireChange(in: database)
    }
  }

  public func feed(_ token: String, now: Instant) throws(AccountFault) -> Feed? {
    let found = try reading { database -> Feed? in
      let sql = "SELECT * FROM feedToken WHERE hash = ?"
      guard let row = try Row.fetchOne(database, sql: sql, arguments: [Digest(token)]),
        let account = try Self.account(Account.ID(row, "account"), in: database),
        !account.isDisabled
      else { return nil }
      return try Self.feed(row, of: account)
    }
    if let found, found.fetched.map({ $0 + Lifetimes.feedTouch <= now }) ?? true {
      try? touch(found.id, now: now)
    }
    return found
  }

  private func touch(_ id: Feed.ID, now: Instant) throws(AccountFault) {
    try writing { database in
      let sql = "UPDATE feedToken SET lastUsed = max(coalesce(lastUsed, ?1), ?1) WHERE id = ?2"
      try database.execute(sql: sql, arguments: [now.stored, id.number])
    }
  }

  private static func feed(_ row: Row, of account: Account) throws -> Feed {
    let (kind, subject, form): (String, String?, String) = (
      row["scope"], row["subject"], row["form"]
    )
    guard let scope = FeedOrder.Scope(kind: kind, subject: subject),
      let form = CalendarForm(rawValue: form)
    else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a feed is not as it was written")
    }
    let fetched: Int64? = row["lastUsed"]
    return Feed(
      id: Feed.ID(row, "id"), account: account,
      order: FeedOrder(name: row["name"], scope: scope, form: form),
      made: Instant(row, "created"), fetched: fetched.map(Instant.init(millisecondsSinceEpoch:)))
  }
}

extension FeedOrder.Scope {
  fileprivate var kind: String {
    switch self {
    case .everybody: "all"
    case .owner: "owner"
    case .project: "project"
    }
  }

  fileprivate var subject: String? {
    switch self {
    case .everybody: nil
    case .owner(let id): id.text
    case .project(let id): id.text
    }
  }

  fileprivate init?(kind: String, subject: String?) {
    switch (kind, subject) {
    case ("all", nil): self = .everybody
    case ("owner", let id?): self = .owner(Owner.ID(id))
    case ("project", let id?): self = .project(Project.ID(id))
    default: return nil
    }
  }
}
