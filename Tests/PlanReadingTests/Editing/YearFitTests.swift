internal import PlanModel
internal import PlanReading
internal import Testing

@Suite("Bringing the years of projects into those of the plan")
struct YearFitTests {
  private static func file(_ years: String, _ projects: [(years: String, budget: String)]) throws
    -> PlanFile
  {
    let list = projects.enumerated().map { index, project in
      """
            - id: p\(index + 1)
              number: 1.\(index + 1)
              kind: project
              title: โครงการ
              owners: [กองคลัง]
              fiscal-years: \(project.years)
              budget: \(project.budget)
              steps: [{id: s1, number: 4.1, title: จัดประชุม}]

      """
    }.joined()
    return try PlanFile(
      """
      format: 1
      id: example
      kind: action-plan
      title: แผนตัวอย่าง
      organisation: {name: เทศบาลนครตัวอย่าง, kind: city-municipality, province: ตัวอย่าง}
      fiscal-years: \(years)
      source: {document: "1", title: เอกสารตัวอย่าง}
      owners: [{id: finance, name: กองคลัง}]
      dimensions:
        - id: d1
          number: 1
          title: มิติที่หนึ่ง
          projects:

      """ + list)
  }

  private static func rules(_ file: PlanFile) -> [Diagnostic.Rule] {
    file.checkup().findings.map(\.diagnostic.rule)
  }

  @Test("years are cut with their budgets; what would have none is left to its author")
  func cutting() throws {
    let file = try Self.file(
      "2567–2568",
      [
        ("2566–2570", "{2566: 100, 2567: 200, 2570: 300}"), ("2567", "none"),
        ("2569–2570", "{2569: 100}"), ("2567–2568", "{2566: 100}"),
      ])
    #expect(Self.rules(file).count { $0 == .yearOutsidePlan } == 3)
    #expect(file.yearFits == [.cut])
    let cut = try file.applying(file.edits(fitting: .cut))
    let first = PlanPath("plan.dimensions.d1.projects.p1")
    let path = try #require(first)
    #expect(cut.text(at: path.appending("fiscal-years")) == "2567–2568")
    #expect(cut[path.appending("budget")]?.entries.map(\.key) == ["2567"])
    #expect(Self.rules(cut).count { $0 == .yearOutsidePlan } == 2)
    #expect(cut.yearFits.isEmpty)
  }

  @Test("the years of a plan of the next period are moved together, with the budgets")
  func shifting() throws {
    let file = try Self.file(
      "2571–2575", [("2566–2570", "{2566: 100, 2570: 300}"), ("2567", "none")])
    #expect(file.yearFits == [.shift(by: 5)])
    let shifted = try file.applying(file.edits(fitting: .shift(by: 5)))
    #expect(shifted.checkup().errors == 0, "\(shifted.checkup().findings)")
    let path = try #require(PlanPath("plan.dimensions.d1.projects.p1"))
    #expect(shifted[path.appending("budget")]?.entries.map(\.key) == ["2571", "2575"])
    #expect(shifted.yearFits.isEmpty)
  }

  @Test("nothing is offered where every year is inside, or none can be read")
  func nothing() throws {
    #expect(try Self.file("2566–2570", [("2566–2570", "none")]).yearFits.isEmpty)
    #expect(try Self.file("ห้าปี", [("2566–2570", "none")]).yearFits.isEmpty)
    #expect(PlanFile().yearFits.isEmpty)
  }
}
