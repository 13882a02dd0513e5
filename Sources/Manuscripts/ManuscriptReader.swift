public import Recognition

/// Reads a file of a kind that needs no other program.
public enum ManuscriptReader {
  /// Throws ``ManuscriptFault/unknownKind`` for a PDF, a picture or an old office file too: those are made
  /// into text, or into a file of another kind, by other programs first.
  public static func read(
    _ octets: [UInt8], named name: String
  ) throws(ManuscriptFault) -> Manuscript {
    let manuscript: Manuscript
    switch try DocumentKind(octets) {
    case .text: manuscript = TextReader.read(text(octets) ?? "", named: name)
    case .docx: manuscript = try DocxReader.read(try package(octets), named: name)
    case .odt: manuscript = try OdtReader.read(try package(octets), named: name)
    case .xlsx: manuscript = try XlsxReader.read(try package(octets), named: name)
    case .pdf, .picture, .oldOffice: throw .unknownKind
    }
    guard !manuscript.blocks.isEmpty else { throw .noText }
    return manuscript
  }

  private static func package(_ octets: [UInt8]) throws(ManuscriptFault) -> OfficePackage {
    guard let package = OfficePackage(octets) else { throw .damaged }
    return package
  }

  /// UTF-8 without control characters; nil for anything else.
  static func text(_ octets: [UInt8]) -> String? {
    guard let text = String(validating: octets, as: UTF8.self) else { return nil }
    // Page feeds part pages in the text of some programs.
    let isText = octets.allSatisfy { $0 >= 0x20 || 0x09...0x0D ~= $0 }
    return isText ? text : nil
  }
}
