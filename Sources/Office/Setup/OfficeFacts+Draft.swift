import PlanModel
import PlanReading

extension PlanFile {
  /// The file with what an office said of itself before: its name wherever a document spells it otherwise, from
  /// when it keeps its log, and its units and years where the document has none. `facts` is the file that was made of that,
  /// ``PlanTemplate``.
  func with(factsOf facts: PlanFile) -> PlanFile {
    let plan = PlanPath.plan
    let office = plan.appending("organisation")
    let trackedFrom = plan.appending("reporting").appending("tracked-from")
    var edits: [PlanEdit] = []
    for path in [office, trackedFrom] {
      if let node = facts[path] { edits.append(.set(path, node)) }
    }
    for path in ["title", "fiscal-years", "owners"].map(plan.appending) where self[path] == nil {
      if let node = facts[path] { edits.append(.set(path, node)) }
    }
    return (try? applying(edits)) ?? self
  }
}
