/// What somebody types to sign in.
struct SignInOrder: Codable, Hashable, Sendable {
  let name: String
  let password: String

  static let schema = Schema.named(
    "SignIn",
    .object([.required("name", .text(1...200)), .required("password", .text(1...1024))]))
}

/// An open session.
struct SessionValue: Codable, Hashable, Sendable {
  /// Goes into `Authorization: Bearer …`.
  let token: String
  let account: AccountValue

  static let schema = Schema.named(
    "Session",
    .object([.required("token", .text()), .required("account", AccountValue.schema)]))
}
