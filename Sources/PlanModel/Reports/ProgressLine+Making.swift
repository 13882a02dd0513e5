internal import ThaiCivil

extension ProgressLine {
  /// What was done, begun, said or given up, by day; what has no day comes last.
  static func lines(of progress: ProjectProgress, _ log: Log) -> [ProgressLine] {
    let project = progress.project
    let parts = Dictionary(
      progress.obligations.map { ($0.obligation.id, Part($0.obligation, of: project)) },
      uniquingKeysWith: { first, _ in first })
    let ofObligations = progress.obligations.compactMap { obligation in
      line(for: obligation, parts[obligation.obligation.id], log)
    }
    let notes = progress.notes.map { note in
      ProgressLine(
        kind: .note(note.day), part: note.obligation.flatMap { parts[$0] }, text: note.text,
        participants: nil, daysLate: Figure(0),
        entries: log.effective.entry(note.entry)?.numbers ?? [note.entry])
    }
    let all = ofObligations + notes + givenUp(progress, among: ofObligations)
    return all.enumerated().sorted { left, right in
      (left.element.sortKey, left.offset) < (right.element.sortKey, right.offset)
    }.map(\.element)
  }

  private static func line(
    for progress: ObligationProgress, _ part: Part?, _ log: Log
  ) -> ProgressLine? {
    func line(_ kind: Kind, _ text: String?) -> ProgressLine {
      ProgressLine(
        kind: kind, part: part, text: text,
        participants: progress.participants.map { Figure($0, entries: progress.entries) },
        daysLate: Figure(progress.daysLate, entries: progress.entries), entries: progress.entries)
    }
    switch progress.status {
    case .notStarted: return nil
    case .done(let day): return line(.done(day), progress.result)
    case .cannot(let reason, let text): return line(.cannot(reason), text)
    case .inProgress:
      let begun = progress.entries.lazy.compactMap(log.effective.entry).first { entry in
        if case .started = entry.event { true } else { false }
      }
      return line(.begun(begun?.day), nil)
    }
  }

  /// The line of a project that was given up as a whole, not part by part.
  private static func givenUp(
    _ progress: ProjectProgress, among lines: [ProgressLine]
  ) -> [ProgressLine] {
    guard case .cannot(let reason, let text) = progress.status,
      !lines.contains(where: { $0.kind == .cannot(reason) && $0.text == text })
    else { return [] }
    return [
      ProgressLine(
        kind: .cannot(reason), part: nil, text: text, participants: nil, daysLate: Figure(0),
        entries: progress.entries)
    ]
  }

  private var sortKey: Int {
    switch kind {
    case .done(let day), .note(let day): day.dayNumber
    case .begun(let day): day?.dayNumber ?? .max
    case .cannot: .max
    }
  }
}

extension ProgressLine.Part {
  init(_ obligation: Obligation, of project: Project) {
    let own = project.step(of: obligation.subject)
    step = own?.id
    number = own?.number
    title = obligation.title
    occurrence = obligation.occurrence
    unit = obligation.share?.name
  }
}
