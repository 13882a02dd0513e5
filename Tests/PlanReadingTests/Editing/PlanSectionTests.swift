internal import PlanModel
internal import PlanReading
internal import Testing

@Suite("The words of the plan format")
struct PlanSectionTests {
  @Test("every key has a Thai label, and no section has one twice", arguments: PlanSection.all)
  func labels(section: PlanSection) {
    let labels = section.keys.map(\.label.thai)
    #expect(
      labels.allSatisfy { label in
        label.unicodeScalars.contains { 0xE00...0xE7F ~= $0.value }
      })
    #expect(Set(labels).count == labels.count)
    #expect(Set(section.keys.map(\.label.english)).count == labels.count)
  }

  @Test("a form is told what stands behind each key of a project")
  func looks() throws {
    let project = try #require(PlanSection.named("project"))
    func look(_ name: String) -> PlanKey.Look? { project.key(name)?.look }
    #expect(look("title") == .text && look("id") == .id && look("number") == .figure)
    #expect(look("owners") == .lines && look("objectives") == .lines)
    #expect(look("budget") == .budget && look("steps") == .sections("step"))
    #expect(PlanSection.named("step")?.key("timing")?.look == .oneOrMore("timing"))
    #expect(PlanSection.named("step")?.key("weight")?.look == .wholeNumber(1...1000))
    #expect(PlanSection.named("dimension")?.key("stated-budget")?.look == .figureOrNone)
    #expect(PlanSection.named("reporting")?.key("ita-cycle")?.look == .noneOrSections("cycle"))
    #expect(PlanSection.plan.key("reporting")?.look == .section("reporting"))
    guard case .words(let words)? = look("kind") else {
      Issue.record("the kind of a project is no word")
      return
    }
    #expect(words.map(\.value) == ["project", "activity", "measure", "practice"])
    #expect(words.map(\.label.thai).first == "โครงการ")
  }
}
