internal import Glibc
internal import Stores

extension UploadFile {
  /// As many first octets of a file as tell its kind.
  static func beginning(of path: String) throws(FormRefusal) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unkept }
    defer { Glibc.close(descriptor) }
    let size = EvidenceKind.octetsNeeded
    return [UInt8](unsafeUninitializedCapacity: size) { octets, count in
      count = max(0, read(descriptor, octets.baseAddress, size))
    }
  }

  /// All octets of an upload, which has no more than the largest upload has.
  static func octets(of path: String) throws(FormRefusal) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unkept }
    defer { Glibc.close(descriptor) }
    var octets: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = read(descriptor, &piece, piece.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unkept }
      guard count > 0 else { return octets }
      octets += piece[..<count]
    }
  }
}
