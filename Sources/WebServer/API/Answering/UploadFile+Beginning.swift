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
}
