internal import PlanModel

/// Somebody who can sign in.
struct AccountValue: Codable, Hashable, Sendable {
  let id: String
  let name: String
  let displayName: String
  let position: String?
  let role: String
  let units: [String]
  let isDisabled: Bool

  init(_ account: Account) {
    id = account.id.text
    name = account.name
    displayName = account.displayName
    position = account.position
    role = account.role.rawValue
    units = account.units.map(\.text)
    isDisabled = account.isDisabled
  }

  static let role = Schema.choice(Account.Role.allCases.map(\.rawValue))
  static let id = Schema.pattern("^[0-9]{1,18}$", example: "1")

  /// The units of each role: an owner without one would owe nothing.
  static let byRole = Account.Role.allCases.map { role in
    (role, Schema.array(.identifier, atLeast: role == .owner ? 1 : 0, atMost: 100))
  }

  static let schema = Schema.named(
    "Account",
    .object([
      .required("id", id), .required("name", .text()), .required("displayName", .text()),
      .optional("position", .text()), .required("role", role),
      .required("units", .list(.identifier)), .required("isDisabled", .boolean),
    ]))
}

/// What a coordinator decides about an account.
struct AccountOrder: Codable, Hashable, Sendable {
  let role: String
  let units: [String]
  let isDisabled: Bool

  static let schema = Schema.named(
    "AccountChange",
    .kinds(
      member: "role",
      AccountValue.byRole.map { role, units in
        Schema.Kind(
          word: role.rawValue,
          members: [.required("units", units), .required("isDisabled", .boolean)])
      }))
}

/// Whom a one-time link lets in.
struct InvitationOrder: Codable, Hashable, Sendable {
  let role: String
  let units: [String]

  static let schema = Schema.named(
    "InvitationOrder",
    .kinds(
      member: "role",
      AccountValue.byRole.map { role, units in
        Schema.Kind(word: role.rawValue, members: [.required("units", units)])
      }))
}

/// A one-time link.
struct InvitationValue: Codable, Hashable, Sendable {
  /// Nil in the answer to a second request: it is shown once.
  var url: String?

  static let schema = Schema.named(
    "Invitation",
    .object([.optional("url", .text("shown once: not in the answer to a repeated request"))]))
}
