import Foundation
import PaperTestSupport
@testable import Papers
import Testing
import ThaiCivil

@Suite("A template")
struct DocxTemplateTests {
  /// The parts of a small Word file of somebody.
  private static let parts: [String: String] = [
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": rels([("a", "officeDocument", "word/text.xml", false)]),
    "word/text.xml": """
    <w:document xmlns:w="\(word)" xmlns:r="\(office)"><w:body><w:p/><w:sectPr>
    <w:headerReference w:type="default" r:id="h"/><w:headerReference w:type="first" r:id="f"/>
    <w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2000" w:right="900" w:bottom="1000" w:left="1800"
     w:header="700" w:footer="600" w:gutter="0"/><w:titlePg/></w:sectPr></w:body></w:document>
    """,
    "word/_rels/text.xml.rels": rels([
      ("s", "styles", "styles.xml", false), ("h", "header", "header1.xml", false),
      ("f", "header", "header2.xml", false),
    ]),
    "word/styles.xml": """
    <w:styles xmlns:w="\(word)"><w:style w:type="paragraph" w:styleId="a1" w:default="1"><w:name w:val="Normal"/>
    </w:style><w:style w:type="paragraph" w:styleId="x7"><w:name w:val="Heading 1"/></w:style>
    <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="หัวเรื่องของเรา"/></w:style></w:styles>
    """,
    "word/header1.xml": """
    <w:hdr xmlns:w="\(word)" xmlns:r="\(office)" xmlns:a="x"><w:p><w:r><w:t>เทศบาลนครตัวอย่าง</w:t></w:r>
    <a:blip r:embed="p"/></w:p></w:hdr>
    """,
    "word/header2.xml":
      #"<w:hdr xmlns:w="\#(word)"><w:p><w:r><w:t>หน้าแรก</w:t></w:r></w:p></w:hdr>"#,
    "word/_rels/header1.xml.rels": rels([("p", "image", "media/krut.PNG", false)]),
    "word/media/krut.PNG": "octets of a picture",
  ]

  private static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  private static func rels(_ list: [(String, String, String, Bool)]) -> String {
    let all = list.map { id, kind, target, isOutside in
      let mode = isOutside ? #" TargetMode="External""# : ""
      return #"<Relationship Id="\#(id)" Type="\#(office)/\#(kind)" Target="\#(target)"\#(mode)/>"#
    }
    let namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return "<Relationships xmlns=\"\(namespace)\">\(all.joined())</Relationships>"
  }

  private static func file(_ changes: [String: String?] = [:]) -> [UInt8] {
    let archive = ZipArchive()
    for (name, text) in parts.merging(changes.compactMapValues { $0 }, uniquingKeysWith: { $1 }) {
      if changes[name] == .some(.none) { continue }
      archive.add(name, Array(text.utf8))
    }
    return archive.octets()
  }

  @Test("gives its letterhead with its picture, its margins and its styles by their names")
  func taken() throws {
    let template = try DocxTemplate(Self.file())
    let file = try DocxFile(DocxSample.document().docx(template: template))
    let header = try file.scan("word/header.xml")
    #expect(header.text.contains("เทศบาลนครตัวอย่าง") && header.text.contains("ร่าง"))
    #expect(try file.scan("word/headerFirst.xml").text.contains("หน้าแรก"))
    #expect(try file.text("word/media/header-1.png") == "octets of a picture")

    let document = try file.scan("word/document.xml")
    #expect(document.values("w:left", of: "w:pgMar") == ["1800", "1800"])
    #expect(document.count("w:titlePg") == 1)
    let styles = try file.scan("word/styles.xml")
    let ids = styles.values("w:styleId", of: "w:style")
    #expect(Set(ids).count == ids.count)
    #expect(ids.contains("Title") && ids.contains("Title2") && !ids.contains("Heading1"))
    #expect(document.values("w:val", of: "w:pStyle").contains("x7"))
    #expect(Set(document.values("w:val", of: "w:pStyle")).isSubset(of: Set(ids)))
  }

  @Test("may be a report of ours: what we put around the pages stands there once")
  func ownReport() throws {
    let first = DocxSample.document().docx(made: DocxSample.instant)
    let second = DocxSample.document().docx(
      template: try DocxTemplate(first), made: DocxSample.instant)
    let (one, two) = (try DocxFile(first), try DocxFile(second))
    for part in ["word/document.xml", "word/styles.xml"] {
      #expect(try one.text(part) == two.text(part))
    }
    for part in ["word/header.xml", "word/footer.xml"] {
      #expect(try one.scan(part).text == two.scan(part).text)
    }
  }

  @Test("that cannot be used is a fault that says why", arguments: faults)
  func refused(_ wanted: DocxTemplateFault, _ changes: [String: String?]) throws {
    #expect(throws: wanted) { try DocxTemplate(Self.file(changes)) }
    #expect(!wanted.description.isEmpty)
  }

  static let faults: [(DocxTemplateFault, [String: String?])] = [
    (.notAWordFile, ["[Content_Types].xml": nil]), (.notAWordFile, ["_rels/.rels": nil]),
    (.missing(part: "word/text.xml"), ["word/text.xml": nil]),
    (.missing(part: "word/styles.xml"), ["word/styles.xml": nil]),
    (.missing(part: "word/header1.xml"), ["word/header1.xml": nil]),
    (.missing(part: "word/media/krut.PNG"), ["word/media/krut.PNG": nil]),
    (
      .damaged(part: "word/styles.xml", reason: "it declares a document type or entities"),
      ["word/styles.xml": "<!DOCTYPE s [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><s>&b;</s>"]
    ),
    (
      .damaged(part: "word/styles.xml", reason: "it holds no styles"),
      ["word/styles.xml": "<html/>"]
    ),
    (
      .damaged(part: "word/header1.xml", reason: "it ends too early"),
      ["word/header1.xml": "<w:hdr xmlns:w=\"\(word)\"><w:p>"]
    ),
    (
      .damaged(part: "word/header1.xml", reason: "elements too deep inside each other"),
      ["word/header1.xml": String(repeating: "<a>", count: 100_000)]
    ),
    (
      .damaged(part: "word/header1.xml", reason: "it is no page header or footer"),
      ["word/header1.xml": "<html>ก</html>"]
    ),
    (
      .strict,
      [
        "word/text.xml":
          #"<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>"#
      ]
    ),
    (
      .partTooLarge(part: "word/styles.xml"),
      ["word/styles.xml": String(repeating: " ", count: (16 << 20) + 1)]
    ),
    (
      .outside(part: "word/header1.xml", target: "http://evil.example/x.png"),
      ["word/_rels/header1.xml.rels": rels([("p", "image", "http://evil.example/x.png", true)])]
    ),
    (
      .outside(part: "word/header1.xml", target: "javascript:alert(1)"),
      ["word/_rels/header1.xml.rels": rels([("p", "hyperlink", "javascript:alert(1)", true)])]
    ),
    (
      .unusable(part: "word/header1.xml", what: "oleObject"),
      ["word/_rels/header1.xml.rels": rels([("p", "oleObject", "x.bin", false)])]
    ),
    (
      .unusable(part: "word/header1.xml", what: "a field DDEAUTO"),
      [
        "word/header1.xml": """
        <w:hdr xmlns:w="\(word)"><w:p><w:r><w:instrText> DDE</w:instrText></w:r><w:r><w:instrText>AUTO cmd\
        </w:instrText></w:r></w:p></w:hdr>
        """
      ]
    ),
    (
      .noRoomForText,
      [
        "word/text.xml": """
        <w:document xmlns:w="\(word)"><w:body><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1"
         w:bottom="1" w:left="9000" w:right="2000"/></w:sectPr></w:body></w:document>
        """
      ]
    ),
  ]

  @Test("that is no Word file at all is a fault, not a crash")
  func noArchive() throws {
    #expect(throws: DocxTemplateFault.notAWordFile) { try DocxTemplate([]) }
    #expect(throws: DocxTemplateFault.notAWordFile) { try DocxTemplate(Array("PK\u{3}\u{4}".utf8)) }
    #expect(throws: DocxTemplateFault.oldOrLocked) {
      try DocxTemplate([0xD0, 0xCF, 0x11, 0xE0, 0])
    }
    #expect(throws: DocxTemplateFault.tooLarge) {
      try DocxTemplate(Array(repeating: 0, count: DocxTemplate.largestFile + 1))
    }
    let whole = Self.file()
    for end in stride(from: 0, to: whole.count, by: 97) {
      #expect(throws: DocxTemplateFault.self) { try DocxTemplate(Array(whole[..<end])) }
    }
  }

  @Test("with an octet changed anywhere is used or refused, and what it gives is well-formed")
  func damaged() throws {
    let whole = Self.file()
    for place in stride(from: 0, to: whole.count, by: 23) {
      var octets = whole
      octets[place] ^= 0x55
      guard let template = try? DocxTemplate(octets) else { continue }
      let file = try DocxFile(DocxSample.document().docx(template: template))
      for (name, octets) in file.parts where name.hasSuffix(".xml") {
        #expect(throws: Never.self, "octet \(place), \(name)") { try XMLScan(octets) }
      }
    }
  }
}
