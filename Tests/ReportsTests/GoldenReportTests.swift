import Papers
import Reports
import TestSupport
import Testing
import ThaiCivil

@Suite("Golden reports")
struct GoldenReportTests {
  @Test("every report stays as it is on paper", arguments: 0..<10)
  func onPaper(_ index: Int) throws {
    let report = try SampleReports.all()[index]
    for file in report.files(.markdown) { try Golden.expect(file.text, is: file.name) }
  }

  @Test("the table for e-Plan stays as it is in every format", arguments: ReportFormat.allCases)
  func inEveryFormat(_ format: ReportFormat) throws {
    let report = Report.ePlan(try SampleReports.period(.sixMonth, asOf: SampleReports.april))
    for file in report.files(format) { try Golden.expect(file.text, is: file.name) }
  }

  @Test("a follow-up in Arabic digits and for machines stays as it is")
  func followUp() throws {
    let report = Report.followUp(try SampleReports.followUp(), .results)
    for file in report.files(.markdown, Style(.thai, .arabic)) {
      try Golden.expect(file.text, is: "arabic-\(file.name)")
    }
    for file in report.files(.json) { try Golden.expect(file.text, is: file.name) }
  }

  @Test("files are named by item, report and year, in characters that every system takes")
  func names() throws {
    #expect(
      try SampleReports.all().map(\.name) == [
        "o36-plan-2566", "six-month-2567", "annual-2567", "e-plan-six-month-2567",
        "o43-follow-up-annual-2564", "o43-follow-up-annual-2564-statuses", "budget-2566-2567",
        "o33-gifts-six-month-2566", "gifts-annual-2567",
        "o29-complaints-six-month-2566",
      ])
    let first = try SampleReports.period(.sixMonth, 2566, asOf: SampleReports.april)
    #expect(Report.period(first).name == "o37-six-month-2566")
    for report in try SampleReports.all() {
      for file in ReportFormat.allCases.flatMap({ report.files($0) }) {
        #expect(file.name.wholeMatch(of: #/[a-z0-9-]+\.(md|html|csv|json)/#) != nil)
      }
    }
  }
}
