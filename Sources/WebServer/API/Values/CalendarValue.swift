import Interchange
import PlanModel
import Stores
import ThaiCivil

extension APIValue<Feed> {
  /// A calendar link.
  static let calendar = object(
    "Calendar",
    [
      .required("id", .id) { $0.id.description }, .required("name", .text) { $0.order.name },
      .optional("unit", .identifier) { feed in
        if case .owner(let id) = feed.order.scope { id.text } else { nil }
      },
      .optional("project", .identifier) { feed in
        if case .project(let id) = feed.order.scope { id.text } else { nil }
      },
      .required("form", .word) { $0.order.form }, .required("made", .instant) { $0.made },
      .optional("fetched", .instant) { $0.fetched },
    ])
}

/// A calendar link that was just made, with its address.
struct NewCalendar: Sendable {
  let feed: Feed
  /// Nil in the answer to a second request: it is shown once.
  let url: String?
}

extension APIValue<NewCalendar> {
  static let newCalendar = object(
    "NewCalendar",
    [.required("calendar", .calendar) { $0.feed }, .optional("url", .shownOnce) { $0.url }])
}

/// The calendar link that somebody wants: of a unit, of a project, or of the whole plan where it names
/// neither.
struct CalendarOrder: APIOrder {
  let feed: FeedOrder

  static let schema = Schema.named(
    "CalendarOrder",
    .object(
      [
        .required("name", .text(1...100)), .optional("unit", .identifier),
        .optional("project", .identifier),
        .required("form", .choice(CalendarForm.allCases.map(\.rawValue))),
      ], exclusive: ["unit", "project"]))

  init?(_ body: JSON) {
    guard let name = body["name"]?.string,
      let form = body["form"]?.string.flatMap(CalendarForm.init)
    else { return nil }
    let scope: FeedOrder.Scope
    switch (body["unit"]?.string, body["project"]?.string) {
    case (let id?, nil): scope = .owner(Owner.ID(id))
    case (nil, let id?): scope = .project(Project.ID(id))
    case (nil, nil): scope = .everybody
    case (.some, .some): return nil
    }
    feed = FeedOrder(name: name, scope: scope, form: form)
  }
}
