import PaperTestSupport
import Papers
import TestSupport
import Testing
import ThaiCivil

@Suite("A Word file")
struct DocxTests {
  private let file: DocxFile

  init() throws {
    file = try DocxFile(DocxSample.document().docx(made: DocxSample.instant))
  }

  @Test("has the document that was recorded")
  func golden() throws {
    let text = try file.text("word/document.xml")
      .replacing("<w:p>", with: "\n<w:p>")
      .replacing("<w:tr>", with: "\n<w:tr>").replacing("<w:sectPr>", with: "\n<w:sectPr>")
    try Golden.expect(text + "\n", is: "docx-document.xml")
  }

  @Test("is the same octets for the same document")
  func deterministic() throws {
    let again = DocxSample.document().docx(made: DocxSample.instant)
    #expect(DocxSample.document().docx(made: DocxSample.instant) == again)
    #expect(DocxSample.document("อื่น").docx(made: DocxSample.instant) != again)
  }

  @Test("is well-formed in every part, and every part has a type")
  func wellFormed() throws {
    let types = try file.scan("[Content_Types].xml")
    let typed = Set(types.values("PartName", of: "Override"))
    for (name, octets) in file.parts where name.hasSuffix(".xml") || name.hasSuffix(".rels") {
      #expect(throws: Never.self, "\(name)") { try XMLScan(octets) }
      #expect(
        name.hasSuffix(".rels") || name == "[Content_Types].xml" || typed.contains("/\(name)"))
    }
  }

  @Test("uses no style and no relationship that is not there")
  func references() throws {
    let styles = Set(try file.scan("word/styles.xml").values("w:styleId", of: "w:style"))
    let known = Set(
      try file.scan("word/_rels/document.xml.rels").values("Id", of: "Relationship"))
    let document = try file.scan("word/document.xml")
    for name in ["w:pStyle", "w:rStyle", "w:tblStyle"] {
      let used = Set(document.values("w:val", of: name))
      #expect(!used.isEmpty)
      #expect(used.isSubset(of: styles), "\(name)")
    }
    let used = document.elements.compactMap { $0.attributes["r:id"] }
    #expect(!used.isEmpty && Set(used).isSubset(of: known))
    let all = try file.scan("word/styles.xml")
    for name in ["w:basedOn", "w:next"] {
      #expect(Set(all.values("w:val", of: name)).isSubset(of: styles), "\(name)")
    }
  }

  @Test("sets every size and weight for Thai as for Latin")
  func complexScript() throws {
    let styles = try file.scan("word/styles.xml")
    #expect(styles.values("w:val", of: "w:sz") == styles.values("w:val", of: "w:szCs"))
    #expect(styles.count("w:b") == styles.count("w:bCs"))
    #expect(styles.values("w:cs", of: "w:rFonts") == ["TH Sarabun New"])
    #expect(styles.values("w:bidi", of: "w:lang") == ["th-TH"])
  }

  @Test("has A4 upright for one section and turned for the other, with the same header and footer")
  func sections() throws {
    let document = try file.scan("word/document.xml")
    #expect(document.values("w:w", of: "w:pgSz") == ["11906", "16838"])
    #expect(document.values("w:orient", of: "w:pgSz") == ["landscape"])
    #expect(document.values("r:id", of: "w:headerReference") == ["header", "header"])
    #expect(document.values("r:id", of: "w:footerReference") == ["footer", "footer"])
  }

  @Test("says on every page that it is a draft, what it was made from, and the number of the page")
  func frame() throws {
    let header = try file.scan("word/header.xml").text
    #expect(header.contains("ร่าง") && header.contains("ข้อมูลสาธิต"))
    let footer = try file.scan("word/footer.xml")
    #expect(footer.text.contains("ค่าแฮช 0a0b"))
    #expect(
      footer.values("w:instr", of: "w:fldSimple")
        == [" PAGE \\* THAIARABIC ", " NUMPAGES \\* THAIARABIC "])
  }

  @Test("repeats both rows of headings and keeps rows whole")
  func rows() throws {
    let document = try file.scan("word/document.xml")
    #expect(document.count("w:tblHeader") == 2)
    #expect(document.count("w:cantSplit") == document.count("w:tr"))
    #expect(
      document.values("w:val", of: "w:vMerge") == ["restart", "restart", "continue", "continue"])
    #expect(document.values("w:val", of: "w:gridSpan") == ["2", "4", "2"])
  }

  @Test("has columns as wide as the page between its margins")
  func widths() throws {
    let document = try file.scan("word/document.xml")
    let widths = document.values("w:w", of: "w:gridCol").compactMap { Int($0) }
    #expect(widths.reduce(0, +) == 16_838 - 2 * 1_134)
    #expect(widths.allSatisfy { $0 >= 650 })
  }

  @Test(
    "keeps a small table on one page, the last two rows of any together, and the first two low ones"
  )
  func keptTogether() throws {
    func kept(_ rows: Int, _ text: String) throws -> Int {
      let table = Table(
        "t", columns: [.init("ก", share: 1)], rows: (0..<rows).map { _ in Row([Cell(text)]) })
      let document = Document(title: "ก", style: .thai, sections: [Section([.table(table)])])
      return try DocxFile(document.docx()).scan("word/document.xml").count("w:keepNext")
    }
    #expect(try kept(5, "สั้น") == 4)
    #expect(try kept(5, String(repeating: "ยาว", count: 40)) == 1)
    #expect(try kept(12, "สั้น") == 11)
    #expect(try kept(20, "สั้น") == 2)
    #expect(try kept(20, String(repeating: "ยาว", count: 40)) == 1)
    #expect(try kept(1, "สั้น") == 0)
  }

  @Test("parts a row that would fill a page")
  func tallRow() throws {
    let long = String(repeating: "ผลการดำเนินงาน ", count: 400)
    let document = Document(
      title: "ก", style: .thai,
      sections: [
        Section([.table(Table("t", columns: [.init("ก", share: 1)], rows: [Row([Cell(long)])]))])
      ])
    let scan = try DocxFile(document.docx()).scan("word/document.xml")
    #expect(scan.count("w:tr") == 2 && scan.count("w:cantSplit") == 1)
  }

  @Test("leads from the number of an entry to the first row about it")
  func anchors() throws {
    let document = try file.scan("word/document.xml")
    #expect(document.values("w:name", of: "w:bookmarkStart") == ["entry_1", "entry_2"])
    #expect(Set(document.values("w:id", of: "w:bookmarkStart")).count == 2)
    #expect(document.values("w:anchor", of: "w:hyperlink") == ["entry_1", "entry_2"])
    #expect(document.text.contains("[๑–๒, ๙]"))
  }

  @Test("leads outside to addresses of the web alone")
  func links() throws {
    let relationships = try file.scan("word/_rels/document.xml.rels")
    let outside = relationships.elements.filter { $0.attributes["TargetMode"] == "External" }
    #expect(
      outside.compactMap { $0.attributes["Target"] }
        == ["https://example.go.th/%E0%B8%A0%E0%B8%B2%E0%B8%9E?a=1&b=2"])
  }

  @Test(
    "has no link where an address has no host that Word takes",
    arguments: [
      "http://", "http://a:b", "http://a:99999", "http://user@host/", "https://-a.th",
      "http://a..b",
    ])
  func badHosts(_ text: String) throws {
    guard let address = WebAddress(text) else { return }
    let document = Document(
      title: "ก", style: .thai, sections: [Section([.paragraph([.link("ที่นี่", to: address)])])])
    let file = try DocxFile(document.docx())
    #expect(try file.scan("word/document.xml").count("w:hyperlink") == 0)
    #expect(try file.scan("word/document.xml").text.contains("ที่นี่"))
  }

  @Test("has the title, the language and the moment of the report")
  func properties() throws {
    let core = try file.text("docProps/core.xml")
    #expect(core.contains("<dc:title>รายงาน ข้อความ</dc:title>"))
    #expect(core.contains("<dc:language>th-TH</dc:language>"))
    #expect(core.contains(">2025-04-01T03:00:00Z</dcterms:created>"))
    #expect(core.contains(">2025-04-01T03:00:00Z</dcterms:modified>"))
  }

  @Test("of an empty document is one that Word opens")
  func empty() throws {
    let document = Document(title: "", style: Style(.thai, .arabic), sections: [])
    let scan = try DocxFile(document.docx()).scan("word/document.xml")
    #expect(scan.count("w:p") == 1 && scan.count("w:sectPr") == 1)
  }

  @Test("is in its text inert, whatever stands in its fields", arguments: hostile)
  func hostileText(_ text: String) throws {
    let file = try DocxFile(DocxSample.document(text).docx(made: DocxSample.instant))
    for (name, octets) in file.parts where !name.hasPrefix("word/media") {
      #expect(throws: Never.self, "\(name)") { try XMLScan(octets) }
      #expect(
        String(decoding: octets, as: UTF8.self).unicodeScalars.allSatisfy { scalar in
          scalar == "\n"
            || !scalar.properties.isBidiControl && scalar.value >= 0x20
              && !scalar.properties.isNoncharacterCodePoint
        }, "\(name)")
    }
    let plain = try DocxFile(DocxSample.document().docx(made: DocxSample.instant))
    let kinds = Set(try plain.scan("word/document.xml").elements.map(\.name))
    let scan = try file.scan("word/document.xml")
    #expect(Set(scan.elements.map(\.name)).isSubset(of: kinds))
    #expect(try file.scan("word/_rels/document.xml.rels").count("Relationship") == 8)
    let letters = text.filter { $0.isLetter || $0.isNumber }
    #expect(scan.text.filter { $0.isLetter || $0.isNumber }.contains(letters))
  }

  static let hostile = [
    "<w:p/>", "</w:t></w:r></w:p><w:altChunk r:id=\"x\"/>", "& &amp; &#0; &lt;", "]]>",
    "<![CDATA[ก]]>",
    "<!DOCTYPE x [<!ENTITY a \"b\">]>", "\" w:instr=\"DDEAUTO\"", "ก\u{0}\u{8}\u{B}ข",
    "ก\u{FFFE}\u{FFFF}ข",
    "\u{1FFFE}ก", "\u{202E}กลับ\u{202C}\u{2066}x\u{2069}", "ก\r\nข\u{2028}ค\u{2029}ง\tจ", "e\u{301}",
    "{ DDE cmd }", "=1+1", "👩‍👩‍👧", String(repeating: "ก", count: 100_000),
  ]
}
