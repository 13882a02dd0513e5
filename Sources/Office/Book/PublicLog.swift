public import PlanModel

/// What of a log everybody may read.
public struct PublicLog: Hashable, Sendable {
  /// The links that are kept out.
  let withheld: Set<WithheldLinks.Place>
  /// The entries in whose words one of them stands.
  let entriesWithheldIn: Set<Int>
  /// Whether the notes that say who logged for whom are there.
  let showsNotes: Bool
  /// Whether links stand in what is no part of its own, such as the number of a paper.
  var showsLinksInLines: Bool { showsNotes }
  /// How many entries somebody looked at before they became public; what came later says nothing yet.
  let count: Int

  /// What is public where nothing was decided of links.
  public init() { self.init(WithheldLinks()) }

  init(_ withheld: WithheldLinks) {
    self.init(withheld.places, showsNotes: false, count: .max)
  }

  /// As the closing of a round settled it for ever.
  init(_ closing: LogEvent.Closing) {
    self.init(
      closing.withheld?.places ?? [], showsNotes: closing.withheld == nil, count: closing.count)
  }

  private init(_ withheld: Set<WithheldLinks.Place>, showsNotes: Bool, count: Int) {
    (self.withheld, self.showsNotes, self.count) = (withheld, showsNotes, count)
    entriesWithheldIn = Set(withheld.filter { $0.part == 0 }.map(\.entry))
  }
}

extension Log {
  /// The log as everybody may read it: no name of a person, no link that is withheld, no note of who logged
  /// for whom. Figures, numbers and hashes are the same, so a report made from it has the same figures and the
  /// same head; the name of an author is that of the unit, and who approved something and what a file is called
  /// are left out.
  public func withoutPeople(_ plan: Plan, _ what: PublicLog = PublicLog()) -> Log {
    let notes = what.showsNotes ? [] : SubstitutionNote.entries(in: self)
    return Log(
      entries.map { entry in
        let event = entry.record.event
        var shown = event.withholding(what, of: entry.number)
        if notes.contains(entry.number) { shown = shown.saying(Withheld.note) }
        if entry.number > what.count { shown = shown.saying(Withheld.words, lines: leftOut) }
        return entry.saying(
          entry.record.withoutPeople(plan, saying: shown, what, number: entry.number))
      })
  }
}

/// What stands where something was left out.
private let leftOut = "–"

extension LogRecord {
  fileprivate func withoutPeople(
    _ plan: Plan, saying event: LogEvent, _ what: PublicLog, number: Int
  ) -> LogRecord {
    let unit = author.unit.flatMap { plan.owner($0)?.name }
    var part = 0
    func shown(_ evidence: [Evidence]) -> [Evidence] {
      evidence.map { piece in
        part += 1
        return piece.isPublic(what, number, part) ? piece.withoutName : piece.withheld
      }
    }
    // In the order of parts: what is filed comes before what still counts.
    let own = shown(evidence)
    return LogRecord(
      day: day, event: event.withoutPeople(what, shown),
      author: Author(name: unit ?? leftOut, unit: author.unit),
      channel: channel, clock: clock, evidence: own)
  }
}

extension Evidence {
  fileprivate func isPublic(_ what: PublicLog, _ entry: Int, _ part: Int) -> Bool {
    guard case .page = content else { return true }
    return entry <= what.count && !what.withheld.contains(.init(entry: entry, evidence: part))
  }

  fileprivate var withheld: Evidence { Evidence(.withheld, made: made) }

  fileprivate var withoutName: Evidence {
    switch content {
    case .file(let sha256, name: _, let octets, let kind):
      Evidence(.file(sha256: sha256, name: leftOut, octets: octets, kind: kind), made: made)
    case .page, .erased, .withheld: self
    }
  }
}

extension LogEvent {
  /// A link in a text that nobody decides of is never shown.
  fileprivate func withoutPeople(
    _ what: PublicLog, _ shown: ([Evidence]) -> [Evidence]
  ) -> LogEvent {
    replacingTexts { field, text in
      if field.namesPerson { return leftOut }
      guard field.shape == .line, !what.showsLinksInLines else { return text }
      return WrittenLinks.replacing(in: text) { _ in Withheld.link }
    }.replacingEvidence(shown)
  }

  private func replacingEvidence(_ shown: ([Evidence]) -> [Evidence]) -> LogEvent {
    guard case .corrected(let number, let reason, let approval, let instead?) = self else {
      return self
    }
    let kept = instead.evidence.map(shown)
    return .corrected(
      number, reason: reason, approval: approval,
      instead: Replacement(
        day: instead.day, event: instead.event.replacingEvidence(shown), evidence: kept))
  }

  fileprivate func withholding(_ what: PublicLog, of entry: Int) -> LogEvent {
    guard what.entriesWithheldIn.contains(entry) else { return self }
    return replacingLinksInWords { number, link in
      what.withheld.contains(.init(entry: entry, inWords: number)) ? Withheld.link : link
    }
  }

  /// The same with other words in the place of all its words, and of its texts of one line, where some are given.
  fileprivate func saying(_ words: String, lines: String? = nil) -> LogEvent {
    replacingTexts { field, text in
      switch field.shape {
      case .words: words
      case .line: lines ?? text
      default: text
      }
    }
  }
}
