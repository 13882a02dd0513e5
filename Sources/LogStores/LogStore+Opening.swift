internal import Interchange
internal import GRDB
internal import PlanModel
internal import ThaiCivil

extension LogStore {
  /// How long one waits while others write, in seconds: far longer than any of them takes.
  private static let patience = 60.0

  static func openReaders(_ path: String) throws(StoreFault) -> DatabasePool {
    try StoreFault.translating(at: path) {
      guard try isDatabase(path) else { throw StoreFault.notAStore(path) }
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(patience)
      let pool = try DatabasePool(path: place(path), configuration: configuration)
      try pool.read { try LogSchema.check($0, at: path) }
      return pool
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

  static func openWriter(_ path: String) throws(StoreFault) -> DatabaseQueue {
    // SQLite would open it for reading alone and say so only at the first entry.
    for place in [path, FileSystem.folder(of: path)] where !FileSystem.isWritable(place) {
      throw .readOnly(place)
    }
    return try StoreFault.translating(at: path) {
      try DatabaseQueue(path: path, configuration: writerConfiguration())
    }
  }

  private static func writerConfiguration() -> Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    return configuration
  }

  /// Makes the log beside its place and moves it there whole, so that nobody ever sees half of one.
  static func create(_ path: String) throws(StoreFault) {
    let folder = FileSystem.folder(of: path)
    guard FileSystem.isWritable(folder) else { throw .readOnly(folder) }
    let draft = FileSystem.draft(of: path)
    defer { for part in ["", "-journal", "-wal", "-shm"] { FileSystem.remove(draft + part) } }
    try StoreFault.translating(at: path) {
      let queue = try DatabaseQueue(path: draft, configuration: writerConfiguration())
      try queue.write { try LogSchema.create(in: $0) }
      // The file keeps this for everyone who opens it.
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
      try queue.close()
    }
    try FileSystem.publish(draft, as: path)
  }

  /// Where readers find the log. In a folder that cannot be written SQLite cannot begin to keep the books
  /// on who reads; where nobody else has the log open it is told that nothing will change.
  private static func place(_ path: String) -> String {
    let isOpen = FileSystem.exists(path + "-shm") || FileSystem.size(of: path + "-wal") ?? 0 > 0
    guard !isOpen, !FileSystem.isWritable(FileSystem.folder(of: path)) else { return path }
    let absolute = path.hasPrefix("/") ? path : FileSystem.workingFolder() + "/" + path
    let escaped = absolute.utf8.map { octet in
      switch octet {
      case UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "%"):
        "%" + String(hexadecimal: CollectionOfOne(octet), uppercase: true)
      default: ""
      }
    }
    let plain = zip(absolute.utf8, escaped).flatMap { $1.isEmpty ? [$0] : Array($1.utf8) }
    return "file:" + String(decoding: plain, as: UTF8.self) + "?immutable=1"
  }
}
