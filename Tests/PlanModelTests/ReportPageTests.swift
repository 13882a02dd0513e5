internal import PlanModel
internal import TestSupport
internal import Testing

@Suite("The page on reports")
struct ReportPageTests {
  @Test("every rule of a report's check stands in the page", arguments: ReportFault.Rule.allCases)
  func rules(rule: ReportFault.Rule) throws {
    let page = try Repository.text("Sources/sucharit/sucharit.docc/Reports.md")
    #expect(page.contains("| \(rule.rawValue) | "))
  }
}
