import GRDB
import Stores

/// A database file of this program: opened for reading by many, for writing by one at a time.
///
/// What a store keeps in it is said by its ``Form``; that nothing else is opened, that nobody ever sees half
/// of a new file, that what was written is on the disk, and what the errors of SQLite mean, stands here.
final class SQLiteFile: Sendable {
  /// What a file of this kind is.
  struct Form: Sendable {
    let kept: StoreFault.Kept
    /// In the head of the file, so that it is told from another program's database.
    let applicationID: Int
    /// The newest version of the tables that this program knows.
    let version: Int
    /// Makes the tables.
    let create: @Sendable (Database) throws -> Void
    /// Throws where the tables are not as they were made.
    let check: @Sendable (Database, _ path: String) throws -> Void
  }

  /// What may be done with a file.
  enum Mode { case readOnly, readWrite }

  let path: String
  private let form: Form
  // Declared first, so closed first: the connection that can write is the one that tidies up.
  private let readers: DatabasePool
  private let writer: DatabaseQueue?

  /// Opens a file that is there, or makes it, with its folder, where it may be written. It makes nothing and
  /// changes nothing where something else is at the path, or a file of a later version.
  ///
  /// `upgrade` brings the tables of an earlier version, which are as they were made, to the newest, all or
  /// nothing; without one, files of earlier versions stay as they are.
  init(
    _ path: String, _ form: Form, _ mode: Mode, upgrade: ((Database) throws -> Void)? = nil
  ) throws(StoreFault) {
    (self.path, self.form) = (path, form)
    if mode == .readWrite {
      try FileSystem.makeFolder(FileSystem.folder(of: path))
      if !FileSystem.exists(path) { try Self.create(path, form) }
      if let upgrade { try Self.upgrade(path, form, upgrade) }
    }
    readers = try Self.openReaders(path, form)
    writer = mode == .readWrite ? try Self.openWriter(path, form) : nil
    guard mode == .readWrite else { return }
    // Versions before left a log to the umask.
    for part in ["", "-wal", "-shm"] { FileSystem.makePrivate(path + part) }
  }

  var isWritable: Bool { writer != nil }

  /// Reads one state of the file, whatever is written meanwhile. What SQLite throws is a ``StoreFault``.
  func reading<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try translating { try readers.read(body) }
  }

  /// Reads and writes with nobody between; what the body throws undoes all.
  func writing<Result>(_ body: (Database) throws -> Result) throws -> Result {
    guard let writer else { throw StoreFault.readOnly(FileSystem.folder(of: path)) }
    return try translating {
      try writer.writeWithoutTransaction { database in
        var result: Result?
        // Deferred, two processes that read before they write would refuse each other at once.
        try database.inTransaction(.immediate) {
          result = try body(database)
          return .commit
        }
        guard let result else { throw StoreFault.failed("the transaction did not run") }
        return result
      }
    }
  }

  /// Takes out of the file beside it what was written over since. The last of the readers that are in the
  /// middle of something may keep it there until the next time.
  func forget() throws {
    guard let writer else { return }
    _ = try translating {
      try writer.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    }
  }

  /// Copies one state of the file, while others write, to where there is none yet, and reads the copy.
  func copy<Result>(to other: String, _ body: (Database) throws -> Result) throws -> Result {
    try FileSystem.makePrivateFile(other)
    return try Self.translating(form, at: other) {
      let queue = try DatabaseQueue(path: other)
      try readers.backup(to: queue)
      let result = try queue.read(body)
      // Nothing stays beside the copy.
      try queue.close()
      return result
    }
  }

  private func translating<Result>(_ body: () throws -> Result) throws -> Result {
    try Self.translating(form, at: path, body)
  }
}

extension SQLiteFile {
  /// How long one waits while others write, in seconds: far longer than any of them takes.
  private static let patience = 60.0

  private static func openReaders(
    _ path: String, _ form: Form
  ) throws(StoreFault) -> DatabasePool {
    try faults {
      guard try isDatabase(path) else { throw StoreFault.foreign(form.kept, at: path) }
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(patience)
      return try translating(form, at: path) {
        let pool = try DatabasePool(path: place(path), configuration: configuration)
        try pool.read { try check($0, at: path, form) }
        return pool
      }
    }
  }

  private static func isDatabase(_ path: String) throws(StoreFault) -> Bool {
    do throws(StoreFault) {
      return try OpenFile(path).beginning(16) == Array("SQLite format 3\0".utf8)
    } catch .fileUnreadable(let path, let reason) {
      throw .cannotOpen(path, reason)
    } catch .notAFile {
      return false
    }
  }

  private static func check(_ database: Database, at path: String, _ form: Form) throws {
    let application = try Int.fetchOne(database, sql: "PRAGMA application_id")
    guard application == form.applicationID else {
      throw StoreFault.foreign(form.kept, at: path)
    }
    let found = try version(of: database)
    guard found <= form.version else { throw StoreFault.newerVersion(form.kept, found) }
    try form.check(database, path)
  }

  private static func openWriter(
    _ path: String, _ form: Form
  ) throws(StoreFault) -> DatabaseQueue {
    // SQLite would open it for reading alone and say so only when something is written.
    for place in [path, FileSystem.folder(of: path)] where !FileSystem.isWritable(place) {
      throw .readOnly(place)
    }
    return try faults {
      try translating(form, at: path) {
        try DatabaseQueue(path: path, configuration: writerConfiguration())
      }
    }
  }

  private static func writerConfiguration() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    // What was erased is not to lie in the free octets of the file.
    configuration.prepareDatabase {
      try $0.execute(sql: "PRAGMA synchronous = FULL")
      try $0.execute(sql: "PRAGMA secure_delete = ON")
    }
    return configuration
  }

  private static func upgrade(
    _ path: String, _ form: Form, _ upgrade: (Database) throws -> Void
  ) throws(StoreFault) {
    // Looked at before anything is opened that writes: it may be another program's.
    let readers = try openReaders(path, form)
    let found = try faults { try translating(form, at: path) { try readers.read(version) } }
    guard found < form.version else { return }
    var configuration = writerConfiguration()
    // Tables are made anew under the rows that point to them; nothing else could be checked meanwhile.
    configuration.foreignKeysEnabled = false
    for place in [path, FileSystem.folder(of: path)] where !FileSystem.isWritable(place) {
      throw .readOnly(place)
    }
    try faults {
      try translating(form, at: path) {
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { database in
          try database.inTransaction(.immediate) {
            // Another process may have been first.
            if try version(of: database) < form.version {
              try upgrade(database)
              try database.execute(sql: "PRAGMA user_version = \(form.version)")
            }
            return .commit
          }
        }
        try queue.close()
      }
    }
  }

  private static func version(of database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
  }

  /// Makes the file beside its place and moves it there whole, so that nobody ever sees half of one.
  private static func create(_ path: String, _ form: Form) throws(StoreFault) {
    let folder = FileSystem.folder(of: path)
    guard FileSystem.isWritable(folder) else { throw .readOnly(folder) }
    let draft = FileSystem.draft(of: path)
    defer { for part in ["", "-journal", "-wal", "-shm"] { FileSystem.remove(draft + part) } }
    try FileSystem.makePrivateFile(draft)
    try faults {
      try translating(form, at: path) {
        let queue = try DatabaseQueue(path: draft, configuration: writerConfiguration())
        try queue.write { database in
          try form.create(database)
          try database.execute(sql: "PRAGMA application_id = \(form.applicationID)")
          try database.execute(sql: "PRAGMA user_version = \(form.version)")
        }
        // The file keeps this for everyone who opens it.
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
        try queue.close()
      }
    }
    try FileSystem.publish(draft, as: path)
  }

  /// Where readers find the file. In a folder that cannot be written SQLite cannot begin to keep the books
  /// on who reads; where nobody else has the file open it is told that nothing will change.
  private static func place(_ path: String) -> String {
    let isOpen = FileSystem.exists(path + "-shm") || FileSystem.size(of: path + "-wal") ?? 0 > 0
    guard !isOpen, !FileSystem.isWritable(FileSystem.folder(of: path)) else { return path }
    let absolute = path.hasPrefix("/") ? path : FileSystem.workingFolder() + "/" + path
    let escaped = absolute.utf8.flatMap { octet -> [UInt8] in
      switch octet {
      case UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "%"):
        Array(("%" + String(octet, radix: 16, uppercase: true)).utf8)
      default: [octet]
      }
    }
    return "file:" + String(decoding: escaped, as: UTF8.self) + "?immutable=1"
  }
}

extension SQLiteFile {
  /// Runs work on the database at a path, with what SQLite throws as a ``StoreFault``.
  private static func translating<Result>(
    _ form: Form, at path: String, _ body: () throws -> Result
  ) throws -> Result {
    do { return try body() } catch let error as DatabaseError {
      throw StoreFault(error, form.kept, at: path)
    }
  }

  /// Runs work whose every error is a ``StoreFault``.
  static func faults<Result>(_ body: () throws -> Result) throws(StoreFault) -> Result {
    do { return try body() } catch let fault as StoreFault { throw fault } catch {
      throw .failed("\(error)")
    }
  }
}

extension StoreFault {
  fileprivate init(_ error: DatabaseError, _ kept: Kept, at path: String) {
    let message = error.message ?? "\(error)"
    self =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(kept)
      case .SQLITE_FULL: .diskFull(path)
      case .SQLITE_IOERR: .diskFailed(path, message)
      case .SQLITE_READONLY, .SQLITE_PERM: .readOnly(path)
      case .SQLITE_CANTOPEN: .cannotOpen(path, message)
      case .SQLITE_CORRUPT, .SQLITE_FORMAT: .damaged(kept, at: path, message)
      case .SQLITE_NOTADB: .foreign(kept, at: path)
      default: .failed(message)
      }
  }
}
