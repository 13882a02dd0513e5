import GRDB
public import Stores
public import ThaiCivil

extension SQLiteAccountStore {
  public func agree(
    to subject: Proposal.Subject, by id: Account.ID, now: Instant
  ) throws(AccountFault) -> Proposal.Agreement {
    try writing { database in
      let account = try Self.requireEnabled(id, in: database)
      let found = try Self.proposals(of: subject, now: now, in: database)
        .first { $0.subject == subject }
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
    try reading { try Self.proposals(of: subject, now: now, in: $0).first }
  }

  /// What was proposed of the same closing by those who can still sign in, the newest first.
  private static func proposals(
    of subject: Proposal.Subject, now: Instant, in database: Database
  ) throws -> [Proposal] {
    let sql = """
      SELECT subject, account, created FROM proposal
      WHERE substr(subject, 1, ?) = ? AND created > ? ORDER BY created DESC
      """
    let (closing, since) = (subject.closing, (now - Lifetimes.proposal).stored)
    let rows = try Row.fetchAll(
      database, sql: sql, arguments: [closing.utf8.count, closing, since])
    return try rows.compactMap { row in
      guard let subject = subject.keyed(row["subject"]),
        let account = try account(Account.ID(row, "account"), in: database),
        !account.isDisabled, account.role == .coordinator
      else { return nil }
      return Proposal(subject: subject, by: account, created: Instant(row, "created"))
    }
  }
}
