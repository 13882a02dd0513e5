import Crypto
import MemoryStores
import Office
import PlanModel
import Reports
import Stores
import TestSupport
import Testing
import ThaiCivil

@Suite("A closed report")
struct ClosedReportTests {
  private static let year = FiscalYear(2567)
  private let edition: PlanEdition
  private let store: MemoryLogStore
  private let now: Instant

  init() throws {
    edition = try Self.edition()
    store = try MemoryLogStore(of: edition.schedule.plan.id)
    now = try #require(Instant(rfc3339: "2024-04-20T09:00:00+07:00"))
    let book = LogBook(edition, store)
    try book.add(at: { [now] in now }) { _ in Self.records(edition.schedule.plan) }
  }

  @Test("is the same whatever becomes of the plan file and the holidays")
  func amended() throws {
    let closed = try close()
    let amended = try Self.edition(times: 2, more: day(2567, 3, 29))
    #expect(
      try PeriodReport(
        amended.schedule, amended.items, Log(store.entries()), year: Self.year, round: .sixMonth,
        asOf: now
      ).contents != closed.contents)
    let book = try Book(amended, Log(try store.entries()), in: store)
    #expect(try book.report(Self.year, .sixMonth, asOf: now).contents == closed.contents)
    let draft = try book.report(Self.year, .annual, asOf: now).contents
    #expect(
      try draft
        == PeriodReport(
          amended.schedule, amended.items, book.log, year: Self.year, round: .annual, asOf: now
        ).contents)
  }

  @Test(
    "seals the root of the tree over its log, which every paper of it prints, also without names")
  func root() throws {
    try close()
    let book = try Book(edition, Log(try store.entries()), in: store)
    let round = try #require(book.log.closedRounds.first)
    let root = try #require(try store.root(ofFirst: round.closing.count))
    #expect(round.closing.root == root.description)
    for book in [book, book.withoutPeople] {
      let report = try book.report(Self.year, .sixMonth, asOf: now)
      #expect(report.basis.root == root && report.basis.mark == root)
    }
    let all = try #require(try store.root(ofFirst: book.log.count)).description
    #expect(try book.paper(.budget(Self.year...Self.year), asOf: now).json.contains(all))
  }

  @Test("is not made where the plan that it was closed with is gone, or is another")
  func notKept() throws {
    try close()
    let log = Log(try store.entries())
    let amended = try Self.edition(times: 2)
    for kept in [nil, try copy(of: store)] as [(any LogStore)?] {
      let fault = #expect(throws: ClosedReports.Fault.self) {
        try Book(amended, log, in: kept).report(Self.year, .sixMonth, asOf: now)
      }
      #expect(fault?.reason == .notKept)
    }
  }

  @Test("is not made where it comes out otherwise than was sealed, with names or without")
  func otherContents() throws {
    let zero = String(repeating: "0", count: 64)
    try close { closing in
      LogEvent.Closing(
        contents: zero, head: closing.head, count: closing.count, published: zero,
        edition: closing.edition, withheld: closing.withheld)
    }
    let book = try Book(edition, Log(try store.entries()), in: store)
    for book in [book, book.withoutPeople] {
      let fault = #expect(throws: ClosedReports.Fault.self) {
        try book.report(Self.year, .sixMonth, asOf: now)
      }
      #expect(fault?.reason == .otherContents)
    }
  }

  @Test("that sealed the contents with names alone is held against them in public, too")
  func beforeSeals() throws {
    for isRight in [true, false] {
      let store = try copy(of: store)
      let report = try PeriodReport(
        edition.schedule, edition.items, Log(store.entries()), year: Self.year, round: .sixMonth,
        asOf: now)
      let hash = SHA256.hash(of: ReportJSON.text(of: report.contents)).description
      let zero = String(repeating: "0", count: 64)
      try close(store) { closing in
        LogEvent.Closing(
          contents: isRight ? hash : zero, head: closing.head, count: closing.count)
      }
      let book = try Book(edition, Log(try store.entries()), in: store).withoutPeople
      #expect(
        (try? book.report(Self.year, .sixMonth, asOf: now)) != nil ? isRight : !isRight)
    }
  }

  @Test("has its contents kept, whole and without names, under the hashes that were sealed")
  func kept() throws {
    try close()
    let log = Log(try store.entries())
    let closing = try #require(log.closedRounds.first?.closing)
    let book = try Book(edition, log, in: store)
    let texts = try [book, book.withoutPeople].map {
      ReportJSON.sealedText(of: try $0.report(Self.year, .sixMonth, asOf: now).contents)
    }
    for (text, hash) in zip(texts, [closing.contents, try #require(closing.published)]) {
      #expect(SHA256.hash(of: text).description == hash)
      #expect(try store.kept(hash) == Array(text.utf8))
    }
    #expect(!texts[1].contains("นางสาวลับเฉพาะ") && texts[0].contains("นางสาวลับเฉพาะ"))
  }

  @Test("of an earlier form is made where all that was closed is said still, and not otherwise")
  func earlierForm() throws {
    for isSame in [true, false] {
      let store = try copy(of: store)
      let report = try PeriodReport(
        edition.schedule, edition.items, Log(store.entries()), year: Self.year, round: .sixMonth,
        asOf: now)
      var text = ReportJSON.sealedText(of: report.contents).replacing(
        "\"form\":\"2\"", with: "\"form\":\"0\"")
      if !isSame { text = text.replacing("ดำเนินการแล้ว", with: "ยังไม่ได้ดำเนินการ") }
      store.keep(Array(text.utf8))
      let hash = SHA256.hash(of: text).description
      try close(store) { closing in
        LogEvent.Closing(
          contents: hash, head: closing.head, count: closing.count, published: closing.published,
          edition: closing.edition, withheld: closing.withheld)
      }
      let book = try Book(edition, Log(try store.entries()), in: store)
      #expect((try? book.report(Self.year, .sixMonth, asOf: now)) != nil ? isSame : !isSame)
    }
  }

  @Test("says what was erased since, and what was kept of it is erased, too")
  func erased() throws {
    try close()
    let closing = try #require(Log(try store.entries()).closedRounds.first?.closing)
    let order = LogRecord(
      day: now.bangkokDay, event: .erased(1, part: 0, reason: "PDPA", approval: "สป 1/2567"),
      author: Self.author)
    try LogBook(edition, store).add(at: { now }) { _ in [order] }
    let log = Log(try store.entries())
    let report = try Book(edition, log, in: store).report(Self.year, .sixMonth, asOf: now)
    #expect(ReportJSON.sealedText(of: report.contents).contains(Erased.words))
    for hash in [closing.contents, closing.published ?? ""] {
      #expect(throws: StoreFault.self) { try store.kept(hash) }
    }
    #expect(try store.kept(closing.edition ?? "") != [])
  }

  @Test("is held against its seal where something was erased before it was closed")
  func erasedBefore() throws {
    for isSealed in [true, false] {
      let store = try copy(of: store)
      let order = LogRecord(
        day: now.bangkokDay, event: .erased(1, part: 0, reason: "PDPA", approval: "สป 1/2567"),
        author: Self.author)
      try LogBook(edition, store).add(at: { now }) { _ in [order] }
      let zero = String(repeating: "0", count: 64)
      try close(store) { closing in
        LogEvent.Closing(
          contents: isSealed ? closing.contents : zero, head: closing.head, count: closing.count,
          published: closing.published, edition: closing.edition, withheld: closing.withheld)
      }
      let book = try Book(edition, Log(try store.entries()), in: store)
      #expect((try? book.report(Self.year, .sixMonth, asOf: now)) != nil ? isSealed : !isSealed)
    }
  }

  // MARK: What is closed

  private static let author = LogRecord.Author(name: "นางสาวลับเฉพาะ", position: "นักวิชาการ")

  /// The city's plan; its first rhythm of three times a year as often as is said.
  private static func edition(times: Int = 3, more holiday: ThaiDate? = nil) throws -> PlanEdition {
    let yaml = try Repository.text("plans/samut-prakan-city.yaml")
    let days = try WorkingCalendar.governmentHolidays().holidays
    let sources = PlanSources(
      plan: yaml.replacing("times-a-year: 3", with: "times-a-year: \(times)"),
      holidays: days + (holiday.map { [Holiday(day: $0, name: "วันหยุดพิเศษ")] } ?? []),
      items: try Repository.text("plans/reference/oit-items.csv"))
    return try #require(PlanEdition(sources))
  }

  /// Enough for a report that lacks nothing.
  private static func records(_ plan: Plan) -> [LogRecord] {
    let notes = plan.projects.map { project in
      LogRecord(
        day: day(2567, 3, 10), event: .note(.project(project.id), "ดำเนินการแล้ว"), author: author)
    }
    let money = plan.projects.compactMap { project -> LogRecord? in
      guard let amount = project.budget.amount(in: year, of: project.fiscalYears) else {
        return nil
      }
      let movement = Movement(
        project: project.id, kind: .approved, amount: amount, fiscalYear: year,
        document: "เทศบัญญัติ 2567", approver: "ผู้อนุมัติ")
      return LogRecord(day: year.firstDay, event: .money(movement), author: author)
    }
    return notes + money
  }

  @discardableResult
  private func close(
    _ store: MemoryLogStore? = nil,
    saying change: (LogEvent.Closing) -> LogEvent.Closing = { $0 }
  ) throws -> PeriodReport {
    let store = store ?? self.store
    let log = Log(try store.entries())
    let report = try PeriodReport(
      edition.schedule, edition.items, log, year: Self.year, round: .sixMonth, asOf: now)
    try LogBook(edition, store).close(RoundClosing(Self.year, .sixMonth), at: { now }) { event in
      guard case .closed(let year, let round, let closing) = event else { throw NotAClosing() }
      return LogRecord(
        day: now.bangkokDay, event: .closed(year, round, change(closing)), author: Self.author)
    }
    return report
  }

  private struct NotAClosing: Error {}

  /// The same log without a file.
  private func copy(of store: MemoryLogStore) throws -> MemoryLogStore {
    var lines: [String] = []
    try store.export { lines.append($0) }
    let copy = try MemoryLogStore(of: nil)
    try copy.import(lines)
    return copy
  }
}
