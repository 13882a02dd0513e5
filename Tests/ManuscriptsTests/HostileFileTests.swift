@testable import Manuscripts
import Recognition
import TestSupport
import Testing

/// What must not crash the reading, stop it for long, or fill the memory.
@Suite("Hostile files")
struct HostileFileTests {
  private func fault(_ octets: [UInt8]) -> ManuscriptFault? {
    do throws(ManuscriptFault) {
      _ = try ManuscriptReader.read(octets, named: "file")
      return nil
    } catch {
      return error
    }
  }

  @Test("an archive that unpacks to more than any plan is refused before it is whole")
  func zipBomb() {
    let zeros = [UInt8](repeating: 0x20, count: 100_000_000)
    let octets = Archive.octets([("word/document.xml", zeros)])
    #expect(octets.count < 200_000)
    #expect(fault(octets) == .unpacksTooLarge)
  }

  @Test("XML with entities of its own is refused, in every format")
  func entityBomb() {
    let bomb =
      "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY a \"ก\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]><a>&b;</a>"
    #expect(fault(Archive.octets([("word/document.xml", bomb)])) == .hostileXML)
    #expect(
      fault(
        Archive.octets([
          ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", bomb),
        ])) == .hostileXML)
    #expect(
      fault(
        Archive.octets([("xl/workbook.xml", bomb), ("xl/_rels/workbook.xml.rels", bomb)]))
        == .hostileXML)
  }

  @Test("a table of ten thousand columns is refused")
  func manyColumns() {
    let cells = String(repeating: "<w:tc><w:p/></w:tc>", count: 10_000)
    #expect(fault(Archive.docx("<w:tbl><w:tr>\(cells)</w:tr></w:tbl>")) == .tooManyCells)
    let wide = "<w:tc><w:tcPr><w:gridSpan w:val=\"2000000000\"/></w:tcPr><w:p/></w:tc>"
    #expect(fault(Archive.docx("<w:tbl><w:tr>\(wide)\(wide)</w:tr></w:tbl>")) == .tooManyCells)
    let far = "<row r=\"1\"><c r=\"ZZZ1\"><v>1</v></c></row>"
    #expect(fault(OfficeFileTests.workbook(far)) == .tooManyCells)
  }

  @Test("a file with a password says so")
  func password() {
    let name = "EncryptedPackage".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    #expect(fault(compound + [UInt8](repeating: 0, count: 600) + name) == .needsPassword)
    #expect(
      fault(
        Archive.octets([
          ("mimetype", "application/vnd.oasis.opendocument.text"),
          ("META-INF/manifest.xml", "<manifest><encryption-data/></manifest>"),
          ("content.xml", "x"),
        ])) == .needsPassword)
  }

  @Test("what is no document, or a broken one, says so")
  func broken() {
    #expect(fault([]) == .noText)
    #expect(fault(Array("\n\n  \n".utf8)) == .noText)
    #expect(fault([0x00, 0x01, 0x02]) == .unknownKind)
    #expect(fault([0x50, 0x4B, 0x03, 0x04, 0x00]) == .damaged)
    #expect(fault(Archive.octets([("a", "b")])) == .unknownKind)
    for text in [
      "{\\rtf1 แผน}", "<!DOCTYPE html><p>แผน", "\n<?xml version='1.0'?><p/>", "%!PS-Adobe",
    ] {
      #expect(fault(Array(text.utf8)) == .unknownKind, "\(text)")
    }
    #expect(fault(Array("<มิติที่ 1> {แผน}".utf8)) == nil)
    #expect(fault(Archive.octets([("word/document.xml", "<w:document>")])) == .damaged)
    #expect(fault(Archive.docx("")) == .noText)
    let deep = String(repeating: "<w:r>", count: 5_000) + String(repeating: "</w:r>", count: 5_000)
    #expect(fault(Archive.docx("<w:p>\(deep)</w:p>")) == .damaged)
  }

  @Test("files with octets that were changed at random are read or refused")
  func random() {
    let octets = Archive.docx(
      Archive.paragraph("1.1.1 โครงการ") + "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>")
    var numbers = SeededNumbers(seed: 7)
    for _ in 0..<300 {
      var changed = octets
      for _ in 0..<3 {
        changed[Int.random(in: changed.indices, using: &numbers)] = .random(
          in: 0...255, using: &numbers)
      }
      _ = fault(changed)
    }
  }

  @Test("words of pages: what other programs write is not believed")
  func pages() {
    #expect(throws: ManuscriptFault.damaged) { try PopplerReader.read([], named: "") }
    #expect(throws: ManuscriptFault.noText) {
      try PopplerReader.read(Array("<html><page height=\"x\"></page></html>".utf8), named: "")
    }
    #expect(throws: ManuscriptFault.noText) {
      try TesseractReader.read([[], [0xFF, 0x0A]], named: "")
    }
  }
}
