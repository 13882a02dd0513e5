@testable import Manuscripts
@testable import Papers
import Recognition

/// Office files made of their parts, for tests.
enum Archive {
  static func octets(_ parts: [(String, String)]) -> [UInt8] {
    octets(parts.map { ($0.0, Array($0.1.utf8)) })
  }

  static func octets(_ parts: [(String, [UInt8])]) -> [UInt8] {
    let archive = ZipArchive()
    for (name, content) in parts { archive.add(name, content) }
    return archive.octets()
  }

  /// A Word file whose body is this.
  static func docx(_ body: String, numbering: String? = nil) -> [UInt8] {
    let w = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    return octets(
      [("word/document.xml", "<w:document \(w)><w:body>\(body)</w:body></w:document>")]
        + (numbering.map { [("word/numbering.xml", "<w:numbering \(w)>\($0)</w:numbering>")] } ?? [])
    )
  }

  static func paragraph(_ text: String, _ properties: String = "") -> String {
    "<w:p>\(properties)<w:r><w:t>\(text)</w:t></w:r></w:p>"
  }
}

extension Manuscript {
  /// The texts of its paragraphs.
  var texts: [String] {
    blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph.text } else { nil } }
  }

  var tables: [Table] {
    blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }
}
