internal import ArgumentParser
private import Office
private import SQLiteStores
private import Stores
private import Transparency

/// `sucharit log checkpoint`: the log is signed as it stands.
struct LogCheckpoint: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "checkpoint", abstract: "Sign the log as it stands, and print the checkpoint.",
    discussion: """
      A checkpoint says how many entries the log has and the root of the tree over them, signed with the \
      office's key. Give it to somebody, or keep it where the keeper of the log cannot write: whatever the log \
      says later can be held against it. One is also signed at every closing, and by the server every night \
      when something was added.
      """)

  @OptionGroup var key: KeyOptions
  @OptionGroup var log: DataOptions

  func run() throws {
    let signer = try key.neededSigner()
    let store = try Failure.ofStore { try log.folder.withLog().log(of: nil) }
    let kept = try Failure.ofSigning { try signer.checkpoint(of: store, at: { Live.instant }) }
    Console.write(kept.note.file)
  }
}
