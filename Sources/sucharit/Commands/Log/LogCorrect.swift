internal import ArgumentParser
internal import PlanModel
internal import ThaiCivil

/// `sucharit log correct`: an earlier entry was wrong.
struct LogCorrect: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Put an earlier entry right, or take it back; it stays in the log as it was.",
    discussion: "What is not given stays as the entry says now.")

  @Argument(help: "The number of the entry.") var number: Int

  @Option(help: "Why it was wrong.") var reason: String

  @Option(help: "Who allowed the correction, and by which paper.") var approval: String

  @Flag(help: "Take the entry back whole.") var withdraw = false

  @Option(help: "The right day.") var rightDay: ThaiDate?

  @Option(
    name: [.customLong("text"), .customLong("result")],
    help: "The right words: result, remark or reason.")
  var text: String?

  @Option(help: "The right number of people who took part.") var participants: Int?

  @Option(help: "The right value.") var value: Quantity?

  @Option(help: "The right amount of money.") var amount: Baht?

  @Option(help: "The right number of the paper under which money moved.") var document: String?

  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    var instead: LogEvent.Replacement?
    // Where there is no such entry, the rules say so better than could be said here.
    if !withdraw, let now = try desk.readLog().effective.entry(number) {
      instead = LogEvent.Replacement(day: rightDay ?? now.day, event: try corrected(now.event))
      guard instead != LogEvent.Replacement(day: now.day, event: now.event) else {
        throw Failure(
          ExitStatus.usage, "nothing of entry \(number) would change",
          hint: "say what is right, such as --right-day or --text, or take it back: --withdraw")
      }
    }
    return try desk.record(
      .corrected(number, reason: reason, approval: approval, instead: instead), evidence)
  }

  private func corrected(_ event: LogEvent) throws -> LogEvent {
    switch event {
    case .completed(let id, let result, let number):
      try refuse(value, amount, document)
      return .completed(id, result: text ?? result, participants: participants ?? number)
    case .note(let subject, let words):
      try refuse(participants, value, amount, document)
      return .note(subject, text ?? words)
    case .problem(let subject, let words):
      try refuse(participants, value, amount, document)
      return .problem(subject, text ?? words)
    case .suggestion(let subject, let words):
      try refuse(participants, value, amount, document)
      return .suggestion(subject, text ?? words)
    case .evidenceFiled(let subject, let words):
      try refuse(participants, value, amount, document)
      return .evidenceFiled(subject, text ?? words)
    case .cannot(let subject, let year, let reason, let words):
      try refuse(participants, value, amount, document)
      return .cannot(subject, year, reason, text ?? words)
    case .measured(let project, let indicator, let found, let before, let sample, let how):
      try refuse(participants, amount, document)
      return .measured(
        project, indicator, value: value ?? found, before: before, sample: sample, how: text ?? how)
    case .limitSettled(let project, let limit, let reference, let result):
      try refuse(participants, value, amount, document)
      return .limitSettled(project, limit: limit, reference: reference, result: text ?? result)
    case .money(let movement):
      try refuse(text, participants, value)
      return .money(movement.with(amount: amount, document: document))
    case .started, .limitStarted, .corrected, .closed:
      try refuse(text, participants, value, amount, document)
      return event
    }
  }

  /// What the entry has no place for must not be lost without a word.
  private func refuse(_ given: Any?...) throws {
    guard given.contains(where: { $0 != nil }) else { return }
    throw Failure(
      ExitStatus.usage, "entry \(number) has no place for all that is given",
      hint: "'sucharit log list' shows what it says; or take it back with --withdraw")
  }
}

extension Movement {
  fileprivate func with(amount: Baht?, document: String?) -> Movement {
    Movement(
      project: project, kind: kind, amount: amount ?? self.amount, fiscalYear: fiscalYear,
      document: document ?? self.document, approver: approver)
  }
}
