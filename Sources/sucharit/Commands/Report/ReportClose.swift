internal import ArgumentParser
private import Office
internal import PlanModel
private import SQLiteStores
internal import ThaiCivil
private import WebServer

/// `sucharit report close`: a round was signed, and becomes public for good.
struct ReportClose: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "Freeze a round: what its report says, and the log it rests on, become an entry.",
    discussion: """
      This is final, and everybody can read the report afterwards, without the names of persons: look with \
      --preview at all that becomes public, then close with --confirm. A link with a key in it, which lets in \
      whoever has it, is published only where --publish names it; --withhold keeps another one out.

      Afterwards the report is made from the entries that were there, for ever, and is no longer a draft; \
      a later entry for the round shows as late. Closing twice, before the round is over or with \
      errors is refused, and so is a log with demonstration data, unless --demonstration says that nothing of \
      it is the office's own. Where the office asks for two people (close-by), rounds are closed on the server's \
      pages alone. Where a key is named, the log is signed at once ('sucharit log checkpoint').
      """)

  @OptionGroup var round: RoundOptions

  @Flag(help: "Show all that becomes public, with warnings, and close nothing.")
  var preview = false

  @Flag(help: "Close the round for good.") var confirm = false

  @Option(help: "Publish this link, although it has a key; may be repeated.")
  var publish: [String] = []

  @Option(help: "Do not publish this link; may be repeated.") var withhold: [String] = []

  @Option(help: "Settings file of the server, whose close-by counts here, too.")
  var config: String?

  @OptionGroup var key: KeyOptions
  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func validate() throws {
    if preview, confirm { throw ValidationError("Either --preview or --confirm.") }
    let both = Set(publish).intersection(withhold)
    guard both.isEmpty else {
      throw ValidationError("\(both.sorted()[0]) is to be published and withheld.")
    }
  }

  func run() throws {
    // A key that cannot be read is said before anything is closed.
    let signer = try key.signer(for: log.folder)
    let neighbours = try Neighbours(in: log.folder)
    let book = try LogBook(log, on: recording.instant.bangkokDay)
    if preview { return Console.write(try publicPreview(book)) }
    try refuseWhereTwoClose()
    guard confirm else {
      Console.note(try publicPreview(book))
      throw Failure(
        ExitStatus.usage,
        "closing is final, and all of the above becomes public; nothing was closed",
        hint: "add --confirm")
    }
    let desk = try book.desk(recording)
    try failing(book.schedule.plan) {
      let added = try book.noting {
        try book.close(closing, at: { recording.instant }, by: recording.clock) {
          try desk.record($0)
        }
      }
      signer?.noteCheckpoint(of: book.store, to: neighbours)
      try book.show(added.entries)
    }
  }

  private var closing: RoundClosing {
    RoundClosing(
      round.year, round.round, links: links, isDemonstration: recording.demonstration)
  }

  private var links: [String: Bool] {
    Dictionary(
      publish.map { ($0, true) } + withhold.map { ($0, false) },
      uniquingKeysWith: { first, _ in first })
  }

  private func publicPreview(_ book: LogBook) throws -> String {
    let log = try book.entries()
    let known = try Failure.ofStore { try Book(book.edition, log, in: book.store) }
    let preview = try Failure.ofSums { () throws(BahtFault) in
      try known.publicPreview(
        round.year, round.round, asOf: known.instant(recording.instant))
    }
    return PublicPreviewText(preview, book.schedule.plan).text(deciding: links)
  }

  /// One person at a command is one person.
  private func refuseWhereTwoClose() throws {
    let settings = try ServeSettings(
      typed: [:], file: try config.map { String(decoding: try Files.readText($0), as: UTF8.self) },
      path: config ?? "")
    guard try settings.safeguards().closesByTwo || log.folder.closesByTwo else { return }
    throw Failure(
      ExitStatus.invalid,
      "the office asks for two people to close a round (close-by = two): nothing was closed",
      hint: "one coordinator proposes it on the server's page of the report, and another closes it")
  }

  private func failing(_ plan: Plan, _ body: () throws -> Void) throws {
    do { try body() } catch is BahtFault {
      throw Failure.tooMuchMoney
    } catch let fault as RoundClosing.NotWhole {
      throw Failure(
        ExitStatus.invalid, "the report is not whole\n" + ReportFaultText.text(fault.faults, plan),
        hint: "sucharit report check --year \(round.year) --round \(round.round.rawValue)")
    } catch is RoundClosing.DemonstrationData {
      throw Failure(
        ExitStatus.invalid, "the log holds demonstration data, which is nobody's own",
        hint: "another --data for the office's own work; --demonstration to show how closing works")
    } catch let unknown as RoundClosing.UnknownLinks {
      throw Failure(
        ExitStatus.usage,
        "the report has no such link: \(unknown.addresses.joined(separator: " "))",
        hint: "--preview shows all of them")
    }
  }
}
