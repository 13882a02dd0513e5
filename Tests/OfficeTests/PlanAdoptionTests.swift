import MemoryStores
import Office
import Papers
import PlanModel
import Reports
import Stores
import TestSupport
import Testing
import ThaiCivil

@Suite("Adopting an edition of the plan")
struct PlanAdoptionTests {
  static let year = FiscalYear(2567)
  let first: PlanEdition
  let store: MemoryLogStore

  init() throws {
    first = try Self.edition()
    store = try MemoryLogStore(of: first.schedule.plan.id)
  }

  @Test("is an entry with the edition's number and hash, and keeps what the plan is made from")
  func entry() throws {
    try adopt(first, on: "2023-10-02")
    let adopted = try #require(Log(try store.entries()).adoptedEditions.first)
    #expect(adopted.adoption.number == 1 && adopted.adoption.changes == nil)
    #expect(adopted.adoption.from == day(2565, 10, 1))
    #expect(adopted.adoption.edition == first.sources?.hash)
    let kept = String(decoding: try store.kept(adopted.adoption.edition), as: UTF8.self)
    #expect(kept.contains("times-a-year: 3"))
    let next = try Self.edition(changing: ("times-a-year: 3", "times-a-year: 2"))
    try adopt(next, on: "2024-01-15")
    let changes = Log(try store.entries()).adoptedEditions.last?.adoption.changes
    #expect(changes?.contains("รอบงาน จัดประชุมสภาสัญจร: จาก “ปีละ 3 ครั้ง” เป็น “ปีละ 2 ครั้ง”") ?? false)
  }

  @Test("the same edition again, and one that holds before the last, are refused")
  func refused() throws {
    try adopt(first, on: "2023-10-02")
    let again = #expect(throws: RecordsRefused.self) { try adopt(first, on: "2023-11-02") }
    #expect(again?.refusals.map(\.refusal) == [.adoptedAlready(1, by: 1)])
    let next = try Self.edition(changing: ("times-a-year: 3", "times-a-year: 2"))
    let early = #expect(throws: RecordsRefused.self) {
      try adopt(next, on: "2023-11-02", from: day(2564, 10, 1))
    }
    #expect(
      early?.refusals.map(\.refusal)
        == [.holdsBeforeLast(day(2564, 10, 1), last: day(2565, 10, 1))])
  }

  @Test("the plan that is adopted is the plan, whatever file is given")
  func deviation() throws {
    try adopt(first, on: "2023-10-02")
    let other = try Self.edition(changing: ("times-a-year: 3", "times-a-year: 2"))
    let book = try Book(other, Log(try store.entries()), in: store)
    #expect(book.edition.sources?.hash == first.sources?.hash)
    let words = try #require(book.deviation).differs
    #expect(words.plan && !words.holidays && !words.items)
    #expect(try Book(first, Log(try store.entries()), in: store).deviation == nil)
    let rules = #expect(throws: RecordsRefused.self) {
      try LogBook(other, store).add(at: { Self.instant("2023-12-01") }) { _ in
        [Self.done("2567.travelling-council.council-meetings.1of2", day(2566, 12, 1))]
      }
    }
    #expect(rules?.refusals.count == 1)
  }

  @Test("a file that is given and kept nowhere else is not made up where what was adopted is gone")
  func missing() throws {
    try adopt(first, on: "2023-10-02")
    let other = try Self.edition(changing: ("times-a-year: 3", "times-a-year: 2"))
    var lines: [String] = []
    try store.export { lines.append($0) }
    let copy = try MemoryLogStore(of: nil)
    try copy.import(lines)
    #expect(throws: StoreFault.self) {
      try Book(other, Log(try copy.entries()), in: copy)
    }
  }

  @Test("three councils that were held stay three of three in the report of their year")
  func councils() throws {
    try adopt(first, on: "2023-10-02")
    let council = "2567.travelling-council.council-meetings"
    for (id, on) in [
      ("1of3", day(2567, 1, 20)), ("2of3", day(2567, 5, 20)), ("3of3", day(2567, 9, 20)),
    ] {
      try log(Self.done("\(council).\(id)", on), at: "2024-09-25")
    }
    let asked = Self.instant("2024-10-20")
    let before = try book(first).report(Self.year, .annual, asOf: asked).contents
    let next = try Self.edition(
      changing: ("times-a-year: 3", "times-a-year: 2"), more: day(2567, 3, 29))
    try adopt(next, on: "2024-10-21", from: day(2567, 10, 1))
    let after = try book(next).report(Self.year, .annual, asOf: Self.instant("2024-10-22"))
    #expect(Self.council(in: after.contents)?.done.value == 3)
    #expect(Self.figures(after.contents) == Self.figures(before))
    let again = try book(next).report(Self.year, .annual, asOf: asked).contents
    #expect(again == before)
  }

  @Test("a closed report is the same for ever, whatever is adopted before and after")
  func closed() throws {
    try adopt(first, on: "2023-10-02")
    try logWholeRound()
    let second = try Self.edition(changing: ("times-a-year: 3", "times-a-year: 2"))
    try adopt(second, on: "2024-02-01")
    let now = Self.instant("2024-04-20")
    try LogBook(second, store).close(RoundClosing(Self.year, .sixMonth), at: { now }) { event in
      LogRecord(day: now.bangkokDay, event: event, author: Self.author)
    }
    let closed = try book(second).report(Self.year, .sixMonth, asOf: now).contents
    let third = try Self.edition(changing: ("title: จัดประชุมสภาสัญจร", "title: ประชุมสภาสัญจร"))
    try adopt(third, on: "2024-05-01", from: day(2567, 5, 1))
    #expect(
      try book(third).report(Self.year, .sixMonth, asOf: Self.instant("2024-06-01")).contents
        == closed)
    let everybody = try book(third).withoutPeople
    #expect((try? everybody.report(Self.year, .sixMonth, asOf: Self.instant("2024-06-01"))) != nil)
  }

  @Test("a project that is dropped with logged work asks for consent and lists that work")
  func consent() throws {
    try adopt(first, on: "2023-10-02")
    try log(
      Self.done("2567.travelling-council.council-meetings.1of3", day(2567, 1, 20)),
      at: "2024-01-22")
    let dropped = try Self.editionWithoutCouncil()
    let missing = #expect(throws: PlanAdoption.ConsentMissing.self) {
      try adopt(dropped, on: "2024-02-01", agreeing: false)
    }
    #expect(missing?.effect.losing.isEmpty == true && missing?.effect.staying.map(\.number) == [2])
    #expect(missing?.effect.changes.contains { $0.thai.hasPrefix("ตัดโครงการ 3.1.4") } ?? false)
    #expect(try store.entries().count == 2)
    try adopt(dropped, on: "2024-02-01")
    let asked = Self.instant("2024-09-30")
    let report = try book(dropped).report(Self.year, .annual, asOf: asked).contents
    let council = try #require(Self.council(in: report))
    #expect(council.project.title.hasSuffix("(ออกจากแผนแล้ว ตามฉบับที่ 2)"))
    #expect(council.done.value == 1 && council.overdue.value <= council.owed.value)
    #expect(council.status.value.kind != .done)
    #expect(
      try book(dropped).paper(.plan(FiscalYear(2568)), asOf: asked).name.isEmpty == false)
    let next = projects(try book(dropped), FiscalYear(2568))
    #expect(!next.contains("travelling-council"))
    // What left with this edition does not leave again with the next.
    let yaml = try #require(dropped.sources?.plan)
    let renamed = try Self.edition(yaml.replacing("title: จัดทำ", with: "title: การจัดทำ"))
    try #require(renamed.sources != dropped.sources)
    try adopt(renamed, on: "2024-10-02", from: day(2567, 10, 2), agreeing: false)
  }

  @Test("a step that was only begun when it left the plan is nowhere said to be impossible")
  func begunAndLeft() throws {
    try adopt(first, on: "2023-10-02")
    try log(
      LogRecord(
        day: day(2567, 1, 20), event: .started(Obligation.ID("2567.travelling-council.s3")),
        author: Self.author), at: "2024-01-22")
    let dropped = try Self.editionWithoutCouncil()
    try adopt(dropped, on: "2024-02-01")
    let report = try book(dropped).report(Self.year, .annual, asOf: Self.instant("2024-09-30"))
      .contents
    let council = try #require(Self.council(in: report))
    let step = try #require(council.steps.first { $0.step.id.text == "s3" })
    #expect(step.status.value == .inProgress && council.status.value.kind == .inProgress)
    #expect(council.cannotOfDue.value == 0)
  }

  @Test("days off that were adopted stay where the next plan comes without any of its own")
  func daysOff() throws {
    let named = try Self.edition(more: day(2567, 3, 29))
    try adopt(named, on: "2023-10-02")
    func unnamed(_ edition: PlanEdition) -> PlanEdition {
      PlanEdition(edition.schedule, edition.items, edition.sources, namesDays: false)
    }
    let same = unnamed(first)
    #expect(try book(same).deviation == nil)
    let next = unnamed(try Self.edition(changing: ("times-a-year: 3", "times-a-year: 2")))
    #expect(try #require(try book(next).deviation).differs.holidays == false)
    try adopt(next, on: "2023-11-02", from: day(2566, 11, 2))
    let days = try book(next).edition.sources?.holidays.map(\.day)
    #expect(days?.contains(day(2567, 3, 29)) == true)
    #expect(try book(next).deviation == nil)
  }

  @Test("an edition that holds from a later day is used from that day on")
  func later() throws {
    try adopt(first, on: "2023-10-02")
    let next = try Self.edition(changing: ("number: 3.1.4", "number: 3.1.9"))
    try adopt(next, on: "2024-09-01", from: day(2567, 10, 1))
    let log = Log(try store.entries())
    func number(on day: ThaiDate) throws -> String? {
      let book = try Book(next, log, in: store, on: day)
      return book.index.project(Project.ID("travelling-council"))?.number.description
    }
    #expect(try number(on: day(2567, 9, 30)) == "3.1.4")
    #expect(try number(on: day(2567, 10, 1)) == "3.1.9")
    let kept = try Book(next, log, in: store, on: day(2567, 9, 30)).on(day(2567, 10, 1))
    #expect(kept.index.project(Project.ID("travelling-council"))?.number.description == "3.1.9")
  }

  @Test("a keeper reads the edition in force on its day, and takes up the next at midnight")
  func keeper() throws {
    try adopt(first, on: "2023-10-02")
    let next = try Self.edition(changing: ("number: 3.1.4", "number: 3.1.9"))
    try adopt(next, on: "2024-09-01", from: day(2567, 10, 1))
    let keeper = BookKeeper(LogBook(next, store))
    func number(at day: String) throws -> String? {
      try keeper.current(at: Self.instant(day)).index.project(Project.ID("travelling-council"))?
        .number.description
    }
    #expect(try number(at: "2024-09-30") == "3.1.4")
    #expect(try number(at: "2024-10-01") == "3.1.9")
    #expect(
      try BookKeeper(LogBook(first, store)).current(at: Self.instant("2024-10-01"))
        .index.project(Project.ID("travelling-council"))?.number.description == "3.1.9")
  }

  @Test("a log from before adopts the plan that is given, once")
  func before() throws {
    try log(
      Self.done("2567.travelling-council.council-meetings.1of3", day(2567, 1, 20)),
      at: "2024-01-22")
    let book = LogBook(first, store)
    #expect(try book.adoptFirst(at: { Self.instant("2024-02-01") })?.entries.count == 1)
    #expect(try book.adoptFirst(at: { Self.instant("2024-02-01") }) == nil)
    let other = try Self.edition(changing: ("times-a-year: 3", "times-a-year: 2"))
    // What was before the first edition was under it.
    let early = try self.book(other).upTo(Self.instant("2024-01-31"))
    #expect(early.edition.sources?.hash == first.sources?.hash && early.log.count == 1)
  }

  @Test("what left the plan can be recorded as far as it happened before, and not after")
  func leftPlan() throws {
    try adopt(first, on: "2023-10-02")
    let next = try Self.edition(changing: ("times-a-year: 3", "times-a-year: 2"))
    try adopt(next, on: "2024-02-15")
    let id = "2567.travelling-council.council-meetings.2of3"
    let late = #expect(throws: RecordsRefused.self) {
      try log(Self.done(id, day(2567, 2, 20)), at: "2024-02-21")
    }
    #expect(
      late?.refusals.map(\.refusal)
        == [.leftPlan(Obligation.ID(id), edition: 2, since: day(2567, 2, 15))])
    try log(Self.done(id, day(2567, 2, 10)), at: "2024-02-21")
    try LogBook(next, store).add(at: { Self.instant("2024-02-22") }) { log in
      [
        LogRecord(
          day: day(2567, 2, 22),
          event: .corrected(
            log.count, reason: "พิมพ์ผิด", approval: "ปลัด",
            instead: .init(day: day(2567, 2, 9), event: log.entries[log.count - 1].record.event)),
          author: Self.author)
      ]
    }
    #expect(try store.entries().count == 4)
    // Its unit sees it still, and its entries.
    let index = try book(next).index
    #expect(index.obligation(Obligation.ID(id))?.title.hasSuffix("ตามฉบับที่ 2)") ?? false)
    #expect(index.owners(of: .started(Obligation.ID(id))).isEmpty == false)
  }

  @Test("the next report and the paper of the plan say what was amended, and on whose order")
  func amended() throws {
    try adopt(first, on: "2023-10-02")
    let stated = """
      amendments:
        - number: 1
          date: 10/11/2566
          reason: ตามมติสภาเทศบาล
          changes: [เพิ่มผู้รับผิดชอบ]
      """
    let yaml = try #require(first.sources?.plan)
      .replacing("amendments: []\n", with: stated + "\n")
      .replacing("times-a-year: 3", with: "times-a-year: 2")
    let next = try Self.edition(yaml)
    try adopt(next, on: "2024-05-20")
    let book = try book(next)
    func amended(_ year: FiscalYear, _ round: FiscalYear.Round, _ day: String) throws
      -> [ReportedAmendment]
    { try book.report(year, round, asOf: Self.instant(day)).contents.amendments }
    // Of the adoption nothing is known in the first half, and of the council's decision in the next year.
    let half = try amended(Self.year, .sixMonth, "2024-06-01")
    #expect(half.map(\.number) == [])
    let whole = try amended(Self.year, .annual, "2024-10-20")
    #expect(whole.map(\.number) == [.amendment(1), .edition(2)])
    #expect(whole.last?.document == "สป 1/2567" && whole.last?.entry == 2)
    #expect(whole.last?.changes.contains { $0.contains("“ปีละ 2 ครั้ง”") } ?? false)
    #expect(try amended(FiscalYear(2568), .annual, "2025-10-20") == [])
    let paper = try book.paper(.plan(FiscalYear(2568)), asOf: Self.instant("2024-10-20"))
    guard case .plan(let contents) = paper else {
      Issue.record("\(paper.name) is no plan")
      return
    }
    #expect(contents.amendments.map(\.number) == [.amendment(1), .edition(2)])
    #expect(MarkdownWriter.text(of: contents.document()).contains("สป 1/2567"))
  }

  // MARK: What is adopted

  static let author = LogRecord.Author(name: "ผู้ประสานแผน", position: "นักวิเคราะห์")

  static func instant(_ day: String) -> Instant {
    Instant(rfc3339: "\(day)T09:00:00+07:00") ?? Instant(millisecondsSinceEpoch: 0)
  }

  static func edition(
    changing change: (from: String, to: String)? = nil, more holiday: ThaiDate? = nil
  ) throws -> PlanEdition {
    var yaml = try Repository.text("plans/samut-prakan-city.yaml")
    if let change { yaml = yaml.replacing(change.from, with: change.to) }
    return try edition(yaml, more: holiday)
  }

  static func edition(_ yaml: String, more holiday: ThaiDate? = nil) throws -> PlanEdition {
    let days = try WorkingCalendar.governmentHolidays().holidays
    let sources = PlanSources(
      plan: yaml, holidays: days + (holiday.map { [Holiday(day: $0, name: "วันหยุดพิเศษ")] } ?? []),
      items: try Repository.text("plans/reference/oit-items.csv"))
    return try #require(PlanEdition(sources))
  }

  static func editionWithoutCouncil() throws -> PlanEdition {
    let lines = try Repository.text("plans/samut-prakan-city.yaml").split(
      separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.hasSuffix("- id: travelling-council") })
    let indent = lines[start].prefix { $0 == " " }.count
    let end = try #require(
      lines[(start + 1)...].firstIndex { line in
        let blanks = line.prefix { $0 == " " }.count
        return !line.isEmpty && blanks <= indent
      })
    // What was assumed of it goes with it.
    let left = (lines[..<start] + lines[end...]).joined(separator: "\n")
    return try edition(withoutAssumptions(about: "travelling-council", left))
  }

  private static func withoutAssumptions(about project: String, _ yaml: String) -> String {
    guard yaml.contains("about: projects/\(project)") else { return yaml }
    let parts = yaml.components(separatedByLines: "  - id: ")
    return parts.filter { !$0.contains("about: projects/\(project)") }.joined()
  }

  static func done(_ id: String, _ day: ThaiDate) -> LogRecord {
    LogRecord(
      day: day, event: .completed(Obligation.ID(id), result: "ดำเนินการแล้ว", participants: nil),
      author: author)
  }

  private func book(_ given: PlanEdition) throws -> Book {
    try Book(given, Log(try store.entries()), in: store)
  }

  func log(_ record: LogRecord, at day: String) throws {
    try LogBook(first, store).add(at: { Self.instant(day) }) { _ in [record] }
  }

  func adopt(
    _ edition: PlanEdition, on day: String, from: ThaiDate? = nil, agreeing: Bool = true
  ) throws {
    let now = Self.instant(day)
    let adoption = PlanAdoption(
      from: from, approved: now.bangkokDay, document: "สป 1/2567", reason: "ปรับปรุงแผน")
    try LogBook(edition, store).adopt(adoption, agreeing: agreeing, at: { now }) { event in
      LogRecord(day: now.bangkokDay, event: event, author: Self.author)
    }
  }

  /// Enough for a six-month report that lacks nothing.
  private func logWholeRound() throws {
    let plan = first.schedule.plan
    let notes = plan.projects.map { project in
      LogRecord(
        day: day(2567, 1, 10), event: .note(.project(project.id), "ดำเนินการแล้ว"),
        author: Self.author)
    }
    let money = plan.projects.compactMap { project -> LogRecord? in
      guard let amount = project.budget.amount(in: Self.year, of: project.fiscalYears) else {
        return nil
      }
      let movement = Movement(
        project: project.id, kind: .approved, amount: amount, fiscalYear: Self.year,
        document: "เทศบัญญัติ 2567", approver: "ผู้อนุมัติ")
      return LogRecord(
        day: Self.year.firstDay, event: .money(movement), author: Self.author)
    }
    try LogBook(first, store).add(at: { Self.instant("2024-01-15") }) { _ in notes + money }
  }

  private static func council(in contents: PeriodContents) -> ProjectReport? {
    contents.dimensions.flatMap(\.projects).first {
      $0.project.id.text == "travelling-council"
    }
  }

  /// The figures of every project: what is owed, due, done and overdue.
  private static func figures(_ contents: PeriodContents) -> [[Int]] {
    contents.dimensions.flatMap(\.projects).map {
      [$0.owed.value, $0.due.value, $0.done.value, $0.overdue.value]
    }
  }
}

private func projects(_ book: Book, _ year: FiscalYear) -> [String] {
  book.progress(year, asOf: year.firstDay).projects.map(\.project.id.text)
}

extension String {
  /// The parts that begin with a line's beginning, together the whole text.
  fileprivate func components(separatedByLines start: String) -> [String] {
    var parts: [String] = [""]
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(start) { parts.append("") }
      parts[parts.count - 1] += line + "\n"
    }
    return parts
  }
}
