internal import CLibical
internal import PlanModel

extension CalendarForm {
  var component: icalcomponent_kind {
    switch self {
    case .event: ICAL_VEVENT_COMPONENT
    case .todo: ICAL_VTODO_COMPONENT
    }
  }

  /// The component as it stands in a file.
  var componentName: String {
    switch self {
    case .event: "VEVENT"
    case .todo: "VTODO"
    }
  }
}

/// The properties that only this program knows.
enum OwnProperty {
  /// `event` or `todo`.
  static let form = "X-SUCHARIT-FORM"
  /// The first day of an obligation: an event stands on its last day only, and a task must not
  /// start on the day that it is due (RFC 5545, 3.8.2.3).
  static let start = "X-SUCHARIT-START"
  /// The day on which the obligation of an event was met; only tasks have `COMPLETED`.
  static let completed = "X-SUCHARIT-COMPLETED"
}
