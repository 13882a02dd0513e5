internal import ArgumentParser
private import SQLiteStores
private import Stores
private import Transparency

/// `sucharit log prove`: an entry is in the log that was signed.
struct LogProve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prove", abstract: "Print the proof that an entry is in the log, to be handed on.",
    discussion: """
      The file (.tlog-proof) holds the entry with all that it says, also names, the proof, and the newest \
      checkpoint. Whoever gets it verifies it with 'sucharit verify' and the office's public key, without \
      the log.
      """)

  @Option(help: "The number of the entry.") var entry: Int

  @OptionGroup var log: DataOptions

  func run() throws {
    let proof = try Failure.ofStore {
      try log.folder.withLog().readableLog(of: nil).inclusionProof(of: entry)
    }
    Console.write(proof.file)
  }
}
