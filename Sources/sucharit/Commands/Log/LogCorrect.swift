import ArgumentParser
import PlanModel
import ThaiCivil

/// `sucharit log correct`: an earlier entry was wrong.
struct LogCorrect: RecordingCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct",
    abstract: "Put an earlier entry right, or take it back; it stays in the log as it was.",
    discussion: """
      What is not given stays as the entry says now. Every part of an entry can be put right: its day, what \
      it is about, and what it says.
      """)

  @Argument(help: "The number of the entry.") var number: Int

  @Option(help: "Why it was wrong.") var reason: String

  @Option(help: "Who allowed the correction, and by which paper.") var approval: String

  @Flag(help: "Take the entry back whole.") var withdraw = false

  @Option(help: "The right day.") var rightDay: ThaiDate?

  @Option(
    help:
      "What it is about after all: project, project and step, an obligation's id, 'plan' or 'office'."
  )
  var about: String?

  @Option(help: "The right kind of entry, such as committed; what the kind lacks is to be given.")
  var kind: EntryKind?

  @Option(help: "Evidence that is not of this entry, by its name or address; may be repeated.")
  var withoutEvidence: [String] = []

  @OptionGroup(title: "What it says") var fields: EntryFieldOptions
  @OptionGroup var evidence: EvidenceOptions
  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func record(at desk: Desk) throws -> LogRecord {
    var instead: LogEvent.Replacement?
    // Where there is no such entry, the rules say so better than could be said here.
    if !withdraw, let now = try desk.readLog().effective.entry(number), now.event.canBeCorrected {
      let day = rightDay ?? now.day
      instead = LogEvent.Replacement(
        day: day, event: try corrected(now.event, on: day, at: desk), evidence: try kept(of: now))
      guard
        instead != LogEvent.Replacement(day: now.day, event: now.event)
          || !evidence.evidence.isEmpty
      else {
        throw Failure(
          ExitStatus.usage, "nothing of entry \(number) would change",
          hint: "say what is right, such as --right-day or --text, or take it back: --withdraw")
      }
    }
    return try desk.record(
      .corrected(number, reason: reason, approval: approval, instead: instead), evidence)
  }

  /// The evidence that still counts; nil where all of it does.
  private func kept(of entry: EffectiveEntry) throws -> [Evidence]? {
    guard !withoutEvidence.isEmpty else { return nil }
    for name in withoutEvidence where !entry.evidence.contains(where: { $0.name == name }) {
      throw Failure(
        ExitStatus.usage, "entry \(number) has no evidence '\(name)'",
        hint: entry.evidence.isEmpty
          ? "it has none" : "it has \(entry.evidence.map(\.name).joined(separator: ", "))")
    }
    return entry.evidence.filter { !$0.isErased && !withoutEvidence.contains($0.name) }
  }

  private func corrected(
    _ event: LogEvent, on day: ThaiDate, at desk: Desk
  ) throws -> LogEvent {
    let kind = kind ?? event.kind
    let subject = try about.map { try self.subject(named: $0, on: day, at: desk) } ?? event.subject
    var parts = event.fields.named(asIn: kind)
    if about != nil, parts[.year] != nil, let id = subject?.obligation,
      let obligation = desk.schedule.obligations.first(where: { $0.id == id })
    {
      parts[.year] = obligation.covers
    }
    let project = desk.plan.projects.first { $0.id == subject?.project }
    for (name, value) in try fields.given(project, at: desk) {
      parts[of: try field(named: name, of: kind)] = value
    }
    for name in fields.without { parts[of: try field(named: name, in: parts)] = nil }
    do throws(EntryFault) {
      return try LogEvent(kind, about: subject, parts)
    } catch {
      throw Failure(error, of: kind, number)
    }
  }

  private func subject(
    named text: String, on day: ThaiDate, at desk: Desk
  ) throws -> LogSubject {
    text == "office" || text == "หน่วยงาน" ? .office : try desk.subject(named: text, on: day)
  }

  private func field(named name: String, of kind: EntryKind) throws -> EntryField {
    if let field = kind.field(named: name) { return field }
    let parts = kind.parts.map { EntryFieldOptions.option(for: $0.field) }
    throw Failure(
      ExitStatus.usage, "entry \(number) (\(kind.rawValue)) has no such part as '\(name)'",
      hint: parts.isEmpty
        ? "it has --right-day and --about" : "it has \(parts.joined(separator: ", "))")
  }

  /// A part that the entry has now, by the name of its field or of its option.
  private func field(named name: String, in parts: EntryFields) throws -> EntryField {
    let known = parts.map(\.field)
    let found = known.first {
      $0.name == name || EntryFieldOptions.option(for: $0) == "--\(name)"
    }
    if let found { return found }
    throw Failure(
      ExitStatus.usage, "entry \(number) has no '\(name)' to go",
      hint: "it has \(known.map(\.name).joined(separator: ", "))")
  }
}

extension EntryFields {
  /// The same where another kind has another field by the same name, such as the words of it.
  fileprivate func named(asIn kind: EntryKind) -> EntryFields {
    var named = EntryFields()
    for (field, value) in self { named[of: kind.field(named: field.name) ?? field] = value }
    return named
  }
}

extension Failure {
  /// What a corrected entry would lack, or could not say.
  fileprivate init(_ fault: EntryFault, of kind: EntryKind, _ number: Int) {
    switch fault {
    case .missing(let field):
      self.init(
        ExitStatus.usage,
        "entry \(number) (\(kind.rawValue)) would be without what \(EntryFieldOptions.option(for: field)) says",
        hint: "say what is right in its place")
    case .surplus(let field):
      self.init(
        ExitStatus.usage,
        "entry \(number) says '\(field.name)', and an entry of kind \(kind.rawValue) has no such part",
        hint: "if that is to go, add --without \(field.name)")
    case .place:
      self.init(
        ExitStatus.usage, "an entry of kind \(kind.rawValue) is not about that",
        hint: "name \(kind.places.map(\.words).joined(separator: ", or ")) with --about")
    }
  }
}

extension EntryKind.Place {
  fileprivate var words: String {
    switch self {
    case .obligation: "a project and step"
    case .project: "a project"
    case .plan: "'plan'"
    case .office: "'office'"
    }
  }
}
