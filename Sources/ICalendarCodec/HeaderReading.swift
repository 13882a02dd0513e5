private import CLibical
internal import PlanModel

/// What the properties of a VCALENDAR say.
struct HeaderReading {
  private(set) var product: String?
  private(set) var form: CalendarForm?
  private var name = ""
  private var description = ""
  private var refreshHours = 0

  init(_ component: borrowing Component) {
    component.forEachProperty { take($0) }
  }

  var header: CalendarHeader {
    CalendarHeader(
      name: CalendarText(lines: name), description: CalendarText(lines: description),
      refreshHours: refreshHours)
  }

  private mutating func take(_ property: borrowing PropertyReading) {
    switch property.kind {
    case ICAL_PRODID_PROPERTY: product = property.text
    case ICAL_NAME_PROPERTY: name = property.text ?? ""
    case ICAL_DESCRIPTION_PROPERTY: description = property.text ?? ""
    case ICAL_REFRESHINTERVAL_PROPERTY: refreshHours = property.duration.map { Int($0.hours) } ?? 0
    case ICAL_X_PROPERTY where property.name == OwnProperty.form:
      form = property.verbatim.flatMap { CalendarForm(rawValue: $0) }
    default: break
    }
  }
}
