internal import Glibc

/// A file that is being uploaded.
struct UploadFile: Sendable {
  let path: String
  private let descriptor: Int32

  /// Makes a file that nobody else can read; throws ``FormRefusal/unkept``.
  init(in folder: String) throws(FormRefusal) {
    mkdir(folder, 0o700)
    path = "\(folder)/\(RandomName.make()).upload"
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .unkept }
  }

  func write(_ octets: [UInt8]) throws(FormRefusal) {
    var rest = octets[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw .unkept }
      rest = rest.dropFirst(count)
    }
  }

  func close() { Glibc.close(descriptor) }

  static func remove(_ path: String) { unlink(path) }

  /// Removes what a server that was killed has left, in a folder that is the server's alone.
  static func clear(_ folder: String) {
    chmod(folder, 0o700)
    guard let stream = opendir(folder) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".upload") { unlink("\(folder)/\(name)") }
    }
  }
}
