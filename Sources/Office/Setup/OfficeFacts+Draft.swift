import PlanModel
import PlanReading
import ThaiCivil

extension PlanFile {
  /// The file with what an office said of itself before: its name wherever a document spells it otherwise, from
  /// when it keeps its log where that is within the plan, and its units and years where the document has none. `facts` is the file that was made of that,
  /// ``PlanTemplate``.
  func with(factsOf facts: PlanFile) -> PlanFile {
    let plan = PlanPath.plan
    let office = plan.appending("organisation")
    let trackedFrom = plan.appending("reporting").appending("tracked-from")
    var edits: [PlanEdit] = []
    if let node = facts[office] { edits.append(.set(office, node)) }
    for path in ["title", "fiscal-years", "owners"].map(plan.appending) where self[path] == nil {
      if let node = facts[path] { edits.append(.set(path, node)) }
    }
    let years = plan.appending("fiscal-years")
    if let node = facts[trackedFrom], let day = node.text.flatMap({ try? ThaiDate.read($0) }),
      let days = (text(at: years) ?? facts.text(at: years))?.daysOfYears, days.contains(day)
    {
      edits.append(.set(trackedFrom, node))
    }
    return (try? applying(edits)) ?? self
  }
}

extension String {
  /// The days of the fiscal years that it names: 2566–2570.
  fileprivate var daysOfYears: ClosedRange<ThaiDate>? {
    guard let years = try? FiscalYear.readRange(self) else { return nil }
    return years.lowerBound.firstDay...years.upperBound.lastDay
  }
}
