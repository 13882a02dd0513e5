import Papers
import PlanModel
import Reports
import TestSupport
import Testing
import ThaiCivil

/// Source document 001 rebuilt from its figures.
@Suite("The paper about an ITA result")
struct ITAPaperTests {
  private static let year = FiscalYear(2565)
  private static let arabic = Style(.thai, .arabic)

  private static func register() throws -> ITARegister {
    func remark(_ about: String, _ question: String?, _ text: String) -> Figure<ITARemark> {
      Figure(ITARemark(year, about: about, question: question, text: text))
    }
    let announced = ITAAnnouncement(
      year,
      scores: try ITAScores.read("94.56 88.13 90.81 88.09 90.53 96.03 96.20 94.74 100 100"),
      total: Quantity(tenThousandths: 958_200), level: "AA", document: "ประกาศผลการประเมิน ITA 2565")
    return ITARegister(
      results: [ITAResultOfYear(announced, on: day(2565, 8, 4), entries: [1])],
      remarks: [
        remark("IIT", nil, "ควรพัฒนาและปรับปรุงการดำเนินการตามตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ"),
        remark("4", "120", "หน่วยงานควรระบุขั้นตอนและแนวทางในการขอยืมทรัพย์สินของทางราชการ"),
        remark("4", "123", "พร้อมทั้งเผยแพร่คู่มือโดยใช้ช่องทางประชาสัมพันธ์อย่างทั่วถึง"),
        remark("4", "124", "หน่วยงานควรกำหนดแนวทางในการกำกับ ดูแล และตรวจสอบการใช้ทรัพย์สินของทางราชการ"),
        remark("8", "E12", "หน่วยงานควรนำเสนอผลงานที่แสดงให้เห็นถึงการปรับปรุง"),
        remark("8", "E14", "หน่วยงานควรเปิดโอกาสให้บุคคลภายนอกเข้ามามีส่วนร่วม"),
        remark("8", "E15", "หน่วยงานควรนำเสนอผลงาน (อ้างอิงจาก O43)"),
        remark("OIT", nil, "ได้คะแนนผลการประเมินตามแบบวัด (OIT) ที่ดีเยี่ยม ควรรักษามาตรฐานไว้"),
      ],
      analyses: [
        Figure(ITAAnalysis(year, about: "IIT", text: "ผู้บริหารเป็นแบบอย่างที่ดีในการกำกับดูแล"))
      ])
  }

  static func contents() throws -> ITAContents {
    let measures = try Plan.reading(
      try Repository.text("plans/nakhon-pathom-city-measures-2566.yaml"))
    let office = try Plan.reading(
      try Repository.text("plans/nakhon-pathom-city-measures-2566.yaml")
        + "ita-results: [{year: 2564, score: 91.13, level: A}]\n")
    let made = try ITAContents(
      year, of: office, try register(), by: try .reference(), measures: measures,
      items: try OITCatalogue.reference(2566).answered(by: Self.units))
    return try #require(made)
  }

  /// Who answers for which item, as 001 has it.
  private static let units: [(codes: [ClosedRange<Int>], unit: String)] = [
    ([1...3, 23...27, 29...29, 31...33, 39...41], "สำนักปลัดเทศบาล"),
    ([4...5, 7...13, 16...17, 30...30, 34...38, 42...43], "กองวิชาการและแผนงาน"),
    ([6...6, 14...15, 18...18], "ทุกหน่วยงาน"), ([19...22], "สำนักงานคลัง"),
  ]

  private func table(_ name: String, _ style: Style = .thai) throws -> [[String]] {
    let document = try Self.contents().document(style)
    let found = try #require(document.tables.first { $0.name == name })
    return found.rows.map { row in
      row.cells.map { cell in cell.lines.map(\.words).joined(separator: " / ") }
    }
  }

  @Test("parts stand in the order of 001")
  func order() throws {
    let document = try Self.contents().document()
    let titles = [
      "หลักการพื้นฐาน", "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๕",
      "ผลการวิเคราะห์แยกตามแบบวัดการรับรู้", "ผลการวิเคราะห์แยกตามรายตัวชี้วัด",
      "มาตรการเพื่อขับเคลื่อนการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน",
      "หน่วยงานที่รับผิดชอบแบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)",
    ]
    #expect(document.parts.count == titles.count)
    #expect(zip(document.parts, titles).allSatisfy { $0.hasSuffix($1) }, "\(document.parts)")
    #expect(
      document.sections.flatMap(\.blocks).first
        == .title([
          "รายงานผลการวิเคราะห์การประเมินคุณธรรมและความโปร่งใส",
          "ในการดำเนินงานของหน่วยงานภาครัฐ ประจำปีงบประมาณ พ.ศ. ๒๕๖๕", "เทศบาลนครนครปฐม",
        ]))
  }

  @Test("levels, ranks and weights are those of 001")
  func figures() throws {
    #expect(
      try table("ita-levels", Self.arabic) == [
        ["95.00 ขึ้นไป", "AA"], ["85.00 – 94.99", "A"], ["75.00 – 84.99", "B"],
        ["65.00 – 74.99", "C"], ["55.00 – 64.99", "D"], ["50.00 – 54.99", "E"],
        ["0.00 – 49.99", "F"],
      ])
    #expect(
      try table("ita-ranking", Self.arabic) == [
        ["1", "การเปิดเผยข้อมูล", "100.00"], ["1", "การป้องกันการทุจริต", "100.00"],
        ["3", "ประสิทธิภาพการสื่อสาร", "96.20"], ["4", "คุณภาพการดำเนินงาน", "96.03"],
        ["5", "การปรับปรุงระบบการทำงาน", "94.74"], ["6", "การปฏิบัติหน้าที่", "94.56"],
        ["7", "การใช้อำนาจ", "90.81"], ["8", "การแก้ไขปัญหาการทุจริต", "90.53"],
        ["9", "การใช้งบประมาณ", "88.13"], ["10", "การใช้ทรัพย์สินของราชการ", "88.09"],
      ])
    #expect(
      try table("ita-weights", Self.arabic) == [
        ["การรับรู้ของบุคลากรภายในหน่วยงาน (IIT)", "30", "90.42", "27.13"],
        ["การรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)", "30", "95.66", "28.70"],
        ["การเปิดเผยข้อมูลสาธารณะ (OIT)", "40", "100.00", "40.00"], ["รวม", "", "", "95.82"],
      ])
    let words = MarkdownWriter.text(of: try Self.contents().document(Self.arabic))
    #expect(words.contains("มีคะแนนอยู่ที่ 95.82 คะแนน ผลการประเมินอยู่ในระดับ AA (ผ่านเกณฑ์)"))
    #expect(words.contains("คะแนนสูงสุด 100.00 คะแนน คะแนนต่ำสุด 88.09 คะแนน"))
    #expect(words.contains("รวมกันได้ 95.83 ต่างจากคะแนนรวม 95.82"))
  }

  @Test("indicators stand under their instruments and in three groups, remarks beside them")
  func groups() throws {
    #expect(
      try table("ita-indicators", Self.arabic).map { $0[1] } == [
        "94.56", "88.13", "90.81", "88.09", "90.53", "96.03", "96.20", "94.74", "100.00", "100.00",
      ])
    let words = MarkdownWriter.text(of: try Self.contents().document(Self.arabic))
    for (bounds, count) in [
      ("น้อยกว่าร้อยละ 90.00", 2), ("ตั้งแต่ร้อยละ 90.00 แต่ไม่ถึงร้อยละ 95.00", 4),
      ("ตั้งแต่ร้อยละ 95.00 ขึ้นไป", 4),
    ] {
      #expect(words.contains("ได้คะแนนเฉลี่ย\(bounds) มีจำนวน \(count) ตัวชี้วัด"))
    }
    let places = [
      "ข้อเสนอแนะจากสำนักงาน ป.ป.ช. สำหรับการประเมินตามแบบวัด (IIT)", "120 ", "123 ", "124 ", "E12", "E14",
      "E15",
    ]
    .map { words.firstRange(of: $0)?.lowerBound }
    #expect(!places.contains(nil))
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
  }

  @Test("the measures, the steps of the year and the units of the items are the tables of 001")
  func tables() throws {
    #expect(
      try table("ita-measures", Self.arabic).map { [$0[0], $0[2], $0[3], $0[4]] } == [
        [
          "มาตรการส่งเสริมความรู้เกี่ยวกับการใช้งบประมาณในเรื่องของแผนการใช้จ่ายงบประมาณ", "สำนักการคลัง",
          "ตลอดปีงบประมาณ",
          "ติดตาม พร้อมจัดทำรายงานผล ทุก 6 เดือน",
        ],
        [
          "แนวทางปฏิบัติเกี่ยวกับการใช้ทรัพย์สินของราชการ", "ทุกหน่วยงาน", "ตลอดปีงบประมาณ",
          "ติดตาม พร้อมจัดทำรายงานผล ทุก 6 เดือน",
        ],
      ])
    #expect(
      try table("ita-cycle", Self.arabic).map { [$0[0], $0[1]] } == [
        ["เตรียมการ", "ก.ย. 65 – ม.ค. 66"], ["ดำเนินการ", "ม.ค. 66"],
        ["ดำเนินการ", "ม.ค. 66 – มิ.ย. 66"],
        ["ดำเนินการ", "ม.ค. 66 – เม.ย. 66"], ["การกำกับติดตาม", "มี.ค. 66 – เม.ย. 66"],
        ["รายงานผล", "ก.ย. 66 – ต.ค. 66"], ["ประชาสัมพันธ์", "ต.ค. 65 – ก.ย. 66"],
      ])
    let document = try Self.contents().document(Self.arabic)
    let answered = document.tables.filter { $0.name == "oit-responsibility" }.flatMap(\.rows)
    #expect(answered.count == 42, "O28 has two units in 001, which this test leaves out")
    #expect(
      answered.first?.cells.map { $0.lines.first?.words } == [
        "O1", "โครงสร้าง", "- แสดงแผนผังโครงสร้างการแบ่งส่วนราชการของหน่วยงาน", "สำนักปลัดเทศบาล",
      ])
  }

  @Test("a paper in English has no Thai words of its own")
  func english() throws {
    let document = try Self.contents().document(.english)
    #expect(document.parts.allSatisfy { $0.unicodeScalars.allSatisfy { $0.isASCII } })
  }

  @Test("a print ends with the paper, and not with an empty page behind it")
  func end() throws {
    let page = HTMLWriter.text(of: try Self.contents().document())
    #expect(page.contains("</section>") && !page.contains("<footer"))
  }

  @Test("the whole paper is the golden one")
  func golden() throws {
    try Golden.expect(
      MarkdownWriter.text(of: try Self.contents().document()), is: "ita-analysis-2565.md")
    try Golden.expect(ReportJSON.text(of: try Self.contents()), is: "ita-analysis-2565.json")
  }
}

extension OITCatalogue {
  /// With the units that answer items, by the numbers of their codes.
  fileprivate func answered(
    by units: [(codes: [ClosedRange<Int>], unit: String)]
  ) -> OITCatalogue {
    OITCatalogue(
      year: year, source: source,
      subIndicators: subIndicators.map { sub in
        OITSubIndicator(
          number: sub.number, title: sub.title,
          topics: sub.topics.map { topic in
            OITTopic(
              title: topic.title, note: topic.note,
              items: topic.items.map { item in
                let number = Int(item.code.dropFirst()) ?? 0
                return OITCatalogueItem(
                  code: item.code, role: item.role, name: item.name, elements: item.elements,
                  covers: item.covers, notes: item.notes,
                  responsible: units.filter { $0.codes.contains { $0.contains(number) } }.map(
                    \.unit))
              })
          })
      })
  }
}

extension [Inline] {
  /// The text of a line.
  fileprivate var words: String {
    map { inline in
      switch inline {
      case .text(let text), .strong(let text), .link(let text, to: _): text
      case .number(let number): number.text
      case .entry(let number): "[\(number)]"
      }
    }.joined()
  }
}
