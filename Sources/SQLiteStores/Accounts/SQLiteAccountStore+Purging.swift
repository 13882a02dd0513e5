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
        ("session", "created", now - Lifetimes.session),
        ("session", "lastSeen", now - Lifetimes.idleSession),
        ("knownPlace", "lastUsed", now - Lifetimes.knownPlace),
        ("failurePot", "last", now - SignInLimit.memory),
        ("rememberedRequest", "created", now - Lifetimes.rememberedOutcome),
      ]
      for (table, column, until) in old {
        try database.execute(
          sql: "DELETE FROM \(table) WHERE \(column) <= ?", arguments: [until.stored])
      }
      return database.totalChangesCount - before
    }
  }
}
