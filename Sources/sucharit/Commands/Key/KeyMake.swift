internal import ArgumentParser
private import Stores
internal import Transparency

/// `sucharit key make`: a new key.
struct KeyMake: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make", abstract: "Make a key, and print its public half.")

  @Argument(help: "The new file, outside every data folder.") var file: String

  @Option(
    help: """
      What the log is called, for ever: best the address where it is published, without https://, such as \
      plan.example.go.th/published/log.
      """)
  var name: String

  @Flag(help: "Make a key that cosigns the logs of other offices, for 'serve --witness-key'.")
  var witness = false

  func run() throws {
    guard let name = KeyName(name) else {
      throw Failure(
        ExitStatus.usage, "'\(name)' cannot be a name: it has a blank or a plus",
        hint: "such as plan.example.go.th/published/log")
    }
    let key = try SigningKey.random(name, witness ? .cosignature : .note)
    try KeyFile(path: file).make(key)
    Console.write("\(key.verifier)\n")
    Console.note(
      "sucharit: note: \(file) is a secret; the line above is public, and people need it to verify")
  }
}

extension SigningKey {
  static func random(_ name: KeyName, _ type: SignatureType) throws -> SigningKey {
    guard let key = SigningKey(name, type, seed: RandomSource.system.octets(32)) else {
      throw Failure(ExitStatus.bug, "no key can be made of 32 octets")
    }
    return key
  }
}
