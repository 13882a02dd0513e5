internal import Glibc
internal import Stores

extension UploadFile {
  /// What a file is, from all of its octets.
  static func look(at path: String) throws(FormRefusal) -> EvidenceLook {
    var look = EvidenceLook()
    try pieces(of: path) { look.add($0) }
    return look
  }

  /// All octets of an upload, which has no more than the largest upload has.
  static func octets(of path: String) throws(FormRefusal) -> [UInt8] {
    var octets: [UInt8] = []
    try pieces(of: path) { octets += $0 }
    return octets
  }

  private static func pieces(
    of path: String, _ body: (UnsafeRawBufferPointer) -> Void
  ) throws(FormRefusal) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unkept }
    defer { Glibc.close(descriptor) }
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unkept }
      guard count > 0 else { return }
      piece.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
    }
  }
}
