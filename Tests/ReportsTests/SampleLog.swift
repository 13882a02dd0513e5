import PlanModel
import TestSupport
import ThaiCivil

/// A small log for the real plan, with something of every kind of entry; marked as what it is where a
/// test asks for demonstration entries.
enum SampleLog {
  static let training = Project.ID("sufficiency-economy")
  static let contest = Project.ID("slogan-contest")
  static let survey = Project.ID("service-satisfaction-survey")
  static let forum = Project.ID("community-forum")
  static let council = Project.ID("travelling-council")
  static let complaints = Project.ID("citizen-complaints")
  static let moral = Project.ID("moral-school")

  static func log(_ channel: LogRecord.Channel = .cli) -> Log {
    Log(recording: (year2566 + year2567).map { $0.sent(by: channel) })
  }

  private static var year2566: [LogRecord] {
    [
      .money(day(2565, 10, 3), .approved, 50_000_00, of: training, document: "เทศบัญญัติ 2566"),
      .money(day(2565, 10, 3), .approved, 10_000_00, of: contest, document: "เทศบัญญัติ 2566"),
      .done("2566.sufficiency-economy.s1", on: day(2565, 11, 15), "นายกเทศมนตรีอนุมัติโครงการ"),
      .done(
        "2566.sufficiency-economy.s2", on: day(2565, 12, 9), "ประชุมวางแผนกับผู้นำชุมชน", people: 24),
      .money(
        day(2566, 1, 20), .committed, 18_000_00, of: training, document: "ใบสั่งซื้อ 12/2566"),
      .done("2566.sufficiency-economy.s5", on: day(2566, 2, 17), "อบรม 1 รุ่น", people: 120)
        .filing(.photo, .page),
      .money(
        day(2566, 3, 2), .disbursed(commitment: "ใบสั่งซื้อ 12/2566"), 17_550_50, of: training,
        document: "ฎีกา 88/2566"),
      .measured(
        training, "output-2-a", "92.5", on: day(2566, 2, 17), sample: 118, how: "แบบสอบถามหลังอบรม"),
      LogRecord(day(2566, 3, 10), .problem(.project(training), "วิทยากรมีจำนวนจำกัด")),
      LogRecord(
        day(2566, 3, 10), .suggestion(.project(training), "ควรจัดทำบัญชีรายชื่อวิทยากรในจังหวัด")),
      .cannot(.project(contest), FiscalYear(2566), .noBudget, "โอนงบไปโครงการอื่น", day(2566, 6, 1)),
      .money(
        day(2566, 5, 25), .transferred(to: training), 10_000_00, of: contest,
        document: "บันทึก 31/2566"),
      .money(
        day(2566, 8, 11), .disbursed(commitment: nil), 30_000_00, of: training,
        document: "ฎีกา 201/2566"),
      .measured(survey, "outcome-1-a", "14", on: day(2566, 9, 5), before: "19"),
      LogRecord(day(2566, 9, 20), .note(.plan, "ผู้บริหารติดตามการดำเนินการทุกไตรมาส")),
    ]
  }

  private static var year2567: [LogRecord] {
    [
      .money(day(2566, 10, 2), .approved, 50_000_00, of: training, document: "เทศบัญญัติ 2567"),
      .money(day(2566, 10, 2), .approved, 30_000_00, of: survey, document: "เทศบัญญัติ 2567"),
      .money(day(2566, 10, 2), .approved, 50_000_00, of: council, document: "เทศบัญญัติ 2567"),
      LogRecord(day(2566, 11, 1), .started(Obligation.ID("2567.travelling-council.s1"))),
      .done("2567.travelling-council.s1", on: day(2566, 12, 1), "ปรับปรุงประกาศสภาเทศบาลแล้ว"),
      .done(
        "2567.travelling-council.council-meetings.1", on: day(2567, 1, 19),
        "จัดประชุมสภาสัญจรครั้งแรก ณ ชุมชนวัดกลาง", people: 86
      ).filing(.photo),
      .money(
        day(2567, 1, 31), .disbursed(commitment: nil), 12_345_67, of: council,
        document: "ฎีกา 41/2567"),
      .measured(council, "output-1-a", "1", on: day(2567, 3, 29), how: "นับครั้ง"),
      .done("2567.sufficiency-economy.s1", on: day(2566, 11, 20), "อนุมัติโครงการแล้ว"),
      .done("2567.sufficiency-economy.s2", on: day(2567, 3, 30), "มอบหมายงานแล้ว"),
      LogRecord(day(2567, 2, 2), .problem(.project(training), "ชุมชนขอเลื่อนวันอบรม")),
      LogRecord(
        day(2567, 1, 8), .limitStarted(Matter(complaints, limit: "settle", reference: "ร.12/2567"))),
      LogRecord(
        day(2567, 1, 18),
        .limitSettled(
          Matter(complaints, limit: "settle", reference: "ร.12/2567"), result: "ซ่อมทางเท้าแล้ว")),
      LogRecord(day(2567, 2, 14), .note(.project(forum), "เตรียมจัดเวทีประชาคม 5 เขต")),
      .correction(
        of: 22, on: day(2567, 2, 5), reason: "พิมพ์จำนวนเงินผิด",
        .money(
          day(2567, 1, 31), .disbursed(commitment: nil), 12_345_00, of: council,
          document: "ฎีกา 41/2567")),
      LogRecord(
        day(2567, 3, 5), .evidenceFiled(.project(forum), "คำสั่งแต่งตั้งคณะทำงาน"), evidence: [.page]),
      LogRecord(day(2567, 3, 20), .suggestion(.plan, "ควรเร่งรัดโครงการที่ยังไม่เริ่ม")),
      .cannot(.project(moral), FiscalYear(2567), .noStaff, nil, day(2567, 3, 25)),
    ]
  }
}

extension Log {
  /// A log of records, each recorded at half past nine in the morning of its day, or right after the one
  /// before; hashes are only different from each other.
  init(recording records: [LogRecord]) {
    var previous = LogHash.none
    var last = Int64.min
    var entries: [LogEntry] = []
    for (index, record) in records.enumerated() {
      let digits = String(index + 1, radix: 16)
      guard let hash = LogHash(hex: String(repeating: "a", count: 64 - digits.count) + digits)
      else { continue }
      last = max(last &+ 1, record.day.halfPastNine.millisecondsSinceEpoch)
      entries.append(
        LogEntry(
          number: index + 1, recorded: Instant(millisecondsSinceEpoch: last), record: record,
          previous: previous, hash: hash))
      previous = hash
    }
    self.init(entries)
  }
}

extension ThaiDate {
  /// 09:30 in Bangkok.
  var halfPastNine: Instant {
    Instant(millisecondsSinceEpoch: Int64(dayNumber) * 86_400_000 + 9_000_000)
  }
}

extension LogRecord {
  init(_ day: ThaiDate, _ event: LogEvent, evidence: [Evidence] = []) {
    self.init(
      day: day, event: event,
      author: Author(name: "ผู้บันทึกตัวอย่าง", position: "เจ้าพนักงานธุรการ", unit: nil),
      evidence: evidence)
  }

  func sent(by channel: Channel) -> LogRecord {
    LogRecord(day: day, event: event, author: author, channel: channel, evidence: evidence)
  }

  func filing(_ evidence: Evidence...) -> LogRecord {
    LogRecord(
      day: day, event: event, author: author, channel: channel, evidence: self.evidence + evidence)
  }

  static func done(
    _ id: String, on day: ThaiDate, _ result: String, people: Int? = nil
  ) -> LogRecord {
    LogRecord(day, .completed(Obligation.ID(id), result: result, participants: people))
  }

  static func money(
    _ day: ThaiDate, _ kind: Movement.Kind, _ satang: Int64, of project: Project.ID,
    document: String = "ก 1"
  ) -> LogRecord {
    let movement = Movement(
      project: project, kind: kind, amount: Baht(satang: satang), fiscalYear: day.fiscalYear,
      document: document, approver: "ปลัดเทศบาล")
    return LogRecord(day, .money(movement))
  }

  static func measured(
    _ project: Project.ID, _ indicator: String, _ value: String, on day: ThaiDate,
    before: String? = nil, sample: Int? = nil, how: String? = nil
  ) -> LogRecord {
    LogRecord(
      day,
      .measured(
        project, Indicator.ID(indicator),
        value: Quantity(reading: value) ?? .init(tenThousandths: 0),
        before: before.flatMap { Quantity(reading: $0) }, sample: sample, how: how))
  }

  static func cannot(
    _ subject: LogSubject, _ year: FiscalYear, _ reason: CannotReason, _ words: String?,
    _ day: ThaiDate
  ) -> LogRecord {
    LogRecord(day, .cannot(subject, year, reason, words))
  }

  static func correction(
    of number: Int, on day: ThaiDate, reason: String, _ instead: LogRecord
  ) -> LogRecord {
    let replacement = LogEvent.Replacement(day: instead.day, event: instead.event)
    return LogRecord(
      day, .corrected(number, reason: reason, approval: "บันทึก 9/2567", instead: replacement))
  }
}

extension Evidence {
  static let photo = Evidence(
    .file(
      sha256: String(repeating: "ab", count: 32), name: "ภาพกิจกรรม.jpg", octets: 81_920,
      kind: "image/jpeg"),
    made: day(2566, 2, 17))
  static let page = Evidence(.page(url: "https://example.go.th/news/120"), made: nil)
}
