import Interchange
internal import Stores

/// Where an account stands with its second factor.
struct FactorState: Hashable, Sendable {
  let word: Word
  /// How many recovery codes were not used yet; nil without a second factor.
  let codesLeft: Int?

  enum Word: String, CaseIterable, Sendable {
    case none
    /// Begun, and not confirmed yet.
    case offered
    case set
  }
}

/// What an authenticator program is told.
struct FactorOffer: Hashable, Sendable {
  /// In base32.
  let secret: String
  /// The same as a QR code holds it.
  let address: String
}

/// A code of the authenticator program.
struct CodeOrder: APIOrder {
  let code: String

  static let schema = Schema.named("SecondFactorCode", .object([.required("code", .text(1...40))]))

  init?(_ body: JSON) {
    guard let code = body["code"]?.string else { return nil }
    self.code = code
  }
}

extension APIValue<FactorState> {
  static let factorState = object(
    "SecondFactor",
    [
      .required("state", .word) { $0.word },
      .optional("recoveryCodesLeft", .count) { $0.codesLeft },
    ])
}

extension APIValue<FactorOffer> {
  static let factorOffer = object(
    "SecondFactorOffer",
    [
      .required("secret", .text("base32, to be typed where no camera is")) { $0.secret },
      .required("address", .text("otpauth://totp/…, what a QR code holds")) { $0.address },
    ])
}

extension APIValue<[Secret]> {
  static let recoveryCodes = object(
    "RecoveryCodes",
    [.required("recoveryCodes", .list(.text("good once"))) { $0.map(\.text) }])
}
