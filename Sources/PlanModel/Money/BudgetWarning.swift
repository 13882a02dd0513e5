public import ThaiCivil

/// Something about the money of a project in a fiscal year that somebody should look at.
public struct BudgetWarning: Hashable, Sendable {
  public let rule: Rule
  public let project: Project.ID
  /// As the plan prints it; nil for a project that the plan does not know.
  public let number: PrintedNumber?
  public let year: FiscalYear
  /// By how much, where it is a matter of an amount.
  public let amount: Baht?
  /// The numbers of the entries it rests on.
  public let entries: [Int]

  /// The stable names of the warnings.
  public enum Rule: String, CaseIterable, Sendable {
    /// More is spent and committed than there is.
    case overspent
    case spentWithoutApproval = "spent-without-approval"
    case spentWithoutBudget = "spent-on-no-budget"
    /// A commitment is outstanding after 30 September and was not carried over.
    case commitmentPastYearEnd = "commitment-past-year-end"
    /// Money was planned or approved, and by 31 March none was committed or spent.
    case noMovementByHalfYear = "no-movement-by-half-year"
  }

  /// What is wrong, in one sentence without a full stop.
  public var message: String {
    let sum = amount.map { $0.written(satang: .whenNeeded) } ?? ""
    let project = number?.description ?? project.text
    return switch rule {
    case .overspent: "'\(project)' has spent or committed \(sum) baht more in \(year) than it has"
    case .spentWithoutApproval:
      "'\(project)' has spent or committed \(sum) baht in \(year), but none was approved"
    case .spentWithoutBudget:
      "'\(project)' uses no budget, and \(sum) baht were spent or committed in \(year)"
    case .commitmentPastYearEnd:
      "'\(project)' ended \(year) with \(sum) baht committed and neither paid, released nor carried over"
    case .noMovementByHalfYear:
      "'\(project)' has \(sum) baht for \(year) but had spent or committed nothing by 31 March"
    }
  }

  /// Every warning, by year, then in the order of the plan; throws `overflow` where a sum does not fit.
  public static func warnings(
    _ plan: Plan, _ log: Log, years: ClosedRange<FiscalYear>, asOf day: ThaiDate
  ) throws(BahtFault) -> [BudgetWarning] {
    var found: [BudgetWarning] = []
    let budget = try Budget(plan, log, years: years, asOf: day)
    let early = ProjectYears(usedEarlyIn: log, asOf: day)
    let givenUp = ProjectYears(givenUpIn: log, asOf: day)
    let projects = Dictionary(
      plan.projects.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for year in years {
      for row in try budget.tally(by: .project, only: year...year).rows {
        guard case .project(let id) = row.key else { continue }
        let view = BudgetView(
          project: id, number: projects[id]?.number, planned: projects[id]?.budget, year: year,
          row: row, day: day,
          isUsedEarly: early.contains(id, year), isGivenUp: givenUp.contains(id, year))
        found += try view.warnings()
      }
    }
    return found
  }
}

/// What one project did with its money in one year.
private struct BudgetView {
  let project: Project.ID
  /// Nil for a project that the plan does not know, as are its number and budget.
  let number: PrintedNumber?
  let planned: PlannedBudget?
  let year: FiscalYear
  let row: BudgetRow
  let day: ThaiDate
  /// Whether money was committed or spent in the first half of the year.
  let isUsedEarly: Bool
  /// Whether the project cannot be carried out in the year.
  let isGivenUp: Bool

  func warnings() throws(BahtFault) -> [BudgetWarning] {
    let figures = row.figures
    let used = try figures.committed.value.adding(figures.disbursed.value)
    let funds = try figures.afterTransfers.value.adding(figures.carriedIn.value)
    var found: [BudgetWarning] = []
    if used > .zero {
      if planned == PlannedBudget.none {
        found.append(warning(.spentWithoutBudget, used))
      } else if figures.approved.value == .zero, funds <= .zero {
        found.append(warning(.spentWithoutApproval, used))
      }
      if figures.remaining.value < .zero, funds > .zero {
        found.append(warning(.overspent, try figures.remaining.value.negated()))
      }
    }
    if day > year.lastDay, figures.committed.value > .zero {
      found.append(warning(.commitmentPastYearEnd, figures.committed.value))
    }
    // What was approved, be it nothing, is what there is; what was only planned counts until then.
    let isApproved = !figures.approved.entries.isEmpty
    let expected = isApproved ? funds : max(funds, figures.planned.amount ?? .zero)
    if !isGivenUp, day >= year.days(of: .sixMonth).upperBound, !isUsedEarly, expected > .zero {
      found.append(warning(.noMovementByHalfYear, expected))
    }
    return found
  }

  private func warning(_ rule: BudgetWarning.Rule, _ amount: Baht) -> BudgetWarning {
    BudgetWarning(
      rule: rule, project: project, number: number, year: year, amount: amount,
      entries: row.entries)
  }
}

/// Projects, each in some of its years.
private struct ProjectYears {
  private var places: Set<Place> = []

  private struct Place: Hashable {
    let project: Project.ID
    let year: FiscalYear
  }

  /// Those that committed or spent money in the first half of the year.
  init(usedEarlyIn log: Log, asOf day: ThaiDate) {
    for entry in log.effective {
      guard case .money(let movement) = entry.event, movement.kind.isUse, entry.day <= day,
        movement.fiscalYear.quarter(of: entry.day) <= 2
      else { continue }
      places.insert(Place(project: movement.project, year: movement.fiscalYear))
    }
  }

  /// Those that cannot be carried out in the year.
  init(givenUpIn log: Log, asOf day: ThaiDate) {
    for entry in log.effective {
      guard case .cannot(.project(let project), let year, _, _) = entry.event, entry.day <= day
      else { continue }
      places.insert(Place(project: project, year: year))
    }
  }

  func contains(_ project: Project.ID, _ year: FiscalYear) -> Bool {
    places.contains(Place(project: project, year: year))
  }
}

extension Movement.Kind {
  /// Whether it uses money, as against giving some or giving it back.
  var isUse: Bool {
    switch self {
    case .committed, .disbursed: true
    case .approved, .supplement, .transferred, .released, .refunded, .carriedOver: false
    }
  }
}
