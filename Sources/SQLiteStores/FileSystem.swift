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

  /// What is another one once the file was written to, or is another file; empty where there is none.
  static func mark(of path: String) -> String {
    var status = stat()
    guard stat(path, &status) == 0 else { return "" }
    return [
      Int(status.st_ino), Int(status.st_size), status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
    ].map(String.init).joined(separator: ".")
  }

  /// When the file was written or touched last, in milliseconds since 1970; nil where there is none.
  static func changed(_ path: String) -> Int64? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Int64(status.st_mtim.tv_sec) * 1000 + Int64(status.st_mtim.tv_nsec / 1_000_000)
  }

  /// Says that a file is of now.
  static func touch(_ path: String) { utimensat(AT_FDCWD, path, nil, 0) }

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

  /// Makes a folder that only its owner may enter, and those above it, as any program would make them; each
  /// is on the disk with its name when this returns. A folder that is there stays as it is.
  static func makeFolder(_ path: String) throws(StoreFault) {
    try makeFolder(path, 0o700)
  }

  private static func makeFolder(_ path: String, _ mode: mode_t) throws(StoreFault) {
    if isFolder(path) { return }
    let above = folder(of: path)
    if above != path, !exists(above) { try makeFolder(above, 0o777) }
    if mkdir(path, mode) != 0 {
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

  /// Lets its owner, and nobody else, read and write a file.
  static func makeWritable(_ path: String) { chmod(path, 0o600) }

  /// Takes the rights of everybody but its owner from a file or folder. Where that is somebody else, who
  /// alone may do so, it stays as it is.
  static func makePrivate(_ path: String) {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT != S_IFLNK, isOpen(status) else {
      return
    }
    chmod(path, status.st_mode & 0o700)
  }

  /// Whether others than its owner may do anything with what is at a path.
  static func isOpenToOthers(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && isOpen(status)
  }

  private static func isOpen(_ status: stat) -> Bool { status.st_mode & 0o077 != 0 }

  /// The names in a folder; none where it cannot be read.
  static func names(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
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
