internal import ArgumentParser
internal import Office
internal import PlanModel
internal import ThaiCivil

/// `sucharit log erase`: words or evidence of an entry are deleted, on somebody's order.
struct LogErase: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Delete what was typed or filed in an entry, such as somebody's personal data.",
    discussion: """
      The words and the evidence of an entry lie beside its text, which has only their seals: once they are \
      deleted nobody can tell what they were, and the log verifies as before. What counts of the entry stays: \
      what it is about, its day, its amounts. An entry for each part says who ordered it and why. Nothing of \
      it comes back; backups and papers made before still have it. Entries of versions before 2 of the text \
      hold what was typed for ever, and are refused.
      """)

  @Argument(help: "Number of the entry, as 'log list' shows it.") var number: Int

  @Flag(help: "Delete its words.") var words = false

  @Option(help: "Delete this evidence, by its name or address; may be repeated.")
  var evidence: [String] = []

  @Option(help: "Why, without saying again what is deleted.") var reason: String

  @Option(help: "Who ordered it, such as the number of the memo.") var order: String

  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func validate() throws {
    guard words || !evidence.isEmpty else {
      throw ValidationError("Say what goes: --words, or --evidence with a name.")
    }
  }

  func run() throws {
    let book = try LogBook(log, on: recording.instant.bangkokDay)
    let desk = try book.desk(recording)
    let parts = try parts(of: try desk.readLog().entry(number))
    let erasure = ErasureOrder(of: number, parts, reason: reason, approval: order)
    let records = try erasure.events.map { try desk.record($0) }
    try book.show(try book.add(records, at: recording.now).entries)
  }

  /// Where there is no such entry, the rules say so better than could be said here.
  private func parts(of entry: LogEntry?) throws -> [Int] {
    let filed = entry?.record.evidenceOfParts ?? []
    let named = try evidence.map { name in
      guard let place = filed.firstIndex(where: { $0.name == name }) else {
        throw Failure(
          ExitStatus.usage, "entry \(number) has no evidence '\(name)'",
          hint: filed.isEmpty
            ? "it has none" : "it has \(filed.map(\.name).joined(separator: ", "))")
      }
      return place + 1
    }
    return (words ? [0] : []) + named
  }
}
