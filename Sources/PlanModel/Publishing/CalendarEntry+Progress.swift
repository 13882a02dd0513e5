internal import ThaiCivil

extension Schedule {
  /// The entries of some of the obligations as far as they are, in the order given, all of one
  /// edition; without progress those of the plan alone.
  ///
  /// What nobody has begun and what is not in the progress stays as the plan has it, to the octet. No
  /// entry says for how many days it is overdue, so an edition lasts until something happens.
  public func entries(
    for obligations: [Obligation], edition: CalendarEntry.Version, progress: Progress?
  ) -> [CalendarEntry] {
    let entries = entries(for: obligations, edition: edition)
    guard let progress else { return entries }
    let known = Dictionary(
      progress.everything.map { ($0.obligation.id, $0) }, uniquingKeysWith: { first, _ in first })
    return zip(obligations, entries).map { obligation, entry in
      known[obligation.id].map { entry.marked($0) } ?? entry
    }
  }
}

extension CalendarEntry {
  /// The entry with how far its obligation is: at the front of the summary, in a line above the
  /// description, and in its state. What is over reminds nobody.
  fileprivate func marked(_ progress: ObligationProgress) -> CalendarEntry {
    guard let words = Wording.state(of: progress) else { return self }
    let mark = Wording.calendarMark(of: progress)
    return CalendarEntry(
      uid: uid, summary: CalendarText(line: mark + summary.text),
      description: CalendarText(lines: words + "\n" + description.text), start: start, due: due,
      categories: categories, relatedTo: relatedTo, color: color,
      alarms: progress.isSettled ? [] : alarms,
      state: progress.status.doneOn.map { .completed($0) } ?? state, version: version)
  }
}

extension Wording {
  /// What stands before the summary of an entry; nothing before what is under way and in time.
  fileprivate static func calendarMark(of progress: ObligationProgress) -> String {
    switch progress.status {
    case .done: "✓ "
    case .cannot: "✗ "
    case .notStarted, .inProgress:
      progress.isGivenUp ? "✗ " : progress.isOverdue ? "\(overdue): " : ""
    }
  }

  /// สถานะ in one line; nil for what nobody has begun and is not overdue.
  fileprivate static func state(of progress: ObligationProgress) -> String? {
    if progress.isGivenUp { return line(name(of: WorkStatus.Kind.cannot)) }
    let status = name(of: progress.status.kind)
    switch progress.status {
    case .notStarted where !progress.isOverdue: return nil
    case .notStarted, .inProgress:
      return line(progress.isOverdue ? "\(status) (\(overdue))" : status)
    case .done(let day):
      let late = progress.daysLate > 0 ? " (ล่าช้า \(progress.daysLate) วัน)" : ""
      return line("\(status) \(day.written(.abbreviated))\(late)")
    case .cannot(let reason, let words):
      let reason = [name(of: reason), words].compactMap(\.self).joined(separator: ": ")
      return line("\(status) (\(reason))")
    }
  }

  private static func line(_ words: String) -> String { "\(Label.status): \(words)" }
}
