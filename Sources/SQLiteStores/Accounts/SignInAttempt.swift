import GRDB
import Stores
import ThaiCivil

/// An attempt with a password, counted as a failure until it succeeds: ``SignInLimit``.
struct SignInAttempt {
  struct Pot {
    let key: Digest
    let free: Int
  }

  private struct Counted {
    let key: Digest
    let before: FailurePot?
    let after: FailurePot
  }

  private let counted: [Counted]
  private let emptiesPots: Bool

  /// Counts the attempt, or throws `tooMany` and counts nothing.
  init(pots: [Pot], emptiesPots: Bool, now: Instant, in database: Database) throws {
    try Self.hear(pots, now, in: database)
    var counted: [Counted] = []
    for pot in pots {
      let found = try Self.find(pot.key, in: database)
      let before = found.flatMap { $0.isForgotten(now) ? nil : $0 }
      let after = FailurePot(failures: (before?.failures ?? 0) + 1, last: now)
      counted.append(Counted(key: pot.key, before: before, after: after))
    }
    for pot in counted { try Self.put(pot.after, at: pot.key, in: database) }
    (self.counted, self.emptiesPots) = (counted, emptiesPots)
  }

  /// Throws `tooMany` where one of the pots is closed.
  static func hear(_ pots: [Pot], _ now: Instant, in database: Database) throws {
    let opens = try pots.map {
      try find($0.key, in: database)?.opens(free: $0.free, now: now) ?? now
    }
    if let last = opens.max(), last > now { throw AccountFault.tooMany(until: last) }
  }

  /// The password was right.
  func succeed(in database: Database) throws {
    for pot in counted {
      guard let found = try Self.find(pot.key, in: database), !emptiesPots else {
        try Self.put(nil, at: pot.key, in: database)
        continue
      }
      // Others may have failed meanwhile.
      let fewer = FailurePot(failures: found.failures - 1, last: found.last)
      let rest = found == pot.after ? pot.before : fewer.failures > 0 ? fewer : nil
      try Self.put(rest, at: pot.key, in: database)
    }
  }

  private static func find(_ key: Digest, in database: Database) throws -> FailurePot? {
    let sql = "SELECT failures, last FROM failurePot WHERE key = ?"
    return try Row.fetchOne(database, sql: sql, arguments: [key]).map { row in
      FailurePot(failures: row["failures"], last: Instant(row, "last"))
    }
  }

  private static func put(_ pot: FailurePot?, at key: Digest, in database: Database) throws {
    guard let pot else {
      return try database.execute(
        sql: "DELETE FROM failurePot WHERE key = ?", arguments: [key])
    }
    let sql = "INSERT OR REPLACE INTO failurePot (key, failures, last) VALUES (?, ?, ?)"
    try database.execute(sql: sql, arguments: [key, pot.failures, pot.last.stored])
  }
}
