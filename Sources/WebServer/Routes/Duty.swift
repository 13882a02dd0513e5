internal import Stores

/// What somebody has to do before anything else.
enum Duty: Hashable, Sendable {
  /// To learn that the password was set anew with somebody's link: until then nothing is signed.
  case learnOfReset(PasswordReset)
  case setSecondFactor

  /// Nil where there is nothing of the kind. Whoever comes through the office's own system, without a session,
  /// has that system's factors.
  init?(of account: Account, _ session: Session?, _ safeguards: Safeguards) {
    if let reset = account.untoldReset {
      self = .learnOfReset(reset)
    } else if safeguards.coordinatorsNeedSecondFactor, session != nil,
      account.role == .coordinator, !account.hasSecondFactor
    {
      self = .setSecondFactor
    } else {
      return nil
    }
  }

  /// Where it is done.
  var route: Route {
    switch self {
    case .learnOfReset: .resetNotice
    case .setSecondFactor: .secondFactor
    }
  }

  /// Whether a route can be used meanwhile: its own, what everybody may see, and the way out.
  func leaves(_ other: Route) -> Bool {
    other == route || other == .signOut
      || (other != .home && Access.visitors(of: other).contains(.nobody))
  }
}
