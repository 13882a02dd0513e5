import GRDB
public import Stores
public import ThaiCivil

extension SQLiteAccountStore {
  @discardableResult
  public func purge(now: Instant) throws(AccountFault) -> Int {
    try writing { database in
      let before = database.totalChangesCount
      let old: [(table: String, column: String, until: Instant)] = [
        ("invitation", "expires", now),
        ("session", "created", now - Lifetimes.keptSession),
        ("pendingSignIn", "created", now - Lifetimes.codeWait),
        ("proposal", "created", now - Lifetimes.proposal),
        ("knownPlace", "lastUsed", now - Lifetimes.knownPlace),
        ("failurePot", "last", now - SignInLimit.memory),
        ("rememberedRequest", "created", now - Lifetimes.rememberedOutcome),
      ]
      let unkept = "DELETE FROM session WHERE NOT isKept AND (created <= ? OR lastSeen <= ?)"
      try database.execute(
        sql: unkept,
        arguments: [(now - Lifetimes.session).stored, (now - Lifetimes.idleSession).stored])
      for (table, column, until) in old {
        try database.execute(
          sql: "DELETE FROM \(table) WHERE \(column) <= ?", arguments: [until.stored])
      }
      return database.totalChangesCount - before
    }
  }
}
