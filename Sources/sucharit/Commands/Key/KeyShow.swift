internal import ArgumentParser
private import Transparency

/// `sucharit key show`: what verifies the signatures of a key.
struct KeyShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print the public halves of a file's keys, the newest first.")

  @Argument(help: "The file of 'key make'.") var file: String

  func run() throws {
    Console.write(try KeyFile(path: file).keys().map { "\($0.verifier)\n" }.joined())
  }
}
