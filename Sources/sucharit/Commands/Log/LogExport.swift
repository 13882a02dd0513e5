internal import ArgumentParser
private import SQLiteStores
private import Stores

/// `sucharit log export`: the log as lines of JSON.
struct LogExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract:
      "Print the log as lines of JSON, one per entry with its hash; evidence files are not included."
  )

  @OptionGroup var log: DataOptions

  func run() throws {
    try Failure.ofStore {
      try log.folder.withLog().readableLog(of: nil).export { Console.write($0 + "\n") }
    }
  }
}
