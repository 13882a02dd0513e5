private import CLibical
internal import PlanModel
internal import ThaiCivil

/// What the properties of a VEVENT or VTODO say, before it is known whether it is an entry.
struct EntryReading {
  private var uid: String?
  private var summary = ""
  private var description = ""
  private var firstDay: ThaiDate?
  private var eventDay: ThaiDate?
  private var todoDay: ThaiDate?
  private var categories: [CalendarText] = []
  private var relatedTo: String?
  private var color: String?
  private var alarms: [Int] = []
  private var isCancelled = false
  private var completed: ThaiDate?
  private var sequence = 0
  private var modified: Instant?

  init(_ component: borrowing Component) {
    component.forEachProperty { take($0) }
    component.forEachProperty(ICAL_TRIGGER_PROPERTY, inEach: ICAL_VALARM_COMPONENT) { trigger in
      guard let duration = trigger.triggerDuration else { return }
      alarms.append(duration.is_neg == 0 ? -Int(duration.days) : Int(duration.days))
    }
  }

  /// The entry. Properties that follow from others are not looked at here: if they are not what
  /// they were, it is written in another way than it was read.
  func entry(of form: CalendarForm, line: Int) throws(CalendarFault) -> CalendarEntry {
    func found<Value>(_ value: Value?, _ property: String) throws(CalendarFault) -> Value {
      guard let value else { throw .damaged(line: line, reason: "no valid \(property)") }
      return value
    }
    let due =
      switch form {
      case .event: try found(eventDay, "DTSTART")
      case .todo: try found(todoDay, "DUE")
      }
    return CalendarEntry(
      uid: try found(uid, "UID"), summary: CalendarText(lines: summary),
      description: CalendarText(lines: description),
      start: try found(firstDay, OwnProperty.start), due: due, categories: categories,
      relatedTo: relatedTo, color: color, alarms: alarms, state: state,
      version: CalendarEntry.Version(
        sequence: sequence, modified: try found(modified, "DTSTAMP")))
  }

  private var state: CalendarEntry.State {
    if isCancelled { return .cancelled }
    return completed.map { .completed($0) } ?? .confirmed
  }

  private mutating func take(_ property: borrowing PropertyReading) {
    switch property.kind {
    case ICAL_UID_PROPERTY: uid = property.text
    case ICAL_SUMMARY_PROPERTY: summary = property.text ?? ""
    case ICAL_DESCRIPTION_PROPERTY: description = property.text ?? ""
    case ICAL_CATEGORIES_PROPERTY: categories.append(CalendarText(lines: property.text ?? ""))
    case ICAL_RELATEDTO_PROPERTY: relatedTo = property.text
    case ICAL_COLOR_PROPERTY: color = property.text
    case ICAL_STATUS_PROPERTY: isCancelled = property.status == ICAL_STATUS_CANCELLED
    case ICAL_SEQUENCE_PROPERTY: sequence = property.integer ?? 0
    case ICAL_DTSTAMP_PROPERTY: modified = property.instant
    case ICAL_DTSTART_PROPERTY: eventDay = property.day
    case ICAL_DUE_PROPERTY: todoDay = property.day
    case ICAL_COMPLETED_PROPERTY: completed = property.instant?.bangkokDay
    case ICAL_X_PROPERTY: takeOwn(property)
    default: break
    }
  }

  private mutating func takeOwn(_ property: borrowing PropertyReading) {
    switch property.name {
    case OwnProperty.start: firstDay = property.day
    case OwnProperty.completed: completed = property.day
    default: break
    }
  }
}
