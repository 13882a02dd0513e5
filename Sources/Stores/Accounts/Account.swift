public import PlanModel
public import ThaiCivil

/// Somebody who may sign in. An account is never deleted, since the log names it; it is disabled.
public struct Account: Hashable, Sendable, Identifiable {
  public typealias ID = StoredID<Account>

  public let id: ID
  /// What logs call the account by for ever: ``PermanentID``.
  public let permanentID: PermanentID
  public let userName: UserName
  public let person: Person
  public let isDisabled: Bool
  /// Whether a code is asked for beside the password.
  public let hasSecondFactor: Bool
  /// The password was set anew with somebody's link, of which the owner was not told yet; nil where there is
  /// nothing to tell. Until then nothing is to be signed with the account.
  public let untoldReset: PasswordReset?
  public let created: Instant

  package init(
    id: ID, permanentID: PermanentID, userName: UserName, person: Person, isDisabled: Bool,
    hasSecondFactor: Bool, untoldReset: PasswordReset?, created: Instant
  ) {
    (self.id, self.permanentID, self.userName) = (id, permanentID, userName)
    (self.person, self.isDisabled, self.created) = (person, isDisabled, created)
    (self.hasSecondFactor, self.untoldReset) = (hasSecondFactor, untoldReset)
  }

  /// The same with other units.
  package func of(_ units: [Owner.ID]) -> Account {
    Account(
      id: id, permanentID: permanentID, userName: userName,
      person: Person(displayName: displayName, position: position, role: role, units: units),
      isDisabled: isDisabled, hasSecondFactor: hasSecondFactor, untoldReset: untoldReset,
      created: created)
  }

  /// 16 letters and digits of base32 (RFC 4648, 6) in lower case: 80 random bits, so that none comes twice, in
  /// whatever file of accounts. ``id`` begins anew with a new file.
  public typealias PermanentID = Identifier<Account>

  public var displayName: String { person.displayName }
  public var position: String? { person.position }
  public var role: Role { person.role }
  public var units: [Owner.ID] { person.units }

  /// What somebody may do in the web application. What each allows stands in one place there.
  public enum Role: String, CaseIterable, Hashable, Sendable {
    /// Logs what the person's own units owe.
    case owner
    /// Runs the plan's follow-up, the units and the people.
    case coordinator
    /// Reads, and signs reports.
    case executive
  }

  /// Who an entry of the log is by.
  public var author: LogRecord.Author {
    LogRecord.Author(
      name: displayName, position: position, unit: units.first, account: permanentID.text)
  }
}

/// What a coordinator decides about an account.
public struct AccountChange: Hashable, Sendable {
  public let person: Person
  public let isDisabled: Bool

  public init(_ person: Person, isDisabled: Bool) {
    (self.person, self.isDisabled) = (person, isDisabled)
  }
}

/// What a new person chooses, as typed.
public struct NewAccount: Hashable, Sendable {
  public let userName: String
  public let password: String
  /// Who the first coordinator is: of everybody else the invitation says it, and this counts for nothing.
  public let person: Person?

  public init(userName: String, password: String, person: Person? = nil) {
    (self.userName, self.password, self.person) = (userName, password, person)
  }
}

/// A number that a store gives once. `Subject` only keeps that of a session from being passed where that
/// of an account is meant.
public struct StoredID<Subject>: Hashable, Sendable, CustomStringConvertible {
  public let number: Int64

  public init(_ number: Int64) {
    self.number = number
  }

  /// Nil for what no id is written as.
  public init?(_ text: String) {
    guard let number = Int64(text), number > 0, text == "\(number)" else { return nil }
    self.number = number
  }

  public var description: String { "\(number)" }
}
