internal import ArgumentParser
private import SQLiteStores
private import Stores

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
    let copy = try Failure.ofStore { try log.folder.withLog().backup(to: folder) }
    Console.write("\(folder): \(copy.hash) \(copy.count)\n")
  }
}
