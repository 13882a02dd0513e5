import Office
import Papers
import PlanModel
import Reports
import SQLiteStores
import Stores
import Synchronization
import TestSupport
import Testing
import ThaiCivil

import struct Foundation.UUID
import class Foundation.FileManager

@Suite("Prints of an office")
struct PrintRoomTests {
  private static let year = FiscalYear(2567)
  private let now: Instant
  private let edition: PlanEdition

  init() throws {
    now = try #require(Instant(rfc3339: "2024-04-20T09:00:00+07:00"))
    edition = try #require(
      PlanEdition(
        PlanSources(
          plan: try Repository.text("plans/samut-prakan-city.yaml"),
          holidays: try WorkingCalendar.governmentHolidays().holidays,
          items: try Repository.text("plans/reference/oit-items.csv"))))
  }

  @Test("of a closed report are made once, of a draft each time")
  func once() throws {
    try inFolder { data in
      let (book, printer) = (try book(data), StandInPrinter())
      let room = PrintRoom(printer, keptOn: data.prints)
      let draft = try book.paper(.period(Self.year, .annual), asOf: now)
      let closed = try book.paper(.period(Self.year, .sixMonth), asOf: now)
      for report in [draft, draft, closed, closed] {
        _ = try room.pdf(of: report.document(), saying: report, from: book, made: now)
      }
      #expect(printer.count == 3)
    }
  }

  @Test("are not kept where something was erased while they were made")
  func erasedMeanwhile() throws {
    try inFolder { data in
      let book = try book(data)
      let report = try book.paper(.period(Self.year, .sixMonth), asOf: now)
      let slow = StandInPrinter { [now, edition] in
        // All is over before the print is.
        try LogBook(edition, data.log(of: edition.schedule.plan.id)).add(at: { now }) { _ in
          [
            LogRecord(
              day: now.bangkokDay,
              event: .erased(1, part: 0, reason: "PDPA", approval: "สป 1/2567"),
              author: Self.author)
          ]
        }
      }
      let print = try PrintRoom(slow, keptOn: data.prints).pdf(
        of: report.document(), saying: report, from: book, made: now)
      #expect(print == StandInPrinter.octets)
      #expect(Self.files(in: data) == [])
      // One that was begun after the order, with a book of before it.
      let late = StandInPrinter()
      _ = try PrintRoom(late, keptOn: data.prints).pdf(
        of: report.document(), saying: report, from: book, made: now)
      #expect(Self.files(in: data) == [])
      let after = try self.book(data, isClosing: false)
      let kept = try after.paper(.period(Self.year, .sixMonth), asOf: now)
      _ = try PrintRoom(late, keptOn: data.prints).pdf(
        of: kept.document(), saying: kept, from: after, made: now)
      #expect(Self.files(in: data).count == 1)
    }
  }

  // MARK: What is printed

  private static let author = LogRecord.Author(name: "นางสาวลับเฉพาะ", position: "นักวิชาการ")

  private static func files(in data: DataFolder) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: data.path + "/prints")) ?? []
  }

  private func inFolder(_ body: (DataFolder) throws -> Void) throws {
    let place = FileManager.default.temporaryDirectory.path + "/prints-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: place) }
    try body(DataFolder(place))
  }

  /// A log of which the six-month round is closed.
  private func book(_ data: DataFolder, isClosing: Bool = true) throws -> Book {
    let store = try data.log(of: edition.schedule.plan.id)
    if isClosing {
      let plan = edition.schedule.plan
      try LogBook(edition, store).add(at: { now }) { _ in
        plan.projects.map { project in
          LogRecord(
            day: day(2567, 3, 10), event: .note(.project(project.id), "ดำเนินการแล้ว"),
            author: Self.author)
        }
          + plan.projects.compactMap { project in
            project.budget.amount(in: Self.year, of: project.fiscalYears).map { amount in
              LogRecord(
                day: Self.year.firstDay,
                event: .money(
                  Movement(
                    project: project.id, kind: .approved, amount: amount, fiscalYear: Self.year,
                    document: "เทศบัญญัติ 2567", approver: "ผู้อนุมัติ")), author: Self.author)
            }
          }
      }
      try LogBook(edition, store).close(RoundClosing(Self.year, .sixMonth), at: { now }) { event in
        LogRecord(day: now.bangkokDay, event: event, author: Self.author)
      }
    }
    return try Book(edition, Log(try store.entries()), in: store)
  }
}

/// Prints nothing, but takes its time.
private final class StandInPrinter: PaperPrinter {
  static let octets = Array("%PDF-1.7\n%%EOF\n".utf8)

  private let meanwhile: @Sendable () throws -> Void
  private let prints = Mutex(0)
  var count: Int { prints.withLock(\.self) }

  init(_ meanwhile: @escaping @Sendable () throws -> Void = {}) { self.meanwhile = meanwhile }

  func pdf(of document: Document, made: Instant) throws(PrintFault) -> [UInt8] {
    prints.withLock { $0 += 1 }
    do { try meanwhile() } catch { throw PrintFault(.same("\(error)")) }
    return Self.octets
  }
}
