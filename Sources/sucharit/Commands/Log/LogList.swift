import ArgumentParser
import Office
import PlanModel
import ThaiCivil

/// `sucharit log list`: the entries of the log.
struct LogList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the entries of the log, all or some.",
    discussion: """
      An entry that was corrected says by which one; what it says is what was recorded at first. \
      It lists also what a log holds that does not verify, of which no other command makes anything; it \
      then says what is wrong and exits with 1.
      """)

  @Option(help: "Of this project, by number or id; may be repeated.") var project: [String] = []

  @Option(help: "Of projects of this owner, or recorded by it; may be repeated.")
  var owner: [String] = []

  @Option(help: "Of this fiscal year's reports (BE); may be repeated.") var year: [FiscalYear] = []

  @Option(help: "Happened on this day or later.") var from: ThaiDate?

  @Option(help: "Happened on this day or earlier.") var to: ThaiDate?

  @Option(help: "Of this kind, such as done, problem or money; may be repeated.")
  var kind: [String] = []

  @Option(help: "As the log stood at this instant, or at the end of this day.") var asOf: Moment?

  @Option(help: "How to print: table, csv or json.") var format = PrintFormat.table

  @OptionGroup var log: ReadingOptions

  func run() throws {
    let (plan, all, fault) = try log.inspection()
    let log = asOf.map { all.upTo($0.instant) } ?? all
    Console.write(EntryPrinting(plan).text(try chosen(of: log, plan), of: log, format))
    guard let fault else { return }
    Console.note("sucharit: error: the log does not verify: \(fault)")
    throw ExitCode(ExitStatus.overdueOrFaulty)
  }

  private func chosen(of log: Log, _ plan: Plan) throws -> [LogEntry] {
    let projects = Set(try project.map { try plan.project(named: $0).id })
    let units = ChosenUnits(try owner.map { try plan.owner(named: $0).id }, in: plan)
    let ofUnits = Set(plan.projects.filter { units.hold($0.owners) }.map(\.id))
    for word in kind where EntryKind.named(word).isEmpty {
      throw Failure(
        ExitStatus.usage, "'\(word)' is not a kind of entry",
        hint: "one of \(EntryKind.allCases.map(\.rawValue).joined(separator: ", ")), money")
    }
    let kinds = Set(kind.flatMap(EntryKind.named))
    return log.entries.filter { entry in
      // A correction goes with what it corrects.
      let about = log.entry(corrected(by: entry)) ?? entry
      let effective = log.effective.entry(about.number)
      let subject = (effective?.event ?? about.record.event).project
      return (projects.isEmpty || subject.map(projects.contains) ?? false)
        && (owner.isEmpty || subject.map(ofUnits.contains) ?? false
          || entry.record.author.unit.map { units.hold([$0]) } ?? false)
        && (year.isEmpty
          || year.contains(effective?.fiscalYear ?? about.record.day.fiscalYear))
        && (from.map { entry.record.day >= $0 } ?? true)
        && (to.map { entry.record.day <= $0 } ?? true)
        && (kinds.isEmpty || kinds.contains(entry.record.event.kind))
    }
  }

  private func corrected(by entry: LogEntry) -> Int {
    guard case .corrected(let number, reason: _, approval: _, instead: _) = entry.record.event
    else { return entry.number }
    return number
  }
}
