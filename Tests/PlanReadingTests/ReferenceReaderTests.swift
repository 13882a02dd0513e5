internal import PlanModel
@testable internal import PlanReading
internal import TestSupport
internal import Testing
internal import ThaiCivil

@Suite("Reference files")
struct ReferenceReaderTests {
  private func text(_ path: String) throws -> String {
    try Repository.text("plans/reference/\(path)")
  }

  @Test("the frameworks have nothing to be told, and hold from their first year to the next")
  func frameworks() throws {
    let reading = ReferenceReader.frameworks(Array(try text("ita/frameworks.yaml").utf8))
    #expect(reading.diagnostics == [])
    let known = try #require(reading.value)
    #expect(known.list.map(\.from) == [FiscalYear(2562), FiscalYear(2566)])
    #expect(known.framework(of: FiscalYear(2565))?.levels.first?.name == "AA")
    #expect(known.framework(of: FiscalYear(2570))?.levels.first?.name == "ผ่านดีเยี่ยม")
    #expect(known.framework(of: FiscalYear(2561)) == nil)
    for framework in known.list {
      #expect(framework.indicators.map(\.number) == Array(1...10))
      #expect(framework.instruments.map(\.weight) == [30, 30, 40])
      #expect(framework.instruments.map(\.indicators.count) == [5, 3, 2])
    }
  }

  @Test(
    "what a framework cannot be is told where it stands",
    arguments: [
      ("weight: 40", "weight: 30", "the weights add up to 90, not to 100"),
      ("number: 10", "number: 9", "indicators are numbered from 1 without gaps"),
      ("code: IIT", "code: ๆ", "two to eight letters"),
      ("name: F\n        total: 0", "name: F\n        total: 10", "levels go from the highest"),
      ("from: 2566", "from: 2562", "two frameworks begin in 2562"),
      ("mend-below: 90", "mend-below: 99", "mend-below is not above develop-below"),
      ("result: fail", "result: maybe", "'maybe' is not a result"),
      ("    levels:", "    grades:", "'grades' is not a key of a framework"),
    ])
  func faulty(_ old: String, _ new: String, _ message: String) throws {
    let whole = try text("ita/frameworks.yaml")
    let faulty = whole.replacing(old, with: new, maxReplacements: 1)
    #expect(faulty != whole)
    let reading = ReferenceReader.frameworks(Array(faulty.utf8))
    #expect(reading.value == nil)
    #expect(
      reading.diagnostics.contains { $0.message.english.contains(message) },
      "\(reading.diagnostics.map(\.message.english))")
  }

  @Test("the catalogue of 2566 has O1 to O43 with all their elements")
  func catalogue() throws {
    let reading = ReferenceReader.catalogue(Array(try text("oit/2566.yaml").utf8))
    #expect(reading.diagnostics == [])
    let catalogue = try #require(reading.value)
    #expect(catalogue.year == BuddhistYear(2566))
    #expect(catalogue.items.map(\.code) == (1...43).map { "O\($0)" })
    #expect(
      catalogue.subIndicators.map(\.number.description)
        == ["9.1", "9.2", "9.3", "9.4", "9.5", "10.1", "10.2"])
    #expect(
      catalogue.subIndicators.map { $0.topics.flatMap(\.items).count } == [10, 8, 4, 4, 4, 8, 5])
    let plan = try #require(catalogue.item("plan"))
    #expect(plan.code == "O36" && plan.covers == .year)
    #expect(
      plan.elements.map(\.parts) == [[], ["โครงการ/กิจกรรม", "งบประมาณ", "ช่วงเวลาดำเนินการ"], []])
    #expect(catalogue.item("progress_6m")?.covers == .firstHalf)
    #expect(catalogue.item("report_annual")?.covers == .yearBefore)
    #expect(
      catalogue.item("report_annual")?.elements[1].parts.count == 4
        && catalogue.item("complaint_statistics")?.notes == [
          "กรณีไม่มีเรื่องร้องเรียน ให้เผยแพร่ว่าไม่มีเรื่องร้องเรียน"
        ])
  }

  @Test("the catalogue and the table of codes say the same of 2566")
  func agreement() throws {
    let catalogue = try OITCatalogue.reference(2566)
    let rows = try text("oit-items.csv").split(separator: "\n").map { $0.split(separator: ",") }
      .filter { $0.first == "2566" }
    #expect(rows.count == 14)
    for row in rows {
      let item = try #require(catalogue.item(String(row[2])))
      #expect(item.code == row[1] && item.name == row[4])
      #expect((item.covers == .yearBefore) == (row[3] == "-1"))
    }
  }

  @Test(
    "a code is read in each of its spellings, and one misread letter more is told",
    arguments: [
      ("o36", "O36"), ("๐36", "O36"), ("๐๓๖", "O36"), ("0๓๖", "O36"), ("O๓๖", "O36"),
      ("O๓๓๗", nil), ("36", nil), ("O0", nil),
    ])
  func codes(_ typed: String, _ code: String?) throws {
    let faulty = try text("oit/2566.yaml").replacing("code: O36\n", with: "code: \"\(typed)\"\n")
    let reading = ReferenceReader.catalogue(Array(faulty.utf8))
    #expect(reading.value?.item("plan")?.code == code)
    #expect(reading.diagnostics.map(\.rule) == (code == nil ? [.malformedID] : []))
  }

  @Test("an item that is there twice, and one without elements, are told in one run")
  func twice() throws {
    let faulty = try text("oit/2566.yaml")
      .replacing("code: O2\n", with: "code: O1\n")
      .replacing("role: laws\n", with: "role: powers\n")
      .replacing(
        "            elements:\n              - แสดงนโยบายคุ้มครองข้อมูลส่วนบุคคลของหน่วยงาน\n",
        with: "            elements: []\n")
    let reading = ReferenceReader.catalogue(Array(faulty.utf8))
    #expect(reading.value == nil)
    #expect(reading.diagnostics.map(\.rule) == [.duplicateID, .duplicateID, .missingKey])
  }
}
