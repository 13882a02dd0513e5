internal import Papers
internal import ThaiCivil

/// The kinds of files that plans come in, told by what is in the file, never by its name.
public enum DocumentKind: Hashable, Sendable {
  case text
  case docx
  case odt
  case xlsx
  case pdf
  /// PNG, JPEG or TIFF.
  case picture
  /// Word and Excel before 2007.
  case oldOffice(OldOffice)

  public enum OldOffice: Sendable { case word, excel }

  /// As help and messages name them.
  public static let known = endings.joined(separator: ", ")

  private static let endings = [
    ".docx", ".odt", ".xlsx", ".pdf", ".png", ".jpg", ".tif", ".txt", ".md", ".doc", ".xls",
  ]

  /// Whether a file is named as one of a kind that is read, or says nothing of it by its name. For messages only: what
  /// is read is told by what is in it.
  public static func isKnown(named name: String) -> Bool {
    let name = name.lowercased()
    guard let dot = name.lastIndex(of: "."), !name[dot...].contains("/") else { return true }
    return (endings + [".jpeg", ".tiff"]).contains(String(name[dot...]))
  }

  /// No plan is larger; a scan of 200 pages has 40 MB.
  public static let largestFile = 120_000_000

  public init(_ octets: [UInt8]) throws(ManuscriptFault) {
    guard octets.count <= Self.largestFile else {
      throw .tooLarge(megabytes: Self.largestFile / 1_000_000)
    }
    if let package = OfficePackage(octets) {
      guard let kind = try package.kind() else { throw .unknownKind }
      self = kind
    } else if octets.starts(with: Self.archive) {
      throw .damaged
    } else if octets.prefix(1024).firstRange(of: "%PDF-".utf8) != nil {
      self = .pdf
    } else if Self.pictures.contains(where: { octets.starts(with: $0) }) {
      self = .picture
    } else if octets.starts(with: Self.compoundFile) {
      // A Word or Excel file with a password is such a file with this stream.
      if Self.hasStream("EncryptedPackage", octets) { throw .needsPassword }
      if Self.hasStream("WordDocument", octets) {
        self = .oldOffice(.word)
      } else if Self.hasStream("Workbook", octets) || Self.hasStream("Book", octets) {
        self = .oldOffice(.excel)
      } else {
        throw .unknownKind
      }
    } else if ManuscriptReader.text(octets) != nil, !Self.isMarkup(octets) {
      self = .text
    } else {
      throw .unknownKind
    }
  }

  /// How a zip archive begins; one that cannot be opened was cut off.
  private static let archive: [UInt8] = [0x50, 0x4B, 0x03, 0x04]

  /// How PNG, JPEG and both kinds of TIFF begin.
  private static let pictures: [[UInt8]] = [
    [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x49, 0x49, 0x2A, 0x00],
    [0x4D, 0x4D, 0x00, 0x2A],
  ]

  /// Whether a text is written for a program: RTF, PostScript, HTML and other XML.
  private static func isMarkup(_ octets: [UInt8]) -> Bool {
    let beginning = String(decoding: octets.withoutByteOrderMark.prefix(64), as: UTF8.self)
      .drop(while: \.isWhitespace).lowercased()
    return ["{\\rtf", "%!ps", "<!doctype", "<html", "<?xml", "<svg"].contains {
      beginning.hasPrefix($0)
    }
  }

  /// Names of streams stand in UTF-16 in the directory of a compound file.
  private static func hasStream(_ name: String, _ octets: [UInt8]) -> Bool {
    octets.firstRange(of: name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) != nil
  }

  private static let compoundFile: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
}
