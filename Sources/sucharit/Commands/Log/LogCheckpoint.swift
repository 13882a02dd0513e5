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
      says later can be held against it. The witnesses that the file 'neighbours' in the data folder names are \
      asked to cosign it. One is also signed at every closing, and by the server every night \
      when something was added.
      """)

  @OptionGroup var key: KeyOptions
  @OptionGroup var log: DataOptions

  func run() throws {
    let signer = try key.neededSigner(for: log.folder)
    let neighbours = try Neighbours(in: log.folder)
    let store = try Failure.ofStore { try log.folder.withLog().log(of: nil) }
    let kept = try Failure.ofSigning { try signer.checkpoint(of: store, at: { Live.instant }) }
    neighbours.noteWitnesses(of: store)
    // With what witnesses signed.
    let newest = try Failure.ofStore { try store.checkpoints(atMost: 1).first }
    Console.write((newest ?? kept).note.file)
  }
}
