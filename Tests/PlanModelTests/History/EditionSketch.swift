internal import PlanModel
internal import TestSupport
internal import ThaiCivil

/// Editions of a small plan that follow each other, and what is logged meanwhile.
struct EditionSketch {
  var editions: [PlanHistory.Edition] = []
  private var records: [LogRecord] = []

  /// Adopts a plan from a day on; it was recorded on that day, or on another.
  mutating func adopt(
    _ plan: PlanSketch, from day: ThaiDate, recorded: ThaiDate? = nil, holidays: [Holiday] = []
  ) throws {
    let adoption = LogEvent.Adoption(
      number: editions.count + 1, edition: String(repeating: "a", count: 64), from: day,
      reason: "แก้ไขแผน", document: "สป 1/2567", changes: nil)
    let instant = Instant(rfc3339: "\((recorded ?? day).gregorianExtended)T09:00:00+07:00")
    editions.append(
      PlanHistory.Edition(
        AdoptedEdition(
          adoption, approved: recorded ?? day,
          recorded: instant ?? LogSketch.instant(1), entry: records.count + 1),
        Schedule(
          try plan.plan(), holidays: WorkingCalendar(holidays: holidays),
          items: try .reference())))
    records.append(LogRecord(day, .adopted(adoption)))
  }

  mutating func complete(_ ids: String..., on day: ThaiDate) {
    records += ids.map {
      LogRecord(
        day, .completed(Obligation.ID($0), result: "ดำเนินการแล้ว", participants: nil))
    }
  }

  mutating func record(_ event: LogEvent, on day: ThaiDate) {
    records.append(LogRecord(day, event))
  }

  var log: Log { Log(recording: records) }

  func history() throws -> PlanHistory {
    guard let history = PlanHistory(editions, log) else { throw NoEdition() }
    return history
  }

  struct NoEdition: Error {}

  /// The due days of what is owed in a fiscal year, by the ends of the ids.
  func due(_ project: String, in year: Int) throws -> [String: ThaiDate] {
    let schedule = try history().schedule(on: FiscalYear(year).lastDay)
    let own = schedule.obligations.filter {
      $0.covers == FiscalYear(year) && $0.id.project?.text == project
    }
    return Dictionary(uniqueKeysWithValues: own.map { (String($0.id.text.dropFirst(5)), $0.due) })
  }

  func progress(_ year: Int, asOf today: ThaiDate) throws -> Progress {
    let day = min(today, FiscalYear(year).lastDay)
    return Progress(try history().schedule(on: day), log, year: FiscalYear(year), asOf: today)
  }
}
