internal import ArgumentParser
private import Office
internal import PlanModel
internal import ThaiCivil

/// `sucharit report close`: a round was signed and published.
struct ReportClose: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "Freeze a round: what its report says, and the log it rests on, become an entry.",
    discussion: """
      Afterwards the report is made from the entries that were there, for ever, and is no longer a draft; \
      a later entry for the round shows as late. Closing twice, before the round is over or with \
      errors is refused. Where a key is named, the log is signed at once ('sucharit log checkpoint').
      """)

  @OptionGroup var round: RoundOptions
  @OptionGroup var key: KeyOptions
  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func run() throws {
    // A key that cannot be read is said before anything is closed.
    let signer = try key.signer()
    let book = try LogBook(log, on: recording.instant.bangkokDay)
    let desk = try book.desk(recording)
    do {
      let added = try book.noting {
        try book.close(
          RoundClosing(round.year, round.round), at: { recording.instant }, by: recording.clock
        ) {
          try desk.record($0)
        }
      }
      signer?.noteCheckpoint(of: book.store)
      try book.show(added.entries)
    } catch is BahtFault {
      throw Failure.tooMuchMoney
    } catch let fault as RoundClosing.NotWhole {
      throw Failure(
        ExitStatus.invalid,
        "the report is not whole\n" + ReportFaultText.text(fault.faults, book.schedule.plan),
        hint: "sucharit report check --year \(round.year) --round \(round.round.rawValue)")
    }
  }
}
