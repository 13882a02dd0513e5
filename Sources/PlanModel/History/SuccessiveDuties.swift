internal import ThaiCivil

/// What is owed as one edition of a plan follows another.
struct SuccessiveDuties {
  private(set) var owed: [Obligation]
  private(set) var departures: [Departure] = []

  init(_ owed: [Obligation]) { self.owed = owed }

  mutating func follow(_ edition: PlanHistory.Edition, _ log: Log) {
    let (from, duties) = (edition.from, edition.schedule.obligations)
    let closed = log.closedRounds.filter { $0.entry < edition.entry }
    let past = owed.filter { $0.due < from || $0.isMatter(of: closed) }
    let settled = Set(past.map(\.id))
    let open = owed.filter { !settled.contains($0.id) }.byID
    var coming: [Obligation] = []
    var added: [Obligation] = []
    for duty in duties where !settled.contains(duty.id) {
      if let published = open[duty.id] {
        coming.append(duty.due < from ? duty.onDays(of: published) : duty)
      } else if duty.due >= from {
        added.append(duty)
      }
    }
    let kept = Set(coming.map(\.id))
    let gone = owed.filter { open[$0.id] != nil && !kept.contains($0.id) }
    let done = gone.isEmpty && departures.isEmpty ? [] : doneIDs(before: from, log)
    let fulfilled =
      past + gone.filter { done.contains($0.id) }
      + departures.map(\.obligation).filter { done.contains($0.id) }
    coming += added.stillMissing(
      after: fulfilled + coming, of: owed + departures.map(\.obligation))
    let new = Set(coming.map(\.id))
    departures.removeAll { new.contains($0.obligation.id) }
    departures += gone.map {
      Departure(obligation: $0.leaving(with: edition.number), edition: edition.number, day: from)
    }
    owed = past + coming
  }

  /// What was done before a day, whenever that was recorded.
  private func doneIDs(before day: ThaiDate, _ log: Log) -> Set<Obligation.ID> {
    let index = ShareIndex(owed)
    var done: Set<Obligation.ID> = []
    for entry in log.effective where entry.day < day {
      guard case .completed(let id, result: _, participants: _) = entry.event else { continue }
      done.formUnion(index.obligations(named: id, by: entry.entry.record.author.unit))
    }
    return done
  }
}

extension [Obligation] {
  fileprivate var byID: [Obligation.ID: Obligation] {
    Dictionary(map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Of what comes a number of times a year, the last ones, as many as are missing once another number was
  /// partly `fulfilled` or is owed already; everything else whole. `before` is what editions before had.
  ///
  /// Three times a year of which one was held, made two, leaves one.
  fileprivate func stillMissing(
    after fulfilled: [Obligation], of before: [Obligation]
  ) -> [Obligation] {
    let earlier = Set(before.compactMap(\.series))
    guard !earlier.isEmpty else { return self }
    var counts: [Obligation.Series: Int] = [:]
    for series in fulfilled.compactMap(\.series) { counts[series, default: 0] += 1 }
    var left: [Obligation.Series: Int] = [:]
    for duty in self {
      guard let series = duty.series, earlier.contains(series), let times = duty.timesAYear else {
        continue
      }
      left[series] = Swift.max(0, times - (counts[series] ?? 0))
    }
    let taken = reversed().filter { duty in
      guard let series = duty.series, let count = left[series] else { return true }
      left[series] = count - 1
      return count > 0
    }
    return taken.reversed()
  }
}

extension Obligation {
  /// What several times a year are times of.
  fileprivate struct Series: Hashable {
    let text: String
    let unit: Owner.ID?
  }

  fileprivate var timesAYear: Int? {
    guard case .time(_, of: let times) = occurrence else { return nil }
    return times
  }

  fileprivate var series: Series? {
    guard let occurrence, timesAYear != nil else { return nil }
    return Series(
      text: String(id.whole.text.dropLast(occurrence.suffix.count)), unit: id.unit)
  }

  /// Whether a round was closed over it.
  fileprivate func isMatter(of closed: [ClosedRound]) -> Bool {
    guard subject.project != nil else { return false }
    return closed.contains {
      $0.year == covers && due <= $0.year.days(of: $0.round).upperBound
    }
  }

  /// The same on the days on which it was published.
  fileprivate func onDays(of published: Obligation) -> Obligation {
    Obligation(
      id: id, subject: subject, fiscalYear: published.fiscalYear, covers: covers, title: title,
      owners: owners, share: share, start: published.start, due: published.due,
      ruleDay: published.ruleDay, shift: published.shift, basis: published.basis,
      dayRule: published.dayRule)
  }

  fileprivate func leaving(with edition: Int) -> Obligation {
    Obligation(
      id: id, subject: subject, fiscalYear: fiscalYear, covers: covers,
      title: Wording.left(title, with: edition), owners: owners, share: share, start: start,
      due: due, ruleDay: ruleDay, shift: shift, basis: basis, dayRule: dayRule)
  }
}
