internal import ArgumentParser
private import PlanModel
internal import Office
internal import SQLiteStores
private import Stores
private import ThaiCivil
private import Transparency

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
      Where checkpoints of the activity log were signed, it is held against the newest, which names its head. \
      Exits with 1 where an entry was changed or removed, or an account is not what the log says of it.
      """)

  @OptionGroup var data: DataOptions

  func run() throws {
    let store = try data.accounts()
    let log = try Failure.ofAccounts { try store.log() }
    try log.endIfBroken(after: data.folder.lastCheckpoint())
    Console.write("ถูกต้อง: \(log.head.count) รายการ\n\(log.head.hash) \(log.head.count)\n")
  }
}

extension DataFolder {
  /// Ends with 1 where there are accounts and their log does not verify, also by what a key remembers.
  func endIfAccountsBroken(_ signer: LogSigner?) throws {
    guard hasAccounts else { return }
    let store = try openAccounts()
    let log = try Failure.ofAccounts { try store.log() }
    try log.endIfBroken(after: lastCheckpoint())
    guard let fault = try Failure.ofSigning({ try signer?.accountsFault() }) else { return }
    try log.end(with: fault)
  }

  /// What was signed last of the activity log; nil where nothing was.
  fileprivate func lastCheckpoint() throws -> Checkpoint? {
    guard hasLog else { return nil }
    return try Failure.ofStore { try readableLog(of: nil).checkpoints(atMost: 1).first?.checkpoint }
  }
}

extension AccountLog {
  /// Ends with 1 where it does not verify, or is not what was signed.
  fileprivate func endIfBroken(after signed: Checkpoint? = nil) throws {
    guard let fault = fault(after: signed) else { return }
    try end(with: fault)
  }

  fileprivate func end(with fault: Fault) throws -> Never {
    Console.note(
      "sucharit: error: the log of the accounts does not verify: \(fault.words(names).english)")
    throw ExitCode(ExitStatus.overdueOrFaulty)
  }
}
