import Interchange
internal import Stores

/// What somebody types to sign in.
struct SignInOrder: APIOrder {
  let name: String
  let password: String
  /// Of the second factor, or a recovery code; nil without one.
  let code: String?

  static let schema = Schema.named(
    "SignIn",
    .object([
      .required("name", .text(1...200)), .required("password", .text(1...1024)),
      .optional("code", .text(1...40)),
    ]))

  init?(_ body: JSON) {
    guard let name = body["name"]?.string, let password = body["password"]?.string else {
      return nil
    }
    self.name = name
    self.password = password
    code = body["code"]?.string
  }
}

/// An open session.
struct BegunSession: Sendable {
  /// Goes into `Authorization: Bearer …`.
  let token: String
  let account: Account
}

extension APIValue<BegunSession> {
  static let session = object(
    "Session",
    [.required("token", .text) { $0.token }, .required("account", .account) { $0.account }])
}
