public import ThaiCivil

/// A new edition of a calendar, made from what the plan gives now and what was published before.
///
/// Honest versions: an entry whose content is what it was keeps its edition to the second; one that
/// changed gets the next sequence number; one that vanished is published as cancelled until its fiscal
/// year is over, so that every subscriber learns of it.
public struct Publication: Hashable, Sendable {
  public let calendar: PublishedCalendar
  public let changes: [Change]

  /// One difference between two editions.
  public enum Change: Hashable, Sendable {
    case added(CalendarEntry)
    /// The due day is another.
    case moved(from: CalendarEntry, to: CalendarEntry)
    /// The day is the same, something else is not.
    case reworded(from: CalendarEntry, to: CalendarEntry)
    case cancelled(CalendarEntry)
    /// A cancelled entry whose fiscal year is over.
    case dropped(CalendarEntry)
  }

  /// Merges what is owed now with what was published.
  ///
  /// - Parameters:
  ///   - current: the header and entries that the plan gives, each as its first edition.
  ///   - published: the calendar as it stands in the folder; nil where there is none.
  ///   - now: the instant of this run; it becomes the edition of what changed, and of nothing else.
  public init(of current: PublishedCalendar, after published: PublishedCalendar?, now: Instant) {
    let old = Dictionary(
      (published?.entries ?? []).map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
    var entries: [CalendarEntry] = []
    var changes: [Change] = []
    for entry in current.entries {
      let (merged, change) = Self.merged(entry, old[entry.uid], now)
      entries.append(merged)
      if let change { changes.append(change) }
    }
    let kept = Set(current.entries.map(\.uid))
    for entry in published?.entries ?? [] where !kept.contains(entry.uid) {
      let (merged, change) = Self.vanished(entry, now)
      if let merged { entries.append(merged) }
      if let change { changes.append(change) }
    }
    entries.sort { ($0.due, $0.uid) < ($1.due, $1.uid) }
    calendar = PublishedCalendar(header: current.header, form: current.form, entries: entries)
    self.changes = changes
  }

  private static func merged(
    _ entry: CalendarEntry, _ old: CalendarEntry?, _ now: Instant
  ) -> (CalendarEntry, Change?) {
    guard let old else {
      let first = entry.with(version: .init(sequence: 0, modified: now))
      return (first, .added(first))
    }
    if entry.isSameContent(as: old) { return (old, nil) }
    let next = entry.with(version: .init(sequence: old.version.sequence + 1, modified: now))
    return (
      next, old.due == next.due ? .reworded(from: old, to: next) : .moved(from: old, to: next)
    )
  }

  private static func vanished(
    _ entry: CalendarEntry, _ now: Instant
  ) -> (CalendarEntry?, Change?) {
    if entry.due.fiscalYear < now.bangkokDay.fiscalYear {
      // What happened before the present fiscal year is history: a cancelled entry goes, and one
      // that was confirmed and has left the plan goes with it.
      return (nil, .dropped(entry))
    }
    if entry.state == .cancelled { return (entry, nil) }
    let version = CalendarEntry.Version(sequence: entry.version.sequence + 1, modified: now)
    let cancelled = entry.with(state: .cancelled, version: version)
    return (cancelled, .cancelled(cancelled))
  }
}
