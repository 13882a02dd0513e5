internal import Foundation
internal import GRDB
internal import LogStores
internal import PlanModel
internal import TestSupport
internal import ThaiCivil

/// A place for data folders that is gone after the test.
struct DataFolder {
  /// The data folder; it is not there until a store makes it.
  let path: String
  private let top: URL

  static func with<Result>(_ body: (DataFolder) async throws -> Result) async throws -> Result {
    let top = FileManager.default.temporaryDirectory
      .appending(path: "log-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: top, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: top) }
    return try await body(DataFolder(path: top.appending(path: "data").path, top: top))
  }

  /// Another place beside the data folder.
  func beside(_ name: String) -> String { top.appending(path: name).path }

  var database: String { path + "/log.sqlite" }

  func store(_ mode: LogStore.Mode = .readWrite) throws -> LogStore {
    try LogStore(folder: path, mode: mode)
  }

  /// A log of notes "1", "2", …, recorded a second apart.
  func filled(_ count: Int) throws -> LogStore {
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
    let triggers = ["entry_is_never_changed", "entry_is_never_deleted", "entry_follows_the_last"]
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

extension Instant {
  /// So many seconds after a certain instant.
  static func second(_ second: Int) -> Instant {
    Instant(millisecondsSinceEpoch: 1_700_000_000_000 + Int64(second) * 1000)
  }
}
