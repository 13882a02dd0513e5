internal import GRDB

/// The activity log in a data folder: `log.sqlite`, and the files that are evidence under `evidence/`.
///
/// Any number of processes may have the same folder open and write to it at once. What ``append(_:at:)``
/// returned is on the disk.
public final class LogStore: Sendable {
  /// What may be done with the folder.
  public enum Mode: Sendable {
    case readOnly
    /// Makes the folder and the log where there are none.
    case readWrite
  }

  public let folder: String
  /// Where the database is.
  let path: String
  let evidence: EvidenceFolder
  // Declared first, so closed first: the connection that can write is the one that tidies up.
  let readers: DatabasePool
  private let writer: DatabaseQueue?

  /// Opens a data folder. It makes nothing and changes nothing where the folder holds something else,
  /// or a log of a later version.
  public init(folder: String, mode: Mode) throws(StoreFault) {
    let folder = FileSystem.withoutSlashAtEnd(folder)
    self.folder = folder
    path = folder + "/log.sqlite"
    evidence = EvidenceFolder(path: folder + "/evidence")
    switch mode {
    case .readOnly:
      guard FileSystem.exists(path) else { throw .cannotOpen(path, "there is no log here") }
      readers = try Self.openReaders(path)
      writer = nil
    case .readWrite:
      try FileSystem.makeFolder(folder)
      if !FileSystem.exists(path) { try Self.create(path) }
      readers = try Self.openReaders(path)
      writer = try Self.openWriter(path)
    }
  }

  var isWritable: Bool { writer != nil }

  /// Reads one state of the log, whatever is written meanwhile.
  func reading<Result>(_ body: (Database) throws -> Result) throws(StoreFault) -> Result {
    try StoreFault.translating(at: path) { try readers.read(body) }
  }

  /// Reads and writes with nobody between; what the body throws undoes all.
  func writing<Result>(_ body: (Database) throws -> Result) throws -> Result {
    guard let writer else { throw StoreFault.readOnly(folder) }
    return try writer.writeWithoutTransaction { database in
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
