internal import ArgumentParser
private import Transparency

/// `sucharit key retire`: an old key signs no more.
struct KeyRetire: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retire", abstract: "Take an old key out of a file: it signs no more.")

  @Argument(help: "The file of 'key make'.") var file: String

  @Argument(help: "The id of the key: the eight digits between the plus signs of its public half.")
  var id: String

  func run() throws {
    let keyFile = KeyFile(path: file)
    let keys = try keyFile.keys()
    let rest = keys.filter { $0.verifier.hexadecimalID != id }
    guard rest.count < keys.count else {
      throw Failure(
        ExitStatus.usage, "there is no key \(id) in \(file)",
        hint: "it has \(keys.map(\.verifier.hexadecimalID).joined(separator: ", "))")
    }
    guard !rest.isEmpty else {
      throw Failure(
        ExitStatus.invalid, "\(id) is the only key there",
        hint: "'sucharit key rotate \(file)' makes the next one first")
    }
    try keyFile.write(rest)
    Console.write(rest.map { "\($0.verifier)\n" }.joined())
  }
}
