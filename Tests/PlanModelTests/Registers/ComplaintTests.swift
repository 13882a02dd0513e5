import PlanModel
import TestSupport
import Testing
import ThaiCivil

@Suite("The register of complaints")
struct ComplaintTests {
  private static let year = FiscalYear(2567)
  private static let project = Project.ID("citizen-complaints")

  private static func matter(_ number: Int) throws -> Matter {
    let limit = try #require(try Schedule.samutPrakanCity().limits(of: .complaints).first)
    return Matter(limit.project, limit: limit.of, reference: "ร.\(number)/2567")
  }

  private func report(
    _ records: [LogRecord], _ round: FiscalYear.Round = .sixMonth,
    asOf today: ThaiDate = day(2567, 3, 31)
  ) throws -> (contents: RegisterContents, complaints: ComplaintContents) {
    let contents = RegisterContents(
      .complaints, try .samutPrakanCity(), try .reference(), Log(recording: records),
      year: Self.year, round: round, asOf: today)
    guard case .complaints(let complaints) = contents.said else {
      throw RegisterIsAnother()
    }
    return (contents, complaints)
  }

  private struct RegisterIsAnother: Error {}

  @Test("the plan of the city states its 15 days in the project that is of the register")
  func limit() throws {
    let limits = try Schedule.samutPrakanCity().limits(of: .complaints)
    #expect(limits.map(\.days) == [15] && limits.map(\.project) == [Self.project])
  }

  @Test("a complaint is settled in time, late with the reason told in time, or late without")
  func timeliness() throws {
    let (a, b, c, d) = (
      try Self.matter(1), try Self.matter(2), try Self.matter(3), try Self.matter(4)
    )
    let records = [
      LogRecord(day(2567, 1, 5), .limitStarted(a, kind: .corruption)),
      LogRecord(day(2567, 1, 20), .limitSettled(a, result: "ตรวจสอบแล้วไม่พบ")),
      LogRecord(day(2567, 1, 5), .limitStarted(b, kind: .service)),
      LogRecord(day(2567, 1, 20), .limitTold(b, "รอผลตรวจจากหน่วยงานอื่น")),
      LogRecord(day(2567, 2, 1), .limitSettled(b, result: "แก้ไขแล้ว")),
      LogRecord(day(2567, 1, 5), .limitStarted(c)),
      LogRecord(day(2567, 1, 21), .limitTold(c, "ช้าไปหนึ่งวัน")),
      LogRecord(day(2567, 3, 20), .limitStarted(d)),
    ]
    let (contents, complaints) = try report(records)
    #expect(
      complaints.received.map(\.timeliness) == [.within, .beyondAndTold, .beyond, .running])
    #expect(complaints.all.received == Figure(4, entries: [1, 2, 3, 4, 5, 6, 7, 8]))
    #expect(complaints.all.settled.value == 2 && complaints.all.underWay.value == 2)
    #expect(contents.findings == [.complaintsLate([6, 7])])
    // As of an earlier day nothing of what came after is known.
    let earlier = try report(records, asOf: day(2567, 1, 10)).complaints
    #expect(earlier.received.map(\.timeliness) == [.running, .running, .running])
  }

  @Test("what a sender was told of in time is not overdue in the plan's own reports either")
  func notOverdue() throws {
    let matter = try Self.matter(1)
    let records = [
      LogRecord(day(2567, 1, 5), .limitStarted(matter)),
      LogRecord(day(2567, 1, 20), .limitTold(matter, "รอผลตรวจ")),
    ]
    let progress = Progress(
      try .samutPrakanCity(), Log(recording: records), year: Self.year, asOf: day(2567, 3, 31))
    #expect(progress.limits.map(\.isOverdue) == [false])
    #expect(progress.limits.map(\.toldOn) == [day(2567, 1, 20)])
    let late = Progress(
      try .samutPrakanCity(), Log(recording: Array(records.prefix(1))), year: Self.year,
      asOf: day(2567, 3, 31))
    #expect(late.limits.map(\.isOverdue) == [true])
  }

  @Test("what was open when the round began is brought forward and not received in it")
  func broughtForward() throws {
    let (open, settled) = (try Self.matter(1), try Self.matter(2))
    let records = [
      LogRecord(day(2566, 9, 25), .limitStarted(open)),
      LogRecord(day(2566, 9, 1), .limitStarted(settled)),
      LogRecord(day(2566, 9, 5), .limitSettled(settled, result: "ตอบแล้ว")),
    ]
    let (contents, complaints) = try report(records)
    #expect(complaints.received.isEmpty && complaints.broughtForward.map(\.matter) == [open])
    #expect(contents.round.state == .silent)
  }

  @Test("one comes in under the plan's time limit where it has one, and its number names nobody")
  func refused() throws {
    let rules = LogRules(try .samutPrakanCity())
    let limit = try #require(try Schedule.samutPrakanCity().limits(of: .complaints).first)
    func of(_ reference: String) -> Matter {
      Matter(limit.project, limit: limit.of, reference: reference)
    }
    func rule(_ matter: Matter) -> [String] {
      let record = LogRecord(day(2567, 1, 5), .limitStarted(matter))
      return rules.refusals(of: [record], in: Log(recording: []), today: day(2567, 1, 6))
        .map(\.refusal.rule)
    }
    #expect(rule(Matter(ofOffice: "1/2567")) == ["under-limit"])
    #expect(rule(of("ร.1/2567")).isEmpty)
    for reference in ["นายสมชาย ใจดี", "น.ส. ใจดี", "1103702071811", "1-1037-02071-81-1"] {
      #expect(rule(of(reference)) == ["names-person"], "\(reference)")
    }
  }

  @Test("an office whose plan has no time limit keeps its complaints itself, without one")
  func ofOffice() throws {
    let matter = Matter(ofOffice: "1/2567")
    let records = [LogRecord(day(2567, 1, 5), .limitStarted(matter, kind: .general))]
    let complaints = try report(records).complaints
    #expect(complaints.received.map(\.timeliness) == [.noLimit])
    let rules = LogRules(try LogSketch.schedule())
    let again = LogRecord(day(2567, 1, 6), .limitStarted(Matter(ofOffice: "๑/๒๕๖๗")))
    let told = LogRecord(day(2567, 1, 4), .limitTold(matter, "ก"))
    let refused = rules.refusals(
      of: [again, told], in: Log(recording: records), today: day(2567, 1, 6)
    ).map(\.refusal.rule)
    #expect(refused == ["limit-started-twice", "settled-before-started"])
  }

  @Test("an entry about a project names its time limit, and one about the office cannot")
  func fields() throws {
    let ofProject = LogEvent.limitSettled(
      Matter(Self.project, limit: "a", reference: "1"), result: "ก")
    var fields = ofProject.fields
    #expect(throws: EntryFault.surplus(.limit)) {
      try LogEvent(.limitSettled, about: .office, fields)
    }
    fields[.limit] = nil
    #expect(throws: EntryFault.missing(.limit)) {
      try LogEvent(.limitSettled, about: .project(Self.project), fields)
    }
    #expect(
      try LogEvent(.limitSettled, about: .office, fields)
        == .limitSettled(Matter(ofOffice: "1"), result: "ก"))
    let (ofProjects, ofOffice) = (
      EntryKind.limitSettled.parts(at: .project), EntryKind.limitSettled.parts(at: .office)
    )
    let (fieldsOfProjects, required) = (ofProjects.map(\.field), ofProjects.map(\.isRequired))
    #expect(fieldsOfProjects == [.limit, .reference, .result] && required == [true, true, true])
    let fieldsOfOffice = ofOffice.map(\.field)
    #expect(fieldsOfOffice == [.reference, .result])
  }

  @Test("the figures are those of a naive count over any log", arguments: 0..<20 as Range<UInt64>)
  func naive(_ seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let first = day(2566, 8, 1)
    var records: [LogRecord] = []
    var naive: [(on: ThaiDate, settled: ThaiDate?, kind: ComplaintKind?)] = []
    for number in 0..<40 {
      let matter = try Self.matter(number)
      let on = first.advanced(by: Int.random(in: 0..<420, using: &numbers))
      let kind = ([nil] + ComplaintKind.allCases).randomElement(using: &numbers) ?? nil
      records.append(LogRecord(on, .limitStarted(matter, kind: kind)))
      let settled =
        Bool.random(using: &numbers)
        ? on.advanced(by: Int.random(in: 0..<40, using: &numbers)) : nil
      if let settled { records.append(LogRecord(settled, .limitSettled(matter, result: "ก"))) }
      naive.append((on, settled, kind))
    }
    for round in FiscalYear.Round.allCases {
      let days = Self.year.days(of: round)
      let complaints = try report(records, round, asOf: day(2568, 9, 30)).complaints
      let own = naive.filter { days.contains($0.on) }
      let done = own.filter { $0.settled.map { $0 <= days.upperBound } ?? false }
      #expect(complaints.all.received.value == own.count)
      #expect(complaints.all.settled.value == done.count)
      #expect(complaints.all.underWay.value == own.count - done.count)
      let inTime = done.count { $0.on.distance(to: $0.settled ?? $0.on) <= 15 }
      #expect(complaints.all.within.value == inTime)
      for row in complaints.byKind {
        #expect(row.counts.received.value == own.count { $0.kind == row.kind })
      }
      for part in complaints.byPart {
        let count = own.count { Self.isIn($0.on, part.occurrence) }
        #expect(part.counts.received.value == count, "\(part.occurrence)")
      }
      let months = complaints.byPart.filter {
        if case .month = $0.occurrence { true } else { false }
      }
      #expect(months.count == (round == .annual ? 12 : 6))
      let before = naive.filter { complaint in
        complaint.on < days.lowerBound
          && complaint.settled.map { $0 >= days.lowerBound } ?? true
      }
      #expect(complaints.broughtForward.count == before.count)
    }
  }

  /// Months from October on are 1 to 12, three to a quarter and six to a half.
  private static func isIn(_ day: ThaiDate, _ occurrence: Obligation.Occurrence) -> Bool {
    let place = (day.month.rawValue + 2) % 12
    return switch occurrence {
    case .month(let month): day.monthOfYear == month
    case .quarter(let quarter): place / 3 == quarter - 1
    case .half(let half): place / 6 == half - 1
    case .year, .time: false
    }
  }
}

@Suite("What registers hold names nobody")
struct UnnamedTests {
  private func concerns(_ text: String, in event: (String) -> LogEvent) -> [PublicConcern.Kind] {
    LogRecord(day(2567, 1, 5), event(text)).publicConcerns
  }

  private func ofComplaint(_ text: String) -> LogEvent {
    .limitSettled(Matter(ofOffice: "1"), result: text)
  }

  @Test(
    "a name behind its title is looked at",
    arguments: ["ผู้ร้องคือนายสมชาย ใจดี", "นางสาว เอมอร", "น.ส.ก", "นายกมล", "เด็กหญิงดาว"])
  func names(_ text: String) {
    #expect(concerns(text, in: ofComplaint) == [.personName])
    #expect(concerns(text, in: { .note(.plan, $0) }).isEmpty)
  }

  @Test(
    "offices and trades are none",
    arguments: ["นายกเทศมนตรีรับทราบ", "แจ้งนายก", "นายทะเบียน", "นายช่างโยธา", "ส่งนายอำเภอแล้ว", "นาย"])
  func offices(_ text: String) {
    #expect(concerns(text, in: ofComplaint).isEmpty)
  }

  @Test("13 digits are, whatever the last one is, also in the number of a matter")
  func ids() {
    let reference = LogEvent.limitStarted(Matter(ofOffice: "1-2345-67890-12-3"))
    #expect(LogRecord(day(2567, 1, 5), reference).publicConcerns == [.citizenID])
    #expect(concerns("1234567890123", in: ofComplaint) == [.citizenID])
    #expect(concerns("1234567890123", in: { .note(.plan, $0) }).isEmpty)
  }
}
