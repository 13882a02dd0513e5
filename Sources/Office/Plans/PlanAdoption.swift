public import PlanModel
import Stores
public import ThaiCivil

/// The adoption of a plan as the next edition, as somebody wants it.
public struct PlanAdoption: Hashable, Sendable {
  /// The first day on which it holds; nil for the day of the approval, or for a first edition the plan's own first day.
  public let from: ThaiDate?
  /// The day of the approval.
  public let approved: ThaiDate
  /// The number of the paper that approved it.
  public let document: String
  public let reason: String

  public init(from: ThaiDate? = nil, approved: ThaiDate, document: String, reason: String) {
    (self.from, self.approved) = (from, approved)
    (self.document, self.reason) = (document, reason)
  }

  /// What an adoption comes to: what its entry says, and what follows for everybody.
  public struct Effect: Sendable {
    public let event: LogEvent
    /// What the plan says otherwise, one line each; none for a first edition.
    public let changes: [Phrase]
    /// What is owed otherwise: by a first edition all of it is added.
    public let duties: ScheduleDifference
    /// What is no longer followed up since it was due before the office keeps its log here, or is again.
    public let tracking: TrackingChange
    /// The units of the edition before that this one no longer has.
    public let leaving: [LeavingUnit]
    /// The entries whose obligation or project leaves the plan: they stay, and are shown as such.
    public let losing: [PlacedEntry]
    /// The entries of projects that leave the plan which keep their place all the same: what they are about was due
    /// before, or is of a year that is over.
    public let staying: [PlacedEntry]
    /// What units of the plan are said to succeed, and no unit of an edition before ever was.
    public let strangers: [Owner.ID]
    /// Whether it is the first edition.
    public let isFirst: Bool
    /// How many obligations were still to come.
    let standing: Int
    /// What is kept with the log.
    let text: String

    /// Whether so much goes that somebody should agree: work that was logged, the unit that logged it without a
    /// successor, or more than ten obligations and more than one in ten of those to come.
    public var needsConsent: Bool {
      !losing.isEmpty || !staying.isEmpty || leaving.contains(where: \.losesEntries)
        || (duties.gone.count > 10 && duties.gone.count * 10 > standing)
    }
  }

  /// Why nothing was adopted: nobody has agreed to what goes.
  public struct ConsentMissing: Error, Sendable {
    public let effect: Effect
  }
}

extension LogBook {
  /// The edition that a plan file makes with the days off and OIT items of the newest edition; nil where the file
  /// is no plan.
  public func edition(ofPlan text: String) -> PlanEdition? {
    guard let sources = (timeline?.latest.edition ?? kept.given).sources else { return nil }
    return PlanEdition(
      PlanSources(plan: text, holidays: sources.holidays, items: sources.items))
  }

  /// What adopting an edition would come to on a log; nil for that of the plan that is given.
  ///
  /// Throws `unverified` where an edition is not as it was kept, `failed` for a plan that is of no file.
  public func effect(
    of adoption: PlanAdoption, adopting edition: PlanEdition? = nil, on log: Log, now: Instant
  ) throws -> PlanAdoption.Effect {
    let before = try timeline(of: log)
    let given =
      edition ?? before.map { kept.given.following($0.latest.edition) } ?? kept.given
    guard let sources = given.sources else {
      throw StoreFault.failed("the plan that is given comes from no file")
    }
    kept.expect(given)
    let comparison = before.map { EditionComparison(from: $0.latest.edition, to: given) }
    let plan = given.schedule.plan
    func adopted(_ changes: String?) -> LogEvent.Adoption {
      LogEvent.Adoption(
        number: (before?.adopted.count ?? 0) + 1, edition: sources.hash,
        from: adoption.from
          ?? (before == nil ? plan.fiscalYears.lowerBound.firstDay : adoption.approved),
        reason: adoption.reason, document: adoption.document, changes: changes)
    }
    let next = AdoptedEdition(
      adopted(nil), approved: adoption.approved, recorded: now, entry: log.count + 1)
    let after = try PlanTimeline((before?.adopted ?? []) + [next], log, kept)
    let day = now.bangkokDay
    let (old, new) = (before?.edition(on: day).schedule, after?.edition(on: day).schedule)
    let duties = ScheduleDifference(
      from: old?.obligations ?? [], to: (new ?? given.schedule).obligations)
    let tracking = TrackingChange(
      from: before?.latest.edition.schedule.plan.reporting, to: plan.reporting,
      of: new ?? given.schedule, log)
    let changes = comparison.map { $0.changes + duties.words + tracking.words } ?? []
    let losses = EntryLosses(
      log, from: before?.latest.edition.schedule.plan, old, to: plan, new ?? given.schedule,
      on: next.governsFrom)
    return PlanAdoption.Effect(
      event: .adopted(adopted(Self.text(of: changes))), changes: changes, duties: duties,
      tracking: tracking,
      leaving: LeavingUnit.all(
        from: before.map { [$0.adoptedPlan(on: day), $0.latest.edition].map(\.schedule.plan) }
          ?? [],
        old?.obligations.filter { $0.due >= next.governsFrom } ?? [], to: plan, log),
      losing: losses.losing, staying: losses.staying,
      strangers: before.map { plan.strangers(to: $0.units) } ?? [], isFirst: before == nil,
      standing: old?.obligations.count { $0.due >= next.governsFrom } ?? 0, text: sources.text)
  }

  /// Adopts an edition, or the plan that is given, with an entry that `record` makes of the adoption, and keeps what
  /// it is made from. Throws ``PlanAdoption/ConsentMissing`` where much would go and nobody `agrees`, and what
  /// ``add(after:at:by:_:)`` throws.
  @discardableResult
  public func adopt(
    _ adoption: PlanAdoption, of edition: PlanEdition? = nil, agreeing agrees: Bool,
    after known: Log = Log(), at clock: () -> Instant, by source: LogRecord.Clock = .read,
    as record: (LogEvent) throws -> LogRecord
  ) throws -> Added {
    let plan = (edition ?? kept.given).schedule.plan
    return try add(after: known, at: clock, by: source, adopting: plan) { log in
      let effect = try effect(of: adoption, adopting: edition, on: log, now: clock())
      // What cannot be adopted is refused first: nobody need agree to it.
      guard agrees || !effect.needsConsent || isAdopted(effect.event, in: log) else {
        throw PlanAdoption.ConsentMissing(effect: effect)
      }
      try store.keep(Array(effect.text.utf8))
      return [try record(effect.event)]
    }
  }

  /// Adopts the plan that is given where a log has adopted none yet, so that from then on the log itself says
  /// what holds. Nil where one is adopted.
  public func adoptFirst(at clock: () -> Instant) throws -> Added? {
    guard Log(try store.entries()).adoptedEditions.isEmpty else { return nil }
    let plan = kept.given.schedule.plan
    let adoption = PlanAdoption(
      approved: clock().bangkokDay, document: plan.source.document,
      reason: "เริ่มเก็บประวัติแผนไว้ในบันทึก")
    return try adopt(adoption, agreeing: true, at: clock) { event in
      LogRecord(
        day: clock().bangkokDay, event: event, author: LogRecord.Author(name: "sucharit"))
    }
  }

  private func isAdopted(_ event: LogEvent, in log: Log) -> Bool {
    guard case .adopted(let adoption) = event else { return false }
    return log.adoptedEditions.last?.adoption.edition == adoption.edition
  }

  /// The changes as the entry has them, as many as its text may have.
  private static func text(of changes: [Phrase]) -> String? {
    guard !changes.isEmpty else { return nil }
    var lines: [String] = []
    var room = TextLimit.words - 60
    for (index, change) in changes.enumerated() {
      room -= change.thai.unicodeScalars.count + 1
      guard room >= 0 else {
        lines.append("และอีก \(changes.count - index) รายการ ดูด้วยคำสั่ง sucharit plan compare")
        break
      }
      lines.append(change.thai)
    }
    return lines.joined(separator: "\n").plain
  }
}

extension ScheduleDifference {
  /// How much is owed otherwise, in one line; none where nothing is.
  fileprivate var words: [Phrase] {
    guard added.count + moved.count + reassigned.count + gone.count > 0 else { return [] }
    let others =
      reassigned.isEmpty
      ? Phrase.same("")
      : Phrase(
        " เปลี่ยนผู้รับผิดชอบ \(reassigned.count)", ", \(reassigned.count) owed by other units")
    return [
      Phrase(
        "รายการตามกำหนด: เพิ่ม \(added.count) เลื่อน \(moved.count) ออก \(gone.count)"
          + others.thai,
        "obligations: \(added.count) added, \(moved.count) moved, \(gone.count) gone"
          + others.english)
    ]
  }
}

extension Plan {
  /// The ids that units succeed and that neither units before had nor this plan has.
  fileprivate func strangers(to before: [Owner]) -> [Owner.ID] {
    let known = Set(before.flatMap(\.ids) + owners.map(\.id))
    return owners.flatMap(\.succeeds).filter { !known.contains($0) }
  }
}
