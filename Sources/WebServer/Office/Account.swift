public import PlanModel

/// Somebody who can sign in.
public struct Account: Hashable, Sendable {
  /// What the store calls it; it never changes.
  public struct ID: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    public init(_ text: String) { self.text = text }

    public var description: String { text }
  }

  public let id: ID
  /// What is typed to sign in.
  public let name: String
  /// As it stands in the log.
  public let displayName: String
  public let position: String?
  public let role: Role
  /// The units that the person works for; an owner sees what these owe.
  public let units: [Owner.ID]
  public let isDisabled: Bool

  public init(
    id: ID, name: String, displayName: String, position: String?, role: Role, units: [Owner.ID],
    isDisabled: Bool = false
  ) {
    self.id = id
    self.name = name
    self.displayName = displayName
    self.position = position
    self.role = role
    self.units = units
    self.isDisabled = isDisabled
  }

  /// What an account does in the office.
  public enum Role: String, CaseIterable, Sendable {
    /// Owes work of one or several units, and logs it.
    case owner
    /// Keeps the plan, chases owners, makes and closes reports, lets people in.
    case coordinator
    /// Reads everything, and signs reports.
    case executive
  }

  /// Who an entry of the log is by.
  var author: LogRecord.Author {
    LogRecord.Author(name: displayName, position: position, unit: units.first)
  }
}
