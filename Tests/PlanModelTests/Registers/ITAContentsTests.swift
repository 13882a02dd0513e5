internal import PlanModel
internal import PlanReading
internal import TestSupport
internal import Testing
internal import ThaiCivil

@Suite("A year's ITA result and what follows from it")
struct ITAContentsTests {
  private let year = FiscalYear(2565)

  private func result(
    _ scores: String = ITAAssessmentTests.of001, total: Int = 9582, level: String = "AA"
  ) throws -> ITAResultOfYear {
    let announced = ITAAnnouncement(
      year, scores: try ITAScores.read(scores),
      total: Quantity(tenThousandths: Int64(total) * 100), level: level, document: "ประกาศผล")
    return ITAResultOfYear(announced, on: day(2565, 8, 4), entries: [7])
  }

  private func contents(
    _ register: ITARegister, of plan: Plan? = nil, measures: Plan? = nil
  ) throws -> ITAContents {
    let made = try ITAContents(
      year, of: try plan ?? .samutPrakanCity(), register, by: try .reference(), measures: measures)
    return try #require(made)
  }

  private func nakhonPathom() throws -> Plan {
    try Plan.reading(try Repository.text("plans/nakhon-pathom-city-measures-2566.yaml"))
  }

  @Test("a weak indicator without a measure is a finding")
  func findings() throws {
    let register = ITARegister(results: [try result()])
    let open = try contents(register).findings.compactMap { finding in
      if case .weakWithoutPlan(let indicator) = finding { indicator.number } else { nil }
    }
    #expect(open == [2, 4])
    let met = try contents(register, measures: try nakhonPathom()).findings
    #expect(met == [.partsDoNotAddUp(Percent(hundredths: 9583), total: Percent(hundredths: 9582))])
    // Of a set of measures that names neither of the two.
    let other = try contents(
      register, measures: try Plan.reading(try Repository.text("plans/samut-prakan-city.yaml")))
    #expect(other.findings.contains { if case .weakWithoutMeasure = $0 { true } else { false } })
  }

  @Test("a measure belongs to the indicator that its titles name")
  func measures() throws {
    let found = try contents(
      ITARegister(results: [try result()]), measures: try nakhonPathom())
    let measures = try #require(found.measures)
    #expect(measures.rows.map(\.indicators) == [[2], [4]])
    #expect(measures.rows.map(\.owners) == [["สำนักการคลัง"], ["ทุกหน่วยงาน"]])
    #expect(found.coordinator == "กองวิชาการและแผนงาน" && found.cycle.count == 7)
  }

  @Test("what was announced and does not come out is told, and so is a remark about nothing")
  func announced() throws {
    let remarks = [ITARemark(year, about: "11", text: "ก"), ITARemark(year, about: "ๆ", text: "ข")]
    let register = ITARegister(
      results: [try result(total: 9592, level: "A")],
      remarks: remarks.enumerated().map { Figure($1, entries: [9 + $0]) })
    let found = try contents(register, measures: try nakhonPathom()).findings.filter(\.isFault)
    #expect(
      found == [
        .otherTotal(announced: Percent(hundredths: 9592), reckoned: Percent(hundredths: 9582)),
        .otherLevel(announced: "A", reckoned: "AA"),
        .unknownSubject("11", entries: [9]), .unknownSubject("ๆ", entries: [10]),
      ])
  }

  @Test("years stand side by side, and the log goes before the plan")
  func years() throws {
    let plan = try Plan.reading(
      """
      format: 1
      id: p
      kind: ita-measures
      title: ก
      organisation: {name: ก, kind: town-municipality, province: ก}
      fiscal-years: 2566
      source: {document: "1", title: ก}
      owners: [{id: o, name: ก}]
      dimensions: [{id: d, number: 1, title: ก, projects: [{id: m, number: 1, kind: measure, title: ก, owners: [o], steps: []}]}]
      ita-results: [{year: 2564, score: 91, level: A}, {year: 2565, score: 70}, {year: 2566, score: 99}]
      """)
    let found = try contents(ITARegister(results: [try result()]), of: plan)
    #expect(found.years.map(\.year) == [FiscalYear(2564), FiscalYear(2565)])
    #expect(found.years.map(\.total.description) == ["91.00", "95.82"])
    #expect(found.years.map(\.level) == ["A", "AA"] && found.years.map(\.entries) == [[], [7]])
  }

  @Test("remarks of a subject begin with the one about all of it")
  func remarks() throws {
    func remark(_ about: String, _ question: String?, _ text: String) -> Figure<ITARemark> {
      Figure(ITARemark(year, about: about, question: question, text: text))
    }
    let register = ITARegister(
      results: [try result()],
      remarks: [remark("4", "I20", "ก"), remark("๔", nil, "ข"), remark("iit", nil, "ค")])
    let found = try contents(register)
    #expect(found.remarks(about: .indicator(4)).map(\.value.text) == ["ข", "ก"])
    #expect(found.remarks(about: .instrument("IIT")).map(\.value.text) == ["ค"])
    #expect(found.remarks(about: .result).isEmpty)
  }

  @Test(
    "the frame of measures has a measure for each weak indicator, and the checker tells what is open"
  )
  func frame() throws {
    let plan = try Plan.samutPrakanCity()
    let found = try contents(ITARegister(results: [try result()]))
    let draft = try #require(
      PlanDraft(measuresFor: found.assessment, announced: "ประกาศผล", of: plan))
    let text = PlanWriter.text(of: draft)
    let reading = try PlanReader.read(Array(text.utf8))
    let faults = reading.diagnostics.filter { $0.severity == .error }
    #expect(faults.map(\.rule) == Array(repeating: .missingKey, count: faults.count))
    #expect(Set(faults.compactMap(\.missing)) == ["owners", "title"])
    let filled = text.replacing(
      "kind: measure\n",
      with: "kind: measure\n        title: มาตรการ\n        owners: [สำนักปลัดเทศบาล]\n")
    let set = try Plan.reading(filled)
    #expect(set.kind == .measures && set.fiscalYears == FiscalYear(2566)...FiscalYear(2566))
    #expect(set.dimensions.map(\.title) == ["การใช้งบประมาณ", "การใช้ทรัพย์สินของราชการ"])
    #expect(set.reporting.followUp?.rule == .every(.halfYear))
    #expect(set.projects.map(\.period) == ["ตลอดปีงบประมาณ", "ตลอดปีงบประมาณ"])
    let answered = try contents(ITARegister(results: [try result()]), measures: set)
    #expect(!answered.findings.contains { $0.isFault })
    let best = Array(repeating: "100", count: 10).joined(separator: " ")
    let strong = try contents(ITARegister(results: [try result(best)]))
    #expect(PlanDraft(measuresFor: strong.assessment, announced: "-", of: plan) == nil)
  }
}
