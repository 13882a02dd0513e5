/// The kinds of files as media types: by the endings of names, and by what files begin with.
enum EvidenceKind {
  static let unknown = "application/octet-stream"

  /// The kind that a name claims; nil where its ending is none of these.
  static func claimed(by name: String) -> String? {
    ending(of: name).flatMap { ending in endings.first { $0.ending == ending }?.kind }
  }

  /// In lower case, without the full stop.
  static func ending(of name: String) -> String? {
    name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last?.lowercased()
  }

  static func ending(for kind: String) -> String? {
    endings.first { $0.kind == kind }?.ending
  }

  /// What a file that begins so can be, the one that it is without a name first; none where nothing is known
  /// to begin so.
  static func possible(beginning: [UInt8]) -> [String] {
    if let known = beginnings.first(where: { beginning.starts(with: $0.octets) }) {
      return known.kinds
    }
    let brand = beginning.dropFirst(8).prefix(4)
    // ISO 14496-12, 4.3: the first box names the brand of the file.
    if beginning.dropFirst(4).starts(with: "ftyp".utf8) {
      return brands.first { $0.brands.contains(where: brand.elementsEqual) }.map { [$0.kind] } ?? []
    }
    // A RIFF file may hold sound or film too.
    let isWebP = beginning.starts(with: "RIFF".utf8) && brand.elementsEqual("WEBP".utf8)
    return isWebP ? ["image/webp"] : []
  }

  /// As many octets as ``possible(beginning:)`` looks at.
  static let octetsNeeded = 12

  private static let beginnings: [(octets: [UInt8], kinds: [String])] = [
    (Array("%PDF-".utf8), ["application/pdf"]),
    // A mark of UTF-8 that some scanners write before.
    ([0xEF, 0xBB, 0xBF] + Array("%PDF-".utf8), ["application/pdf"]),
    ([0x89] + Array("PNG\r\n".utf8) + [0x1A, 0x0A], ["image/png"]),
    ([0xFF, 0xD8, 0xFF], ["image/jpeg"]),
    (Array("GIF87a".utf8), ["image/gif"]),
    (Array("GIF89a".utf8), ["image/gif"]),
    // Office files are zip files; which, only the name says.
    (Array("PK".utf8) + [3, 4], ["application/zip"] + officeInZip),
    // The compound file of Word and Excel before 2007 ([MS-CFB], 2.2).
    (
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
      ["application/x-ole-storage", "application/msword", "application/vnd.ms-excel"]
    ),
  ]

  /// The brands of telephones and cameras (mp4ra.org, "Brands"); what has another is of no known kind.
  private static let brands: [(kind: String, brands: [[UInt8]])] = [
    ("image/heic", ["heic", "heix", "heim", "heis", "mif1", "msf1"]),
    ("video/quicktime", ["qt  "]),
    (
      "video/mp4",
      [
        "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42",
        "mp71",
        "avc1", "M4V ", "M4VH", "M4VP", "MSNV", "mmp4", "f4v ", "XAVC", "hvc1", "dash",
      ]
    ),
  ].map { kind, names in (kind, names.map { Array($0.utf8) }) }

  private static let officeInZip = [
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "application/vnd.oasis.opendocument.text",
  ]

  /// Of several endings of a kind the usual one comes first.
  private static let endings: [(ending: String, kind: String)] =
    [
      ("csv", "text/csv"), ("doc", "application/msword"), ("gif", "image/gif"),
      ("heic", "image/heic"), ("html", "text/html"), ("jpg", "image/jpeg"),
      ("jpeg", "image/jpeg"), ("md", "text/markdown"), ("mp4", "video/mp4"),
      ("mov", "video/quicktime"), ("m4v", "video/mp4"), ("heif", "image/heic"),
      ("pdf", "application/pdf"), ("png", "image/png"), ("txt", "text/plain"),
      ("webp", "image/webp"), ("xls", "application/vnd.ms-excel"), ("zip", "application/zip"),
    ] + zip(["docx", "xlsx", "pptx", "odt"], officeInZip).map { (ending: $0, kind: $1) }
}
