/// The kind of a file as a media type, by what it begins with and by how its name ends.
public enum EvidenceKind {
  /// How many first octets ``of(name:beginning:)`` looks at.
  public static let octetsNeeded = 12

  /// The octets win where both speak: a name is easily wrong. `application/octet-stream` where neither
  /// does.
  public static func of(name: String, beginning: [UInt8]) -> String {
    let ending = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last
    let byName = ending.flatMap { endings[$0.lowercased()] }
    for (octets, kind) in beginnings where beginning.starts(with: octets) {
      // Office files are zip files; which, only the name says.
      let isZip = kind == "application/zip"
      return isZip && byName?.hasPrefix("application/vnd.") == true ? byName ?? kind : kind
    }
    if beginning.dropFirst(4).starts(with: "ftyp".utf8) {
      return byName == "image/heic" ? "image/heic" : "video/mp4"
    }
    if beginning.dropFirst(8).starts(with: "WEBP".utf8) { return "image/webp" }
    return byName ?? "application/octet-stream"
  }

  private static let beginnings: [([UInt8], String)] = [
    (Array("%PDF-".utf8), "application/pdf"),
    ([0x89] + Array("PNG\r\n".utf8), "image/png"),
    ([0xFF, 0xD8, 0xFF], "image/jpeg"),
    (Array("GIF8".utf8), "image/gif"),
    (Array("PK".utf8) + [3, 4], "application/zip"),
  ]

  private static let endings = [
    "csv": "text/csv",
    "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "gif": "image/gif",
    "heic": "image/heic",
    "html": "text/html",
    "jpeg": "image/jpeg",
    "jpg": "image/jpeg",
    "md": "text/markdown",
    "mp4": "video/mp4",
    "odt": "application/vnd.oasis.opendocument.text",
    "pdf": "application/pdf",
    "png": "image/png",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "txt": "text/plain",
    "webp": "image/webp",
    "xls": "application/vnd.ms-excel",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
  ]
}
