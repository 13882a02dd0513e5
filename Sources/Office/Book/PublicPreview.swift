public import PlanModel
public import ThaiCivil

/// All that people wrote and filed which becomes public with the report of a round, and what of it should be looked
/// at before: what a coordinator sees before closing.
///
/// What the report says besides are figures, and the words of the plan, which is public.
public struct PublicPreview: Sendable {
  /// Every entry that the published report shows, as it shows it, by number.
  public let entries: [Entry]
  /// Every address that it shows, once each, in the order of the entries.
  public let links: [Link]

  /// An entry as everybody would read it.
  public struct Entry: Sendable {
    public let entry: LogEntry
    public let texts: [Text]
    /// The addresses in its words and among its evidence.
    public let links: [String]
    /// Of files their kind, size and hash become public; their names and octets do not.
    public let files: Int
  }

  /// What was typed into a field.
  public struct Text: Hashable, Sendable {
    public let field: EntryField
    public let text: String
    public let concerns: [PublicConcern]
  }

  /// An address, and whether it is published where nobody decides otherwise.
  public struct Link: Hashable, Sendable {
    public let address: String
    public let places: [WithheldLinks.Place]
    /// Whether it lets in whoever has it.
    public let hasKey: Bool
    /// Not one with a key, and none that an earlier closing kept out.
    public let isPublishedByDefault: Bool
  }

  /// The texts in which there is something to look at, with their entries.
  public var doubtful: [(entry: LogEntry, text: Text)] {
    entries.flatMap { entry in
      entry.texts.filter { !$0.concerns.isEmpty }.map { (entry.entry, $0) }
    }
  }

  /// Of a report as it would be published with all links, in a log of which rounds were closed before.
  init(_ contents: PeriodContents, after closed: [ClosedRound]) {
    entries = contents.entries.map(Entry.init)
    let before = closed.reduce(into: Set<WithheldLinks.Place>()) { before, round in
      before.formUnion(round.closing.withheld?.places ?? [])
    }
    links = Self.links(of: contents.entries, withheldBefore: before)
  }

  private static func links(
    of entries: [LogEntry], withheldBefore before: Set<WithheldLinks.Place>
  ) -> [Link] {
    var places: [String: [WithheldLinks.Place]] = [:]
    var order: [String] = []
    for entry in entries {
      for (link, place) in entry.publicLinks {
        if places[link] == nil { order.append(link) }
        places[link, default: []].append(place)
      }
    }
    return order.map { address in
      let places = places[address] ?? []
      let hasKey = PublicConcern.all(in: address).contains { $0.kind == .linkWithKey }
      return Link(
        address: address, places: places, hasKey: hasKey,
        isPublishedByDefault: !hasKey && before.isDisjoint(with: places))
    }
  }

  /// The links that are kept out where some were decided, by their addresses: true publishes one.
  public func withheld(deciding decisions: [String: Bool]) -> WithheldLinks {
    let kept = links.filter { !(decisions[$0.address] ?? $0.isPublishedByDefault) }
    return WithheldLinks(Set(kept.flatMap(\.places)))
  }
}

extension PublicPreview.Entry {
  fileprivate init(_ entry: LogEntry) {
    self.entry = entry
    texts = entry.record.event.typedTexts.filter { !$0.field.namesPerson }.map { field, text in
      PublicPreview.Text(field: field, text: text, concerns: PublicConcern.all(in: text))
    }
    links = entry.publicLinks.map(\.address)
    files = entry.record.evidenceOfParts.count { evidence in
      if case .file = evidence.content { true } else { false }
    }
  }
}

extension LogEntry {
  /// The addresses that it shows, with their places.
  fileprivate var publicLinks: [(address: String, place: WithheldLinks.Place)] {
    let inWords = record.event.linksInWords.enumerated().map { index, link in
      (link, WithheldLinks.Place(entry: number, inWords: index + 1))
    }
    let filed = record.evidenceOfParts.enumerated().compactMap { index, evidence in
      evidence.page.map { ($0, WithheldLinks.Place(entry: number, evidence: index + 1)) }
    }
    return inWords + filed
  }
}

extension Book {
  /// What becomes public once a round is closed over this log.
  ///
  /// Throws a `BahtFault` where a sum of money does not fit.
  public func publicPreview(
    _ year: FiscalYear, _ round: FiscalYear.Round, asOf instant: Instant
  ) throws(BahtFault) -> PublicPreview {
    let day = year.day(nearestTo: instant.bangkokDay, in: round)
    return try (timeline?.edition(on: day) ?? edition)
      .publicPreview(of: log, year, round, asOf: instant)
  }
}

extension PlanEdition {
  func publicPreview(
    of log: Log, _ year: FiscalYear, _ round: FiscalYear.Round, asOf instant: Instant
  ) throws(BahtFault) -> PublicPreview {
    let report = try PeriodReport(
      schedule, items, log.withoutPeople(schedule.plan), year: year, round: round, asOf: instant)
    return PublicPreview(report.contents, after: log.closedRounds)
  }
}
