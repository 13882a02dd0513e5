internal import ThaiCivil

/// One of the times in a fiscal year at which a rule wants something.
struct Occasion: Hashable {
  /// Which one of several; nil where the rule names a day or a stretch of its own.
  let occurrence: Obligation.Occurrence?
  /// From the first day on which it can be done to the day that the rule gives.
  let days: ClosedRange<ThaiDate>
  let dayRule: Obligation.DayRule

  fileprivate init(
    _ occurrence: Obligation.Occurrence?, _ days: ClosedRange<ThaiDate>,
    _ dayRule: Obligation.DayRule
  ) {
    self.occurrence = occurrence
    self.days = days
    self.dayRule = dayRule
  }
}

extension Timing.Rule {
  /// The occasions that the rule gives in a fiscal year, first to last; none for a limit that waits for
  /// an event, nor for a day in another year.
  func occasions(in year: FiscalYear) -> [Occasion] {
    switch self {
    case .within: []
    case .every(let period):
      period.parts(of: year).map { Occasion($0, $1, .endOfPeriod) }
    case .timesAYear(let count):
      year.parts(count).enumerated().map { index, days in
        Occasion(.time(index + 1, of: count), days, .endOfPeriod)
      }
    case .by(let day): [Occasion(nil, year.firstDay...day.nearestDate(in: year), .namedDay)]
    case .during(let span): span.days(in: year).map { [Occasion(nil, $0, .endOfPeriod)] } ?? []
    case .on(let day): year.contains(day) ? [Occasion(nil, year.firstDay...day, .namedDay)] : []
    }
  }
}

extension Timing {
  /// The day that it fixes in a year for something done once; nil where it recurs or waits.
  func fixedDay(in year: FiscalYear) -> ThaiDate? {
    rule.occasions(in: year).first { $0.occurrence == nil }?.days.upperBound
  }

  /// Stated where the document is cited, else an assumption of the plan file.
  var basis: Obligation.Basis {
    citation.map(Obligation.Basis.stated) ?? .assumption
  }
}

extension Timing.Period {
  fileprivate func parts(
    of year: FiscalYear
  ) -> [(Obligation.Occurrence, ClosedRange<ThaiDate>)] {
    switch self {
    case .month: year.months.map { (.month($0), $0.firstDay...$0.lastDay) }
    case .quarter: year.quarters.enumerated().map { (.quarter($0 + 1), $1) }
    case .halfYear: year.halves.enumerated().map { (.half($0 + 1), $1) }
    case .year: [(.year, year.days)]
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
      let first = firstDay.advanced(by: total * index / count)
      let last = max(total * index / count, total * (index + 1) / count - 1)
      return first...firstDay.advanced(by: last)
    }
  }
}
