internal import ArgumentParser

/// `sucharit money`: every movement of money.
struct MoneyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "money",
    abstract: "Record money: approved, transferred, committed, spent, returned, carried over.",
    discussion: """
      Planned money stands in the plan; what is approved and what is spent are kept apart from it and from \
      each other. Amounts are in baht: 50,000 or ๕๐,๐๐๐.๕๐, also "50,000 บาท (ห้าหมื่นบาทถ้วน)".
      """,
    subcommands: [
      MoneyApprove.self, MoneySupplement.self, MoneyTransfer.self, MoneyCommit.self,
      MoneyRelease.self, MoneySpend.self, MoneyRefund.self, MoneyCarry.self,
    ])
}
