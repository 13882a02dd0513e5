internal import HTTPTypes
internal import PlanModel

extension Endpoint {
  static let calendars = [
    Endpoint(
      name: "calendars", method: .get, path: root + "/calendars", tag: .calendars,
      summary: "The calendar links of the account.", visitors: Access.visitors(of: .feeds),
      success: Success(status: .ok, contents: .json(.items(CalendarValue.schema)))
    ) { call in
      try APIReply.json(ListValue(items: try await call.feeds().map(CalendarValue.init)))
    },
    Endpoint(
      name: "makeCalendar", method: .post, path: root + "/calendars", tag: .calendars,
      summary: "Make a calendar link; its address is shown once.",
      visitors: Access.visitors(of: .feeds), body: .json(CalendarOrder.schema),
      success: .madeCalendar, problems: [.refused, .notFound], isKeyed: true
    ) { try await $0.makeCalendar() },
    Endpoint(
      name: "calendar", method: .get, path: root + "/calendars/{id}", tag: .calendars,
      summary: "One calendar link.", visitors: Access.visitors(of: .feeds), parameters: [.id],
      success: Success(status: .ok, contents: .json(CalendarValue.schema))
    ) { try APIReply.json(CalendarValue(try await $0.feed())) },
    Endpoint(
      name: "renewCalendar", method: .post, path: root + "/calendars/{id}/renewal",
      tag: .calendars, summary: "A new address in place of the old one.",
      visitors: Access.visitors(of: .feeds), parameters: [.id],
      success: Success(status: .ok, contents: .json(NewCalendarValue.schema)), isKeyed: true
    ) { try await $0.renewCalendar() },
    Endpoint(
      name: "revokeCalendar", method: .delete, path: root + "/calendars/{id}", tag: .calendars,
      summary: "The link opens nothing any more.", visitors: Access.visitors(of: .feeds),
      parameters: [.id], success: Success(status: .noContent, contents: .nothing)
    ) { try await $0.revokeCalendar() },
  ]
}

extension Endpoint.Parameter {
  /// The id of an account or a calendar link.
  static let id = path("id", AccountValue.id, "The id.")
}

extension Endpoint.Success {
  fileprivate static let madeCalendar = Self(
    status: .created, contents: .json(NewCalendarValue.schema),
    headers: ["Location": "Where the link is."],
    links: ["calendar", "renewCalendar", "revokeCalendar"].map {
      Link(endpoint: $0, parameters: ["id": "/calendar/id"])
    })
}

extension APICall {
  fileprivate func feeds() async throws -> [Feed] {
    let account = try signedIn()
    return try await site.accounts { try $0.feeds(account.id) }
  }

  /// The link that the path names; throws not-found for one of another account.
  fileprivate func feed() async throws -> Feed {
    let id = text("id")
    guard let feed = try await feeds().first(where: { $0.id.text == id }) else {
      throw Problem(.notFound)
    }
    return feed
  }

  fileprivate func makeCalendar() async throws -> APIReply {
    let (account, now) = (try signedIn(), now)
    let order = try decoded(CalendarOrder.self)
    guard let scope = order.scope, let form = CalendarForm(rawValue: order.form) else {
      throw Problem(.invalidBody)
    }
    guard scope.isKnown(to: book), Access.sees(account, scope, book.index) else {
      throw Problem(.notFound)
    }
    let wanted = FeedOrder(name: order.name, scope: scope, form: form)
    let (id, token) = try await site.accounts { try $0.makeFeed(account.id, wanted, now) }
    guard let made = try await feeds().first(where: { $0.id == id }) else {
      throw Problem(.unavailable)
    }
    var reply = try shownOnce(made, token, .created)
    reply.headers[.location] = "\(Endpoint.root)/calendars/\(made.id.text)"
    return reply
  }

  fileprivate func renewCalendar() async throws -> APIReply {
    let (account, now, feed) = (try signedIn(), now, try await feed())
    let token = try await site.accounts { try $0.renewFeed(feed.id, account.id, now) }
    return try shownOnce(try await self.feed(), token, .ok)
  }

  /// A link with its address; the address is not kept for a second request.
  private func shownOnce(
    _ feed: Feed, _ token: String, _ status: HTTPResponse.Status
  ) throws -> APIReply {
    let url = site.settings.baseURL + Route.calendar(token: token).path
    var value = NewCalendarValue(calendar: CalendarValue(feed), url: url)
    var reply = try APIReply.json(value, status)
    value.url = nil
    reply.keptBody = try APIReply.octets(of: value)
    return reply
  }

  fileprivate func revokeCalendar() async throws -> APIReply {
    let (account, now, feed) = (try signedIn(), now, try await feed())
    try await site.accounts { try $0.revokeFeed(feed.id, account.id, now) }
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
