internal import GRDB

extension AccountStore {
  /// How long one waits while others write, in seconds: far longer than any of them takes.
  private static let patience = 60.0

  static func openReaders(_ path: String) throws(AccountFault) -> DatabasePool {
    let beginning = try AccountFiles.beginning(of: path, count: 16)
    guard beginning == Array("SQLite format 3\0".utf8) else { throw .storage(.notAccounts(path)) }
    return try AccountFault.translating(at: path) {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(patience)
      let pool = try DatabasePool(path: path, configuration: configuration)
      try pool.read { try AccountSchema.check($0, at: path) }
      return pool
    }
  }

  static func openWriter(_ path: String) throws(AccountFault) -> DatabaseQueue {
    // SQLite would open it for reading alone and say so only at the first sign-in.
    for place in [path, AccountFiles.folder(of: path)] where !AccountFiles.isWritable(place) {
      throw .storage(.readOnly(place))
    }
    return try AccountFault.translating(at: path) {
      try DatabaseQueue(path: path, configuration: writerConfiguration())
    }
  }

  private static func writerConfiguration() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    return configuration
  }

  /// Makes the file beside its place and moves it there whole, so that nobody ever sees half of one.
  static func create(_ path: String) throws(AccountFault) {
    let draft = AccountFiles.draft(of: path)
    try AccountFiles.makePrivateFile(draft)
    defer { for part in ["", "-journal", "-wal", "-shm"] { AccountFiles.remove(draft + part) } }
    try AccountFault.translating(at: path) {
      let queue = try DatabaseQueue(path: draft, configuration: writerConfiguration())
      try queue.write { try AccountSchema.create(in: $0) }
      // The file keeps this for everyone who opens it.
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
      try queue.close()
    }
    try AccountFiles.publish(draft, as: path)
  }
}
