import Foundation
import Interchange
import Papers
import PlanModel
import Reports
import Testing
import ThaiCivil

@Suite("Reports as JSON")
struct ReportJSONTests {
  /// Every object of a JSON value, itself and those inside it.
  private func objects(in value: Any) -> [[String: Any]] {
    if let object = value as? [String: Any] {
      return [object] + object.values.flatMap(objects)
    }
    return (value as? [Any])?.flatMap(objects) ?? []
  }

  private func check(_ json: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let parsed = try JSONSerialization.jsonObject(with: Data(json.utf8))
    let objects = objects(in: parsed)
    let held = objects.compactMap { object in
      object["hash"] == nil ? nil : (object["entries"] as? [Int])?.first
    }
    let named = objects.flatMap { object -> [Int] in
      // The value of an indicator is a figure itself.
      if let value = object["value"], !(value is [String: Any]) {
        #expect(object["entries"] is [Int], "a figure carries its entries")
      }
      return object["entries"] as? [Int] ?? []
    }
    #expect(Set(named).isSubset(of: held), sourceLocation: sourceLocation)
    #expect(Set(held).count == held.count, "an entry stands once", sourceLocation: sourceLocation)
  }

  @Test(
    "what the rules for text let nobody see, and every line end, is escaped, and no more but marks")
  func escaping() {
    var escaped = String.UnicodeScalarView()
    var plain = String.UnicodeScalarView()
    for scalar in (0...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
    where !"\"\\<>&".unicodeScalars.contains(scalar) {
      if scalar.isHiddenOrControl || scalar.textRole == .lineEnd || scalar == "\t" {
        escaped.append(scalar)
      } else {
        plain.append(scalar)
      }
    }
    #expect(JSON.string(String(plain)).text(.page) == "\"\(String(plain))\"\n")
    for scalar in escaped {
      #expect(JSON.string(String(scalar)).text(.page).hasPrefix("\"\\"), "U+\(scalar.value)")
    }
  }

  @Test("each figure of each report names entries that the report holds", arguments: 0..<7)
  func sample(_ index: Int) throws {
    try check(try SampleReports.all()[index].json)
  }

  @Test("so does each over random logs", arguments: [1, 2, 3] as [UInt64])
  func random(_ seed: UInt64) throws {
    let schedule = try SampleReports.schedule()
    let log = SampleLog.random(seed, schedule)
    for round in FiscalYear.Round.allCases {
      let report = try SampleReports.period(round, asOf: SampleReports.october, log)
      try check(Report.period(report).json)
      try check(Report.ePlan(report).json)
      try check(Report.followUp(FollowUpReport(report), .results).json)
    }
    let budget = try BudgetReport(
      schedule.plan, log, years: FiscalYear(2566)...FiscalYear(2567), asOf: SampleReports.october)
    try check(Report.budget(budget).json)
  }

  @Test("the text that closes a round knows nothing of the instant at which it is made")
  func contents() throws {
    let log = SampleLog.log()
    let early = try SampleReports.period(.sixMonth, asOf: SampleReports.april, log)
    let late = try SampleReports.period(.sixMonth, asOf: SampleReports.october, log)
    #expect(early.basis != late.basis)
    #expect(ReportJSON.text(of: early.contents) == ReportJSON.text(of: late.contents))
  }

  @Test("a report is the same text each time it is made, in every format")
  func deterministic() throws {
    let again = try SampleReports.all()
    for (report, other) in zip(try SampleReports.all(), again) {
      for format in ReportFormat.allCases {
        #expect(report.files(format) == other.files(format))
      }
    }
  }
}
