internal import Documents
internal import PlanModel
internal import ThaiCivil

/// What the rules of the log refused, by place among the records that were to be added.
struct RecordsRefused: Error {
  let refusals: [(index: Int, refusal: LogRefusal)]
}

/// What a report lacks, so that its round cannot be closed.
struct ReportNotWhole: Error {
  let faults: [ReportFault]
}

/// Adds entries to the log: the same rules as for the command line, in one place for pages and programs.
struct Recording: Sendable {
  let site: Site

  /// Adds what a form says, with its files, and gives the number of its entry.
  ///
  /// `kept` is evidence that was kept before.
  /// Throws ``RecordsRefused``, or what the store throws; nothing is written then. A file is kept before
  /// the entry that names it: one that is left over is found by nobody and harms nothing.
  func record(
    _ draft: EntryDraft, of account: Account, uploads: [Upload], kept: [Evidence] = []
  ) async throws -> Int {
    let ledger = site.office.ledger
    let plan = site.office.schedule.plan
    return try await add { _ in
      var evidence = kept
      evidence += try uploads.map { upload in
        try ledger.keepEvidence(upload.path, upload.name, draft.made)
      }
      evidence += draft.links.map { Evidence(.page(url: $0), made: draft.made) }
      return Self.records(draft, by: account, evidence, plan)
    }.lowerBound
  }

  /// Adds a correction of an entry, or takes it back where nothing stands instead.
  func correct(
    _ number: Int, as instead: EntryDraft?, reason: String, approval: String, of account: Account
  ) async throws -> Int {
    let today = site.office.now().bangkokDay
    return try await add { _ in
      let replacement = instead.map { LogEvent.Replacement(day: $0.day, event: $0.event) }
      return [
        LogRecord(
          day: today,
          event: .corrected(number, reason: reason, approval: approval, instead: replacement),
          author: account.author, channel: .web)
      ]
    }.lowerBound
  }

  /// Closes a round: only from the log that was looked at, whose head is `seen`, and only where nothing
  /// must be mended. Gives the number of the closing entry; throws ``ReportNotWhole`` or
  /// ``RecordsRefused``.
  func close(
    _ year: FiscalYear, _ round: FiscalYear.Round, seen: String, of account: Account
  ) async throws -> Int {
    let office = site.office
    return try await add { log in
      let now = max(office.now(), log.entries.last?.recorded ?? office.now())
      let report = try PeriodReport(
        office.schedule, office.items, log, year: year, round: round, asOf: now)
      guard log.head.description == seen else {
        throw RecordsRefused(refusals: [(0, .closingOfAnotherLog)])
      }
      let faults = ReportCheck.faults(of: report).filter { $0.severity == .error }
      guard !report.basis.isDraft || faults.isEmpty else { throw ReportNotWhole(faults: faults) }
      let closing = report.closing(
        contentsHash: office.papers.sha256(ReportJSON.text(of: report.contents)))
      return [
        LogRecord(
          day: now.bangkokDay, event: .closed(year, round, closing), author: account.author,
          channel: .web)
      ]
    }.lowerBound
  }

  /// Adds records that are made knowing the log; gives their numbers.
  func add(
    _ records: @escaping @Sendable (Log) throws -> [LogRecord]
  ) async throws -> Range<Int> {
    let (ledger, now) = (site.office.ledger, site.office.now)
    let known = site.keeper.known.log.entries
    let rules = LogRules(site.office.schedule)
    let (log, added) = try await site.pool.run {
      try ledger.append(known, now) { entries in
        let log = Log(entries)
        let records = try records(log)
        let refusals = rules.refusals(of: records, in: log, today: now().bangkokDay)
        guard refusals.isEmpty else { throw RecordsRefused(refusals: refusals) }
        return records
      }
    }
    site.keeper.take(log)
    return (log.count - added + 1)..<(log.count + 1)
  }

  /// What is logged for a unit has a note beside it that says so.
  private static func records(
    _ draft: EntryDraft, by account: Account, _ evidence: [Evidence], _ plan: Plan
  ) -> [LogRecord] {
    let record = LogRecord(
      day: draft.day, event: draft.event, author: account.author, channel: .web,
      evidence: evidence)
    guard let substitution = draft.inNameOf else { return [record] }
    let unit = plan.owner(substitution.unit)?.name ?? substitution.unit.text
    let subject: LogSubject =
      draft.event.obligation.map { .obligation($0) } ?? draft.event.project.map { .project($0) }
      ?? .plan
    let note = LogRecord(
      day: draft.day, event: .note(subject, Words.loggedFor(unit, substitution.note)),
      author: account.author, channel: .web)
    return [record, note]
  }
}
