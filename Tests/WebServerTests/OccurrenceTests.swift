import Hummingbird
import PlanModel
import Stores
import TestSupport
import Testing
import ThaiCivil

@testable import WebServer

@Suite("Which one of several, on pages and in the API")
struct OccurrenceTests {
  /// January, among the twelve months of whatever recurs monthly.
  private static let occurrence = "เดือน ม.ค. 2567"

  @Test("every page and the API tell a month from its fellows")
  func everywhere() async throws {
    try await TestSite.with { site in
      let monthly = site.schedule.obligations.filter {
        $0.covers == FiscalYear(2567) && $0.occurrence == .month(day(2567, 1, 1).monthOfYear)
      }
      let item = try #require(monthly.first)
      let project = try #require(item.subject.project)
      let browser = try await site.browser(as: .coordinator)
      let task = "/tasks/\(item.id)"
      let paths = [
        task, task + "/done", "/projects/\(project)?year=2567",
        "/sheet?year=2567&unit=\(item.owners[0])",
      ]
      for path in paths {
        #expect(try await browser.get(path).text.contains(Self.occurrence), "\(path)")
      }
      var list = ""
      for page in 1...4 {
        list += try await browser.get("/tasks?show=todo&year=2567&page=\(page)").text
      }
      #expect(list.contains(Self.occurrence))
      let form = try await browser.get(task + "/done")
      let sent = try await browser.send(
        form, to: task + "/done", ["text": "รายงานแล้ว", "day": "31/01/2567"])
      #expect(sent.location == task + "?recorded=1")
      #expect(try await browser.get("/entries").text.contains(Self.occurrence))
      let program = try await site.program(as: .coordinator)
      let answer = try await program.get("/api/v1/obligations/\(item.id)")
      #expect(
        String(decoding: answer.octets, as: UTF8.self).contains(
          "\"occurrence\":\"\(Self.occurrence)\""))
    }
  }
}
