import Interchange
import PlanModel
internal import Stores

extension APIValue<Account> {
  /// Somebody who can sign in.
  static let account = object(
    "Account",
    [
      .required("id", .id) { $0.id.description },
      .required("name", .text) { $0.userName.text },
      .required("displayName", .text) { $0.displayName },
      .optional("position", .text) { $0.position }, .required("role", .word) { $0.role },
      .required("units", .list(.identifier)) { $0.units.map(\.text) },
      .required("isDisabled", .boolean) { $0.isDisabled },
      .required("permanentId", .text("what logs call the account by for ever")) {
        $0.permanentID.text
      },
      .required("hasSecondFactor", .boolean) { $0.hasSecondFactor },
    ])
}

extension APIValue<String> {
  /// The id of an account or a calendar link.
  static let id = string(.id)
}

extension Schema {
  /// The id of an account or a calendar link.
  static let id = Schema.pattern("^[0-9]{1,18}$", example: "1")

  /// Who somebody is, as an object in which the role decides how many units there are: an owner without a
  /// unit would owe nothing.
  fileprivate static func byRole(_ name: String, _ others: [Member] = []) -> Schema {
    .named(
      name,
      .kinds(
        member: "role",
        Account.Role.allCases.map { role in
          let units = Schema.array(.identifier, atLeast: role == .owner ? 1 : 0, atMost: 100)
          return Kind(
            word: role.rawValue,
            members: [
              .required("displayName", .text(1...TextLimit.name)),
              .optional("position", .text(0...TextLimit.name)), .required("units", units),
            ] + others)
        }))
  }
}

/// What a coordinator decides about an account.
struct AccountOrder: APIOrder {
  let person: InvitationOrder
  let isDisabled: Bool

  static let schema = Schema.byRole("AccountChange", [.required("isDisabled", .boolean)])

  init?(_ body: JSON) {
    guard let person = InvitationOrder(body), let isDisabled = body["isDisabled"]?.bool else {
      return nil
    }
    self.person = person
    self.isDisabled = isDisabled
  }
}

/// Whom a one-time link lets in.
struct InvitationOrder: APIOrder {
  let displayName: String
  let position: String?
  let role: Account.Role
  let units: [String]

  static let schema = Schema.byRole("InvitationOrder")

  init?(_ body: JSON) {
    guard let role = body["role"]?.string.flatMap(Account.Role.init),
      let name = body["displayName"]?.string
    else { return nil }
    (displayName, position) = (name, body["position"]?.string)
    self.role = role
    units = (body["units"]?.items ?? []).compactMap(\.string)
  }
}

/// A one-time link; nil in the answer to a second request.
struct ShownOnce: Hashable, Sendable {
  let url: String?
}

extension APIValue<String> {
  static let shownOnce = text("shown once: not in the answer to a repeated request")
}

extension APIValue<ShownOnce> {
  static let invitation = object("Invitation", [.optional("url", .shownOnce) { $0.url }])
}
