internal import ThaiCivil

extension PlanCheck {
  /// The years of the plan are such as plans have; every fiscal year and day lies inside them, and a project's own
  /// inside the project.
  static let years = PlanCheck { draft in
    guard let years = draft.fiscalYears else { return [] }
    let plan = years.value
    return [unlikely(years)].compactMap(\.self) + trackedFrom(draft.reporting.trackedFrom, plan)
      + draft.projects.flatMap { project in
        outside(project.fiscalYears, plan) + budgetYears(project, plan) + days(project, plan)
      }
  }

  private static func unlikely(_ years: Located<ClosedRange<FiscalYear>>) -> Diagnostic? {
    Plan.words(ofUnlikelyYears: years.value).map {
      Diagnostic(.unlikelyYears, at: years.at, $0.message, hint: $0.hint)
    }
  }

  private static func trackedFrom(
    _ day: Located<ThaiDate>?, _ plan: ClosedRange<FiscalYear>
  ) -> [Diagnostic] {
    guard let day, !plan.contains(day.value.fiscalYear) else { return [] }
    return [
      Diagnostic(
        .dayOutsidePlan, at: day.at,
        Phrase(
          "\(day.value.written(.abbreviated)) ไม่อยู่ในปีงบประมาณของแผน \(text(plan))",
          "\(day.value.written(.abbreviated)) is in none of the plan's fiscal years \(text(plan))"),
        hint: .same(
          min(max(day.value.fiscalYear, plan.lowerBound), plan.upperBound).firstDay
            .written(.abbreviated)))
    ]
  }

  private static func outside(
    _ years: Located<ClosedRange<FiscalYear>>?, _ plan: ClosedRange<FiscalYear>
  ) -> [Diagnostic] {
    guard let years, !plan.contains(years.value) else { return [] }
    return [
      Diagnostic(
        .yearOutsidePlan, at: years.at,
        Phrase(
          "ปีงบประมาณ \(text(years.value)) ไม่อยู่ในช่วงของแผน \(text(plan))",
          "fiscal years \(text(years.value)) are not inside the plan's \(text(plan))"),
        hint: .same(text(years.value.clamped(to: plan))))
    ]
  }

  private static func budgetYears(
    _ project: ProjectDraft, _ plan: ClosedRange<FiscalYear>
  ) -> [Diagnostic] {
    guard case .byYear(let amounts) = project.budget else { return [] }
    let years = project.fiscalYears?.value ?? plan
    return amounts.keys.filter { !years.contains($0.value) }.map { year in
      Diagnostic(
        .yearOutsidePlan, at: year.at,
        Phrase(
          "มีงบประมาณของปี \(year.value) แต่โครงการดำเนินการในปี \(text(years))",
          "a budget for \(year.value), but the project runs in \(text(years))"))
    }
  }

  private static func days(
    _ project: ProjectDraft, _ plan: ClosedRange<FiscalYear>
  ) -> [Diagnostic] {
    let years = project.fiscalYears?.value ?? plan
    return project.timings.compactMap { timing in
      guard case .on(let day) = timing.value.rule, !years.contains(day.fiscalYear) else {
        return nil
      }
      return Diagnostic(
        .dayOutsidePlan, at: timing.at,
        Phrase(
          "\(day.written(.abbreviated)) อยู่ในปีงบประมาณ \(day.fiscalYear) แต่โครงการดำเนินการในปี \(text(years))",
          "\(day.written(.abbreviated)) is in fiscal year \(day.fiscalYear); the project runs in \(text(years))"
        )
      )
    }
  }

  private static func text(_ years: ClosedRange<FiscalYear>) -> String {
    years.count == 1 ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)"
  }
}

extension ProjectDraft {
  /// Every timing of the project.
  var timings: [Located<Timing>] {
    steps.flatMap { $0.timings + $0.substeps.flatMap(\.timings) } + rhythms.flatMap(\.timings)
  }
}
