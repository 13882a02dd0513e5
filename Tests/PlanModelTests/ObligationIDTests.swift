internal import TestSupport
internal import Testing
internal import ThaiCivil

@testable internal import PlanModel

@Suite("Ids of obligations")
struct ObligationIDTests {
  /// Every kind of part, with one owner and with several who each owe it.
  private static let sketches: [PlanSketch] = ["one", "each"].map { settling in
    var project = ProjectSketch(owners: ["office", "m10", "t2"])
    project.settledBy = settling
    project.steps = [
      StepSketch(), StepSketch(rules: ["every: month", "every: quarter"]),
      StepSketch(rules: ["by: 31 มี.ค.", "by: 30 มิ.ย."]),
      StepSketch(substeps: [("m10", "every: half-year"), ("y", "times-a-year: 7")]),
    ]
    project.rhythms = [("q1", "every: year"), ("t2", "times-a-year: 3")]
    return PlanSketch(
      years: "2566–2568", owners: ["office", "m10", "t2"],
      reporting: ["follow-up: {every: quarter, source: หน้า 3}"], projects: [project])
  }

  private func schedules() throws -> [Schedule] {
    let plans = try Self.sketches.map { try $0.plan() } + [.samutPrakanCity()]
    return try plans.map {
      Schedule($0, holidays: try .governmentHolidays(), items: try .reference())
    }
  }

  @Test("no two obligations have one id")
  func unique() throws {
    for schedule in try schedules() {
      #expect(Set(schedule.obligations.map(\.id)).count == schedule.obligations.count)
    }
  }

  @Test("what an id is made of is read back from it")
  func readBack() throws {
    for obligation in try schedules().flatMap(\.obligations) {
      let id = obligation.id
      #expect(id.fiscalYear == obligation.covers, "\(id)")
      #expect(id.project == obligation.subject.project, "\(id)")
      #expect(id.unit == obligation.share?.unit, "\(id)")
      switch obligation.subject {
      case .step(_, let step): #expect(id.part == step.text && id.occurrence == nil, "\(id)")
      case .occurrence(_, of: let part, let occurrence):
        #expect(id.part == part && id.occurrence == occurrence, "\(id)")
      case .followUp(let occurrence): #expect(id.occurrence == occurrence, "\(id)")
      case .duty(let duty): #expect(id.duty == duty && id.occurrence == nil, "\(id)")
      case .cycle: #expect(id.duty == nil && id.occurrence == nil, "\(id)")
      }
    }
  }

  @Test("of what recurs no two have one title with the same project, owners and year")
  func titles() throws {
    for schedule in try schedules() {
      let recurring = schedule.obligations.filter { $0.occurrence != nil || $0.share != nil }
      let seen = Dictionary(grouping: recurring) {
        // A second timing of a part is told apart by its day alone.
        [$0.id.project?.text ?? "", $0.covers.description, $0.id.part ?? "", $0.fullTitle]
          + [$0.due.gregorianExtended]
      }
      #expect(seen.values.allSatisfy { $0.count == 1 })
    }
  }
}
