internal import Glibc
private import ThaiCivil

/// Reads and writes whole files. Writing is atomic: a reader sees the old file or the new one.
enum Files {
  /// The octets that are read or written at once.
  private static let chunkSize = 64 << 10

  /// A file's octets; a failure that names it where it cannot be read. `-` is standard input.
  static func read(_ path: String, atMost limit: Int = 64_000_000) throws -> [UInt8] {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw Failure(ExitStatus.noInput, "\(path): \(reason())", hint: "is the name spelt right?")
    }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var octets: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: chunkSize)
    while octets.count < limit {
      let count = Glibc.read(descriptor, &chunk, min(chunk.count, limit - octets.count))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Failure(ExitStatus.noInput, "\(path): \(reason())") }
      guard count > 0 else { break }
      octets += chunk[..<count]
    }
    return octets
  }

  /// A text file's octets: ``read(_:atMost:)`` without the byte order mark.
  static func readText(_ path: String, atMost limit: Int = 64_000_000) throws -> [UInt8] {
    try read(path, atMost: limit).withoutByteOrderMark
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Whether others than its owner may do anything with a file.
  static func isOpenToOthers(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & 0o077 != 0
  }

  /// The names in a folder, sorted; none where there is no such folder.
  static func names(in folder: String) throws -> [String] {
    guard exists(folder) else { return [] }
    guard let stream = opendir(folder) else {
      throw Failure(ExitStatus.outOfReach, "\(folder): \(reason())")
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { name in
          name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }

  /// Makes a folder and those above it.
  static func makeFolder(_ path: String) throws {
    var built = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      built += (built.isEmpty || built.hasSuffix("/") ? "" : "/") + part
      if mkdir(built, 0o777) != 0, errno != EEXIST {
        throw Failure(ExitStatus.outOfReach, "\(built): \(reason())")
      }
    }
  }

  /// Writes a file, given in pieces, beside its place, forces it to the disk, and renames it into its place.
  /// `rights` is what a lax umask would leave.
  static func write(_ pieces: [[UInt8]], to path: String, rights: mode_t = 0o666) throws {
    let draft = "\(path).\(getpid()).tmp"
    // A run that was killed may have left a draft, and no living process has this one's number.
    unlink(draft)
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, rights)
    guard descriptor >= 0 else { throw Failure(ExitStatus.outOfReach, "\(draft): \(reason())") }
    var failed = !writeAll(pieces, to: descriptor) || fsync(descriptor) != 0
    var why = reason()
    if close(descriptor) != 0, !failed { (failed, why) = (true, reason()) }
    if !failed, rename(draft, path) != 0 { (failed, why) = (true, reason()) }
    if failed {
      unlink(draft)
      throw Failure(ExitStatus.outOfReach, "\(path) was not written: \(why)")
    }
  }

  private static func writeAll(_ pieces: [[UInt8]], to descriptor: Int32) -> Bool {
    var chunk: [UInt8] = []
    chunk.reserveCapacity(chunkSize)
    for piece in pieces {
      if chunk.count + piece.count > chunkSize {
        guard writeAll(chunk, to: descriptor) else { return false }
        chunk.removeAll(keepingCapacity: true)
      }
      chunk += piece
    }
    return writeAll(chunk, to: descriptor)
  }

  private static func writeAll(_ octets: [UInt8], to descriptor: Int32) -> Bool {
    var rest = octets[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return false }
      rest = rest.dropFirst(written)
    }
    return true
  }

  private static func reason() -> String { String(cString: strerror(errno)) }
}
