public import PlanModel

/// Who somebody is in the office, as a coordinator says it. Nobody says it of themselves but the first
/// coordinator.
public struct Person: Hashable, Sendable {
  /// The name that stands in the log as the author of what is logged.
  public let displayName: String
  /// What the person is in the office (นักวิชาการคลัง…); nil where none was given.
  public let position: String?
  public let role: Account.Role
  /// The units that the person works for, as the plan names its owners; each once, in their order.
  public let units: [Owner.ID]

  public init(
    displayName: String, position: String?, role: Account.Role, units: some Sequence<Owner.ID>
  ) {
    (self.displayName, self.position) = (displayName, position)
    (self.role, self.units) = (role, Set(units).sorted())
  }

  /// With name and position as ``Swift/String/plain``. Throws `badDisplayName`, `strangeLetter` or
  /// `badPosition`.
  package func checked() throws(AccountFault) -> Person {
    Person(
      displayName: try AccountRule.personName(displayName),
      position: try AccountRule.position(position), role: role, units: units)
  }
}
