internal import PlanModel
internal import TestSupport
internal import ThaiCivil

/// A plan of two years with every kind of budget, and logs for it.
enum LogSketch {
  static let yaml = """
    format: 1
    id: sketch
    kind: action-plan
    title: แผนตัวอย่าง
    organisation: {name: เทศบาลตัวอย่าง, kind: town-municipality, province: ตัวอย่าง}
    fiscal-years: 2566–2568
    source: {document: "1", title: แผนตัวอย่าง}
    owners:
      - {id: office, name: สำนักปลัด}
      - {id: treasury, name: กองคลัง}
      - {id: school, name: โรงเรียน}
    dimensions:
      - id: d1
        number: 1
        title: มิติที่หนึ่ง
        projects:
          - id: training
            number: 1.1
            kind: project
            title: อบรม
            owners: [office, school]
            funding: เงินรายได้
            budget: {stated: 50000, reading: each-year}
            steps:
              - {id: s1, number: 4.1, title: ขออนุมัติ, timing: {by: 31 ธ.ค., source: หน้า 1}}
              - {id: s2, number: 4.2, title: อบรม, timing: {by: 31 มี.ค., source: หน้า 1}}
            outputs:
              - id: output
                title: ผลผลิต
                indicators:
                  - {id: trained, comparator: at-least, target: 80, unit: ร้อยละ}
                  - {id: times, comparator: at-least, target: 3, unit: ครั้ง}
            outcomes:
              - id: outcome
                title: ผลลัพธ์
                indicators:
                  - {id: complaints, comparator: fewer-than-before, unit: เรื่อง}
                  - {id: errors, comparator: reduced-by-at-least, target: 80, unit: ร้อยละ}
          - id: listening
            number: 1.2
            kind: activity
            title: รับเรื่องร้องเรียน
            owners: [treasury]
            budget: none
            steps:
              - {id: s1, number: 4.1, title: ทำช่องทาง, timing: {by: 30 มิ.ย., source: หน้า 2}}
            rhythms:
              - {id: answer, title: ตอบผู้ร้อง, within-days: 15, of: รับเรื่อง, source: หน้า 2}
      - id: d2
        number: 2
        title: มิติที่สอง
        projects:
          - id: survey
            number: 2.1
            kind: project
            title: สำรวจ
            owners: [treasury]
            funding: เงินอุดหนุน
            budget: {2566: 100000, 2567: 30000.50}
            fiscal-years: 2566–2567
            steps:
              - {id: s1, number: 4.1, title: สำรวจ, timing: {every: quarter, source: หน้า 3}}
          - id: papers
            number: 2.2
            kind: measure
            title: เอกสาร
            owners: [office]
            steps:
              - {id: s1, number: 4.1, title: ทำเอกสาร, timing: {by: 31 ส.ค., source: หน้า 4}}
    """

  static func plan() throws -> Plan { try Plan.reading(yaml) }

  static func schedule() throws -> Schedule {
    Schedule(try plan(), holidays: WorkingCalendar(holidays: []), items: try .reference())
  }

  static let training = Project.ID("training")
  static let listening = Project.ID("listening")
  static let survey = Project.ID("survey")
  static let papers = Project.ID("papers")
  static let projects = [training, listening, survey, papers]
  static let years = FiscalYear(2566)...FiscalYear(2568)
}

extension Log {
  /// A log in which the records were recorded one second after the other from noon of a day; hashes are
  /// only different from each other.
  init(recording records: [LogRecord]) {
    var previous = LogHash.none
    var entries: [LogEntry] = []
    for (index, record) in records.enumerated() {
      let digits = String(index + 1, radix: 16)
      let hex = String(repeating: "0", count: 64 - digits.count) + digits
      guard let hash = LogHash(hex: hex) else { continue }
      entries.append(
        LogEntry(
          number: index + 1, recorded: LogSketch.instant(index + 1), record: record,
          previous: previous, hash: hash))
      previous = hash
    }
    self.init(entries)
  }

  func following(_ records: LogRecord...) -> Log {
    Log(recording: entries.map(\.record) + records)
  }
}

extension LogSketch {
  /// When the entry with a number was recorded.
  static func instant(_ number: Int) -> Instant {
    Instant(millisecondsSinceEpoch: 1_700_000_000_000 + Int64(number) * 1000)
  }
}

extension LogRecord {
  init(_ day: ThaiDate, _ event: LogEvent, evidence: [Evidence] = []) {
    self.init(
      day: day, event: event, author: Author(name: "ผู้บันทึก", position: nil, unit: nil),
      evidence: evidence)
  }

  /// Money in satang.
  static func money(
    _ day: ThaiDate, _ kind: Movement.Kind, _ satang: Int64, of project: Project.ID,
    in year: Int? = nil, document: String = "ก 1"
  ) -> LogRecord {
    let year = year.map { FiscalYear($0) } ?? day.fiscalYear
    let movement = Movement(
      project: project, kind: kind, amount: Baht(satang: satang), fiscalYear: year,
      document: document, approver: "ปลัดเทศบาล")
    return LogRecord(day, .money(movement))
  }

  static func correction(of number: Int, on day: ThaiDate, _ instead: LogRecord?) -> LogRecord {
    LogRecord(
      day,
      .corrected(
        number, reason: "พิมพ์ผิด", approval: "บันทึก 1",
        instead: instead.map { LogEvent.Replacement(day: $0.day, event: $0.event) }))
  }
}

extension Evidence {
  static let photo = Evidence(
    .file(
      sha256: String(repeating: "ab", count: 32), name: "ภาพ.jpg", octets: 10, kind: "image/jpeg"),
    made: nil)
}

extension LogSketch {
  /// Money in and out of every kind, at random; the rules would refuse much of it.
  static func randomMoney(_ numbers: inout SeededNumbers) -> LogRecord {
    let year = Int.random(in: 2566...2568, using: &numbers)
    let first = FiscalYear(year).firstDay
    let day = first.advanced(by: Int.random(in: 0...364, using: &numbers))
    let projects = LogSketch.projects + [Project.ID("gone")]
    let document = ["ก 1", "ก 2"].any(&numbers)
    let kind: Movement.Kind = [
      .approved, .supplement, .transferred(to: projects.any(&numbers)), .committed,
      .released(commitment: document), .disbursed(commitment: nil),
      .disbursed(commitment: document), .refunded, .carriedOver(commitment: nil),
      .carriedOver(commitment: document),
    ].any(&numbers)
    return .money(
      day, kind, Int64.random(in: 1...9_999_999, using: &numbers), of: projects.any(&numbers),
      in: year, document: document)
  }

  /// Anything about work, at random.
  static func randomWork(
    _ obligations: [Obligation], _ numbers: inout SeededNumbers
  ) -> LogRecord {
    let day = FiscalYear(2566).firstDay.advanced(by: Int.random(in: 0...1094, using: &numbers))
    let id = obligations.any(&numbers).id
    let project = projects.any(&numbers)
    let subject: LogSubject = [.obligation(id), .project(project), .plan].any(&numbers)
    let value = Quantity(tenThousandths: Int64.random(in: 0...1_000_000, using: &numbers))
    let reference = ["1/2566", "2/2566", "3/2567"].any(&numbers)
    let event: LogEvent = [
      .started(id), .completed(id, result: "ทำแล้ว", participants: 5),
      .completed(id, result: "เสร็จ", participants: nil), .note(subject, "หมายเหตุ"),
      .problem(subject, "ปัญหา"), .suggestion(subject, "ข้อเสนอแนะ"), .evidenceFiled(subject, nil),
      .cannot([.obligation(id), .project(project)].any(&numbers), day.fiscalYear, .noStaff, nil),
      .measured(
        training,
        ["trained", "times", "complaints", "errors"].map { Indicator.ID($0) }.any(&numbers),
        value: value, before: nil, sample: nil, how: nil),
      .limitStarted(Matter(listening, limit: "answer", reference: reference)),
      .limitSettled(Matter(listening, limit: "answer", reference: reference), result: "ตอบแล้ว"),
    ].any(&numbers)
    return LogRecord(day, event, evidence: Bool.random(using: &numbers) ? [.photo] : [])
  }

  /// A log with corrections of all that went before, corrections of corrections among them.
  static func random(
    _ seed: UInt64, count: Int, _ record: (inout SeededNumbers) -> LogRecord
  ) -> Log {
    var numbers = SeededNumbers(seed: seed)
    var records: [LogRecord] = []
    for index in 0..<count {
      let next = record(&numbers)
      if index > 0, Int.random(in: 0...4, using: &numbers) == 0 {
        let instead = Bool.random(using: &numbers) ? next : nil
        let number = Int.random(in: 1...index + 1, using: &numbers)
        records.append(.correction(of: number, on: next.day, instead))
      } else {
        records.append(next)
      }
    }
    return Log(recording: records)
  }
}

/// What a log says, worked out one entry at a time: the last correction of each entry counts.
struct NaiveEntry: Hashable {
  let number: Int
  let day: ThaiDate
  let event: LogEvent
  let corrections: [Int]

  static func all(_ log: Log) -> [NaiveEntry] {
    log.entries.compactMap { entry in
      if case .corrected = entry.record.event { return nil }
      var (day, event) = (entry.record.day, entry.record.event)
      var isWithdrawn = false
      var corrections: [Int] = []
      for later in log.entries where later.number > entry.number {
        guard
          case .corrected(entry.number, reason: _, approval: _, let instead) = later.record.event
        else { continue }
        corrections.append(later.number)
        isWithdrawn = instead == nil
        if let instead { (day, event) = (instead.day, instead.event) }
      }
      guard !isWithdrawn else { return nil }
      return NaiveEntry(number: entry.number, day: day, event: event, corrections: corrections)
    }
  }
}
