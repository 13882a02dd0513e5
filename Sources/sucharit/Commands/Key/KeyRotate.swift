internal import ArgumentParser
private import Transparency

/// `sucharit key rotate`: a new key before the old one.
struct KeyRotate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rotate", abstract: "Put a new key of the same name before the others of a file.",
    discussion: """
      From then on checkpoints carry the signatures of both, so that those who know the old key alone can go on \
      to verify. Publish the new one, and 'retire' the old one later, or at once where it was stolen.
      """)

  @Argument(help: "The file of 'key make'.") var file: String

  func run() throws {
    let keyFile = KeyFile(path: file)
    let keys = try keyFile.keys()
    let new = try SigningKey.random(keys[0].verifier.name, keys[0].verifier.type)
    try keyFile.write([new] + keys)
    Console.write("\(new.verifier)\n")
  }
}
