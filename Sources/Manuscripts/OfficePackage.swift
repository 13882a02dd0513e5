internal import Papers

/// The zip archive that a file of an office program is.
struct OfficePackage: ~Copyable {
  private let archive: ZipReading

  /// The largest part that is unpacked: the text of a plan of 2,000 pages has a tenth of it.
  private static let largestPart = 96_000_000

  /// Nil for what is no archive.
  init?(_ octets: [UInt8]) {
    guard octets.starts(with: [0x50, 0x4B]), let archive = ZipReading(octets) else { return nil }
    self.archive = archive
  }

  /// A part by its name; nil where there is none.
  borrowing func part(_ name: String) throws(ManuscriptFault) -> [UInt8]? {
    switch archive.entry(name, most: Self.largestPart) {
    case .octets(let octets): return octets
    case .absent: return nil
    case .tooLarge: throw .unpacksTooLarge
    case .damaged: throw .damaged
    }
  }

  /// Whether there is a part of this name.
  borrowing func has(_ name: String) -> Bool {
    if case .absent = archive.entry(name, most: 0) { false } else { true }
  }

  borrowing func kind() throws(ManuscriptFault) -> DocumentKind? {
    if has("word/document.xml") { return .docx }
    if has("xl/workbook.xml") { return .xlsx }
    guard let mime = try part("mimetype") else { return nil }
    let type = String(decoding: mime.prefix(100), as: UTF8.self)
    return type.hasPrefix("application/vnd.oasis.opendocument.text") ? .odt : nil
  }
}
