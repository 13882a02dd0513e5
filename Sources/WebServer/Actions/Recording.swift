internal import Office
internal import PlanModel
internal import Stores
internal import ThaiCivil

/// Nobody agreed to what goes with an edition.
struct ConsentMissing: Error {}

/// Adds entries to the log for somebody who is signed in, off the event loop: for pages and programs.
struct Recording: Sendable {
  let site: Site

  /// Adds what a form says, with its files, and gives the number of its entry.
  ///
  /// `kept` is evidence that was kept before.
  /// Throws ``RecordsRefused``, or what the store throws; nothing is written then. A file is kept before
  /// the entry that names it: one that is left over is removed after two days.
  func record(
    _ draft: EntryDraft, of account: Account, uploads: [Upload], kept: [Evidence] = []
  ) async throws -> Int {
    try await record([draft], of: account, uploads: uploads, kept: kept).lowerBound
  }

  /// The same of several things that are done, all of them or none, each with the same evidence; the numbers
  /// of the entries. `drafts` are not empty, and say the same of their evidence.
  func record(
    _ drafts: [EntryDraft], of account: Account, uploads: [Upload], kept: [Evidence] = []
  ) async throws -> Range<Int> {
    let log = site.office.log
    let plan = site.keeper.known.plan
    let made = drafts.first?.made
    let addresses = drafts.first?.links ?? []
    // Copied and hashed before others have to wait.
    let stored = try await site.pool.run {
      try uploads.map { upload in
        try log.storeEvidence(path: upload.path, name: upload.name, made: made)
      }
    }
    let links = addresses.map { Evidence(.page(url: $0), made: made) }
    let evidence = (kept + stored + links).withoutRepeats
    return try await add { _ in
      drafts.flatMap { Self.records($0, by: account, evidence, plan) }
    }
  }

  /// Adds a correction of an entry, or takes it back where nothing is given instead.
  func correct(
    _ number: Int, as instead: EntryDraft?, withoutEvidence: Set<String> = [], reason: String,
    approval: String, of account: Account
  ) async throws -> Int {
    let today = site.office.now().bangkokDay
    return try await add { log in
      let filed = (log.effective.entry(number)?.evidence ?? []).filter { !$0.isErased }
      let kept = filed.filter { !withoutEvidence.contains($0.mark) }
      let replacement = instead.map {
        LogEvent.Replacement(
          day: $0.day, event: $0.event, evidence: kept.count < filed.count ? kept : nil)
      }
      return [
        LogRecord(
          day: today,
          event: LogEvent.corrected(
            number, reason: reason, approval: approval, instead: replacement
          ).plain,
          author: account.author, channel: .web)
      ]
    }.lowerBound
  }

  /// Erases what an order names, and gives the number of the first entry that says so. Nothing brings it back.
  func erase(_ order: ErasureOrder, of account: Account) async throws -> Int {
    let today = site.office.now().bangkokDay
    return try await add { _ in
      order.events.map {
        LogRecord(day: today, event: $0, author: account.author, channel: .web)
      }
    }.lowerBound
  }

  /// Closes a round, signs the log with it, and gives the number of the closing entry. Throws what
  /// ``RoundClosing`` throws.
  func close(_ closing: RoundClosing, of account: Account) async throws -> Int {
    let (today, now) = (site.office.now().bangkokDay, site.office.now)
    let number = try await adding { book, known in
      let added = try book.close(closing, after: known, at: now) { event in
        LogRecord(day: today, event: event, author: account.author, channel: .web)
      }
      return (added, added.numbers.lowerBound)
    }
    await site.sign()
    return number
  }

  /// Adopts the edition that a plan file makes with the days off and OIT items of the newest. Throws
  /// ``ConsentMissing`` where much would go and nobody agrees.
  func adopt(
    _ adoption: PlanAdoption, ofPlan text: String, agreeing agrees: Bool, of account: Account
  ) async throws {
    let (today, now) = (site.office.now().bangkokDay, site.office.now)
    try await adding { book, known in
      let current = try book.following(known, on: today)
      guard let edition = current.edition(ofPlan: text) else { throw NotFound() }
      do {
        let added = try current.adopt(
          adoption, of: edition, agreeing: agrees, after: known, at: now
        ) { event in
          LogRecord(day: adoption.approved, event: event, author: account.author, channel: .web)
        }
        return (added, ())
      } catch is PlanAdoption.ConsentMissing {
        throw ConsentMissing()
      }
    }
  }

  /// Adds what a sheet says; gives the numbers of the entries, and what it says otherwise than the log.
  func add(
    _ sheet: SheetImport, of account: Account
  ) async throws -> (added: Range<Int>, differences: [SheetDifference]) {
    let now = site.office.now
    return try await adding { book, known in
      let (added, differences) = try book.add(
        sheet, by: account.author, through: .sheet, after: known, at: now)
      return (added, (added.numbers, differences))
    }
  }

  /// Adds records that are made knowing the log; gives their numbers.
  private func add(
    _ records: @escaping @Sendable (Log) throws -> [LogRecord]
  ) async throws -> Range<Int> {
    let now = site.office.now
    return try await adding { book, known in
      let added = try book.add(after: known, at: now, records)
      return (added, added.numbers)
    }
  }

  private func adding<Result: Sendable>(
    _ work: @escaping @Sendable (LogBook, _ known: Log) throws -> (LogBook.Added, Result)
  ) async throws -> Result {
    let (book, known) = (site.office.book, site.keeper.known.log)
    let (added, result) = try await site.pool.run { try work(book, known) }
    try site.keeper.take(added.log)
    return result
  }

  /// What is logged for a unit has a note beside it that says so.
  private static func records(
    _ draft: EntryDraft, by account: Account, _ evidence: [Evidence], _ plan: Plan
  ) -> [LogRecord] {
    let record = LogRecord(
      day: draft.day, event: draft.event.plain, author: account.author, channel: .web,
      evidence: evidence)
    guard let substitution = draft.inNameOf else { return [record] }
    let unit = plan.owner(substitution.unit)?.name ?? substitution.unit.text
    let subject: LogSubject =
      draft.event.obligation.map { .obligation($0) } ?? draft.event.project.map { .project($0) }
      ?? .plan
    let note = LogRecord(
      day: draft.day,
      event: .note(subject, SubstitutionNote.text(for: unit, substitution.note.plain)),
      author: account.author, channel: .web)
    return [record, note]
  }
}
