import Papers
import PlanModel
import ThaiCivil

/// Says in words what an entry records.
struct EntryWords {
  private let format: ValueFormatter
  private let projects: [Project.ID: Project]
  private let units: [Owner.ID: String]
  /// Whether it says what closings sealed, in the very words of then.
  private let isSealed: Bool

  /// The words of reports as JSON. Closings sealed them, so they stay for ever.
  static let sealed = EntryWords(
    ValueFormatter(Style(.thai, .arabic)), [], units: [:], isSealed: true)

  /// `units` are the names of units; one that has none is named by its id.
  init(
    _ format: ValueFormatter, _ projects: [Project], units: [Owner.ID: String],
    isSealed: Bool = false
  ) {
    self.format = format
    self.isSealed = isSealed
    self.units = units
    self.projects = Dictionary(
      projects.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private var wording: PaperWording { format.wording }

  /// What it is, in this program's words, and what it says, in those of its author.
  func words(for event: LogEvent) -> (title: String, lines: [[Inline]]) {
    let place = place(of: event)
    let kind = isSealed ? event.kind.sealedName : event.kind.name
    let title = [wording.name(of: event, as: kind), place].compactMap(\.self)
      .joined(separator: " ")
    return (format.prose(title), lines(of: event))
  }

  private func lines(of event: LogEvent) -> [[Inline]] {
    event.kind.parts.flatMap { lines(for: $0.field, of: event) }
  }

  /// What is said of a field; several are said together with another.
  private func lines(for field: EntryField, of event: LogEvent) -> [[Inline]] {
    let fields = event.fields
    return switch field {
    case .result: text(fields[.result])
    case .participants: count(fields[.participants])
    case .text: text(fields[.text])
    case .indicator: measured(event)
    case .how: text(fields[.how])
    case .reason: text(fields[.reason].map { wording.name(of: $0) })
    case .explanation: text(fields[.explanation])
    case .reference: text(fields[.reference].map { wording.reference($0) })
    case .complaint: text(fields[.complaint].map { wording.of($0.name) })
    case .amount: money(event)
    case .correctionReason: correction(event)
    case .erasureReason: erasure(event)
    case .adoptionReason: adoption(event)
    case .changes: text(fields[.changes])
    case .signer: policy(event)
    case .gift: gift(event)
    case .worth, .giver, .occasion, .handling: []
    case .assessedYear: assessed(event)
    case .scores: text(fields[.scores].map { format.prose($0.description) })
    case .total, .level, .about, .question: []
    case .value, .before, .sample, .year, .limit, .document, .approver, .commitment, .receiver,
      .entry, .approval, .instead, .round, .contents, .head, .count, .root, .published, .edition,
      .withheld, .erasedEntry, .part, .editionNumber, .holdsFrom:
      []
    }
  }

  /// Also what of the evidence still counts, where not all of it does.
  private func correction(_ event: LogEvent) -> [[Inline]] {
    guard case .corrected(_, let reason, let approval, let instead) = event else { return [] }
    let now = instead.map { words(for: $0.event) }
    return text(wording.correction(reason: reason, approval: approval))
      + [[.strong(now?.title ?? (isSealed ? PaperWording.sealedWithdrawn : wording.withdrawn))]]
      + (now?.lines ?? [])
      + text(instead?.evidence.map { wording.stillCounting($0.map(\.name)) })
  }

  private func erasure(_ event: LogEvent) -> [[Inline]] {
    guard case .erased(let entry, let part, let reason, let approval) = event else { return [] }
    return text(wording.erasure(of: part, of: entry, reason: reason, approval: approval))
  }

  private func adoption(_ event: LogEvent) -> [[Inline]] {
    guard case .adopted(let adoption) = event else { return [] }
    return text(
      format.prose(
        wording.adoption(
          from: format.day(adoption.from), document: adoption.document, reason: adoption.reason)))
  }

  private func count(_ participants: Int?) -> [[Inline]] {
    let around = wording.participants
    return text(participants.map { "\(around.0)\(format.digits.write($0))\(around.1)" })
  }

  private func policy(_ event: LogEvent) -> [[Inline]] {
    guard case .register(.giftPolicy(let policy)) = event else { return [] }
    return text(format.prose(wording.policy(policy)))
  }

  private func gift(_ event: LogEvent) -> [[Inline]] {
    guard case .register(.gift(let gift)) = event else { return [] }
    return text(gift.what) + text(wording.gift(gift, worth: gift.worth?.written(format.digits)))
  }

  private func assessed(_ event: LogEvent) -> [[Inline]] {
    switch event {
    case .register(.itaResult(let announced)): text(format.prose(wording.result(announced)))
    case .register(.itaRemark(let remark)):
      text(format.prose(wording.assessed(remark.year, remark.about, remark.question)))
    case .register(.itaAnalysis(let analysis)):
      text(format.prose(wording.assessed(analysis.year, analysis.about, nil)))
    default: []
    }
  }

  private func measured(_ event: LogEvent) -> [[Inline]] {
    guard
      case .measured(let project, let indicator, let value, let before, let sample, how: _) = event
    else { return [] }
    let results = projects[project].map { $0.outputs + $0.outcomes } ?? []
    let found = results.lazy.flatMap { result in
      result.indicators.map { ($0, $0.title ?? result.title) }
    }.first { $0.0.id == indicator }
    let title = found?.1 ?? indicator.text
    let reached =
      "\(format.digits.write(value.description)) \(found.map { wording.unit($0.0.unit) } ?? "")"
    let parts = [
      "\(title): \(reached)",
      before.map { wording.before + format.digits.write($0.description) },
      sample.map { wording.sample + format.digits.write($0) },
    ]
    return [[.text(parts.compactMap(\.self).joined(separator: ", "))]]
  }

  private func money(_ event: LogEvent) -> [[Inline]] {
    guard case .money(let movement) = event else { return [] }
    let amount = "\(movement.amount.written()) \(wording.baht)"
    let words = format.prose(wording.within(movement.fiscalYear, amount))
    let document = wording.document(movement.document, approver: movement.approver)
    return text(words) + receiver(of: movement) + text(document)
  }

  private func receiver(of movement: Movement) -> [[Inline]] {
    guard case .transferred(let receiver) = movement.kind else { return [] }
    let place = projects[receiver].map { format.number($0.number) } ?? receiver.text
    return text(wording.transferred(to: place))
  }

  /// The printed numbers of the project and of the step, which one of several and whose share it is; an
  /// id where the report has none of them.
  private func place(of event: LogEvent) -> String? {
    guard let obligation = event.obligation else {
      return event.project.map { projects[$0]?.number.description ?? $0.text }
    }
    let unit = obligation.unit.map { units[$0] ?? $0.text }
    if let duty = obligation.duty, let year = obligation.fiscalYear {
      return [wording.name(of: duty, year), unit].compactMap(\.self).joined(separator: " ")
    }
    guard let project = event.project.flatMap({ projects[$0] }) else { return obligation.text }
    let step = obligation.part.flatMap(project.step(with:)).map { "(\($0.number))" }
    let occurrence = obligation.occurrence.map(wording.name(of:))
    return [project.number.description, step, unit, occurrence]
      .compactMap(\.self).joined(separator: " ")
  }

  private func text(_ words: String?) -> [[Inline]] {
    guard let words, !words.isEmpty else { return [] }
    return [[.text(words)]]
  }
}

extension EntryKind {
  /// What it was called when reports were first closed.
  fileprivate var sealedName: Phrase {
    Self.renamed[self].map { Phrase($0, name.english) } ?? name
  }

  private static let renamed: [EntryKind: String] = [
    .approved: "งบตามข้อบัญญัติ/เทศบัญญัติ", .carriedOver: "กันเงิน",
  ]
}
