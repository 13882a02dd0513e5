internal import PlanModel
internal import ThaiCivil

extension PlanFile {
  /// A way to bring the years of all projects, and the years of their budgets, into those of the plan at once.
  public enum YearFit: Hashable, Sendable {
    /// What is outside the plan is cut off. A project that would be left without a year, or without a budget, stays as
    /// it is: only its author knows.
    case cut
    /// All are moved by so many years, as for the plan of the next period.
    case shift(by: Int)
  }

  /// The ways that there are: none where nothing is outside the plan.
  public var yearFits: [YearFit] {
    guard let plan = planYears else { return [] }
    let all = projects.flatMap(years)
    guard let first = all.min(), let last = all.max(), !plan.contains(first) || !plan.contains(last)
    else { return [] }
    let distance = plan.lowerBound.year.number - first.year.number
    let shift: YearFit? =
      distance != 0 && plan.contains(last.advanced(by: distance)) ? .shift(by: distance) : nil
    return [shift].compactMap(\.self) + (edits(fitting: .cut).isEmpty ? [] : [.cut])
  }

  /// What has to be changed for one.
  public func edits(fitting fit: YearFit) -> [PlanEdit] {
    guard let plan = planYears else { return [] }
    return projects.flatMap { path -> [PlanEdit] in
      switch fit {
      case .cut: cutting(path, plan)
      case .shift(let distance): shifting(path, by: distance)
      }
    }
  }

  private var planYears: ClosedRange<FiscalYear>? {
    text(at: .plan.appending(PlanShape.outline.keys.fiscalYears.name)).flatMap(Self.range)
  }

  private static func range(_ text: String) -> ClosedRange<FiscalYear>? {
    try? FiscalYear.readRange(text)
  }

  private static func node(_ years: ClosedRange<FiscalYear>) -> PlanNode {
    .text(years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)")
  }

  private func ownYears(of path: PlanPath) -> ClosedRange<FiscalYear>? {
    text(at: Self.yearsKey(path)).flatMap(Self.range)
  }

  private static func yearsKey(_ path: PlanPath) -> PlanPath {
    path.appending(ProjectShape.outline.keys.fiscalYears.name)
  }

  private static func budgetKey(_ path: PlanPath) -> PlanPath {
    path.appending(ProjectShape.outline.keys.budget.name)
  }

  /// The amounts of a budget by their years; none where it states one.
  private func amounts(of path: PlanPath) -> [(year: FiscalYear, value: PlanNode)] {
    (self[Self.budgetKey(path)]?.entries ?? []).compactMap { entry in
      (try? FiscalYear.read(entry.key)).map { ($0, entry.value) }
    }
  }

  /// The first and last year of a project, and those of its budget.
  private func years(of path: PlanPath) -> [FiscalYear] {
    let own = ownYears(of: path).map { [$0.lowerBound, $0.upperBound] } ?? []
    return own + amounts(of: path).map(\.year)
  }

  private func cutting(_ path: PlanPath, _ plan: ClosedRange<FiscalYear>) -> [PlanEdit] {
    let own = ownYears(of: path)
    if let own, !own.overlaps(plan) { return [] }
    let years = own?.clamped(to: plan) ?? plan
    let amounts = amounts(of: path)
    let kept = amounts.filter { years.contains($0.year) }
    guard amounts.isEmpty || !kept.isEmpty else { return [] }
    var edits: [PlanEdit] = []
    if let own, own != years { edits.append(.set(Self.yearsKey(path), Self.node(years))) }
    if kept.count < amounts.count { edits.append(budget(path, kept)) }
    return edits
  }

  private func shifting(_ path: PlanPath, by distance: Int) -> [PlanEdit] {
    var edits: [PlanEdit] = []
    if let own = ownYears(of: path) {
      let years =
        own.lowerBound.advanced(by: distance)...own.upperBound.advanced(by: distance)
      edits.append(.set(Self.yearsKey(path), Self.node(years)))
    }
    let amounts = amounts(of: path)
    if !amounts.isEmpty {
      edits.append(budget(path, amounts.map { ($0.year.advanced(by: distance), $0.value) }))
    }
    return edits
  }

  private func budget(
    _ path: PlanPath, _ amounts: [(year: FiscalYear, value: PlanNode)]
  ) -> PlanEdit {
    .set(
      Self.budgetKey(path),
      .mapping(amounts.map { PlanNode.Entry("\($0.year)", $0.value) }))
  }
}
