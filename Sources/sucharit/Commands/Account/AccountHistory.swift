internal import ArgumentParser
private import PlanModel
private import SQLiteStores
private import Stores
private import ThaiCivil

/// `sucharit account history`: what happened to the accounts.
struct AccountHistory: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "List what happened to the accounts, and who did it: all, or of one person.",
    discussion: """
      It lists also what does not verify; it then says what is wrong and exits with 1.
      """)

  @Argument(help: "User name; without one, everybody's.") var name: String?

  @OptionGroup var data: DataOptions

  func run() throws {
    let store = try data.accounts()
    let log = try Failure.ofAccounts { try store.log() }
    let entries = try name.map { log.entries(of: try store.account(named: $0).permanentID) }
    var table = TextTable(columns: [
      .init(heading: "#", isNumber: true), .init(heading: "บันทึกเมื่อ"),
      .init(heading: "เหตุการณ์", least: 16), .init(heading: "บัญชีของ", least: 8),
      .init(heading: "โดย", least: 8),
    ])
    let names = log.names
    table.rows = (entries ?? log.entries).map { entry in
      let day = entry.recorded.bangkokDay.written(.short)
      return [
        String(entry.number), "\(day) \(entry.recorded.bangkokTime.prefix(5))",
        entry.event.words { $0.text }.thai, entry.account.map { names[$0] ?? $0.text } ?? "–",
        entry.by.map { names[$0] ?? $0.text } ?? "เครื่องแม่ข่าย",
      ]
    }
    Console.write(table.text(width: Console.width))
    try log.endIfBroken()
  }
}

/// `sucharit account verify`: the accounts are what their log says, and the log is as it was written.
struct AccountVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Hash every entry of the accounts' log again, and hold the accounts against it.",
    discussion: """
      Exits with 1 where an entry was changed or removed, or an account is not what the log says of it.
      """)

  @OptionGroup var data: DataOptions

  func run() throws {
    let store = try data.accounts()
    let log = try Failure.ofAccounts { try store.log() }
    try log.endIfBroken()
    Console.write("ถูกต้อง: \(log.head.count) รายการ\n\(log.head.hash) \(log.head.count)\n")
  }
}

extension AccountLog {
  /// Ends with 1 where it does not verify.
  fileprivate func endIfBroken() throws {
    guard let fault else { return }
    Console.note(
      "sucharit: error: the log of the accounts does not verify: \(fault.words(names).english)")
    throw ExitCode(ExitStatus.overdueOrFaulty)
  }
}
