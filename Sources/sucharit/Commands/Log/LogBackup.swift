internal import ArgumentParser
private import LogStores

/// `sucharit log backup`: a copy of the log and its evidence, while others write.
struct LogBackup: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Copy the data folder as it stands, while others may write.")

  @Argument(help: "The new folder.") var folder: String

  @OptionGroup var log: DataOptions

  func run() throws {
    let copy = try Failure.ofStore {
      try LogStore(folder: log.folder, mode: .readOnly).backup(to: folder)
      return try LogStore(folder: folder, mode: .readOnly).head()
    }
    Console.write("\(folder): \(copy.hash) \(copy.count)\n")
  }
}
