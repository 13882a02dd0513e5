internal import TestSupport
internal import Testing
internal import ThaiCivil

@testable internal import PlanModel

@Suite("What an edit of the plan moves")
struct StabilityTests {
  @Test("renumbering the plan and changing every title move nothing and change no id")
  func namesAreNoKeys() throws {
    let plan = try Plan.samutPrakanCity()
    var edited = plan.renumbered()
    for project in plan.projects { edited = edited.withTitleChanged(of: project.id) }
    let (before, after) = (try schedule(plan), try schedule(edited))
    #expect(edited.projects.map(\.number) != plan.projects.map(\.number))
    #expect(after.obligations.map(\.id) == before.obligations.map(\.id))
    #expect(after.obligations.map(\.due) == before.obligations.map(\.due))
  }

  @Test("one step more in a project moves few days of others")
  func stepAdded() throws {
    let plan = try Plan.samutPrakanCity()
    let before = try schedule(plan)
    let moves = try plan.projects.map { project in
      try moved(before, try schedule(plan.withStepAdded(to: project.id)), except: project.id)
    }
    print("STEP ADDED", moves, moves.max() ?? 0, moves.reduce(0, +))
    #expect(moves.allSatisfy { $0 <= 5 })
  }

  @Test("a project that goes moves few days of others")
  func projectRemoved() throws {
    let plan = try Plan.samutPrakanCity()
    let before = try schedule(plan)
    let moves = try plan.projects.map { project in
      try moved(before, try schedule(plan.without(project.id)), except: project.id)
    }
    print("PROJECT REMOVED", moves, moves.max() ?? 0, moves.reduce(0, +))
    #expect(moves.allSatisfy { $0 <= 5 })
  }

  private func schedule(_ plan: Plan) throws -> Schedule {
    Schedule(plan, holidays: try .governmentHolidays(), items: try .reference())
  }

  /// How many obligations of other projects are due on another day, and none of them comes or goes.
  private func moved(_ old: Schedule, _ new: Schedule, except id: Project.ID) throws -> Int {
    func others(_ schedule: Schedule) -> [Obligation] {
      schedule.obligations.filter { $0.subject.project != id }
    }
    let difference = ScheduleDifference(from: others(old), to: others(new))
    #expect(difference.added.isEmpty && difference.gone.isEmpty)
    return difference.moved.count
  }
}
