internal import ArgumentParser
internal import Office
internal import PlanModel
internal import ThaiCivil

/// `sucharit plan adopt`: a plan becomes the edition in force, by an entry of the log.
struct PlanAdopt: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt",
    abstract: "Adopt the plan as the next edition: from its day on it is the plan of this log.",
    discussion: """
      The plan, the days off and the OIT items are kept with the log; afterwards every command and the server \
      use them, whatever file is named. What was due before the edition holds keeps its day, its owners and its \
      title. Where work that was logged would leave the plan, or more than ten obligations and more than one in ten \
      of those to come, nothing is adopted without --force. --on is the day of the approval.
      """)

  @Option(help: "Number of the paper that approved it, such as the resolution or order.")
  var document: String

  @Option(help: "Why it changes.") var reason: String

  @Option(
    help: """
      The first day on which it holds, as 1/10/2567; by default the day of the approval, and of a first edition the \
      plan's own first day.
      """)
  var from: ThaiDate?

  @Flag(help: "Only print what would change.") var dryRun = false

  @Flag(help: "Adopt it even where logged work leaves the plan, or many obligations do.")
  var force = false

  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func run() throws {
    let book = try LogBook(given: log)
    let desk = try book.desk(recording)
    let adoption = PlanAdoption(
      from: from, approved: recording.day, document: document.plain, reason: reason.plain)
    let effect = try Failure.ofStore {
      try book.effect(of: adoption, on: try book.entries(), now: recording.instant)
    }
    if dryRun { return Console.write(AdoptionText(effect, book.schedule.plan).text) }
    for id in effect.strangers {
      Console.note(
        "sucharit: warning: succeeds: '\(id.text)' is the id of no unit of an edition before")
    }
    do {
      let added = try book.noting {
        try book.adopt(
          adoption, agreeing: force, at: { recording.instant }, by: recording.clock
        ) { try desk.record($0) }
      }
      try book.show(added.entries)
    } catch let missing as PlanAdoption.ConsentMissing {
      throw Failure(
        ExitStatus.invalid,
        "nothing was adopted\n" + AdoptionText(missing.effect, book.schedule.plan).text,
        hint: "if that is meant, --force adopts it")
    }
  }
}
