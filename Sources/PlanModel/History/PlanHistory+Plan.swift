internal import ThaiCivil

extension PlanHistory {
  /// The plan of an edition, and what of other editions is owed or was recorded: projects that left stay in the
  /// years in which something of them counts, and so do the units that owe it. The money is that of the editions
  /// of then, as ``PlannedByEdition`` has it.
  func plan(of place: Int, on day: ThaiDate) -> Plan {
    let plan = editions[place].schedule.plan
    let own = Set(plan.projects.map(\.id))
    var added = plan.mapProjects { $0.with(years: years(of: $0)) }
    var known = own
    for other in nearest(to: place) {
      for project in editions[other].schedule.plan.projects
      where known.insert(project.id).inserted {
        guard let years = worked(project) else { continue }
        let stays = project.with(
          title: other < place ? Wording.left(project.title, with: number(after: other)) : nil,
          years: years)
        added = added.adding(stays, placedAs: editions[other].schedule.plan)
      }
    }
    let planned = PlannedByEdition(self, on: day)
    return added.mapProjects { $0.with(planned.budget(of: $0)) }
      .adding(owners: missingOwners(of: added, place))
  }

  /// The edition that took out what the edition of a place has last.
  private func number(after place: Int) -> Int {
    editions[min(place + 1, editions.count - 1)].number
  }

  /// The places of the other editions: those before, the latest first, then those after.
  private func nearest(to place: Int) -> [Int] {
    (0..<place).reversed() + ((place + 1)..<editions.count)
  }

  /// The years of a project of the edition in force, and those in which it ran by an earlier one.
  private func years(of project: Project) -> ClosedRange<FiscalYear> {
    guard let worked = worked(project) else { return project.fiscalYears }
    let range = project.fiscalYears
    return min(range.lowerBound, worked.lowerBound)...max(range.upperBound, worked.upperBound)
  }

  /// The years in which something of a project counts, among those that an edition gives it.
  private func worked(_ project: Project) -> ClosedRange<FiscalYear>? {
    let ranges = editions.flatMap { edition in
      edition.schedule.plan.projects.filter { $0.id == project.id }.map(\.fiscalYears)
    }
    let years = (workedIn[project.id] ?? []).filter { year in
      ranges.contains { $0.contains(year) }
    }
    guard let first = years.min(), let last = years.max() else { return nil }
    return first...last
  }

  private func missingOwners(of plan: Plan, _ place: Int) -> [Owner] {
    var named = Set(obligations.flatMap(\.owners))
    named.formUnion(departures.flatMap(\.obligation.owners))
    named.formUnion(plan.projects.flatMap(\.owners))
    named.subtract(plan.owners.map(\.id))
    return nearest(to: place).flatMap { editions[$0].schedule.plan.owners }.filter {
      named.remove($0.id) != nil
    }
  }
}

extension Plan {
  fileprivate func adding(owners more: [Owner]) -> Plan {
    more.isEmpty ? self : with(owners: owners + more, dimensions)
  }

  fileprivate func mapProjects(_ edit: (Project) -> Project) -> Plan {
    with(
      owners: owners,
      dimensions.map { dimension in
        dimension.with(
          dimension.strategies.map { $0.with($0.projects.map(edit)) })
      })
  }

  /// With a project of another edition, where that has it; behind the others there.
  fileprivate func adding(_ project: Project, placedAs other: Plan) -> Plan {
    for dimension in other.dimensions {
      guard
        let strategy = dimension.strategies.first(where: { strategy in
          strategy.projects.contains { $0.id == project.id }
        })
      else { continue }
      let alone = dimension.with([strategy.with([project])])
      guard let place = dimensions.firstIndex(where: { $0.id == dimension.id }) else {
        return with(owners: owners, dimensions + [alone])
      }
      var all = dimensions
      all[place] = all[place].adding(project, to: strategy)
      return with(owners: owners, all)
    }
    return self
  }

  private func with(owners: [Owner], _ dimensions: [Dimension]) -> Plan {
    Plan(
      id: id, kind: kind, title: title, organisation: organisation, fiscalYears: fiscalYears,
      source: source, owners: owners, dimensions: dimensions, risks: risks, reporting: reporting,
      scheduling: scheduling, calendar: calendar, amendments: amendments,
      assumptions: assumptions, itaResults: itaResults)
  }
}

extension Dimension {
  fileprivate func with(_ strategies: [Strategy]) -> Dimension {
    Dimension(id: id, number: number, title: title, source: source, strategies: strategies)
  }

  fileprivate func adding(_ project: Project, to strategy: Strategy) -> Dimension {
    guard let place = strategies.firstIndex(where: { $0.id == strategy.id }) else {
      return with(strategies + [strategy.with([project])])
    }
    var all = strategies
    all[place] = all[place].with(all[place].projects + [project])
    return with(all)
  }
}

extension Strategy {
  fileprivate func with(_ projects: [Project]) -> Strategy {
    Strategy(id: id, number: number, title: title, source: source, projects: projects)
  }
}

extension Project {
  fileprivate func with(title: String? = nil, years: ClosedRange<FiscalYear>) -> Project {
    guard title != nil || years != fiscalYears else { return self }
    return with(title: title ?? self.title, years: years, budget.spread(over: fiscalYears))
  }

  fileprivate func with(_ planned: PlannedBudget) -> Project {
    planned == budget ? self : with(title: title, years: fiscalYears, planned)
  }

  private func with(
    title: String, years: ClosedRange<FiscalYear>, _ budget: PlannedBudget
  ) -> Project {
    Project(
      id: id, number: number, kind: kind, title: title, source: source, owners: owners,
      settledBy: settledBy, fiscalYears: years, period: period, during: during, budget: budget,
      funding: funding, targetGroup: targetGroup, objectives: objectives, steps: steps,
      rhythms: rhythms, outputs: outputs, outcomes: outcomes, register: register)
  }
}

extension PlannedBudget {
  /// The same amounts year by year, whatever becomes of the years.
  fileprivate func spread(over years: ClosedRange<FiscalYear>) -> PlannedBudget {
    guard case .stated(_, .wholePeriod) = self else { return self }
    var amounts: [FiscalYear: Baht] = [:]
    var year = years.lowerBound
    while year <= years.upperBound {
      amounts[year] = amount(in: year, of: years)
      year = year.advanced(by: 1)
    }
    return .byYear(amounts)
  }
}
