internal import GRDB

extension StorageFault: CustomStringConvertible {
  /// What is wrong, for the one who runs the program.
  public var description: String {
    switch self {
    case .cannotOpen(let path, let reason): "\(path) cannot be opened: \(reason)"
    case .notAccounts(let path): "\(path) does not hold accounts"
    case .newerVersion(let version):
      """
      the accounts were made by a later version of this program (their tables are version \(version))
      """
    case .damaged(let path, let reason): "\(path) is damaged: \(reason)"
    case .readOnly(let path): "\(path) cannot be written"
    case .diskFull(let path): "there is no room left on the disk for \(path); nothing was written"
    case .diskFailed(let path, let reason): "the disk failed at \(path): \(reason)"
    case .busy: "other programs kept the accounts busy; nothing was written"
    case .failed(let reason): reason
    }
  }

  /// What to do about it; nil where nothing general can be said.
  public var hint: String? {
    switch self {
    case .newerVersion: "use the later version of the program"
    case .damaged(let path, _):
      """
      stop the program, then put \(path) back from a backup; without one move it away together with \
      the files of the same name that end in -wal and -shm: the next start makes a new one and prints \
      the link for a first coordinator. The activity log is not in it and is not touched
      """
    case .notAccounts: "give another data folder, or move that file away"
    case .busy: "try again"
    case .diskFull: "make room and try again"
    case .diskFailed: "look whether the disk is full or failing, and make a backup"
    case .readOnly: "ask whoever owns it for the right to write there"
    case .cannotOpen, .failed: nil
    }
  }
}

extension AccountFault {
  /// Runs work on the database at a path, with its errors as faults.
  static func translating<Result>(
    at path: String, _ body: () throws -> Result
  ) throws(AccountFault) -> Result {
    do {
      return try body()
    } catch let fault as AccountFault {
      throw fault
    } catch let error as DatabaseError {
      throw .storage(StorageFault(error, at: path))
    } catch {
      throw .storage(.failed("\(error)"))
    }
  }
}

extension StorageFault {
  init(_ error: DatabaseError, at path: String) {
    let message = error.message ?? "\(error)"
    self =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
      case .SQLITE_FULL: .diskFull(path)
      case .SQLITE_IOERR: .diskFailed(path, message)
      case .SQLITE_READONLY, .SQLITE_PERM: .readOnly(path)
      case .SQLITE_CANTOPEN: .cannotOpen(path, message)
      case .SQLITE_CORRUPT, .SQLITE_FORMAT: .damaged(path, message)
      case .SQLITE_NOTADB: .notAccounts(path)
      default: .failed(message)
      }
  }
}
