internal import ArgumentParser
private import Documents
private import LogStores
internal import PlanModel
internal import ThaiCivil

/// `sucharit report close`: a round was signed and published.
struct ReportClose: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close",
    abstract: "Freeze a round: what its report says, and the log it rests on, become an entry.",
    discussion: """
      Afterwards the report is made from the entries that were there, for ever, and is no draft any more; \
      an entry for the round that comes later shows as late. Closing twice, before the round is over, or \
      with errors is refused.
      """)

  @OptionGroup var round: RoundOptions
  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func run() throws {
    let book = try LogBook(log)
    let desk = try book.desk(recording)
    let items = try Live.items(log.items)
    let known = try book.entries()
    let instant = max(recording.instant, known.entries.last?.recorded ?? recording.instant)
    let report = try Failure.ofSums { () throws(BahtFault) in
      try PeriodReport(
        book.schedule, items, known, year: round.year, round: round.round, asOf: instant)
    }
    let faults = ReportCheck.faults(of: report).filter { $0.severity == .error }
    guard report.basis.isDraft else {
      throw Failure(
        ExitStatus.invalid, "the \(round.round.rawValue) report of \(round.year) is closed")
    }
    guard faults.isEmpty else {
      throw Failure(
        ExitStatus.invalid,
        "the report is not whole\n" + ReportFaultText.text(faults, book.schedule.plan),
        hint: "sucharit report check --year \(round.year) --round \(round.round.rawValue)")
    }
    let hash = ContentHash.sha256(ReportJSON.text(of: report.contents))
    let closing = report.closing(contentsHash: hash)
    try book.add(
      [try desk.record(.closed(round.year, round.round, closing))], at: recording.now)
  }
}
