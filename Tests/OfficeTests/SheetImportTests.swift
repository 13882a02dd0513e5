import Interchange
import Office
import enum Papers.Language
import PlanModel
import TestSupport
import Testing
import ThaiCivil

@Suite("A filled-in sheet")
struct SheetImportTests {
  private let sheet: FilledSheet
  private let obligation: Obligation

  init() throws {
    sheet = try FilledSheet()
    obligation = try sheet.obligation
  }

  private var row: [String] { FilledSheet.row(obligation, participants: "12") }

  @Test("adds nothing the second time, and says nothing then")
  func twice() throws {
    let log = try sheet.log(after: [row])
    #expect(log.count == 1)
    let again = try sheet.addition([row], to: log)
    #expect(again.records.isEmpty && again.differences.isEmpty)
  }

  @Test("that says otherwise than the log names the entry, what differs, and what would be right")
  func differences() throws {
    let log = try sheet.log(after: [row])
    let changed = FilledSheet.row(
      obligation, on: "16/12/2565", result: "ประชุมสองครั้ง", participants: "13")
    let addition = try sheet.addition([changed], to: log)
    #expect(addition.records.isEmpty)
    let difference = try #require(addition.differences.first)
    #expect(difference.entry == 1 && difference.place.row == 2)
    #expect(
      difference.parts == [
        .day(day(2565, 12, 15), day(2565, 12, 16)), .result("ประชุมแล้ว", "ประชุมสองครั้ง"),
        .participants(12, 13),
      ])
    #expect(
      difference.instead
        == LogEvent.Replacement(
          day: day(2565, 12, 16),
          event: .completed(obligation.id, result: "ประชุมสองครั้ง", participants: 13)))
    #expect(difference.message(.thai).contains("รายการบันทึกที่ 1"))
    #expect(difference.message(.english).contains("entry 1"))
  }

  @Test("with empty cells where the log has something says nothing against it")
  func emptyCells() throws {
    let log = try sheet.log(after: [row])
    let bare = FilledSheet.row([.key: obligation.id.text, .status: FilledSheet.done])
    let addition = try sheet.addition([bare], to: log)
    #expect(addition.records.isEmpty && addition.differences.isEmpty)
  }

  @Test("brings a new link for what is logged as evidence that was filed later, once")
  func laterEvidence() throws {
    let log = try sheet.log(after: [row])
    let linked = FilledSheet.row(
      obligation, participants: "12", evidence: "https://example.org/1, https://example.org/1")
    let record = try #require(try sheet.addition([linked], to: log).records.first?.record)
    #expect(record.event == .evidenceFiled(.obligation(obligation.id), nil))
    #expect(record.evidence == [Evidence(.page(url: "https://example.org/1"), made: nil)])
    let after = sheet.log(log.entries.map(\.record) + [record])
    #expect(try sheet.addition([linked], to: after).records.isEmpty)
  }

  @Test("may have a title above the heading, columns in another order, and rows of commas")
  func sloppy() throws {
    let order = Sheet.Column.allCases.reversed()
    let cells: [Sheet.Column: String] = [
      .key: obligation.id.text, .status: FilledSheet.done, .day: "๑๕ ธ.ค. ๒๕๖๕", .result: "ทำแล้ว",
      .participants: "๑,๒๐๐ คน",
    ]
    for separator in [",", ";", "\t"] {
      for lineEnd in ["\n", "\r\n"] {
        let rows = [
          ["แบบกรอกผลการดำเนินงาน, กองคลัง; ปี 2566"], [],
          order.map { $0.rawValue.replacing(" ", with: "\n") + " " } + ["", ""],
          Array(repeating: "", count: 14), order.map { cells[$0] ?? "" } + ["", ""],
          Array(repeating: " ", count: 14),
        ]
        let text = rows.map { row in
          row.map { "\"\($0)\"" }.joined(separator: separator) + lineEnd
        }.joined()
        let records = try sheet.addition(text).records
        let expected = LogEvent.completed(obligation.id, result: "ทำแล้ว", participants: 1200)
        #expect(records.map(\.record.event) == [expected])
        #expect(records.map(\.place.row) == [5])
      }
    }
  }

  @Test("counts rows as the spreadsheet does, whatever line breaks the cells have")
  func rows() throws {
    let both = try sheet.obligations(2)
    let (first, second) = (both[0], both[1])
    let broken = FilledSheet.row(first, result: "หนึ่ง\r\nสอง\u{B}สาม")
    let wrong = FilledSheet.row(second, on: "31/02/2566")
    let records = try sheet.addition([broken]).records
    #expect(
      records.map(\.record.event) == [
        .completed(first.id, result: "หนึ่ง\nสอง\nสาม", participants: nil)
      ])
    let fault = try #require(try sheet.faults([broken, wrong]).first)
    #expect(fault.place.row == 3 && fault.place.line == 4)
    #expect(fault.place.words(.thai) == "แถวที่ 3 (บรรทัดที่ 4 ของไฟล์)")
    #expect(fault.place.words(.english) == "row 3 (line 4 of the file)")
  }

  @Test(
    "reads numbers as people write them",
    arguments: [("12 คน", 12), ("12.00", 12), ("๑๒", 12), ("1,200", 1200), ("0", 0)])
  func numbers(text: String, count: Int) throws {
    let rows = [FilledSheet.row(obligation, participants: text)]
    let events = try sheet.addition(rows).records.map(\.record.event)
    #expect(events == [.completed(obligation.id, result: "ประชุมแล้ว", participants: count)])
  }

  @Test(
    "has one fault for a cell of numbers that says something else",
    arguments: ["12,3", "-1", "หลายคน", "12.5", "12 บาท", "10-12"])
  func noNumbers(text: String) throws {
    let faults = try sheet.faults([FilledSheet.row(obligation, participants: text)])
    #expect(faults.map(\.reason) == [.notWholeNumber(text)])
  }

  @Test("has one fault for a cell of links that has none, and takes links however they are parted")
  func links() throws {
    let none = FilledSheet.row(obligation, evidence: "ภาพถ่าย 3 ใบ")
    #expect(try sheet.faults([none]).map(\.reason) == [.notAddress("ภาพถ่าย 3 ใบ")])
    let urls = ["https://example.org/1", "https://example.org/2?a=1,2", "http://example.org/3"]
    for joint in [" ", "\n", ", ", ";", ",", "\r\n"] {
      let row = FilledSheet.row(obligation, evidence: urls.joined(separator: joint))
      let evidence = try sheet.addition([row]).records.flatMap(\.record.evidence)
      #expect(evidence == urls.map { Evidence(.page(url: $0), made: nil) }, "\(joint)")
    }
  }

  @Test("loses no cell without a word")
  func lostCells() throws {
    func reasons(_ cells: [Sheet.Column: String]) throws -> [SheetFault.Reason] {
      try sheet.faults([FilledSheet.row(cells)]).map(\.reason)
    }
    let key = obligation.id.text
    #expect(try reasons([.result: "ผู้กรอก: สมชาย"]) == [.keyMissing])
    #expect(
      try reasons([.key: key, .status: "ยังไม่ดำเนินการ", .evidence: "https://example.org"])
        == [.workNotStarted])
    #expect(try reasons([.key: key, .result: "ทำแล้ว"]) == [.unknownStatus("")])
    #expect(
      try reasons([.key: key, .status: "อยู่ระหว่างดำเนินการ", .participants: "5"])
        == [.onlyWhenDone])
    #expect(try reasons([.key: key]) == [])
    let outside = FilledSheet.row(obligation) + ["เพิ่มเติม"]
    #expect(try sheet.faults([outside]).map(\.reason) == [.outsideColumns("เพิ่มเติม")])
    let progress = FilledSheet.row([
      .key: key, .status: "อยู่ระหว่างดำเนินการ", .day: "15/12/2565", .result: "ออกหนังสือแล้ว",
    ])
    #expect(
      try sheet.addition([progress]).records.map(\.record.event) == [
        .started(obligation.id), .note(.obligation(obligation.id), "ออกหนังสือแล้ว"),
      ])
  }

  @Test("whose first column was sorted alone is found out")
  func movedKeys() throws {
    let progress = Progress(sheet.schedule, Log(), year: FiscalYear(2566), asOf: sheet.today)
    let rows = try CSV.rows(Sheet.text(progress, owner: nil, round: .annual)).map(\.cells)
    #expect(try sheet.addition(CSV.text(rows)).records.isEmpty)
    var moved = rows
    let (one, two) = (1, try #require(rows.indices.last { rows[$0][2] != rows[1][2] }))
    (moved[one][0], moved[two][0]) = (rows[two][0], rows[one][0])
    let reasons = Set(try sheet.faults(CSV.text(moved)).map(\.reason))
    #expect(reasons == [.titleOfAnother(rows[one][2]), .titleOfAnother(rows[two][2])])
  }

  @Test("knows the remarks on the steps of a project, and an old remark in other words")
  func remarks() throws {
    let project = try #require(obligation.subject.project)
    let said = LogRecord(
      day: day(2566, 1, 5), event: .problem(.obligation(obligation.id), "บุคลากรไม่เพียงพอ"),
      author: FilledSheet.author)
    let log = sheet.log([said])
    func rows(_ problem: String) throws -> [[String]] {
      [
        FilledSheet.row(try sheet.obligation, result: "ทำแล้ว"),
        FilledSheet.row([.key: "project:\(project)", .problem: problem]),
      ]
    }
    func added(_ problem: String) throws -> [LogEvent] {
      try sheet.addition(try rows(problem), to: log).records.dropFirst().map(\.record.event)
    }
    #expect(try added("บุคลากรไม่เพียงพอ").isEmpty)
    #expect(try added("บุคลากรไม่เพียงพอ\nฝนตกหนัก") == [.problem(.project(project), "ฝนตกหนัก")])
    let other = try sheet.addition(try rows("บุคลากรยังไม่เพียงพอ"), to: log)
    #expect(other.records.count == 1)
    #expect(other.differences.map(\.parts) == [[.problem("บุคลากรไม่เพียงพอ", "บุคลากรยังไม่เพียงพอ")]])
  }

  @Test("with another value for the day of a measurement differs from it")
  func values() throws {
    let (project, indicator) = sheet.indicator
    func row(_ value: String, _ day: String) -> [[String]] {
      [
        FilledSheet.row([
          .key: "indicator:\(project.id)/\(indicator.id)", .value: value, .day: day,
        ])
      ]
    }
    let log = try sheet.log(after: row("2", "15/01/2566"))
    #expect(log.count == 1)
    #expect(try sheet.addition(row("2.00", "15/01/2566"), to: log).records.isEmpty)
    #expect(try sheet.addition(row("3", "15/02/2566"), to: log).records.count == 1)
    let other = try sheet.addition(row("3", "15/01/2566"), to: log)
    #expect(other.records.isEmpty && other.differences.map(\.entry) == [1])
  }

  @Test("that is not one says what it is")
  func notASheet() throws {
    func reasons(_ octets: [UInt8]) -> [SheetImport.Refused.Cause] {
      do {
        _ = try SheetImport(octets, sheet.schedule).addition(
          to: Log(), by: FilledSheet.author, through: .sheet, day: sheet.today, today: sheet.today)
        return []
      } catch {
        return error.lines.map(\.cause)
      }
    }
    func reason(_ octets: [UInt8]) -> SheetFault.Reason? {
      if case .fault(let fault)? = reasons(octets).first { fault.reason } else { nil }
    }
    #expect(reason([0x50, 0x4B, 3, 4, 0]) == .workbook)
    #expect(reason([0xC3, 0x28]) == .notUTF8)
    #expect(reason([]) == .empty)
    #expect(reason(Array("\"รหัส".utf8)) == .unclosedQuotation)
    let twice = FilledSheet.headings + ["สถานะ"]
    #expect(try sheet.faults(CSV.text([twice])).map(\.reason) == [.columnTwice])
  }

  @Test("has a row for each thing at most, and as many rows as are read")
  func limits() throws {
    #expect(
      try sheet.faults([row, row]).map(\.reason)
        == [.repeated(try #require(try sheet.addition([row]).records.first?.place))])
    let many = Array(repeating: FilledSheet.row([.key: "x"]), count: Sheet.mostRows + 1)
    #expect(try sheet.faults(many).map(\.reason) == [.tooManyRows])
  }
}
