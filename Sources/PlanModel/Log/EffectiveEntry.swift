public import ThaiCivil

/// An entry as it counts: with the day and the event that its last correction gives it.
public struct EffectiveEntry: Hashable, Sendable {
  /// As it was recorded.
  public let entry: LogEntry
  public let day: ThaiDate
  public let event: LogEvent
  /// The numbers of the entries that corrected it; the last of them counts.
  public let correctedBy: [Int]
  /// That of the entry, then that of its corrections, without what a correction says is not of the entry;
  /// what is filed twice stands here once.
  public let evidence: [Evidence]

  public var number: Int { entry.number }

  /// The numbers that this rests on: its own and those of its corrections.
  public var numbers: [Int] { correctedBy.isEmpty ? [number] : [number] + correctedBy }

  /// The project that it is about, that which gives for a transfer; nil for the plan as a whole, a duty
  /// or a closed round.
  public var project: Project.ID? { event.project }

  /// The fiscal year whose reports it belongs to: that which an obligation is about, whose money it is,
  /// which a round closes, in which evidence was made, else that of the day.
  public var fiscalYear: FiscalYear {
    switch event {
    case .money(let movement): movement.fiscalYear
    case .cannot(let subject, let year, _, _): subject.obligation?.fiscalYear ?? year
    case .closed(let year, _, _): year
    case .register(let event): event.year ?? day.fiscalYear
    case .evidenceFiled(.project, _): (entry.record.evidence.first?.made ?? day).fiscalYear
    case .started, .completed, .note, .measured, .evidenceFiled, .problem, .suggestion,
      .limitStarted, .limitTold, .limitSettled, .corrected, .erased, .adopted:
      event.obligation?.fiscalYear ?? day.fiscalYear
    }
  }
}

extension EffectiveEntry {
  /// An entry without a correction.
  init(asRecorded entry: LogEntry) {
    self.init(
      entry: entry, day: entry.record.day, event: entry.record.event, correctedBy: [],
      evidence: entry.record.evidence.withoutRepeats)
  }
}

/// What a log says after its corrections, made entry by entry as it is read, so that a log of a
/// million entries is not held twice.
public struct EffectiveEntries: RandomAccessCollection, Sendable {
  private let entries: [LogEntry]
  /// The places in ``entries`` that count.
  private let places: [Int]
  /// By place of the entry that was corrected: the places of its corrections.
  private let corrections: [Int: [Int]]

  /// A correction of a correction, of a closed round, of itself or of what is not there changes nothing:
  /// ``LogRules`` lets none into a log.
  init(_ entries: [LogEntry]) {
    var corrections: [Int: [Int]] = [:]
    let first = entries.first?.number ?? 1
    for (place, entry) in entries.enumerated() {
      guard case .corrected(let number, reason: _, approval: _, instead: _) = entry.record.event
      else { continue }
      guard number >= first else { continue }
      let target = number - first
      guard (0..<place).contains(target), entries[target].record.event.canBeCorrected else {
        continue
      }
      corrections[target, default: []].append(place)
    }
    self.entries = entries
    self.corrections = corrections
    places = entries.indices.filter { place in
      if case .corrected = entries[place].record.event { return false }
      guard let last = corrections[place]?.last else { return true }
      return entries[last].record.event.replacement != nil
    }
  }

  public var startIndex: Int { places.startIndex }
  public var endIndex: Int { places.endIndex }

  public subscript(index: Int) -> EffectiveEntry {
    let place = places[index]
    let entry = entries[place]
    guard let own = corrections[place], let last = own.last,
      let instead = entries[last].record.event.replacement
    else {
      return EffectiveEntry(asRecorded: entry)
    }
    return EffectiveEntry(
      entry: entry, day: instead.day, event: instead.event,
      correctedBy: own.map { entries[$0].number }, evidence: evidence(of: entry, own))
  }

  private func evidence(of entry: LogEntry, _ corrections: [Int]) -> [Evidence] {
    corrections.reduce(entry.record.evidence) { filed, place in
      let correction = entries[place].record
      return (correction.event.replacement?.evidence ?? filed) + correction.evidence
    }.withoutRepeats
  }

  /// The numbers of the corrections of an entry, also where they took it back.
  public func corrections(of number: Int) -> [Int] {
    guard let first = entries.first?.number, number >= first else { return [] }
    return corrections[number - first]?.map { entries[$0].number } ?? []
  }

  /// The entry with this number; nil where there is none or it does not count.
  public func entry(_ number: Int) -> EffectiveEntry? {
    guard let first = entries.first?.number, number >= first else { return nil }
    let place = number - first
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places[low] == place ? self[low] : nil
  }
}

extension LogEvent {
  /// Whether a later entry may correct it. A correction may not: the entry that it corrected may be
  /// corrected again. Neither may a closed round, which was published.
  public var canBeCorrected: Bool { kind.isRecordable }

  /// What a correction puts in the place of an entry; nil where it takes the entry back.
  fileprivate var replacement: Replacement? {
    guard case .corrected(_, reason: _, approval: _, let instead) = self,
      let instead, instead.event.canBeCorrected
    else { return nil }
    return instead
  }

  /// The obligation that it is about, if it is about one.
  public var obligation: Obligation.ID? { subject?.obligation }

  /// The project that it is about, or whose obligation; for a transfer the one that gives.
  public var project: Project.ID? { subject?.project }
}

extension LogSubject {
  /// The obligation, if it is one.
  public var obligation: Obligation.ID? {
    switch self {
    case .obligation(let id): id
    case .project, .plan, .office: nil
    }
  }

  /// The project itself, or that of the obligation; nil for the plan, the office, and for a duty.
  public var project: Project.ID? {
    switch self {
    case .project(let id): id
    case .obligation(let id): id.project
    case .plan, .office: nil
    }
  }
}
