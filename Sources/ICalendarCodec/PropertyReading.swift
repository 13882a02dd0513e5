internal import CLibical
internal import ThaiCivil

/// A property that a component owns: to be read where it is lent, not to be kept.
///
/// libical keeps values in a union and does not look which one is asked for, so each reading does.
struct PropertyReading: ~Copyable {
  private let raw: OpaquePointer
  private let value: OpaquePointer?

  init(_ raw: OpaquePointer) {
    self.raw = raw
    value = icalproperty_get_value(raw)
  }

  var kind: icalproperty_kind { icalproperty_isa(raw) }

  /// Of an X- property, as it was written.
  var name: String {
    icalproperty_get_x_name(raw).map { String(cString: $0) } ?? ""
  }

  /// TEXT without its escapes.
  var text: String? {
    guard icalvalue_isa(value) == ICAL_TEXT_VALUE else { return nil }
    return icalvalue_get_text(value).map { String(cString: $0) }
  }

  /// Of an X- property without a `VALUE`.
  var verbatim: String? {
    guard icalvalue_isa(value) == ICAL_X_VALUE else { return nil }
    return icalvalue_get_x(value).map { String(cString: $0) }
  }

  var integer: Int? {
    guard icalvalue_isa(value) == ICAL_INTEGER_VALUE else { return nil }
    return Int(icalvalue_get_integer(value))
  }

  /// A day, or a moment as written, in whatever zone.
  var time: icaltimetype? {
    switch icalvalue_isa(value) {
    case ICAL_DATE_VALUE, ICAL_DATETIME_VALUE: icalvalue_get_datetimedate(value)
    default: nil
    }
  }

  var duration: icaldurationtype? {
    guard icalvalue_isa(value) == ICAL_DURATION_VALUE else { return nil }
    return icalvalue_get_duration(value)
  }

  /// The duration of a `TRIGGER` that has one.
  var triggerDuration: icaldurationtype? {
    switch icalvalue_isa(value) {
    case ICAL_TRIGGER_VALUE, ICAL_DURATION_VALUE: icalvalue_get_trigger(value).duration
    default: nil
    }
  }

  var status: icalproperty_status? {
    guard icalvalue_isa(value) == ICAL_STATUS_VALUE else { return nil }
    return icalvalue_get_status(value)
  }
}

extension PropertyReading {
  /// The day of a date, or of a moment as written.
  var day: ThaiDate? { time.flatMap(CalendarTime.day) }

  /// The moment of a time in UTC.
  var instant: Instant? { time.flatMap(CalendarTime.instant) }
}
