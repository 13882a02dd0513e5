internal import ThaiCivil

/// Shares the working days of a fiscal year among the steps of one project that the plan gives no day.
///
/// Steps keep their printed order and their windows do not overlap. A step with a day of its own parts
/// the year: the steps before it end by that day, those after it begin there. Steps that recur take no
/// share; they run beside the others.
struct StepWindows {
  /// Indices into the year's working days, both ends inclusive; nil for a step that needs no window.
  let windows: [ClosedRange<Int>?]

  init(_ project: Project, _ year: YearDays, reserve: Int) {
    var windows: [ClosedRange<Int>?] = Array(repeating: nil, count: project.steps.count)
    let bounds = Self.bounds(project, year, reserve: reserve)
    var first = bounds.lowerBound
    var waiting: [Int] = []
    for (index, step) in project.steps.enumerated() {
      if step.timings.isEmpty {
        waiting.append(index)
      } else if let day = step.timings.lazy.compactMap({ $0.fixedDay(in: year.year) }).first {
        let end = min(max(year.index(onOrBefore: day), first), bounds.upperBound)
        Self.share(first...end, among: waiting, of: project.steps, into: &windows)
        waiting = []
        first = min(end + 1, bounds.upperBound)
      }
    }
    Self.share(first...bounds.upperBound, among: waiting, of: project.steps, into: &windows)
    self.windows = windows
  }

  private static func bounds(
    _ project: Project, _ year: YearDays, reserve: Int
  ) -> ClosedRange<Int> {
    let last = max(0, year.days.count - 1)
    let end = max(0, last - reserve)
    guard let span = project.during?.days(in: year.year) else { return 0...end }
    let from = min(max(0, year.index(onOrAfter: span.lowerBound)), last)
    let spanEnd = max(from, min(year.index(onOrBefore: span.upperBound), last))
    // A span that lies in the reserve is the plan's own word; the reserve gives way to it.
    let isRoomy = end - from + 1 >= project.steps.count
    return from...(isRoomy ? min(spanEnd, end) : spanEnd)
  }

  /// Parts in proportion to weight; where there are fewer days than steps, neighbours share the last.
  private static func share(
    _ range: ClosedRange<Int>, among indices: [Int], of steps: [Step],
    into windows: inout [ClosedRange<Int>?]
  ) {
    let total = indices.reduce(0) { $0 + steps[$1].weight }
    guard total > 0 else { return }
    var used = 0
    var next = range.lowerBound
    for (place, index) in indices.enumerated() {
      used += steps[index].weight
      let first = min(next, range.upperBound)
      // However small its weight, each step still to come keeps a day where there are days enough.
      let latest = max(first, range.upperBound - (indices.count - 1 - place))
      let end = min(latest, max(first, range.lowerBound + range.count * used / total - 1))
      windows[index] = first...end
      next = end + 1
    }
  }
}
