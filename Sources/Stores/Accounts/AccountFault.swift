internal import PlanModel
public import ThaiCivil

/// Why something about accounts was not done. Nothing has been changed then.
public enum AccountFault: Error, Hashable, Sendable {
  /// What was typed cannot be a user name: ``UserName``.
  case badUserName
  case userNameTaken
  case badPassword(PasswordRule.Fault)
  /// Empty, longer than ``AccountRule/longestName`` scalars, or with line ends, control characters or
  /// marks of the direction of writing in it.
  case badDisplayName
  /// A letter in a name of a person that is neither Thai nor Latin, nor a mark that stands in names.
  case strangeLetter(Unicode.Scalar)
  /// The name looks like that of somebody who has an account or is invited: theirs.
  case nameAlike(String)
  /// As ``badDisplayName``, but it may be empty.
  case badPosition
  /// The one-time link was used, is too old, was taken back or never was: which, is nobody's business.
  case badToken
  /// The user name or the password is wrong: which, is nobody's business.
  case wrong
  /// The code of the second factor is wrong, was used before, or came too late.
  case wrongCode
  /// Another coordinator has to do that than the one who began it.
  case secondNeeded
  /// Too many wrong passwords or codes; when the next attempt is heard.
  case tooMany(until: Instant)
  /// The password is right, but a coordinator disabled the account.
  case disabled
  /// No such account, session or feed.
  case notThere
  /// It would leave nobody who can sign in as a coordinator.
  case lastCoordinator
  /// As ``badDisplayName``.
  case badFeedName
  /// The account has ``AccountRule/mostFeeds`` feeds already.
  case tooManyFeeds
  /// An idempotency key has 1 to 255 octets.
  case badKey
  /// The idempotency key was used for another request.
  case keyReused
  case storage(StoreFault)
}

/// What holds for accounts in every store.
public enum AccountRule {
  /// The most Unicode scalars of a display name, a position, or the name of a feed.
  public static let longestName = TextLimit.name
  /// The most feeds of one account.
  public static let mostFeeds = 50
  /// The most sessions of one account; where one more is opened, the one longest unused is closed.
  public static let mostSessions = 32
  /// The most devices and addresses that are known to one account.
  package static let mostPlaces = 64

  /// A name as ``Swift/String/plain``, on one line, or the fault. What hides in it is refused rather than
  /// left out: nobody types it into a name.
  package static func name(_ typed: String, or fault: AccountFault) throws(AccountFault) -> String {
    let name = typed.plain
    guard (1...longestName).contains(name.unicodeScalars.count), typed.forbiddenScalar == nil,
      !name.unicodeScalars.contains("\n")
    else { throw fault }
    return name
  }

  /// A person's name: as ``name(_:or:)``, of Thai and Latin letters, so that no other script's letter stands
  /// for one of theirs (UTS #39, 5.2). Throws `badDisplayName` or `strangeLetter`.
  package static func personName(_ typed: String) throws(AccountFault) -> String {
    let name = try name(typed, or: .badDisplayName)
    guard TextDoubt(name) == nil else { throw .badDisplayName }
    if let strange = name.unicodeScalars.first(where: { !isOfNames($0) }) {
      throw .strangeLetter(strange)
    }
    return name
  }

  private static func isOfNames(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "\u{E01}"..."\u{E3A}", "\u{E40}"..."\u{E4E}",
      "\u{E50}"..."\u{E59}", "\u{C0}"..."\u{D6}", "\u{D8}"..."\u{F6}", "\u{F8}"..."\u{17F}":
      true
    default: " .,-_'’()/".unicodeScalars.contains(scalar)
    }
  }

  /// Nil for an empty one.
  package static func position(_ typed: String?) throws(AccountFault) -> String? {
    guard let typed, !typed.allSatisfy(\.isWhitespace) else { return nil }
    return try name(typed, or: .badPosition)
  }
}
