internal import Office
internal import HTTPTypes
internal import Interchange
internal import PlanModel
internal import Stores
internal import ThaiCivil

extension Endpoint {
  static let obligations = [
    Endpoint(
      name: "obligations", method: .get, path: root + "/obligations", tag: .obligations,
      summary: "What is owed, by due day: an owner's own, or everything for those who see all.",
      visitors: Access.visitors(of: .tasks),
      parameters: [
        .query("unit", .identifier, "Only what this unit owes."),
        .query("status", APIValue<WorkStatus.Kind>.word.schema, "Only what stands so today."),
        .query("overdue", .choice(["true", "false"]), "Only what is overdue today, or is not."),
        .query("fiscalYear", .fiscalYear, "Only what is due in this fiscal year."),
        .query("after", .identifier, "The id of the last item of the page before."), .limit,
      ],
      success: .value(
        .page("ObligationPage", .obligation, next: .identifier),
        links: [Success.Link(endpoint: "obligation", parameters: ["id": "/items/0/id"])]),
      problems: [.notFound]
    ) { try $0.obligations() },
    Endpoint(
      name: "obligation", method: .get, path: root + "/obligations/{id}", tag: .obligations,
      summary: "One thing that is owed, with the entries about it.",
      visitors: Access.visitors(of: .tasks),
      parameters: [.path("id", .identifier, "The permanent id.")],
      success: .value(.obligationDetail)
    ) { try $0.obligation() },
  ]
}

extension Endpoint.Parameter {
  /// How many things stand on a page.
  static let limit = query("limit", .integer(1...200), "Items on a page; else 50.")
  static let standardLimit = 50
}

extension APICall {
  /// How far everything is that the account sees, in the order of the schedule.
  private func everything() throws -> [ObligationProgress] {
    let account = try signedIn()
    return book.progress(book.year(on: today), asOf: today).everything.filter {
      Access.sees(account, $0.obligation.owners)
    }
  }

  fileprivate func obligations() throws -> APIReply {
    let filter = try ObligationFilter(self)
    var items = try everything()
    if let after = text("after") {
      let place = items.firstIndex { $0.obligation.id.text == after }
      guard let place else { throw Problem(.notFound) }
      items = Array(items[(place + 1)...])
    }
    let page = Page(items.filter(filter.takes), limit: integer("limit"))
    let listing = Listing(
      items: page.items, next: page.hasMore ? page.items.last?.obligation.id.text : nil)
    return reply(.page("ObligationPage", .obligation, next: .identifier), listing)
  }

  fileprivate func obligation() throws -> APIReply {
    let id = text("id")
    guard let item = try everything().first(where: { $0.obligation.id.text == id }) else {
      throw Problem(.notFound)
    }
    let entries = book.log.entries.filter { $0.record.event.obligation == item.obligation.id }
    return .json(
      .obligationDetail,
      ObligationDetail(item: item, entries: entries.map { EntryValue($0, book) }))
  }

  /// A page, with a link to the next one (RFC 8288).
  func reply<Item>(_ form: APIValue<Listing<Item>>, _ listing: Listing<Item>) -> APIReply {
    reply(form, listing, next: listing.next)
  }

  /// A page with its value; `next` is the cursor of the next one.
  func reply<Value>(_ form: APIValue<Value>, _ value: Value, next: String?) -> APIReply {
    var reply = APIReply.json(form, value)
    guard let next, let link = HTTPField.Name("Link") else { return reply }
    let others = parameters.filter { $0.key != "after" }.sorted { $0.key < $1.key }
    let query = (others.map { ($0.key, Self.text(of: $0.value)) } + [("after", next)])
      .map { "\(percentEncoded($0.0))=\(percentEncoded($0.1))" }.joined(separator: "&")
    reply.headers[link] = "<?\(query)>; rel=\"next\""
    return reply
  }

  private static func text(of value: JSON) -> String {
    switch value {
    case .string(let text), .decimal(let text): text
    case .integer(let number): String(number)
    case .null, .bool, .array, .object: ""
    }
  }
}

/// The first of some things, and whether there are more.
struct Page<Item> {
  let items: [Item]
  let hasMore: Bool

  init(_ all: some Sequence<Item>, limit: Int?) {
    let size = limit ?? Endpoint.Parameter.standardLimit
    let first = Array(all.prefix(size + 1))
    items = Array(first.prefix(size))
    hasMore = first.count > size
  }
}

/// Which obligations are asked for.
private struct ObligationFilter {
  private let units: ChosenUnits
  private let status: String?
  private let isOverdue: Bool?
  private let year: FiscalYear?

  /// Throws not-found for a unit that is not there, or not for the one who asks.
  init(_ call: APICall) throws(Problem) {
    let unit = call.text("unit").map { Owner.ID($0) }
    if let unit {
      guard call.book.plan.owner(unit) != nil, Access.sees(try call.signedIn(), [unit]) else {
        throw Problem(.notFound)
      }
    }
    units = ChosenUnits(unit, in: call.book.plan)
    status = call.text("status")
    isOverdue = call.text("overdue").map { $0 == "true" }
    year = call.integer("fiscalYear").map { FiscalYear($0) }
  }

  func takes(_ item: ObligationProgress) -> Bool {
    units.hold(item.obligation.owners)
      && (status.map { $0 == item.status.kind.rawValue } ?? true)
      && (isOverdue.map { $0 == item.isOverdue } ?? true)
      && (year.map { $0 == item.obligation.fiscalYear } ?? true)
  }
}
