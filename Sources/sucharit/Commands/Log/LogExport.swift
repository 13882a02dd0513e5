internal import ArgumentParser
private import LogStores

/// `sucharit log export`: the log as lines of JSON.
struct LogExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print the log as lines of JSON, an entry a line with its hash; evidence files apart."
  )

  @OptionGroup var log: DataOptions

  func run() throws {
    try Failure.ofStore {
      try LogStore(folder: log.folder, mode: .readOnly).export { Console.write($0 + "\n") }
    }
  }
}
