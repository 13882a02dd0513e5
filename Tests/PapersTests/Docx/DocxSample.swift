import Papers
import ThaiCivil

/// A small paper with one of everything that a Word file holds.
enum DocxSample {
  static let instant = Instant(rfc3339: "2025-04-01T10:00:00+07:00")
  static let page = WebAddress("https://example.go.th/ภาพ?a=1&b=2")

  static func document(_ text: String = "ข้อความ") -> Document {
    let link = page.map { [Inline.link("ภาพกิจกรรม", to: $0)] } ?? []
    return Document(
      title: "รายงาน \(text)", style: .thai, marks: Document.Mark.allCases,
      sections: [
        Section(
          .portrait,
          [
            .title(["รายงาน", "รอบ ๖ เดือน"]), .heading(1, "ส่วนที่ ๑ \(text)"),
            .paragraph([.text(text), .strong("สำคัญ"), .entry(1), .entry(2), .entry(9)]),
            .list([["หนึ่ง"], [.text(text)]]),
          ]),
        Section([.heading(2, "มิติที่ ๑"), .table(table(text, link))]),
      ], colophon: ["จัดทำจากบันทึกกิจกรรม ๒ รายการ", "ค่าแฮช 0a0b"])
  }

  static func table(_ text: String, _ link: [Inline]) -> Table {
    Table(
      "projects", caption: "ผลการดำเนินงาน",
      columns: [
        .init("ลำดับ", share: 4, .centre), .init("โครงการ", share: 40),
        .init("ตามแผน", share: 10, .end), .init("เบิกจ่าย", share: 10, .end),
      ],
      groups: [.init("งบประมาณ (บาท)", over: 2..<4)],
      rows: [
        Row(.section, [Cell("มิติที่ ๑", columns: 4)]),
        Row(
          [
            Cell("๑"), Cell(lines: [[.text(text), .entry(2)], link]), Cell(baht(50_000)),
            Cell(baht(1_234)),
          ], entry: 1),
        Row([Cell("๒"), Cell("ก\nข"), .empty, Cell(baht(0))], entry: 2),
        Row([Cell("๓"), Cell("ซ้ำ"), .empty, .empty], entry: 2),
        Row(.total, [Cell("รวม", columns: 2), Cell(baht(50_000)), Cell(baht(1_234))]),
      ])
  }

  private static func baht(_ amount: Int64) -> Inline {
    let value = Baht(satang: amount * 100)
    return .number(Number(.baht(value), text: value.written(.thai), entries: [1]))
  }
}
