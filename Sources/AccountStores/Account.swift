public import PlanModel
public import ThaiCivil

/// Somebody who may sign in. An account is never deleted, since the log names it; it is disabled.
public struct Account: Hashable, Sendable, Identifiable {
  public typealias ID = Identifier64<Account>

  public let id: ID
  public let userName: UserName
  /// The name that stands in the log as the author of what is logged.
  public let displayName: String
  /// What the person is in the office (นักวิชาการคลัง…); nil where none was given.
  public let position: String?
  public let role: Role
  /// The units that the person works for, as the plan names its owners.
  public let units: Set<Owner.ID>
  public let isDisabled: Bool
  public let created: Instant
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

/// A number that the store gives once. `Subject` only keeps that of a session from being passed where
/// that of an account is meant.
public struct Identifier64<Subject>: Hashable, Sendable, CustomStringConvertible {
  public let number: Int64

  public init(_ number: Int64) {
    self.number = number
  }

  public var description: String { "\(number)" }
}
