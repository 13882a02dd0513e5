import GRDB
public import Stores
public import ThaiCivil

extension SQLiteAccountStore {
  public func agree(
    to subject: Proposal.Subject, by id: Account.ID, now: Instant
  ) throws(AccountFault) -> Proposal.Agreement {
    try writing { database in
      let account = try Self.requireEnabled(id, in: database)
      let found = try Self.proposal(of: subject, now: now, in: database)
      if let found, found.by.id != id { return .second(found) }
      guard found == nil else { return .first }
      try database.execute(
        sql: "INSERT OR REPLACE INTO proposal (subject, account, created) VALUES (?, ?, ?)",
        arguments: [subject.key, id.number, now.stored])
      try database.append(.proposed(subject), of: nil, by: account.permanentID, now: now)
      return .first
    }
  }

  public func proposal(
    of subject: Proposal.Subject, now: Instant
  ) throws(AccountFault) -> Proposal? {
    try reading { try Self.proposal(of: subject, now: now, in: $0) }
  }

  /// What somebody proposed who can still sign in.
  private static func proposal(
    of subject: Proposal.Subject, now: Instant, in database: Database
  ) throws -> Proposal? {
    let sql = "SELECT account, created FROM proposal WHERE subject = ? AND created > ?"
    let since = (now - Lifetimes.proposal).stored
    guard let row = try Row.fetchOne(database, sql: sql, arguments: [subject.key, since]),
      let account = try account(Account.ID(row, "account"), in: database),
      !account.isDisabled, account.role == .coordinator
    else { return nil }
    return Proposal(subject: subject, by: account, created: Instant(row, "created"))
  }
}
