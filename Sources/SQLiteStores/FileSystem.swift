import FoundationEssentials
import Glibc
import Stores

/// What the store needs of the system's files, with errors as faults.
enum FileSystem {
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func isWritable(_ path: String) -> Bool { access(path, W_OK) == 0 }

  /// Nil where there is no such file.
  static func size(of path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The folder that a path is in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The path without slashes at its end, so that what is written beside it is not written into it.
  static func withoutSlashAtEnd(_ path: String) -> String {
    let end = path.lastIndex { $0 != "/" }
    return end.map { String(path[...$0]) } ?? String(path.prefix(1))
  }

  static func workingFolder() -> String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }

  /// A name beside the path that nobody else uses.
  static func draft(of path: String) -> String {
    "\(path).\(getpid())-\(UInt64.random(in: .min ... .max)).draft"
  }

  /// Makes a folder and those above it; each is on the disk with its name when this returns.
  static func makeFolder(_ path: String) throws(StoreFault) {
    if isFolder(path) { return }
    let above = folder(of: path)
    if above != path, !exists(above) { try makeFolder(above) }
    if mkdir(path, 0o777) != 0 {
      let fault = errno == EEXIST ? .cannotOpen(path, "it is not a folder") : fault(writing: path)
      // Another process may have made it meanwhile.
      guard isFolder(path) else { throw fault }
    }
    sync(folder: above)
  }

  /// Makes an empty file that only its owner may read or write. SQLite gives the files that it keeps
  /// beside a database the same rights.
  static func makePrivateFile(_ path: String) throws(StoreFault) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw fault(writing: path) }
    close(descriptor)
  }

  /// Gives a finished file its name, unless another file has that name already.
  static func publish(_ draft: String, as path: String) throws(StoreFault) {
    if link(draft, path) != 0, errno != EEXIST {
      // A file system without links.
      guard errno == EPERM || errno == EOPNOTSUPP, rename(draft, path) == 0 else {
        throw fault(writing: path)
      }
    }
    sync(folder: folder(of: path))
  }

  static func remove(_ path: String) { unlink(path) }

  /// Removes a folder with all that is in it, as far as it can be.
  static func removeFolder(_ path: String) {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Puts the names in a folder on the disk. There are systems that cannot; they keep names safe in
  /// another way.
  static func sync(folder path: String) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// What the last call of the system failed for.
  static func fault(writing path: String) -> StoreFault {
    switch errno {
    case ENOSPC, EDQUOT, EFBIG: .diskFull(path)
    case EROFS, EACCES, EPERM: .readOnly(path)
    case EIO: .diskFailed(path, reason())
    default: .cannotOpen(path, reason())
    }
  }

  static func reason() -> String { String(cString: strerror(errno)) }
}
