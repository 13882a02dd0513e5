private import CLibical
internal import ThaiCivil

/// What a VEVENT of any program says of its days.
struct EventReading {
  private var name: String?
  private var start: icaltimetype?
  private var end: icaltimetype?
  private var duration: icaldurationtype?
  /// It was called off.
  private(set) var isCancelled = false

  /// The properties that say it; others are not given to libical.
  static let properties: Set<String> = ["DTSTART", "DTEND", "DURATION", "STATUS", "SUMMARY"]

  /// The properties that make it more than one event.
  static let repetitions: Set<String> = ["RRULE", "RDATE", "EXRULE"]

  init(_ component: borrowing Component) {
    component.forEachProperty { take($0) }
  }

  private mutating func take(_ property: borrowing PropertyReading) {
    switch property.kind {
    case ICAL_SUMMARY_PROPERTY: name = name ?? property.text
    case ICAL_DTSTART_PROPERTY: start = property.time
    case ICAL_DTEND_PROPERTY: end = property.time
    case ICAL_DURATION_PROPERTY: duration = property.duration
    case ICAL_STATUS_PROPERTY: isCancelled = property.status == ICAL_STATUS_CANCELLED
    default: break
    }
  }

  /// The name and the days, both inclusive; at least one day.
  func holiday(line: Int) throws(CalendarFault) -> (name: String, days: ClosedRange<ThaiDate>) {
    guard let name else { throw .damaged(line: line, reason: "an event without a SUMMARY") }
    guard let start, let first = CalendarTime.day(start) else {
      throw .damaged(line: line, reason: "an event without a valid DTSTART")
    }
    return (name, first...max(first, try last(from: first, allDay: start.is_date == 1, line: line)))
  }

  /// `DTEND` and `DURATION` are exclusive; some programs write a `DTEND` on the day itself.
  private func last(
    from first: ThaiDate, allDay: Bool, line: Int
  ) throws(CalendarFault) -> ThaiDate {
    guard allDay else { return first }
    if let end {
      guard let next = CalendarTime.day(end) else {
        throw .damaged(line: line, reason: "an event without a valid DTEND")
      }
      return next.advanced(by: -1)
    }
    guard let duration, duration.is_neg == 0 else { return first }
    return first.advanced(by: Int(duration.days) + 7 * Int(duration.weeks) - 1)
  }
}
