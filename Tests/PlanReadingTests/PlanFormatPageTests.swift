internal import PlanModel
@testable internal import PlanReading
internal import TestSupport
internal import Testing

@Suite("PlanFormat.md")
struct PlanFormatPageTests {
  @Test("the page has every shape with every key, the required ones in bold, and no others")
  func everyKey() throws {
    let page = try Repository.text("Sources/sucharit/sucharit.docc/PlanFormat.md")
    let sections = page.split(separator: "\n### ").dropFirst().map { section in
      let lines = section.split(separator: "\n")
      let rows = lines.filter { $0.hasPrefix("| `") || $0.hasPrefix("| **`") }
      return (name: String(lines[0]), keys: rows.map { String($0.split(separator: " | ")[0]) })
    }
    let expected = PlanSchema.shapes.map { shape in
      (
        name: shape.name,
        keys: shape.list.map { $0.isRequired ? "| **`\($0.name)`**" : "| `\($0.name)`" }
      )
    }
    #expect(sections.map(\.name) == expected.map(\.name))
    for (section, shape) in zip(sections, expected) { #expect(section.keys == shape.keys) }
  }

  @Test("the smallest plan on the page is a plan")
  func smallestPlan() throws {
    let page = try Repository.text("Sources/sucharit/sucharit.docc/PlanFormat.md")
    let blocks = page.split(separator: "```yaml\n").dropFirst()
    let block = try #require(blocks.first?.split(separator: "```").first)
    #expect(try Plan.reading(String(block)).projects.count == 1)
  }

  @Test("plans/plan.schema.json is what the program prints")
  func schemaFile() throws {
    #expect(try Repository.text("plans/plan.schema.json") == PlanSchema.json)
  }
}
