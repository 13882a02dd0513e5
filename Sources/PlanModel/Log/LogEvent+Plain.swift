package import ThaiCivil

extension LogEvent {
  /// The event with every text that somebody typed as ``Swift/String/plain``; what names something else,
  /// such as an id or the reference of a limit, stays as it is.
  package var plain: LogEvent {
    switch self {
    case .started, .closed: self
    case .completed(let id, let result, let participants):
      .completed(id, result: result.plain, participants: participants)
    case .note(let subject, let words): .note(subject, words.plain)
    case .problem(let subject, let words): .problem(subject, words.plain)
    case .suggestion(let subject, let words): .suggestion(subject, words.plain)
    case .measured(let project, let indicator, let value, let before, let sample, let how):
      .measured(
        project, indicator, value: value, before: before, sample: sample, how: how?.plain)
    case .evidenceFiled(let subject, let words): .evidenceFiled(subject, words?.plain)
    case .cannot(let subject, let year, let reason, let words):
      .cannot(subject, year, reason, words?.plain)
    case .limitStarted(let project, let limit, let reference):
      .limitStarted(project, limit: limit, reference: reference.trimmed)
    case .limitSettled(let project, let limit, let reference, let result):
      .limitSettled(project, limit: limit, reference: reference.trimmed, result: result.plain)
    case .money(let movement): .money(movement.plain)
    case .corrected(let number, let reason, let approval, let instead):
      .corrected(
        number, reason: reason.plain, approval: approval.plain,
        instead: instead.map { Replacement(day: $0.day, event: $0.event.plain) })
    }
  }

  /// Why the first of its texts needs a look; nil where nothing is odd about them.
  package var doubt: TextDoubt? { texts.lazy.compactMap { TextDoubt($0) }.first }

  private var texts: [String] {
    switch self {
    case .started, .closed: []
    case .completed(_, let result, _): [result]
    case .note(_, let words), .problem(_, let words), .suggestion(_, let words): [words]
    case .measured(_, _, value: _, before: _, sample: _, let how): [how].compactMap(\.self)
    case .evidenceFiled(_, let words), .cannot(_, _, _, let words): [words].compactMap(\.self)
    case .limitStarted(_, limit: _, let reference): [reference]
    case .limitSettled(_, limit: _, let reference, let result): [reference, result]
    case .money(let movement): [movement.document, movement.approver]
    case .corrected(_, let reason, let approval, let instead):
      [reason, approval] + (instead?.event.texts ?? [])
    }
  }
}

extension Movement {
  fileprivate var plain: Movement {
    Movement(
      project: project, kind: kind.plain, amount: amount, fiscalYear: fiscalYear,
      document: document.plain, approver: approver.plain)
  }
}

extension Movement.Kind {
  /// A commitment is named by the document that made it, and so is written as that is.
  fileprivate var plain: Self {
    switch self {
    case .approved, .supplement, .transferred, .committed, .refunded: self
    case .released(let commitment): .released(commitment: commitment.plain)
    case .disbursed(let commitment): .disbursed(commitment: commitment?.plain)
    case .carriedOver(let commitment): .carriedOver(commitment: commitment?.plain)
    }
  }
}

extension TextDoubt {
  /// What is odd, in one sentence without a full stop.
  package var words: FaultWords {
    switch self {
    case .fontLetter(let scalar):
      FaultWords(
        "a letter of one font only (U+\(String(scalar.value, radix: 16, uppercase: true))), which others show as a box",
        hint: "type the letter that the printed page has")
    case .lostLetter:
      FaultWords("a letter that some program has lost (U+FFFD)", hint: "type the letter again")
    case .looseMark(let around):
      FaultWords(
        "a vowel or mark without its letter in '\(around.excerpt)', as PDF viewers leave it",
        hint: "compare it with the printed page")
    }
  }
}
