internal import ThaiCivil

extension ScheduleBuilder {
  /// What is owed for the reports of one fiscal year: their results by each unit that works in it, the
  /// rest by the coordinator. The days are settings; the sources know them with medium certainty only.
  func duties(of year: FiscalYear) -> [Obligation] {
    let settings = plan.reporting
    let sixMonth = settings.sixMonthDue.nearestDate(in: year)
    let annual = settings.annualDue.nearestDate(in: year.advanced(by: 1))
    return [publication(.plan, of: year)]
      + stages(.sixMonth, of: year, after: year.days(of: .sixMonth).upperBound, due: sixMonth)
      + stages(.annual, of: year, after: year.lastDay, due: annual)
      + [publication(.annual, of: year)]
  }

  private func stages(
    _ report: Duty.Report, of year: FiscalYear, after roundEnd: ThaiDate, due: ThaiDate
  ) -> [Obligation] {
    let settings = plan.reporting
    let submit = settled(due, .duty).due
    let leads: [(Duty.Stage, Int, String)] = [
      (.collect, settings.collectLead, "collect-before"),
      (.draft, settings.draftLead, "draft-before"), (.sign, settings.signLead, "sign-before"),
    ]
    let start = holidays.firstWorkingDay(onOrAfter: roundEnd.advanced(by: 1))
    let early = leads.flatMap { stage, lead, key in
      let day = max(workingDay(lead, before: submit), start)
      let one = duty(Duty(report: report, stage: stage), of: year, start...day, "reporting.\(key)")
      // Nobody can send the results of another unit.
      return stage == .collect ? shares(of: one) : [one]
    }
    let last = duty(
      Duty(report: report, stage: .submit), of: year, start...max(start, due),
      "reporting.\(report.rawValue)-due")
    return early + [last]
  }

  /// A publication as an item of the ITA.
  private func publication(_ report: Duty.Report, of year: FiscalYear) -> Obligation {
    let item = report.role(plan.kind).flatMap { items.item($0, about: year) }
    let standardYear = report == .annual && plan.kind == .actionPlan ? 1 : 0
    let itaYear = item.map { FiscalYear($0.itaYear) } ?? year.advanced(by: standardYear)
    let due = plan.reporting.publishBy.nearestDate(in: itaYear)
    // The window of ITA 2566 opened in January (source document 001); others are taken alike.
    let opens = itaYear.quarters[1].lowerBound
    return duty(
      Duty(report: report, stage: .publish), of: year, min(opens, due)...due,
      "reporting.publish-by")
  }

  private func duty(
    _ duty: Duty, of year: FiscalYear, _ days: ClosedRange<ThaiDate>, _ setting: String
  ) -> Obligation {
    let owners =
      duty.stage == .collect
      ? plan.owners(workingIn: year).including(plan.reporting.coordinator)
      : [plan.reporting.coordinator]
    return owed(
      .duty(duty),
      Wording.title(of: duty, year: year, item: item(for: duty, of: year), kind: plan.kind),
      by: owners, id: .duty(duty, of: year), about: year, days, basis: basis(of: duty, setting),
      .settingDay)
  }

  /// A round of reports is the document's own word where it demands a follow-up every half-year; its
  /// days are settings all the same.
  private func basis(of duty: Duty, _ setting: String) -> Obligation.Basis {
    guard duty.stage != .publish, let followUp = plan.reporting.followUp,
      followUp.rule == .every(.halfYear), let citation = followUp.citation
    else { return .setting(setting) }
    return .stated(citation)
  }

  private func item(for duty: Duty, of year: FiscalYear) -> OITItem? {
    duty.report.role(plan.kind).flatMap { items.item($0, about: year) }
  }

  private func workingDay(_ count: Int, before day: ThaiDate) -> ThaiDate {
    (0..<count).reduce(day) { day, _ in
      holidays.lastWorkingDay(onOrBefore: day.advanced(by: -1))
    }
  }

  /// The stretches of the ITA year that bears the fiscal year's number.
  func cycle(of year: FiscalYear) -> [Obligation] {
    plan.reporting.cycle.compactMap { entry in
      guard let days = entry.days(inITAYear: year.year) else { return nil }
      return owed(
        .cycle(entry.id), Wording.title(of: entry, itaYear: year.year),
        by: [plan.reporting.coordinator], id: .cycle(entry.id, of: year), about: year, days,
        basis: entry.citation.map(Obligation.Basis.stated) ?? .setting("reporting.ita-cycle"),
        entry.citation == nil ? .settingDay : .endOfPeriod)
    }
  }
}

extension Duty.Report {
  /// The item that it answers for a kind of plan.
  func role(_ kind: Plan.Kind) -> OITItem.Role? {
    switch (kind, self) {
    case (.actionPlan, .plan): .plan
    case (.actionPlan, .sixMonth): .sixMonthProgress
    case (.actionPlan, .annual): .annualReport
    case (.measures, .plan): .measures
    case (.measures, .sixMonth): nil
    case (.measures, .annual): .measuresResult
    }
  }
}

extension CycleEntry {
  /// Its days in one ITA year, the last month lying in that calendar year; nil for another year.
  fileprivate func days(inITAYear year: BuddhistYear) -> ClosedRange<ThaiDate>? {
    switch span {
    case .yearly(let from, let to):
      let first = MonthOfYear(year: from > to ? year.advanced(by: -1) : year, month: from)
      return first.firstDay...MonthOfYear(year: year, month: to).lastDay
    case .once(let months):
      guard months.upperBound.year == year else { return nil }
      return months.lowerBound.firstDay...months.upperBound.lastDay
    }
  }
}

extension [Owner.ID] {
  fileprivate func including(_ owner: Owner.ID) -> [Owner.ID] {
    contains(owner) ? self : self + [owner]
  }
}
