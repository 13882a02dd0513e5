import Glibc
import Stores

/// A regular file that is open for reading: never a pipe or a device, which could keep the reader waiting
/// or give octets without end.
struct OpenFile: ~Copyable {
  private let path: String
  private let descriptor: Int32
  private let opened: stat

  /// Throws `notAFile` for what is not a regular file, also behind a symbolic link, and `fileUnreadable`.
  init(_ path: String) throws(StoreFault) {
    (descriptor, opened) = try Self.open(path)
    self.path = path
  }

  private static func open(_ path: String) throws(StoreFault) -> (Int32, stat) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .fileUnreadable(path, FileSystem.reason()) }
    // Opening a device may already do something: a tape is wound back.
    try checkKind(of: status, at: path)
    // Without waiting, since somebody may have put a pipe in its place.
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw .fileUnreadable(path, FileSystem.reason()) }
    do throws(StoreFault) {
      guard fstat(descriptor, &status) == 0 else {
        throw .fileUnreadable(path, FileSystem.reason())
      }
      try checkKind(of: status, at: path)
    } catch {
      close(descriptor)
      throw error
    }
    return (descriptor, status)
  }

  deinit { close(descriptor) }

  /// How many octets it had when it was opened.
  var size: Int { Int(opened.st_size) }

  /// Whether its size and the time of its last change are as when it was opened.
  var isUnchanged: Bool {
    var now = stat()
    return fstat(descriptor, &now) == 0 && now.st_size == opened.st_size
      && now.st_mtim.tv_sec == opened.st_mtim.tv_sec
      && now.st_mtim.tv_nsec == opened.st_mtim.tv_nsec
  }

  /// Hands its octets over piece by piece, until there are no more or the body says false.
  func read(_ body: (UnsafeRawBufferPointer) throws(StoreFault) -> Bool) throws(StoreFault) {
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    defer { chunk.deallocate() }
    while true {
      let count = Glibc.read(descriptor, chunk.baseAddress, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .fileUnreadable(path, FileSystem.reason()) }
      guard count > 0, try body(UnsafeRawBufferPointer(rebasing: chunk[..<count])) else { return }
    }
  }

  /// Its first octets, fewer where it is shorter.
  func beginning(_ count: Int) throws(StoreFault) -> [UInt8] {
    var beginning: [UInt8] = []
    try read { (chunk) throws(StoreFault) in
      beginning += chunk.prefix(count - beginning.count)
      return beginning.count < count
    }
    return beginning
  }

  /// Its octets from an offset on, at most so many; none at its end.
  func octets(from offset: Int, atMost count: Int) throws(StoreFault) -> [UInt8] {
    var found = 0
    let octets = [UInt8](unsafeUninitializedCapacity: count) { octets, filled in
      repeat {
        found = pread(descriptor, octets.baseAddress, count, offset)
      } while found < 0 && errno == EINTR
      filled = max(0, found)
    }
    guard found >= 0 else { throw .fileUnreadable(path, FileSystem.reason()) }
    return octets
  }

  private static func checkKind(of status: stat, at path: String) throws(StoreFault) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: return
    case S_IFDIR: throw .notAFile(path, .folder)
    case S_IFIFO: throw .notAFile(path, .namedPipe)
    case S_IFCHR, S_IFBLK: throw .notAFile(path, .device)
    case S_IFSOCK: throw .notAFile(path, .socket)
    default: throw .notAFile(path, .unknown)
    }
  }
}
