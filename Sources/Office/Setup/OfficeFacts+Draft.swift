import PlanModel
import PlanReading
import ThaiCivil

extension PlanFile {
  /// The file with what an office said of itself before: its name wherever a document spells it otherwise, its units
  /// and years where the document has none, and from when it keeps its log. `facts` is the file that was made of
  /// that, ``PlanTemplate``.
  func with(factsOf facts: PlanFile) -> PlanFile {
    let plan = PlanPath.plan
    var edits: [PlanEdit] = []
    let office = plan.appending("organisation")
    if let node = facts[office] { edits.append(.set(office, node)) }
    for path in ["title", "fiscal-years", "owners"].map(plan.appending) where self[path] == nil {
      if let node = facts[path] { edits.append(.set(path, node)) }
    }
    return ((try? applying(edits)) ?? self).keptFrom(facts)
  }

  /// The file with the day from which another says that the log is kept, where it is one of the years of this one.
  func keptFrom(_ other: PlanFile) -> PlanFile {
    let place = PlanPath.plan.appending("reporting").appending("tracked-from")
    guard let node = other[place], let day = node.text.flatMap({ try? ThaiDate.read($0) }) else {
      return self
    }
    let years = text(at: PlanPath.plan.appending("fiscal-years"))?.daysOfYears
    let isOfThem = years?.contains(day) ?? false
    // A day of other years would be an error of the draft.
    let edit: PlanEdit? = isOfThem ? .set(place, node) : self[place].map { _ in .remove(place) }
    return edit.flatMap { try? applying([$0]) } ?? self
  }
}

extension String {
  /// The days of the fiscal years that it names: 2566–2570.
  fileprivate var daysOfYears: ClosedRange<ThaiDate>? {
    guard let years = try? FiscalYear.readRange(self) else { return nil }
    return years.lowerBound.firstDay...years.upperBound.lastDay
  }
}
