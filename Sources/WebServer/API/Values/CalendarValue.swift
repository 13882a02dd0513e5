internal import PlanModel
internal import ThaiCivil

/// A calendar link.
struct CalendarValue: Codable, Hashable, Sendable {
  let id: String
  let name: String
  let unit: String?
  let project: String?
  let form: String
  let made: String
  let fetched: String?

  init(_ feed: Feed) {
    id = feed.id.text
    name = feed.order.name
    unit = if case .owner(let id) = feed.order.scope { id.text } else { nil }
    project = if case .project(let id) = feed.order.scope { id.text } else { nil }
    form = feed.order.form.rawValue
    made = feed.made.description
    fetched = feed.fetched?.description
  }

  static let form = Schema.choice(CalendarForm.allCases.map(\.rawValue))

  static let schema = Schema.named(
    "Calendar",
    .object([
      .required("id", AccountValue.id), .required("name", .text()),
      .optional("unit", .identifier), .optional("project", .identifier), .required("form", form),
      .required("made", .instant), .optional("fetched", .instant),
    ]))
}

/// The calendar link that somebody wants: of a unit, of a project, or of the whole plan where it names
/// neither.
struct CalendarOrder: Codable, Hashable, Sendable {
  let name: String
  let unit: String?
  let project: String?
  let form: String

  static let schema = Schema.named(
    "CalendarOrder",
    .object(
      [
        .required("name", .text(1...100)), .optional("unit", .identifier),
        .optional("project", .identifier), .required("form", CalendarValue.form),
      ], exclusive: ["unit", "project"]))

  /// Nil where it names both a unit and a project.
  var scope: FeedOrder.Scope? {
    switch (unit, project) {
    case (let id?, nil): .owner(Owner.ID(id))
    case (nil, let id?): .project(Project.ID(id))
    case (nil, nil): .everybody
    case (.some, .some): nil
    }
  }
}

/// A calendar link that was just made.
struct NewCalendarValue: Codable, Hashable, Sendable {
  let calendar: CalendarValue
  /// Nil in the answer to a second request: it is shown once.
  var url: String?

  static let schema = Schema.named(
    "NewCalendar",
    .object([
      .required("calendar", CalendarValue.schema),
      .optional("url", .text("shown once: not in the answer to a repeated request")),
    ]))
}
