internal import ArgumentParser
private import LogStores
private import PlanModel

/// `sucharit log head`: the hash that stands for the whole log.
struct LogHead: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "head", abstract: "Print the hash of the last entry and how many there are.")

  @OptionGroup var log: DataOptions

  func run() throws {
    let head = try Failure.ofStore {
      try LogStore(folder: log.folder.pathOfLog(), mode: .readOnly).head()
    }
    Console.write("\(head.hash) \(head.count)\n")
  }
}
