@testable import Manuscripts
import Recognition
import Testing

@Suite("Files of office programs")
struct OfficeFileTests {
  private func read(_ octets: [UInt8]) throws -> Manuscript {
    try ManuscriptReader.read(octets, named: "file")
  }

  @Test("paragraphs, tabs, line ends, text boxes and what was deleted")
  func paragraphs() throws {
    let body =
      Archive.paragraph("หนึ่ง") + "<w:p><w:r><w:t>ก</w:t><w:tab/><w:t>20</w:t></w:r></w:p>"
      + "<w:p><w:r><w:t>บน</w:t><w:br/><w:t>ล่าง</w:t></w:r></w:p>"
      + "<w:p><w:del><w:r><w:delText>ลบ</w:delText></w:r></w:del><w:r><w:t>คง</w:t></w:r></w:p>"
      + "<w:p><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
      + Archive.paragraph("ต้น\u{2028}ปลาย") + Archive.paragraph("แรก\nหลัง")
      + "<w:p><w:r><w:t>ข</w:t><w:ptab/><w:t>21</w:t></w:r></w:p>"
      // Where a page ends inside a paragraph, nobody broke its text.
      + "<w:p><w:r><w:t>โครง</w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t>การ</w:t></w:r></w:p>"
    #expect(
      try read(Archive.docx(body)).texts == [
        "หนึ่ง", "ก\t20", "บน", "ล่าง", "คง", "ต้น", "ปลาย", "แรก", "หลัง", "ข\t21", "โครงการ",
      ])
  }

  @Test("the numbers that Word prints before paragraphs, which are not in their text")
  func numbering() throws {
    let levels =
      "<w:abstractNum w:abstractNumId=\"7\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
      + "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"(%1)\"/></w:lvl><w:lvl w:ilvl=\"1\">"
      + "<w:start w:val=\"1\"/><w:numFmt w:val=\"thaiNumbers\"/><w:lvlText w:val=\"(%1.%2)\"/></w:lvl>"
      + "</w:abstractNum><w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/></w:num>"
    func item(_ text: String, _ level: Int) -> String {
      Archive.paragraph(
        text,
        "<w:pPr><w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr>")
    }
    let body = item("ก", 0) + item("ข", 1) + item("ค", 1) + item("ง", 0) + item("จ", 1)
    #expect(
      try read(Archive.docx(body, numbering: levels)).texts
        == ["(1) ก", "(1.๑) ข", "(1.๒) ค", "(2) ง", "(2.๑) จ"])
  }

  @Test("cells of a table, over columns and over rows")
  func tables() throws {
    func cell(_ text: String, _ properties: String = "") -> String {
      "<w:tc><w:tcPr>\(properties)</w:tcPr>\(Archive.paragraph(text))</w:tc>"
    }
    let body =
      "<w:tbl><w:tr>" + cell("มิติ", "<w:vMerge w:val=\"restart\"/>")
      + cell("ปี 2566", "<w:gridSpan w:val=\"2\"/>") + "</w:tr><w:tr>" + cell("", "<w:vMerge/>")
      + cell("1") + cell("2") + "</w:tr></w:tbl>"
    let rows = try #require(try read(Archive.docx(body)).tables.first).rows
    #expect(rows[0].map(\.column) == [0, 1] && rows[0].map(\.columnSpan) == [1, 2])
    #expect(rows[0].map(\.rowSpan) == [2, 1])
    #expect(rows[1].map(\.column) == [1, 2] && rows[1].flatMap(\.lines) == ["1", "2"])
  }

  @Test("a picture in a Word file is told of")
  func picture() throws {
    let a = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
    let body = Archive.paragraph("ก") + "<w:p><w:drawing><a:blip \(a)/></w:drawing></w:p>"
    let pictures = try read(Archive.docx(body)).blocks.filter {
      if case .picture = $0 { true } else { false }
    }
    #expect(pictures.count == 1)
  }

  @Test("OpenDocument: paragraphs, lists and tables")
  func odt() throws {
    let names =
      "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
      + "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "
      + "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
      + "xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
    let list =
      "<text:list-style style:name=\"L1\"><text:list-level-style-number text:level=\"1\" "
      + "style:num-format=\"1\" style:num-prefix=\"(\" style:num-suffix=\")\"/></text:list-style>"
    let body =
      "<text:p>หนึ่ง<text:tab/>20</text:p><text:list text:style-name=\"L1\"><text:list-item><text:p>ก</text:p>"
      + "</text:list-item><text:list-item><text:p>ข</text:p></text:list-item></text:list><table:table>"
      + "<table:table-row><table:table-cell table:number-columns-spanned=\"2\"><text:p>รวม</text:p>"
      + "</table:table-cell><table:covered-table-cell/><table:table-cell><text:p>3</text:p>"
      + "</table:table-cell></table:table-row></table:table>"
    let content =
      "<office:document-content \(names)><office:automatic-styles>\(list)</office:automatic-styles>"
      + "<office:body>\(body)</office:body></office:document-content>"
    let manuscript = try read(
      Archive.octets([
        ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content),
      ]))
    #expect(manuscript.texts == ["หนึ่ง\t20", "(1) ก", "(2) ข"])
    #expect(manuscript.tables.first?.rows[0].map(\.column) == [0, 2])
  }

  @Test("Excel: a row with one cell is a paragraph, others make a table")
  func xlsx() throws {
    let manuscript = try read(
      Self.workbook(
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>หัวเรื่อง</t></is></c></row>"
          + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>ก</t></is></c><c r=\"C2\"><v>50000</v></c></row>",
        merged: "<mergeCells><mergeCell ref=\"A2:B2\"/></mergeCells>"))
    #expect(manuscript.texts == ["หัวเรื่อง"])
    let row = try #require(manuscript.tables.first?.rows.first)
    #expect(row.map(\.column) == [0, 2] && row.map(\.columnSpan) == [2, 1])
    #expect(row.flatMap(\.lines) == ["ก", "50000"])
  }

  static func workbook(_ rows: String, merged: String = "") -> [UInt8] {
    let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
    let r = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
    return Archive.octets([
      (
        "xl/workbook.xml",
        "<workbook \(main) \(r)><sheets><sheet name=\"a\" r:id=\"rId1\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
      ),
      (
        "xl/worksheets/sheet1.xml",
        "<worksheet \(main)><sheetData>\(rows)</sheetData>\(merged)</worksheet>"
      ),
    ])
  }
}
