internal import Office
internal import HTTPTypes
internal import Interchange
internal import PlanModel
internal import Stores

extension Endpoint {
  static let calendars = [
    Endpoint(
      name: "calendars", method: .get, path: root + "/calendars", tag: .calendars,
      summary: "The calendar links of the account.", visitors: Access.visitors(of: .feeds),
      success: .value(.items(.calendar))
    ) { .json(.items(.calendar), try await $0.feeds()) },
    Endpoint(
      name: "makeCalendar", method: .post, path: root + "/calendars", tag: .calendars,
      summary: "Make a calendar link; its address is shown once.",
      visitors: Access.visitors(of: .feeds), body: .json(CalendarOrder.schema),
      success: .madeCalendar, problems: [.refused, .notFound], isKeyed: true,
      audited: .calendarLink
    ) { try await $0.makeCalendar() },
    Endpoint(
      name: "calendar", method: .get, path: root + "/calendars/{id}", tag: .calendars,
      summary: "One calendar link.", visitors: Access.visitors(of: .feeds), parameters: [.id],
      success: .value(.calendar)
    ) { .json(.calendar, try await $0.feed()) },
    Endpoint(
      name: "renewCalendar", method: .post, path: root + "/calendars/{id}/renewal",
      tag: .calendars, summary: "A new address in place of the old one.",
      visitors: Access.visitors(of: .feeds), parameters: [.id],
      success: .value(.newCalendar), isKeyed: true,
      audited: .calendarLink
    ) { try await $0.renewCalendar() },
    Endpoint(
      name: "revokeCalendar", method: .delete, path: root + "/calendars/{id}", tag: .calendars,
      summary: "The link opens nothing any more.", visitors: Access.visitors(of: .feeds),
      parameters: [.id], success: Success(status: .noContent, contents: .nothing),
      audited: .calendarLink
    ) { try await $0.revokeCalendar() },
  ]
}

extension Endpoint.Parameter {
  /// The id of an account or a calendar link.
  static let id = path("id", .id, "The id.")
}

extension Endpoint.Success {
  fileprivate static let madeCalendar = value(
    .newCalendar, .created, headers: ["Location": "Where the link is."],
    links: ["calendar", "renewCalendar", "revokeCalendar"].map {
      Link(endpoint: $0, parameters: ["id": "/calendar/id"])
    })
}

extension APICall {
  fileprivate func feeds() async throws -> [Feed] {
    let account = try signedIn()
    return try await site.accounts { try $0.feeds(of: account.id) }
  }

  /// The link that the path names; throws not-found for one of another account.
  fileprivate func feed() async throws -> Feed {
    let id = text("id")
    guard let feed = try await feeds().first(where: { $0.id.description == id }) else {
      throw Problem(.notFound)
    }
    return feed
  }

  fileprivate func makeCalendar() async throws -> APIReply {
    let (account, now) = (try signedIn(), now)
    let wanted = try order(CalendarOrder.self).feed
    guard wanted.scope.isKnown(to: book), Access.sees(account, wanted.scope, book.index) else {
      throw Problem(.notFound)
    }
    let made = try await site.accounts { try $0.makeFeed(wanted, for: account.id, now: now) }
    var reply = shownOnce(made, .created)
    reply.headers[.location] = "\(Endpoint.root)/calendars/\(made.feed.id)"
    return reply
  }

  fileprivate func renewCalendar() async throws -> APIReply {
    let (account, now, feed) = (try signedIn(), now, try await feed())
    return shownOnce(
      try await site.accounts { try $0.renewFeed(feed.id, of: account.id, now: now) }, .ok)
  }

  /// A link with its address; the address is not kept for a second request.
  private func shownOnce(
    _ made: NewFeed, _ status: HTTPResponse.Status
  ) -> APIReply {
    let url = site.settings.base.text + Route.calendar(token: made.secret.text).path
    var reply = APIReply.json(.newCalendar, NewCalendar(feed: made.feed, url: url), status)
    reply.keptBody = APIValue.newCalendar.json(NewCalendar(feed: made.feed, url: nil)).octets()
    return reply
  }

  fileprivate func revokeCalendar() async throws -> APIReply {
    let (account, feed) = (try signedIn(), try await feed())
    try await site.accounts { try $0.revokeFeed(feed.id, of: account.id) }
    return .nothing
  }
}

extension FeedOrder.Scope {
  /// Whether the plan has it.
  fileprivate func isKnown(to book: Book) -> Bool {
    switch self {
    case .everybody: true
    case .owner(let id): book.plan.owner(id) != nil
    case .project(let id): book.index.project(id) != nil
    }
  }
}
