import MemoryStores
import Office
import PlanModel
import Reports
import Stores
import TestSupport
import Testing
import ThaiCivil

@Suite("What becomes public with a round")
struct PublicPreviewTests {
  private static let year = FiscalYear(2567)
  private static let author = LogRecord.Author(name: "นางสาวลับเฉพาะ", unit: Owner.ID("treasury"))
  private static let key = "https://example.go.th/a?token=abc"
  private static let open = "https://example.go.th/b"
  private let edition: PlanEdition
  private let store: MemoryLogStore
  private let now: Instant
  private let project: Project.ID

  init() throws {
    let sources = PlanSources(
      plan: try Repository.text("plans/samut-prakan-city.yaml"),
      holidays: try WorkingCalendar.governmentHolidays().holidays,
      items: try Repository.text("plans/reference/oit-items.csv"))
    edition = try #require(PlanEdition(sources))
    store = try MemoryLogStore(of: edition.schedule.plan.id)
    now = try #require(Instant(rfc3339: "2024-04-20T09:00:00+07:00"))
    project = edition.schedule.plan.projects[0].id
    let plan = edition.schedule.plan
    try add(plan.projects.map { note("ดำเนินการแล้ว", of: $0.id) })
    try add(
      plan.projects.compactMap { project in
        project.budget.amount(in: Self.year, of: project.fiscalYears).map { amount in
          let movement = Movement(
            project: project.id, kind: .approved, amount: amount, fiscalYear: Self.year,
            document: "เทศบัญญัติ 2567", approver: "ผู้อนุมัติ")
          return LogRecord(
            day: Self.year.firstDay, event: .money(movement), author: Self.author)
        }
      })
  }

  private func note(
    _ text: String, of project: Project.ID? = nil, channel: LogRecord.Channel = .cli,
    _ pages: String...
  ) -> LogRecord {
    LogRecord(
      day: day(2567, 3, 10), event: .note(.project(project ?? self.project), text),
      author: Self.author, channel: channel,
      evidence: pages.map { Evidence(.page(url: $0), made: nil) })
  }

  private func add(_ records: [LogRecord]) throws {
    try LogBook(edition, store).add(at: { now }) { _ in records }
  }

  private func close(
    _ links: [String: Bool] = [:], _ round: FiscalYear.Round = .sixMonth,
    isDemonstration: Bool = false
  ) throws {
    let closing = RoundClosing(Self.year, round, links: links, isDemonstration: isDemonstration)
    try LogBook(edition, store).close(closing, at: { now }) {
      LogRecord(
        day: now.bangkokDay, event: $0, author: Self.author,
        channel: isDemonstration ? .demonstration : .cli)
    }
  }

  @Test("a link in the number of a paper is never published, since nobody can decide of it")
  func linkInALine() throws {
    let movement = Movement(
      project: project, kind: .disbursed(commitment: nil), amount: try Baht.read("10"),
      fiscalYear: Self.year,
      document: "ฎีกา 1 \(Self.key)", approver: "ผู้อนุมัติ")
    try add([LogRecord(day: day(2567, 2, 1), event: .money(movement), author: Self.author)])
    let shown = try Log(store.entries()).withoutPeople(edition.schedule.plan)
    #expect(!shown.entries.contains { $0.canonicalText.contains("token=abc") })
    #expect(shown.entries.contains { $0.canonicalText.contains("ฎีกา 1 ") })
  }

  private func book() throws -> Book {
    try Book(edition, Log(try store.entries()), in: store)
  }

  private func published(_ round: FiscalYear.Round = .sixMonth) throws -> String {
    ReportJSON.text(of: try book().withoutPeople.report(Self.year, round, asOf: now))
  }

  private func preview() throws -> PublicPreview {
    try book().publicPreview(Self.year, .sixMonth, asOf: now)
  }

  @Test("is every text, link and file of its entries, with what should be looked at")
  func everything() throws {
    let file = try store.storeEvidence(octets: [1, 2], name: "ลับ.bin", made: nil)
    try add([
      note("โทร 0812345678 ดู \(Self.open)", Self.key),
      LogRecord(
        day: day(2567, 3, 11), event: .evidenceFiled(.project(project), nil), author: Self.author,
        evidence: [file]),
    ])
    let preview = try preview()
    let all = preview.entries.flatMap { $0.texts.map(\.text) }
    #expect(all.contains("ดำเนินการแล้ว") && all.contains("เทศบัญญัติ 2567"))
    #expect(!all.contains { $0.contains("ผู้อนุมัติ") || $0.contains("ลับ") })
    #expect(preview.doubtful.map(\.text.concerns).map { $0.map(\.kind) } == [[.telephone]])
    #expect(preview.links.map(\.address) == [Self.open, Self.key])
    #expect(preview.links.map(\.isPublishedByDefault) == [true, false])
    #expect(preview.entries.map(\.files).reduce(0, +) == 1)
  }

  @Test("has a link with a key only where somebody decided so, for ever and everywhere")
  func links() throws {
    try add([note("ดู \(Self.open) และ \(Self.key)"), note("ก", Self.open, Self.key)])
    let decisions: [[String: Bool]] = [[:], [Self.key: true], [Self.open: false]]
    for (decided, isOpen, hasKey) in zip3(decisions, [true, true, false], [false, true, false]) {
      let kept = try copy(of: store)
      try LogBook(edition, kept).close(
        RoundClosing(Self.year, .sixMonth, links: decided), at: { now }
      ) { LogRecord(day: now.bangkokDay, event: $0, author: Self.author) }
      let book = try Book(edition, Log(try kept.entries()), in: kept)
      let text = ReportJSON.text(of: try book.withoutPeople.report(Self.year, .sixMonth, asOf: now))
      #expect(text.contains(Self.open + " ") == isOpen && text.contains(Self.key) == hasKey)
      #expect(text.contains("\"url\": \"\(Self.open)\"") == isOpen)
      #expect(text.contains("\"withheld\": true") == !(isOpen && hasKey))
      #expect(text.contains(Withheld.link) == !(isOpen && hasKey))
      // The office itself reads all of it.
      let whole = ReportJSON.text(of: try book.report(Self.year, .sixMonth, asOf: now))
      #expect(whole.contains(Self.open) && whole.contains(Self.key))
      let closing = try #require(book.log.closedRounds.first?.closing)
      let sealed = ReportJSON.sealedText(
        of: try book.withoutPeople.report(Self.year, .sixMonth, asOf: now).contents)
      #expect(Digest(sealed).hex == closing.published)
    }
  }

  @Test("is held against what was decided: with other links a report is not shown")
  func otherLinks() throws {
    try add([note("ก", Self.key)])
    try LogBook(edition, store).close(RoundClosing(Self.year, .sixMonth), at: { now }) { event in
      guard case .closed(let year, let round, let closing) = event else { throw NotAClosing() }
      let other = LogEvent.Closing(
        contents: closing.contents, head: closing.head, count: closing.count,
        published: closing.published, edition: closing.edition, withheld: WithheldLinks())
      return LogRecord(day: now.bangkokDay, event: .closed(year, round, other), author: Self.author)
    }
    #expect(throws: ClosedReports.Fault.self) { try published() }
  }

  private struct NotAClosing: Error {}

  @Test("keeps out what an earlier closing kept out, unless it is decided otherwise")
  func laterClosing() throws {
    try add([note("ก", Self.open)])
    try close([Self.open: false])
    let annual = try book().publicPreview(Self.year, .annual, asOf: now)
    #expect(annual.links.map(\.isPublishedByDefault) == [false])
  }

  @Test("a link that the report does not have cannot be decided")
  func unknownLink() throws {
    let fault = #expect(throws: RoundClosing.UnknownLinks.self) { try close(["https://x": true]) }
    #expect(fault?.addresses == ["https://x"])
  }

  @Test("never has the note of who logged for whom, nor a correction of it")
  func substitutionNotes() throws {
    let text = SubstitutionNote.text(for: "กองคลัง", "นายมีชื่อ แจ้งทางโทรศัพท์")
    try add([note(text, channel: .web)])
    let number = store.head().count
    try add([
      LogRecord(
        day: day(2567, 3, 12),
        event: .corrected(
          number, reason: "นายมีชื่อ พิมพ์ผิด", approval: "ปลัด",
          instead: .init(
            day: day(2567, 3, 10), event: .note(.project(project), "นายมีชื่อ แจ้งด้วยตนเอง"))),
        author: Self.author, channel: .web)
    ])
    #expect(try !preview().entries.flatMap(\.texts).contains { $0.text.contains("นายมีชื่อ") })
    try close()
    let shown = try published()
    #expect(!shown.contains("นายมีชื่อ") && shown.contains(Withheld.note))
    #expect(
      ReportJSON.text(of: try book().report(Self.year, .sixMonth, asOf: now)).contains("นายมีชื่อ"))
  }

  @Test("has no words and no link of an entry that came after the round was closed")
  func lateEntries() throws {
    try close()
    try add([note("เพิ่งนึกได้ 0812345678", Self.open)])
    let shown = try published()
    #expect(!shown.contains("เพิ่งนึกได้") && !shown.contains(Self.open))
    #expect(shown.contains(Withheld.words))
  }

  @Test("is nothing of a demonstration: it is closed as one or not at all, and not published")
  func demonstration() throws {
    try add([note("สาธิต", channel: .demonstration)])
    #expect(throws: RoundClosing.DemonstrationData.self) { try close() }
    try close(isDemonstration: true)
    let log = try book().log
    #expect(log.closedRounds.map(\.isDemonstration) == [true])
    #expect(log.publishedRounds.isEmpty && !log.isPublished(.sixMonth, of: Self.year))
    #expect(try book().report(Self.year, .sixMonth, asOf: now).basis.isDemonstration)
  }

  private func zip3<A, B, C>(_ a: [A], _ b: [B], _ c: [C]) -> [(A, B, C)] {
    zip(a, zip(b, c)).map { ($0, $1.0, $1.1) }
  }

  private func copy(of store: MemoryLogStore) throws -> MemoryLogStore {
    var lines: [String] = []
    try store.export { lines.append($0) }
    let copy = try MemoryLogStore(of: nil)
    try copy.import(lines)
    return copy
  }
}
