private import AccountStores
internal import ArgumentParser
private import LogStores

/// `sucharit log backup`: a copy of the log, its evidence and the accounts, while others write.
struct LogBackup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the data folder as it stands, while others may write.",
    discussion: """
      The copy has the log, every file of evidence that it names, and the accounts of 'sucharit serve' if \
      there are any. It is there whole or not at all.
      """)

  @Argument(help: "The new folder.") var folder: String

  @OptionGroup var log: DataOptions

  func run() throws {
    let data = try log.folder.pathOfLog()
    let copy = try Failure.ofStore {
      try LogStore(folder: data, mode: .readOnly).backup(to: folder) { draft in
        guard AccountStore.exists(in: data) else { return }
        try Failure.ofAccounts { try AccountStore.backup(from: data, to: draft) }
      }
      return try LogStore(folder: folder, mode: .readOnly).head()
    }
    Console.write("\(folder): \(copy.hash) \(copy.count)\n")
  }
}
