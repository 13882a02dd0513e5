internal import PlanModel
internal import Stores
internal import TestSupport
internal import Testing
internal import ThaiCivil
@testable internal import WebServer

@Suite("The list of tasks")
struct TaskListTests {
  private static let unit = Owner.ID("social-welfare")

  /// The ids of the tasks that a page has in its list, behind what is folded.
  private static func listed(_ page: TestBrowser.Page) -> [String] {
    let open = page.text.replacing(/<details.*?<\/details>/.dotMatchesNewlines(), with: "")
    return open.matches(of: /class="title" href="\/tasks\/([^"]+)"/).map { String($0.1) }
  }

  @Test("opens at what is due in this month, with what is late folded before it by age")
  func month() async throws {
    try await TestSite.with { site in
      let browser = try await site.browser(as: .coordinator)
      let page = try await browser.get("/tasks")
      let month = MonthOfYear(year: BuddhistYear(2567), month: .january)
      let due = site.schedule.obligations.filter { month.days.contains($0.due) }
      #expect(!due.isEmpty)
      #expect(Set(Self.listed(page)) == Set(due.prefix(25).map(\.id.text)))
      #expect(page.text.contains("<details class=\"late\">"))
      #expect(page.text.contains("เกินกำหนด 31–90 วัน"))
      // The numbers of the ages are those of all that is late before the month.
      let counts = page.text.matches(of: /<summary>เกินกำหนด[^(]*\((\d+) งาน\)/)
        .compactMap { Int($0.1) }
      let today = try #require(ThaiDate(year: BuddhistYear(2567), month: .january, day: 31))
      let late = site.schedule.obligations.filter { $0.due < month.firstDay && $0.due < today }
      #expect(counts.reduce(0, +) == late.count)
    }
  }

  @Test("of another year opens at what is to be done in it")
  func otherYear() async throws {
    try await TestSite.with { site in
      let browser = try await site.browser(as: .coordinator)
      let page = try await browser.get("/tasks?year=2568")
      #expect(!page.text.contains("show=month"))
      #expect(!Self.listed(page).isEmpty)
    }
  }

  @Test(
    "is searched by words, numbers, month and project, whatever the digits and letters",
    arguments: [
      "find=สภาสัญจร", "find=3.1.4", "find=๓.๑.๔", "find=%20สภา%20%203.1.4%20",
      "project=travelling-council",
    ])
  func search(_ query: String) async throws {
    try await TestSite.with { site in
      let browser = try await site.browser(as: .coordinator)
      let page = try await browser.get("/tasks?year=2567&\(percent(query))")
      let found = Self.listed(page)
      let wanted = site.schedule.obligations.filter {
        $0.subject.project == Project.ID("travelling-council") && $0.covers == FiscalYear(2567)
      }
      #expect(Set(found) == Set(wanted.map(\.id.text)), "\(found)")
      #expect(page.text.contains("<details open=\"\">"))
    }
  }

  @Test("finds a step by its number, as entries and forms print it")
  func step() async throws {
    try await TestSite.with { site in
      let browser = try await site.browser(as: .coordinator)
      let plan = site.schedule.plan
      let project = try #require(plan.projects.first { $0.steps.count > 2 })
      let step = project.steps[1]
      let page = try await browser.get(
        "/tasks?year=2567&find=\(percent("\(project.number) (\(step.number))"))")
      let wanted = site.schedule.obligations.filter {
        $0.subject.project == project.id && $0.covers == FiscalYear(2567)
          && project.step(of: $0.subject) == step
      }
      #expect(!wanted.isEmpty && Set(Self.listed(page)) == Set(wanted.map(\.id.text)))
    }
  }

  @Test("keeps what is searched for in every link, and says nothing was found where nothing was")
  func links() async throws {
    try await TestSite.with { site in
      let browser = try await site.browser(as: .coordinator)
      let page = try await browser.get("/tasks?year=2567&month=2567-01&find=\(percent("ประชุม"))")
      let places = page.text.matches(of: /href="(\/tasks\?[^"]*show=[^"]*)"/).map { String($0.1) }
      #expect(!places.isEmpty)
      for place in places {
        #expect(place.contains("month=2567-01") && place.contains("find="), "\(place)")
      }
      let none = try await browser.get("/tasks?find=\(percent("ไม่มีคำนี้แน่นอน"))")
      #expect(none.text.contains("ไม่มีงาน") && Self.listed(none).isEmpty)
      let hostile = try await browser.get("/tasks?find=%22%3E%3Cscript%3E&month=x&project=%27")
      #expect(hostile.status == 200 && !hostile.text.contains("<script>"))
    }
  }

  @Test("shows an owner the own projects alone, to choose from and in what is found")
  func owner() async throws {
    try await TestSite.with { site in
      let browser = try await site.browser(as: .owner, of: [Self.unit])
      let page = try await browser.get("/tasks")
      #expect(!page.text.contains("value=\"travelling-council\""))
      let other = try await browser.get("/tasks?project=travelling-council")
      #expect(Self.listed(other).isEmpty)
    }
  }
}

/// A query as a browser sends it.
private func percent(_ text: String) -> String {
  text.utf8.map { octet in
    octet < 0x80 ? String(UnicodeScalar(octet)) : "%" + String(octet, radix: 16, uppercase: true)
  }.joined()
}
