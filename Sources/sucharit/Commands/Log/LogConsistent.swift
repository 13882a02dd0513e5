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
      Whoever has the earlier checkpoint verifies both with 'sucharit verify EARLIER THIS'. With --count and \
      --root as a paper prints them, it begins with the entries of the paper, and 'sucharit verify THIS --count N \
      --root ROOT' shows what the paper was made from. Exits with 1 where the log does not begin so.
      """)

  @Option(help: "The file of the earlier checkpoint; - is standard input.") var from: String?

  @OptionGroup var paper: PaperOptions
  @OptionGroup var log: DataOptions

  func validate() throws {
    guard (from == nil) != (paper.head == nil) else {
      throw ValidationError("Name one: --from CHECKPOINT, or --count N and --root ROOT.")
    }
  }

  func run() throws {
    let store = try Failure.ofStore { try log.folder.withLog().readableLog(of: nil) }
    if let from { try show(since: from, in: store) }
    if let head = paper.head { try show(since: head, in: store) }
  }

  /// Since what a paper was made from.
  private func show(since paper: TreeHead, in store: SQLiteLogStore) throws {
    guard try Failure.ofStore({ try store.treeHead(ofFirst: paper.size) }) == paper else {
      throw Failure(
        ExitStatus.overdueOrFaulty,
        ProofFault.otherPaper(count: paper.size).message.said(in: Live.language))
    }
    Console.write(try Failure.ofStore { try store.update(fromFirst: paper.size).file })
  }

  /// Since an earlier checkpoint.
  private func show(since from: String, in store: SQLiteLogStore) throws {
    let text = String(
      decoding: try Files.readText(from, atMost: SignedNote.largest + 1), as: UTF8.self)
    let earlier: Checkpoint
    do throws(ProofFault) { earlier = try SignedNote(file: text).checkpoint() } catch {
      throw Failure(ExitStatus.invalid, "\(from): \(error.message.said(in: Live.language))")
    }
    do {
      Console.write(try Failure.ofStore { try store.update(from: earlier).file })
    } catch let fault as ProofFault {
      throw Failure(ExitStatus.overdueOrFaulty, "\(from): \(fault.message.said(in: Live.language))")
    }
  }
}
