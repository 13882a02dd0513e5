import Reports
public import PlanModel
import Stores
public import ThaiCivil

/// The closing of a round: what its report says, and the log it rests on, become an entry.
public struct RoundClosing: Hashable, Sendable {
  public let year: FiscalYear
  public let round: FiscalYear.Round
  /// The hash of the log that was looked at; nil where nobody looked.
  public let seen: String?
  /// Which links are published, by their addresses: true publishes one. Of the others
  /// ``PublicPreview/Link/isPublishedByDefault`` says it.
  public let links: [String: Bool]
  /// Whether it is known that nothing of this is the office's own.
  public let isDemonstration: Bool

  public init(
    _ year: FiscalYear, _ round: FiscalYear.Round, seen: String? = nil, links: [String: Bool] = [:],
    isDemonstration: Bool = false
  ) {
    (self.year, self.round, self.seen) = (year, round, seen)
    (self.links, self.isDemonstration) = (links, isDemonstration)
  }

  /// What a report lacks, so that its round cannot be closed.
  public struct NotWhole: Error, Hashable, Sendable {
    /// The errors; what is only a warning keeps no round open.
    public let faults: [ReportFault]
  }

  /// What was decided of links that the report does not have.
  public struct UnknownLinks: Error, Hashable, Sendable {
    /// In ascending order.
    public let addresses: [String]
  }

  /// That the log has demonstration data, which is published nowhere as the office's own.
  public struct DemonstrationData: Error, Hashable, Sendable {}

  /// What a closing comes to: what its entry says, and what is kept with it.
  public struct Sealed: Sendable {
    public let event: LogEvent
    /// The contents of the report, whole and as everybody may read them, and what the plan is made from.
    let texts: [String]
  }

  /// What the closing comes to, made from the log to which its entry is to be added; `root` is that of the tree
  /// over it.
  ///
  /// Where a clock was set back since the last entry, that entry's instant stands for the clock. Throws
  /// ``RecordsRefused`` for a round that is closed or another log than was seen, ``NotWhole``,
  /// ``DemonstrationData``, ``UnknownLinks``, or a `BahtFault` where a sum of money does not fit.
  public func sealing(
    _ edition: PlanEdition, _ log: Log, root: LogHash?, now: Instant
  ) throws -> Sealed {
    let now = max(now, log.entries.last?.recorded ?? now)
    func made(_ log: Log) throws -> PeriodReport {
      try PeriodReport(
        edition.schedule, edition.items, log, year: year, round: round, asOf: now)
    }
    let report = try made(log)
    guard seen.map({ $0 == log.head.description }) ?? true else {
      throw RecordsRefused([(0, .closingOfAnotherLog)])
    }
    if let closed = log.closedRounds.first(where: { $0.year == year && $0.round == round }) {
      throw RecordsRefused([(0, .closedTwice(year, round, by: closed.entry))])
    }
    let faults = ReportCheck.faults(of: report).filter { $0.severity == .error }
    guard faults.isEmpty else { throw NotWhole(faults: faults) }
    guard isDemonstration || !report.basis.isDemonstration else { throw DemonstrationData() }
    let withheld = try withheld(edition, log, now)
    let whole = ReportJSON.sealedText(of: report.contents)
    let published = ReportJSON.sealedText(
      of: try made(log.withoutPeople(edition.schedule.plan, PublicLog(withheld))).contents)
    let closing = LogEvent.Closing(
      contents: Digest(whole).hex, head: report.basis.head.description,
      count: report.basis.count, root: root?.description, published: Digest(published).hex,
      edition: edition.sources?.hash, withheld: withheld)
    return Sealed(
      event: .closed(year, round, closing),
      texts: [whole, published] + [edition.sources?.text].compactMap(\.self))
  }
}

extension RoundClosing {
  private func withheld(
    _ edition: PlanEdition, _ log: Log, _ now: Instant
  ) throws -> WithheldLinks {
    let preview = try edition.publicPreview(of: log, year, round, asOf: now)
    let unknown = Set(links.keys).subtracting(preview.links.map(\.address))
    guard unknown.isEmpty else { throw UnknownLinks(addresses: unknown.sorted()) }
    return preview.withheld(deciding: links)
  }
}
