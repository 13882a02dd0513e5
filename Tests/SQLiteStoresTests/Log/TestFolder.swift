import Foundation
import GRDB
import PlanModel
import SQLiteStores
import Stores
import TestSupport
import ThaiCivil

/// A place for data folders that is gone after the test.
struct TestFolder {
  /// The data folder; it is not there until a store makes it.
  let path: String
  private let top: URL

  static func with<Result>(_ body: (TestFolder) async throws -> Result) async throws -> Result {
    let top = FileManager.default.temporaryDirectory
      .appending(path: "log-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: top, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: top) }
    return try await body(TestFolder(path: top.appending(path: "data").path, top: top))
  }

  /// Another place beside the data folder.
  func beside(_ name: String) -> String { top.appending(path: name).path }

  var database: String { path + "/log.sqlite" }

  /// How a store is opened.
  enum Mode { case readOnly, readWrite }

  func store(_ mode: Mode = .readWrite, of plan: Plan.ID? = .test) throws -> SQLiteLogStore {
    let folder = DataFolder(path)
    return try mode == .readOnly ? folder.readableLog(of: plan) : folder.log(of: plan)
  }

  static func log(_ path: String) throws -> SQLiteLogStore { try DataFolder(path).log(of: .test) }

  static func readableLog(_ path: String) throws -> SQLiteLogStore {
    try DataFolder(path).readableLog(of: .test)
  }

  /// A log of notes "1", "2", …, recorded a second apart.
  func filled(_ count: Int) throws -> SQLiteLogStore {
    let store = try store()
    for number in 0..<count {
      try store.append([.note("\(number + 1)")], at: { .second(number) })
    }
    return store
  }

  /// Runs SQL on the file as somebody with the right to write it could.
  func attack(_ sql: String) throws {
    let queue = try DatabaseQueue(path: database)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }

  /// The same once nothing guards the entries.
  func attackUnguarded(_ sql: String) throws {
    let triggers = [
      "entry_is_never_changed", "entry_is_never_deleted", "entry_follows_the_last",
      "part_is_never_deleted", "part_is_only_erased_on_order", "part_belongs_to_the_last_entry",
    ]
    try attack(triggers.map { "DROP TRIGGER \($0);" }.joined() + sql)
  }

  /// The same, and then guarded again as if nothing had been.
  func attackSecretly(_ sql: String) throws {
    let queue = try DatabaseQueue(path: database)
    try queue.writeWithoutTransaction { database in
      let guards = "SELECT sql FROM sqlite_schema WHERE type = 'trigger'"
      let triggers = try String.fetchAll(database, sql: guards)
      let names = "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
      for name in try String.fetchAll(database, sql: names) {
        try database.execute(sql: "DROP TRIGGER \(name)")
      }
      try database.execute(sql: sql)
      for trigger in triggers { try database.execute(sql: trigger) }
    }
    try queue.close()
  }
}

extension Plan.ID {
  /// Whose log a test writes, where it does not matter.
  static let test = Plan.ID("test")
}

extension LogStore {
  /// Adds records that no rule looks at.
  @discardableResult
  func append(_ records: [LogRecord], at clock: () -> Instant) throws -> [LogEntry] {
    try append(after: head(), at: clock) { _ in records }
  }

  /// Adds what the caller makes of every entry.
  @discardableResult
  func append(
    at clock: () -> Instant, check: ([LogEntry]) throws -> [LogRecord]
  ) throws -> [LogEntry] {
    try append(after: .none, at: clock, check: check)
  }
}

extension Instant {
  /// So many seconds after a certain instant.
  static func second(_ second: Int) -> Instant {
    Instant(millisecondsSinceEpoch: 1_700_000_000_000 + Int64(second) * 1000)
  }
}
