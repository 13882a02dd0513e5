@testable import Papers
import Testing
import ThaiCivil

@Suite("The columns of a printed table")
struct ColumnWidthsTests {
  private static func cell(_ satang: Int64) -> Cell {
    let baht = Baht(satang: satang)
    return Cell(.number(Number(.baht(baht), text: baht.written(.thai), entries: [])))
  }

  private static func table(_ amounts: Int, heading: String) -> Table {
    Table(
      "t",
      columns: [.init("มิติ", share: 100)]
        + (0..<amounts).map { _ in .init(heading, share: 1, .end) },
      rows: [Row([Cell("ก")] + (0..<amounts).map { _ in cell(110_000_000) })])
  }

  /// ๑,๑๐๐,๐๐๐.๐๐: nine digits of 130 twips and three signs of 64, between two margins of 57.
  private static let figure = 9 * 130 + 3 * 64 + 2 * 57

  @Test(
    "are wide enough for their figures, however long headings are, and in larger letters where there is room"
  )
  func figures() {
    for heading in ["ก", "งบตามเทศบัญญัติ", "ผู้อำนวยการปฏิบัติหน้าที่"] {
      let crowded = ColumnWidths(
        Self.table(8, heading: heading), of: 15_000, narrowest: 650, inAnyFont: true)
      #expect(crowded.each.dropFirst().allSatisfy { $0 >= Self.figure }, "\(crowded.each)")
      #expect(crowded.sum == 15_000)
    }
    let roomy = ColumnWidths(
      Self.table(3, heading: "ก"), of: 15_000, narrowest: 650, inAnyFont: true)
    #expect(roomy.each.dropFirst().allSatisfy { $0 >= Self.figure * 3 / 2 }, "\(roomy.each)")
  }

  @Test("are wide enough for the longest word of their headings, and narrow ones for dates in them")
  func words() {
    let table = Table(
      "t",
      columns: [
        .init("โครงการ", share: 90), .init("ผู้รับผิดชอบ", share: 1), .init("เวลา", share: 1),
      ],
      rows: [Row([Cell("ก"), Cell("ข"), Cell("พ.ศ.๒๕๖๖")])])
    let widths = ColumnWidths(table, of: 15_000, narrowest: 0).each
    #expect(widths[1] >= ColumnWidths.width(ofLetters: "รับผิดชอบ", areBold: true) + 114)
    #expect(widths[2] >= ColumnWidths.width(ofLetters: "พ.ศ.๒๕๖๖") + 114)
  }

  @Test("share by what they hold where they are told to, and each keeps half of an equal part")
  func sharing() {
    let table = Table(
      "t", columns: [.init("ก", share: 10), .init("ข", share: 30), .init("ค", share: 30)],
      rows: [Row([Cell("๑"), Cell(String(repeating: "ยาว", count: 50)), Cell("")])])
    #expect(table.sharing([1, 2]).columns.map(\.share) == [100, 450, 150])
    let empty = Table("t", columns: table.columns, rows: [Row([Cell("๑"), Cell(""), Cell("")])])
    #expect(empty.sharing([1, 2]) == empty)
  }

  @Test("have headings whose words stay whole, in lines of their own")
  func headings() {
    let table = Table(
      "t", columns: (0..<14).map { _ in .init("ยังไม่ดำเนินการ", share: 1) },
      rows: [Row((0..<14).map { _ in Cell("๑") })])
    let page = DocxPage.landscape
    let layout = DocxTableLayout(table, page, .landscape)
    #expect(layout.lines(ofHeading: "ยังไม่ดำเนินการ", over: 0..<1) == "ยังไม่\nดำเนินการ")
    #expect(layout.lines(ofHeading: "ยังไม่ดำเนินการ", over: 0..<2) == "ยังไม่ดำเนินการ")
  }
}
