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
      With --head and --count as a published report prints them, it also proves that the report's log \
      is the beginning of this one. Where a key is named, the log is also held against what the key signed \
      last, which stands beside the key and not beside the log. Exits with 1 where something is not as it was written.
      """)

  @Option(help: "The head hash of a published report.") var head: String?

  @Option(help: "The number of entries of that report.") var count: Int?

  @OptionGroup var key: KeyOptions
  @OptionGroup var log: DataOptions

  func validate() throws {
    guard (head == nil) == (count == nil) else {
      throw ValidationError("--head and --count belong together, as the report prints them.")
    }
    guard head.map({ LogHash(hex: Substring($0)) != nil }) ?? true else {
      throw ValidationError("--head takes 64 hexadecimal digits.")
    }
  }

  func run() throws {
    let bar = ProgressBar("verify")
    let signer = try key.signer()
    let store = try Failure.ofStore { try log.folder.withLog().readableLog(of: nil) }
    let (found, isPrefix) = try Failure.ofStore {
      let found = try store.verify { bar.show($0, of: $1) }
      guard let head = head.flatMap({ LogHash(hex: Substring($0)) }), let count else {
        return (found, Bool?.none)
      }
      return (found, try store.verify(head: head, count: count))
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
    if isPrefix == false {
      Console.note(
        "sucharit: error: the log of \(count ?? 0) entries that ends in \(head ?? "") is not the beginning "
          + "of this one, of which all \(found.entries) entries are as written")
      throw ExitCode(ExitStatus.overdueOrFaulty)
    }
    Console.write(
      "ถูกต้อง: \(found.entries) รายการ หลักฐาน \(found.files) แฟ้ม\n\(found.head) \(found.entries)\n")
  }
}
