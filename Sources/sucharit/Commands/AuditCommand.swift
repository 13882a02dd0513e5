internal import ArgumentParser
private import SQLiteStores
private import Stores

/// `sucharit audit`: the audit trail of the web application.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Who signed in or failed to, whose rights changed, and what was downloaded.",
    discussion: """
      One JSON object a line, the first event first, from the files under audit/ in the data folder, which \
      only its owner can read. People and addresses are pseudonyms, the same for the same person: name \
      one to see what concerns that person or came from that address.
      """)

  @Option(help: "Only what a person did, or what was done to one: the user name.")
  var person: String?

  @Option(help: "Only what came from an IP address, or from its network of IPv6.") var address:
    String?

  @OptionGroup var data: DataOptions

  func run() throws {
    let folder = data.folder
    guard folder.hasAudit else {
      throw Failure(
        ExitStatus.noInput, "there is no audit trail in '\(folder.path)'",
        hint: "the web application makes one: sucharit serve")
    }
    // Nothing is added here, so that it does not matter how long it would be kept.
    let lines = try Failure.ofStore {
      try folder.audit(keptFor: 0).lines(by: person, from: address)
    }
    for line in lines { Console.write(line.text + "\n") }
  }
}
