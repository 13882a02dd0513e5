internal import Office
internal import HTTPTypes
internal import Interchange
internal import PlanModel
internal import Stores

extension Endpoint {
  static let people = [
    Endpoint(
      name: "people", method: .get, path: root + "/people", tag: .people,
      summary: "Everybody who can sign in, disabled accounts too.",
      visitors: Access.visitors(of: .people),
      success: .value(
        .items(.account),
        links: ["person", "changePerson", "resetPassword"].map {
          Success.Link(endpoint: $0, parameters: ["id": "/items/0/id"])
        })
    ) { .json(.items(.account), try await $0.everybody()) },
    Endpoint(
      name: "person", method: .get, path: root + "/people/{id}", tag: .people,
      summary: "One account.", visitors: Access.visitors(of: .people), parameters: [.id],
      success: .value(.account)
    ) { .json(.account, try await $0.person()) },
    Endpoint(
      name: "changePerson", method: .put, path: root + "/people/{id}", tag: .people,
      summary: "Decide name, position, role and units, and whether the account can be used.",
      visitors: Access.visitors(of: .people), parameters: [.id],
      body: .json(AccountOrder.schema),
      success: .value(.account), problems: [.refused], weighs: true,
      audited: .accountChanged
    ) { try await $0.changePerson() },
    Endpoint(
      name: "resetPassword", method: .post, path: root + "/people/{id}/password-link",
      tag: .people, summary: "Make a one-time link to a new password.",
      visitors: Access.visitors(of: .people), parameters: [.id],
      success: .value(.invitation, .created),
      problems: [.refused, .disabled], isKeyed: true, weighs: true,
      audited: .accountChanged
    ) { call in
      let (account, person, now) = (try call.signedIn(), try await call.person(), call.now)
      let needsSecond = call.site.settings.safeguards.resetsByTwo
      return try await call.link {
        try $0.resetToken(for: person.id, by: account.id, needsSecond: needsSecond, now: now)
      }
    },
    Endpoint(
      name: "invite", method: .post, path: root + "/invitations", tag: .people,
      summary: "Make a one-time link to a new account.", visitors: Access.visitors(of: .people),
      body: .json(InvitationOrder.schema),
      success: .value(.invitation, .created),
      problems: [.refused, .notFound], isKeyed: true, weighs: true,
      audited: .invited
    ) { call in
      let (account, now) = (try call.signedIn(), call.now)
      let person = try call.known(try call.order(InvitationOrder.self))
      return try await call.link { try $0.invite(person, by: account.id, now: now) }
    },
  ]
}

extension APICall {
  fileprivate func everybody() async throws -> [Account] {
    try await site.accounts { try $0.accounts() }
  }

  /// The account that the path names.
  func person() async throws -> Account {
    let id = text("id")
    guard let person = try await everybody().first(where: { $0.id.description == id }) else {
      throw Problem(.notFound)
    }
    return person
  }

  fileprivate func changePerson() async throws -> APIReply {
    let person = try await person()
    let order = try order(AccountOrder.self)
    let change = AccountChange(try known(order.person), isDisabled: order.isDisabled)
    let (account, now) = (try signedIn(), now)
    try await site.accounts { try $0.change(person.id, to: change, by: account.id, now: now) }
    return .json(.account, try await self.person())
  }

  /// Who is meant, with units of the plan; throws not-found for another unit.
  fileprivate func known(_ order: InvitationOrder) throws(Problem) -> Person {
    let units = order.units.map { Owner.ID($0) }
    let unknown = units.firstIndex { book.plan.owner($0) == nil }
    if let unknown {
      throw Problem(
        .notFound,
        faults: [.init(place: .body("/units/\(unknown)"), detail: words.title(of: .notFound))])
    }
    return Person(
      displayName: order.displayName, position: order.position, role: order.role, units: units)
  }

  /// A one-time link; it is not kept for a second request.
  fileprivate func link(
    _ make: @escaping @Sendable (any AccountStore) throws -> Secret
  ) async throws -> APIReply {
    let token = try await site.accounts(make)
    let url = site.settings.base.text + Route.invitation(token: token.text).path
    var reply = APIReply.json(.invitation, ShownOnce(url: url), .created)
    reply.keptBody = APIValue.invitation.json(ShownOnce(url: nil)).octets()
    return reply
  }
}
