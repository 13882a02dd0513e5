import PlanModel
import Stores
import TestSupport
import Testing
import ThaiCivil

@testable import WebServer

@Suite("The overview of a fiscal year")
struct OverviewTests {
  @Test(
    "counts what is of that year, and every figure leads to a list that holds as much",
    arguments: [2566, 2567, 2570])
  func figures(_ year: Int) async throws {
    try await TestSite.with(on: day(2567, 4, 20)) { site in
      try site.fillSixMonths()
      let browser = try await site.browser(as: .coordinator)
      let page = try await browser.get("/dashboard?year=\(year)")
      let figures = Self.figures(in: page.text)
      #expect(figures.count > 20)
      for figure in figures {
        #expect(figure.place.contains("year=\(year)"), "\(figure.place)")
        #expect(try await Self.count(of: figure.place, browser) == figure.count, "\(figure.place)")
      }
    }
  }

  @Test("counts nothing late that is of another year")
  func otherYears() async throws {
    try await TestSite.with(on: day(2567, 4, 20)) { site in
      let browser = try await site.browser(as: .coordinator)
      let (past, coming) = (
        try await browser.get("/dashboard?year=2566"), try await browser.get("/dashboard?year=2570")
      )
      let late = "/tasks?year=2566&show=late"
      let count = try #require(Self.figures(in: past.text).first { $0.place == late }).count
      let ofYear = site.schedule.obligations.count { $0.covers == FiscalYear(2566) }
      #expect(count > 0 && count <= ofYear)
      let none = try #require(
        Self.figures(in: coming.text).first { $0.place == "/tasks?year=2570&show=late" })
      #expect(none.count == 0)
    }
  }

  @Test("stays in year, unit and part from page to page and in the other language")
  func kept() async throws {
    try await TestSite.with(on: day(2567, 4, 20)) { site in
      let browser = try await site.browser(as: .coordinator)
      let place = "/tasks?year=2567&unit=clerk-office&show=all"
      let page = try await browser.get(place)
      let links = Self.links(in: page.text)
      #expect(links.contains(place + "&page=2"))
      #expect(links.contains("/tasks?year=2566&unit=clerk-office&show=all"))
      #expect(links.contains("/tasks?year=2567&unit=clerk-office&show=late"))
      let second = try await browser.get(place + "&page=2")
      let back = second.hidden("back").replacing("&amp;", with: "&")
      #expect(back == place + "&page=2")
      let answer = try await browser.send(
        second, to: "/language", ["language": "en", "back": back])
      #expect(answer.location == place + "&page=2")
      let projects = "/projects?year=2567&unit=clerk-office&show=not-started"
      let list = try await browser.get(projects)
      #expect(Self.links(in: list.text).contains(projects.replacing("2567", with: "2566")))
    }
  }

  @Test("leads to forms of that year")
  func forms() async throws {
    try await TestSite.with(on: day(2567, 4, 20)) { site in
      let browser = try await site.browser(as: .coordinator)
      let money = try await browser.get("/money?year=2566")
      let form = try #require(
        Self.links(in: money.text).first { $0.contains("/approved?year=2566") })
      let page = try await browser.get(form)
      #expect(page.text.contains("value=\"2566\" selected"))
      let answer = try await browser.send(
        page, to: form,
        [
          "day": "15/11/2565", "amount": "1000", "document": "เทศบัญญัติ 2566",
          "approver": "นายกเทศมนตรี", "fiscalYear": "2566",
        ])
      #expect(answer.location?.contains("?year=2566&recorded=1") == true)
    }
  }

  /// What leads somewhere with a number, in tiles and in cells of the table.
  private static func figures(in page: String) -> [(count: Int, place: String)] {
    let tiles = page.matches(of: /<b>([0-9]+)<\/b><a href="([^"]+)"/).map { ($0.1, $0.2) }
    let cells = page.matches(of: /<td class="n"><a href="([^"]+)">([0-9]+)<\/a>/)
      .map { ($0.2, $0.1) }
    return (tiles + cells).map { count, place in
      (Int(count) ?? -1, String(place).replacing("&amp;", with: "&"))
    }
  }

  private static func links(in page: String) -> [String] {
    page.matches(of: /href="([^"]+)"/).map {
      String($0.1).replacing("&amp;", with: "&")
    }
  }

  /// How much a list says that it holds; where it says so with the part that is shown, its pages hold it.
  private static func count(of place: String, _ browser: TestBrowser) async throws -> Int {
    let page = try await browser.get(place)
    guard !place.hasPrefix("/findings") else {
      return page.text.matches(of: /<h2>[^<]*\(([0-9]+)\)<\/h2>/).reduce(0) {
        $0 + (Int($1.1) ?? 0)
      }
    }
    let said = try #require(page.text.firstMatch(of: /aria-current="page">[^<]*\(([0-9]+)\)</))
    var (held, next) = (0, Optional(page))
    for number in 2... {
      guard let shown = next else { break }
      held += shown.text.matches(of: /class="title"/).count
      let more = place + "&page=\(number)"
      next = links(in: shown.text).contains(more) ? try await browser.get(more) : nil
    }
    #expect(held == Int(said.1), "\(place)")
    return Int(said.1) ?? -1
  }
}
