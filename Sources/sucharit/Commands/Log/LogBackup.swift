internal import ArgumentParser
private import SQLiteStores
private import Stores

/// `sucharit log backup`: a copy of the log, its evidence and the accounts, while others write.
struct LogBackup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the data folder as it stands, while others may write.",
    discussion: """
      The copy has the log, every file of evidence that it names, and the accounts of 'sucharit serve' and the \
      file 'neighbours' if there are any. It is there whole or not at all. Where a file of evidence was lost or \
      changed before, that is said, and the exit code is 1. Keys lie outside and are not in it.
      """)

  @Argument(help: "The new folder.") var folder: String

  @OptionGroup var log: DataOptions

  func run() throws {
    let backup = try Failure.ofStore { try log.folder.withLog().backup(to: folder) }
    Console.write("\(folder): \(backup.head.hash) \(backup.head.count)\n")
    for fault in backup.lost { Console.note("sucharit: error: \(fault); it is not in the backup") }
    if !backup.lost.isEmpty { throw ExitCode(ExitStatus.overdueOrFaulty) }
  }
}
