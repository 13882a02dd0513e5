internal import ArgumentParser
private import PlanModel
private import SQLiteStores
private import Stores

/// `sucharit log head`: the hash that stands for the whole log.
struct LogHead: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "head", abstract: "Print the hash of the last entry and how many there are.")

  @OptionGroup var log: DataOptions

  func run() throws {
    let head = try Failure.ofStore {
      try log.folder.withLog().readableLog(of: nil).head()
    }
    Console.write("\(head.hash) \(head.count)\n")
  }
}
