internal import PlanModel
@testable internal import PlanReading
internal import TestSupport
internal import Testing
internal import ThaiCivil

/// What ``PlanWriter`` writes is read as the plan that it was written of.
@Suite("Writing a plan file")
struct PlanWriterTests {
  @Test(
    "a plan that was read and written is read as the same plan, without new faults",
    arguments: [
      "plans/samut-prakan-city.yaml", "plans/bang-sao-thong-measures-2566.yaml",
      "plans/nakhon-pathom-city-measures-2566.yaml", "plans/samut-prakan-city-measures-2566.yaml",
      "plans/samut-prakan-pao-measures-2564.yaml", "Tests/PlanReadingTests/Format/every-key.yaml",
    ])
  func roundTrip(path: String) throws {
    let octets = try Repository.octets(path)
    let text = PlanWriter.text(of: try #require(PlanReader.draft(octets)))
    let (before, after) = (try PlanReader.read(octets), try PlanReader.read(Array(text.utf8)))
    #expect(after.plan != nil && after.plan == before.plan)
    #expect(after.diagnostics.map(\.rule) == before.diagnostics.map(\.rule))
  }

  @Test("what was written is written again as it is")
  func canonical() throws {
    let octets = try Repository.octets("plans/samut-prakan-city.yaml")
    let once = PlanWriter.text(of: try #require(PlanReader.draft(octets)))
    #expect(PlanWriter.text(of: try #require(PlanReader.draft(Array(once.utf8)))) == once)
  }

  @Test(
    "a title of any text is read as it was",
    arguments: [
      "โครงการ: ก # ข", "- ขีด", "*ดาว", "&และ", "\"คำพูด\"", "'เดี่ยว'", "004", "2566", "null", "yes",
      "~", "ก:",
      "[ก]", "{ก}", "ก\\ข", "%ร้อยละ", "@ก", "`ก`", "?", ": ก", "| ก", "> ก", "!ก", "1.50", "ก\nข",
      "none",
      "=SUM(A1)", "<script>",
    ])
  func hostileText(title: String) throws {
    let octets = try Repository.octets("plans/samut-prakan-city.yaml")
    var draft = try #require(PlanReader.draft(octets))
    draft.title = Located(title, at: draft.at)
    let read = try #require(PlanReader.draft(Array(PlanWriter.text(of: draft).utf8)))
    #expect(read.title?.value == title)
    #expect(read.projects.count == 35)
  }

  @Test("drafts that were changed at random are written and read as they are")
  func random() throws {
    let octets = try Repository.octets("Tests/PlanReadingTests/Format/every-key.yaml")
    let draft = try #require(PlanReader.draft(octets))
    var numbers = SeededNumbers(seed: 12)
    for _ in 0..<200 {
      let changed = draft.changed(using: &numbers)
      let text = PlanWriter.text(of: changed)
      let read = try #require(PlanReader.draft(Array(text.utf8)))
      #expect(PlanWriter.text(of: read) == text)
      #expect(read.projects.map(\.title?.value) == changed.projects.map(\.title?.value))
      #expect(
        read.projects.flatMap { $0.steps.map(\.title?.value) }
          == changed.projects.flatMap { $0.steps.map(\.title?.value) })
    }
  }

  @Test("remarks stand above the file, and none of them becomes part of it")
  func remarks() throws {
    let draft = try #require(
      PlanReader.draft(try Repository.octets("plans/samut-prakan-city.yaml")))
    let text = PlanWriter.text(of: draft, remarks: ["หนึ่ง\nid: other", "สอง"])
    #expect(text.hasPrefix("# หนึ่ง\n# id: other\n# สอง\nformat: 1\n"))
    #expect(PlanReader.draft(Array(text.utf8))?.id?.value == draft.id?.value)
  }
}

extension PlanDraft {
  /// With projects and steps taken out, doubled and renamed.
  fileprivate func changed(using numbers: inout SeededNumbers) -> PlanDraft {
    let texts = [
      "ก: ข", "#", "- -", "\"", "๑.๑", "ไม่มี", " เว้นวรรค ", "null",
      "ยาว" + String(repeating: "ก", count: 500),
    ]
    var draft = self
    for dimension in draft.dimensions.indices {
      for strategy in draft.dimensions[dimension].strategies.indices {
        var projects = draft.dimensions[dimension].strategies[strategy].projects
        for index in projects.indices {
          let text = texts.randomElement(using: &numbers)?.plain ?? ""
          projects[index].title = Located(text, at: at)
          if !projects[index].steps.isEmpty, Bool.random(using: &numbers) {
            projects[index].steps[0].title = Located(text, at: at)
            projects[index].steps.append(projects[index].steps[0])
          }
        }
        if Bool.random(using: &numbers) { projects += projects }
        draft.dimensions[dimension].strategies[strategy].projects = projects
      }
    }
    return draft
  }
}
