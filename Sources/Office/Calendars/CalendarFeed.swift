import ICalendarCodec
public import PlanModel
public import Stores
public import ThaiCivil

/// The calendar behind a link, as it is on a day: the same octets come of the same log and day.
public struct CalendarFeed: Sendable {
  /// The iCalendar text.
  public let octets: [UInt8]
  /// Since when it is so, to the second: the last entry of the log, or the midnight in Bangkok at which
  /// something became overdue.
  public let modified: Instant

  /// `progress` is that of the log on the day.
  public init(
    _ order: FeedOrder, _ schedule: Schedule, _ log: Log, _ progress: Progress,
    on today: ThaiDate
  ) {
    let last = log.entries.last?.recorded.millisecondsSinceEpoch ?? 0
    let edition = Instant(millisecondsSinceEpoch: last / 1000 * 1000)
    let calendars = PlanCalendars(
      schedule, of: order.scope,
      edition: CalendarEntry.Version(sequence: log.count, modified: edition),
      progress: progress, heirs: schedule.plan)
    octets = ICalendar.encode(calendars.calendar(order.scope, order.form))
    let midnight = Instant(rfc3339: "\(today.gregorianExtended)T00:00:00+07:00")
    modified = max(edition, midnight ?? edition)
  }
}
