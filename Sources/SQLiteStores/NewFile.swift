import Glibc
import Stores

/// A file that is being written under a name that nobody else uses. Unless it is kept, it is removed.
struct NewFile: ~Copyable {
  private let path: String
  private let descriptor: Int32
  private var isKept = false

  init(_ path: String) throws(StoreFault) {
    self.path = path
    // Evidence is never changed, and nobody's business but the office's.
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o400)
    guard descriptor >= 0 else { throw FileSystem.fault(writing: path) }
  }

  deinit {
    guard descriptor >= 0 else { return }
    close(descriptor)
    if !isKept { unlink(path) }
  }

  func add(_ octets: UnsafeRawBufferPointer) throws(StoreFault) {
    var rest = octets
    while !rest.isEmpty {
      let count = write(descriptor, rest.baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FileSystem.fault(writing: path) }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  /// Puts the octets on the disk and moves the file to its place, over what may be there.
  consuming func keep(as place: String) throws(StoreFault) {
    guard fsync(descriptor) == 0, rename(path, place) == 0 else {
      throw FileSystem.fault(writing: place)
    }
    isKept = true
    FileSystem.sync(folder: FileSystem.folder(of: place))
  }

  /// Copies a regular file to a place, over what may be there.
  static func copy(_ from: String, to place: String) throws(StoreFault) {
    let file = try NewFile(FileSystem.draft(of: place))
    try OpenFile(from).read { (piece) throws(StoreFault) in
      try file.add(piece)
      return true
    }
    try file.keep(as: place)
  }
}
