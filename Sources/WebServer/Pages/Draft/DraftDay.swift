internal import PlanModel
internal import PlanReading
internal import ThaiCivil

/// A day on which something of the draft would be due.
struct DraftDay: Hashable, Sendable {
  let due: ThaiDate
  /// Where it was moved from; nil where the rule gave this day.
  let ruleDay: ThaiDate?
  let title: String
}

extension Schedule {
  /// The days of a step, sub-step or rhythm of a plan, or of its reports, the first first.
  func days(of path: PlanPath, in file: PlanFile) -> [DraftDay] {
    let own = obligations.filter { Self.isOf(path, file, $0.subject) }
    return own.sorted { ($0.due, $0.id.text) < ($1.due, $1.id.text) }.map { obligation in
      DraftDay(
        due: obligation.due,
        ruleDay: obligation.ruleDay == obligation.due ? nil : obligation.ruleDay,
        title: obligation.fullTitle)
    }
  }

  private static func isOf(
    _ path: PlanPath, _ file: PlanFile, _ subject: Obligation.Subject
  ) -> Bool {
    let id = file[path]?["id"]?.text
    let project = path.lineage.last { file.section(at: $0)?.name == "project" }
      .flatMap { file[$0]?["id"]?.text }
    switch subject {
    case .step(let owning, let step): return owning.text == project && step.text == id
    case .occurrence(let owning, let work, _): return owning.text == project && work == id
    case .duty, .followUp, .cycle: return file.section(at: path)?.name == "reporting"
    }
  }
}
