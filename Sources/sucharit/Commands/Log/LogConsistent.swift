internal import ArgumentParser
private import Office
private import SQLiteStores
private import Stores
private import Transparency

/// `sucharit log consistent`: the log was only added to.
struct LogConsistent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consistent",
    abstract: "Print the proof that the log was only added to since an earlier checkpoint.",
    discussion: """
      Whoever has the earlier checkpoint verifies both with 'sucharit verify EARLIER THIS'. Exits with 1 where \
      the log does not begin with the entries of that checkpoint.
      """)

  @Option(help: "The file of the earlier checkpoint; - is standard input.") var from: String

  @OptionGroup var log: DataOptions

  func run() throws {
    let text = String(
      decoding: try Files.readText(from, atMost: SignedNote.largest + 1), as: UTF8.self)
    let earlier: Checkpoint
    do throws(ProofFault) { earlier = try SignedNote(file: text).checkpoint() } catch {
      throw Failure(ExitStatus.invalid, "\(from): \(error.message.said(in: Live.language))")
    }
    do {
      let update = try Failure.ofStore {
        try log.folder.withLog().readableLog(of: nil).update(from: earlier)
      }
      Console.write(update.file)
    } catch let fault as ProofFault {
      throw Failure(ExitStatus.overdueOrFaulty, "\(from): \(fault.message.said(in: Live.language))")
    }
  }
}
