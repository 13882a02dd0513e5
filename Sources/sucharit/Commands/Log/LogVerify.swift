internal import ArgumentParser
internal import PlanModel
private import Office
private import SQLiteStores
private import Stores

/// `sucharit log verify`: nothing of the log or its evidence was changed.
struct LogVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract:
      "Hash every entry and every file of evidence again, and name the first that was changed.",
    discussion: """
      With --root and --count as a published report prints them (or --head, as one of before does), it also proves that the \
      report's log is the beginning of this one. Where a key is named, the log is also held against what the key signed \
      last, which stands beside the key and not beside the log. The log of the accounts, where there is one, is \
      verified with it. Exits with 1 where something is not as it was written.
      """)

  @Option(help: "The root of a published report.") var root: String?

  @Option(help: "The hash of the last entry that a published report of before prints.")
  var head: String?

  @Option(help: "The number of entries of that report.") var count: Int?

  @OptionGroup var key: KeyOptions
  @OptionGroup var log: DataOptions

  func validate() throws {
    guard head == nil || root == nil, (head ?? root == nil) == (count == nil) else {
      throw ValidationError("--root and --count belong together, as the report prints them.")
    }
    for hash in [head, root].compactMap(\.self) where LogHash(hex: hash) == nil {
      throw ValidationError("--root and --head take 64 hexadecimal digits.")
    }
  }

  func run() throws {
    let bar = ProgressBar("verify")
    let signer = try key.signer(for: log.folder)
    let store = try Failure.ofStore { try log.folder.withLog().readableLog(of: nil) }
    let (found, isPrefix) = try Failure.ofStore {
      let found = try store.verify { bar.show($0, of: $1) }
      return (found, try isBeginning(of: store))
    }
    bar.clear()
    if let fault = found.fault {
      Console.note("sucharit: error: \(fault); the \(found.entries) entries before are as written")
      throw ExitCode(ExitStatus.overdueOrFaulty)
    }
    if let fault = try Failure.ofSigning({ try signer?.fault(of: store) }) {
      Console.note("sucharit: error: \(fault.message.said(in: Live.language))")
      throw ExitCode(ExitStatus.overdueOrFaulty)
    }
    try log.folder.endIfAccountsBroken(signer)
    if isPrefix == false {
      Console.note(
        "sucharit: error: the log of \(count ?? 0) entries with \(root ?? head ?? "") is not the beginning "
          + "of this one, of which all \(found.entries) entries are as written")
      throw ExitCode(ExitStatus.overdueOrFaulty)
    }
    Console.write(
      "ถูกต้อง: \(found.entries) รายการ หลักฐาน \(found.files) ไฟล์\n\(found.head) \(found.entries)\n")
  }

  /// Whether the log begins with what the report was made from; nil where none is named.
  private func isBeginning(of store: SQLiteLogStore) throws(StoreFault) -> Bool? {
    guard let count, let hash = (root ?? head).flatMap({ LogHash(hex: $0) }) else { return nil }
    return root == nil
      ? try store.verify(head: hash, count: count) : try store.root(ofFirst: count) == hash
  }
}
