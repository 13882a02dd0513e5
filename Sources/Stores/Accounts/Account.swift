public import PlanModel
public import ThaiCivil

/// Somebody who may sign in. An account is never deleted, since the log names it; it is disabled.
public struct Account: Hashable, Sendable, Identifiable {
  public typealias ID = StoredID<Account>

  public let id: ID
  public let userName: UserName
  /// The name that stands in the log as the author of what is logged.
  public let displayName: String
  /// What the person is in the office (นักวิชาการคลัง…); nil where none was given.
  public let position: String?
  public let role: Role
  /// The units that the person works for, as the plan names its owners; each once, in their order.
  public let units: [Owner.ID]
  public let isDisabled: Bool
  public let created: Instant

  package init(
    id: ID, userName: UserName, displayName: String, position: String?, role: Role,
    units: some Sequence<Owner.ID>, isDisabled: Bool, created: Instant
  ) {
    (self.id, self.userName, self.displayName) = (id, userName, displayName)
    (self.position, self.role, self.units) = (position, role, Set(units).sorted())
    (self.isDisabled, self.created) = (isDisabled, created)
  }

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
    LogRecord.Author(name: displayName, position: position, unit: units.first)
  }
}

/// What a coordinator decides about an account.
public struct AccountChange: Hashable, Sendable {
  public let role: Account.Role
  public let units: [Owner.ID]
  public let isDisabled: Bool

  public init(role: Account.Role, units: [Owner.ID], isDisabled: Bool) {
    (self.role, self.units, self.isDisabled) = (role, units, isDisabled)
  }
}

/// What a new person says of themselves, as typed.
public struct NewAccount: Hashable, Sendable {
  public let userName: String
  public let password: String
  public let displayName: String
  public let position: String?

  public init(userName: String, password: String, displayName: String, position: String?) {
    (self.userName, self.password) = (userName, password)
    (self.displayName, self.position) = (displayName, position)
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
