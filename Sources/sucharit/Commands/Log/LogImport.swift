internal import ArgumentParser
private import SQLiteStores
private import Stores

/// `sucharit log import`: an export, entry by entry the same log.
struct LogImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract:
      "Fill an empty data folder from an export: every hash is checked, and all lines are taken or none."
  )

  @Argument(help: "The file of an export; - is standard input.") var file: String

  @OptionGroup var log: DataOptions

  func run() throws {
    let text = String(decoding: try Files.readText(file, atMost: .max), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    let head = try Failure.ofStore {
      try log.folder.log(of: nil).import(lines)
    }
    Console.write("\(head.hash) \(head.count)\n")
  }
}
