internal import ThaiCivil

extension ScheduleBuilder {
  /// The obligations that one timing gives in a fiscal year; none for a limit that waits for an event.
  func obligations(for part: TimedPart, of project: Project, in year: FiscalYear) -> [Obligation] {
    switch part.timing.rule {
    case .within: []
    case .every(let period):
      periods(period, in: year).map { occurrence, days in
        self.occurrence(occurrence, days, part, project, year)
      }
    case .timesAYear(let count):
      year.parts(count).enumerated().map { index, days in
        occurrence(.time(index + 1, of: count), days, part, project, year)
      }
    case .by(let day):
      fixed(year.firstDay...day.nearestDate(in: year), .namedDay, part, project, year)
    case .during(let span):
      span.days(in: year).map { fixed($0, .endOfPeriod, part, project, year) } ?? []
    case .on(let day):
      year.contains(day) ? fixed(year.firstDay...day, .namedDay, part, project, year) : []
    }
  }

  /// The follow-ups that the document demands, each with its days. Half-yearly ones are the rounds of
  /// reports themselves, so they give none.
  func followUps(in year: FiscalYear) -> [Obligation] {
    guard let timing = plan.reporting.followUp else { return [] }
    let occasions: [(Obligation.Occurrence, ClosedRange<ThaiDate>)] =
      switch timing.rule {
      case .every(.halfYear), .within: []
      case .by(let day): [(.year, year.firstDay...day.nearestDate(in: year))]
      case .during(let span): span.days(in: year).map { [(.year, $0)] } ?? []
      case .on(let day): year.contains(day) ? [(.year, year.firstDay...day)] : []
      case .every(let period): periods(period, in: year)
      case .timesAYear(let count):
        year.parts(count).enumerated().map { (.time($0 + 1, of: count), $1) }
      }
    return occasions.map { occurrence, days in
      let (due, shift) = settled(days.upperBound, .duty)
      return Obligation(
        id: Obligation.ID("\(year)-follow-up-\(occurrence.suffix)"), subject: .followUp(occurrence),
        fiscalYear: year, covers: year,
        title: "\(Wording.followUp) \(Wording.name(of: occurrence))",
        owners: [plan.reporting.coordinator], start: min(days.lowerBound, due), due: due,
        ruleDay: days.upperBound, shift: shift, basis: timing.basis, dayRule: .endOfPeriod)
    }
  }

  private func periods(
    _ period: Timing.Period, in year: FiscalYear
  ) -> [(Obligation.Occurrence, ClosedRange<ThaiDate>)] {
    switch period {
    case .month: year.months.map { (.month($0), $0.firstDay...$0.lastDay) }
    case .quarter: year.quarters.enumerated().map { (.quarter($0 + 1), $1) }
    case .halfYear: year.halves.enumerated().map { (.half($0 + 1), $1) }
    case .year: [(.year, year.days)]
    }
  }

  private func occurrence(
    _ occurrence: Obligation.Occurrence, _ days: ClosedRange<ThaiDate>, _ part: TimedPart,
    _ project: Project, _ year: FiscalYear
  ) -> Obligation {
    let (due, shift) = settled(days.upperBound, .occurrence)
    return Obligation(
      id: .part(part, of: project, in: year, occurrence.suffix),
      subject: .occurrence(project.id, of: part.id, occurrence), fiscalYear: year, covers: year,
      title: part.title, owners: project.owners, start: min(days.lowerBound, due), due: due,
      ruleDay: days.upperBound, shift: shift, basis: part.timing.basis, dayRule: .endOfPeriod)
  }

  private func fixed(
    _ days: ClosedRange<ThaiDate>, _ dayRule: Obligation.DayRule, _ part: TimedPart,
    _ project: Project, _ year: FiscalYear
  ) -> [Obligation] {
    let subject: Obligation.Subject =
      part.step.map { .step(project.id, $0) } ?? .occurrence(project.id, of: part.id, .year)
    let (due, shift) = settled(days.upperBound, subject.kind)
    return [
      Obligation(
        id: .part(part, of: project, in: year, nil), subject: subject,
        fiscalYear: year, covers: year, title: part.title, owners: project.owners,
        start: min(days.lowerBound, due), due: due, ruleDay: days.upperBound, shift: shift,
        basis: part.timing.basis, dayRule: dayRule)
    ]
  }
}

extension Obligation.ID {
  /// Parts are joined by points, which no id has, so that no two obligations can get one id. A part's
  /// second timing is marked t2.
  fileprivate static func part(
    _ part: TimedPart, of project: Project, in year: FiscalYear, _ occurrence: String?
  ) -> Self {
    let timing = part.index == 0 ? nil : "t\(part.index + 1)"
    let parts = [year.description, project.id.text, part.id, timing, occurrence]
    return Self(parts.compactMap(\.self).joined(separator: "."))
  }
}

extension Timing {
  /// Stated where the document is cited, else an assumption of the plan file.
  fileprivate var basis: Obligation.Basis {
    citation.map(Obligation.Basis.stated) ?? .assumption
  }
}

extension Obligation.Occurrence {
  /// How an id tells it from its fellows: months by their number in the calendar, as people count.
  fileprivate var suffix: String {
    switch self {
    case .month(let month): "m\(month.month.rawValue)"
    case .quarter(let quarter): "q\(quarter)"
    case .half(let half): "h\(half)"
    case .year: "y"
    case .time(let number, of: let count): "\(number)of\(count)"
    }
  }
}

extension FiscalYear {
  /// Even parts: whole months where the number divides twelve, else days.
  fileprivate func parts(_ count: Int) -> [ClosedRange<ThaiDate>] {
    guard count > 0 else { return [] }
    if 12 % count == 0 {
      let length = 12 / count
      return (0..<count).map {
        months[$0 * length].firstDay...months[($0 + 1) * length - 1].lastDay
      }
    }
    let total = firstDay.distance(to: lastDay) + 1
    return (0..<count).map { index in
      firstDay.advanced(
        by: total * index / count)...firstDay.advanced(
          by: max(total * index / count, total * (index + 1) / count - 1))
    }
  }
}
