internal import PlanModel
internal import TestSupport
internal import Testing
internal import ThaiCivil

@Suite("Entries of the calendar")
struct CalendarEntriesTests {
  private func schedule() throws -> Schedule {
    try .samutPrakanCity()
  }

  private func entries(_ schedule: Schedule) -> [CalendarEntry] {
    schedule.entries(
      for: schedule.obligations,
      edition: .init(sequence: 0, modified: Instant(millisecondsSinceEpoch: 0)))
  }

  @Test("there is one for each obligation, with its days, in its order")
  func oneEach() throws {
    let schedule = try schedule()
    let entries = entries(schedule)
    #expect(entries.map(\.due) == schedule.obligations.map(\.due))
    #expect(entries.map(\.start) == schedule.obligations.map(\.start))
    #expect(Set(entries.map(\.uid)).count == entries.count)
    #expect(entries.allSatisfy { $0.uid.hasSuffix("@samut-prakan-city.sucharit") })
    #expect(entries.allSatisfy { $0.uid.utf8.allSatisfy { (0x21...0x7E).contains($0) } })
  }

  @Test("an entry names its project, and the projects are told apart by their uids")
  func relatedTo() throws {
    let schedule = try schedule()
    for (entry, obligation) in zip(entries(schedule), schedule.obligations) {
      #expect(
        entry.relatedTo == obligation.subject.project.map { "\($0)@samut-prakan-city.sucharit" })
      #expect(entry.relatedTo != entry.uid)
    }
  }

  @Test("a derived or set day says of itself that the plan does not prescribe it")
  func honestBasis() throws {
    let schedule = try schedule()
    for (entry, obligation) in zip(entries(schedule), schedule.obligations) {
      let text = entry.description.text
      switch obligation.basis {
      case .derived: #expect(text.contains("แผนไม่ได้กำหนดวัน") && !text.contains("แผนกำหนด"))
      case .setting: #expect(text.contains("ไม่ใช่กำหนดตามกฎหมาย") && !text.contains("แผนกำหนด"))
      case .stated(let citation): #expect(text.contains(citation.source))
      case .assumption: #expect(text.contains("ข้อสันนิษฐาน") && !text.contains("แผนกำหนด"))
      }
      // Only a rhythm is stated in this plan, never a day.
      #expect(!text.contains("แผนกำหนดวันไว้"))
      #expect(text.contains("วันตามเกณฑ์") == (obligation.shift != nil))
    }
  }

  @Test("a summary is short, a category has no comma, and each dimension has one colour")
  func readable() throws {
    let schedule = try schedule()
    let entries = entries(schedule)
    #expect(entries.allSatisfy { (1...72).contains($0.summary.text.count) })
    #expect(entries.allSatisfy { !$0.categories.isEmpty })
    #expect(entries.allSatisfy { $0.categories.allSatisfy { !$0.text.contains(",") } })
    let colours = Dictionary(
      grouping: entries, by: { $0.categories.count > 1 ? $0.categories[1].text : "" })
    #expect(colours.count == 5)
    #expect(colours.values.allSatisfy { Set($0.map(\.color)).count == 1 })
    #expect(Set(colours.values.compactMap { $0.first?.color }).count == 5)
  }

  @Test("reminders are those of the kind")
  func alarms() throws {
    var sketch = PlanSketch(years: "2566")
    sketch.projects = [ProjectSketch(rhythms: [("r", "every: year")])]
    let schedule = Schedule(
      try sketch.plan(), holidays: try .governmentHolidays(), items: try .reference())
    for (entry, obligation) in zip(entries(schedule), schedule.obligations) {
      #expect(entry.alarms == CalendarSettings.standardAlarms[obligation.kind])
    }
    let silent = try Plan.reading(sketch.yaml + "calendar: {alarms: {step: [1, 0], duty: []}}\n")
    let changed = Schedule(silent, holidays: try .governmentHolidays(), items: try .reference())
    for (entry, obligation) in zip(entries(changed), changed.obligations) {
      switch obligation.kind {
      case .step: #expect(entry.alarms == [1, 0])
      case .duty: #expect(entry.alarms == [])
      case .occurrence: #expect(entry.alarms == [7])
      case .cycle: #expect(entry.alarms == [14])
      }
    }
  }

  @Test("a title that reads like a calendar stays a title")
  func hostileTitle() throws {
    var sketch = PlanSketch(years: "2566")
    let evil = "\"x\\r\\nEND:VEVENT\\nBEGIN:VEVENT\\u202E\\0\""
    sketch.projects = [ProjectSketch(title: evil, steps: [StepSketch(title: evil)])]
    let schedule = Schedule(
      try sketch.plan(), holidays: try .governmentHolidays(), items: try .reference())
    for entry in entries(schedule) {
      #expect(!entry.summary.text.contains { $0.isNewline })
      #expect(!entry.description.text.unicodeScalars.contains { $0 == "\r" || $0 == "\u{202E}" })
    }
  }

  @Test("the header says whose calendar it is")
  func header() throws {
    let schedule = try schedule()
    let all = schedule.header(for: nil)
    let one = schedule.header(for: schedule.plan.owners.first)
    #expect(all.name.text == "ทุกหน่วยงาน – เทศบาลนครสมุทรปราการ")
    #expect(one.name.text == "สำนักปลัดเทศบาล – เทศบาลนครสมุทรปราการ")
    #expect(all.refreshHours == 24)
  }
}
