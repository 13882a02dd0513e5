internal import Glibc

/// What the store needs of the system's files, with errors as faults.
enum AccountFiles {
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  static func isWritable(_ path: String) -> Bool { access(path, W_OK) == 0 }

  static func remove(_ path: String) { unlink(path) }

  /// A name beside the path that nobody else uses.
  static func draft(of path: String) -> String {
    "\(path).\(getpid())-\(UInt64.random(in: .min ... .max)).draft"
  }

  /// Makes a folder and those above it.
  static func makeFolder(_ path: String) throws(AccountFault) {
    if isFolder(path) { return }
    let above = folder(of: path)
    if above != path, !exists(above) { try makeFolder(above) }
    if mkdir(path, 0o777) != 0 {
      let fault = errno == EEXIST ? .cannotOpen(path, "it is not a folder") : fault(writing: path)
      // Another process may have made it meanwhile.
      guard isFolder(path) else { throw .storage(fault) }
    }
    sync(folder: above)
  }

  /// Makes an empty file that only its owner may read or write. SQLite gives the files that it keeps
  /// beside a database the same rights.
  static func makePrivateFile(_ path: String) throws(AccountFault) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .storage(fault(writing: path)) }
    close(descriptor)
  }

  /// Gives a finished file its name, unless another file has that name already.
  static func publish(_ draft: String, as path: String) throws(AccountFault) {
    if link(draft, path) != 0, errno != EEXIST {
      // A file system without links.
      guard errno == EPERM || errno == EOPNOTSUPP, rename(draft, path) == 0 else {
        throw .storage(fault(writing: path))
      }
    }
    sync(folder: folder(of: path))
  }

  /// The folder that a path is in.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The first octets of a file, fewer where it is shorter.
  static func beginning(of path: String, count: Int) throws(AccountFault) -> [UInt8] {
    guard let file = fopen(path, "re") else { throw .storage(.cannotOpen(path, reason())) }
    defer { fclose(file) }
    var octets = Array(repeating: UInt8(0), count: count)
    let read = fread(&octets, 1, count, file)
    guard ferror(file) == 0 else { throw .storage(.cannotOpen(path, reason())) }
    return Array(octets.prefix(read))
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Puts the names in a folder on the disk. There are systems that cannot; they keep names safe in
  /// another way.
  private static func sync(folder path: String) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// What the last call of the system failed for.
  private static func fault(writing path: String) -> StorageFault {
    switch errno {
    case ENOSPC, EDQUOT, EFBIG: .diskFull(path)
    case EROFS, EACCES, EPERM: .readOnly(path)
    case EIO: .diskFailed(path, reason())
    default: .cannotOpen(path, reason())
    }
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}
