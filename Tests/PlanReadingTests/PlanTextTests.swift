import PlanModel
@testable import PlanReading
import TestSupport
import Testing
import ThaiCivil

@Suite("Texts and words of a plan as people type them")
struct PlanTextTests {
  private func read(_ changes: (from: String, to: String)...) throws -> PlanReader.Reading {
    var text = try EveryKeyTests.text()
    for (from, to) in changes {
      try #require(text.contains(from), "\(from)")
      text = text.replacing(from, with: to, maxReplacements: 1)
    }
    return try PlanReader.read(Array(text.utf8))
  }

  @Test("a plan with a byte order mark is the same plan, with the same places")
  func byteOrderMark() throws {
    let text = try EveryKeyTests.text()
    let marked = try PlanReader.read([0xEF, 0xBB, 0xBF] + Array(text.utf8))
    let plain = try Plan.reading(text)
    #expect(marked.diagnostics == [] && marked.plan == plain)
    let broken = try PlanReader.read([0xEF, 0xBB, 0xBF] + Array("formt: 1\n".utf8))
    #expect(broken.diagnostics.contains { $0.at == Position(line: 1, column: 1) })
  }

  @Test("an owner whose name looks like one of the list is found")
  func owners() throws {
    let reading = try read(("name: กองคลัง", "name: ก\u{E2D}งคล\u{E31}ง\u{200B}"))
    #expect(reading.diagnostics == [])
    #expect(reading.plan?.owners.first?.name == "กองคลัง")
  }

  @Test(
    "Thai words are read where the format has English ones",
    arguments: [
      ("kind: action-plan", "kind: แผนปฏิบัติการ"), ("kind: town-municipality", "kind: เทศบาลเมือง"),
      ("kind: activity", "kind: กิจกรรม"), ("comparator: at-least", "comparator: ไม่น้อยกว่า"),
      ("status: orange", "status: สีส้ม"), ("control: fair", "control: พอใช้"),
      ("known: known", "known: เคยเกิด"), ("levelling: off", "levelling: ปิด"),
      ("budget: none", "budget: ไม่ใช้งบประมาณ"), ("every: month", "every: เดือน"),
      ("reading: whole-period", "reading: ทั้งแผน"),
    ])
  func thaiWords(english: String, thai: String) throws {
    #expect(try read((english, thai)).plan == (try Plan.reading(try EveryKeyTests.text())))
  }

  @Test("no Thai word stands for two English ones")
  func wordsAreOne() {
    func words<Word: PlanWord>(_: Word.Type) -> [String] {
      Word.allCases.flatMap { [$0.rawValue] + $0.thai }
    }
    for all in [
      words(Plan.Kind.self), words(Organisation.Kind.self), words(Project.Kind.self),
      words(PlannedBudget.Reading.self), words(Timing.Period.self),
      words(Indicator.Comparator.self), words(Risk.TrafficLight.self), words(Risk.Control.self),
      words(SchedulingSettings.DayOffRule.self), words(Familiarity.self), words(Switch.self),
      words(NoneWord.self),
    ] {
      #expect(Set(all).count == all.count)
      #expect(all.allSatisfy { $0.plain == $0 })
    }
  }

  @Test("a remark with a blank behind its # is no lost text")
  func remarks() throws {
    #expect(try read(("title: แผนที่ใช้ทุกคำ", "title: แผนที่ใช้ทุกคำ   # ร่างแรก")).diagnostics == [])
    let quoted = try read(("title: แผนที่ใช้ทุกคำ", "title: \"แผนที่ใช้ทุกคำ\"   #1"))
    #expect(quoted.diagnostics == [])
  }

  @Test("a quotation mark that a later one closes is named in the hint")
  func openQuotation() throws {
    let reading = try read(("title: แผนที่ใช้ทุกคำ", "title: \"แผนที่ใช้ทุกคำ"))
    let fault = try #require(reading.diagnostics.first)
    #expect(fault.rule == .yamlSyntax)
    #expect(
      fault.message.english.contains("never closed")
        || fault.hint?.english.contains("line 4") ?? false)
  }
}
