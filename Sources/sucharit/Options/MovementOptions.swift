internal import ArgumentParser
internal import PlanModel
internal import ThaiCivil

/// The options of every movement of money.
struct MovementOptions: ParsableArguments {
  @Argument(help: "Project, by number or id.") var project: String

  @Argument(help: "The amount in baht.") var amount: Baht

  @Option(help: "The number of the document: ฎีกา, ใบสั่งซื้อ, เทศบัญญัติ.") var document: String

  @Option(help: "Who approved it: name or position.") var approver: String

  @Option(help: "The fiscal year whose money it is; by default that of the day.") var year:
    FiscalYear?

  @OptionGroup var evidence: EvidenceOptions

  func record(_ kind: Movement.Kind, at desk: Desk) throws -> LogRecord {
    let movement = Movement(
      project: try desk.plan.project(named: project).id, kind: kind, amount: amount,
      fiscalYear: year ?? desk.day.fiscalYear, document: document, approver: approver)
    return try desk.record(.money(movement), evidence)
  }
}
