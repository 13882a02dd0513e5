internal import PlanModel
internal import PlanReading
import Reports
internal import Stores
internal import Testing
internal import ThaiCivil
internal import Transparency
@testable internal import WebServer

@Suite("A path")
struct RouteTests {
  @Test("reads as the route that wrote it", arguments: Route.samples)
  func roundTrip(_ route: Route) {
    #expect(Route(path: route.path) == route)
  }

  @Test(
    "that no route writes is none",
    arguments: [
      "", "tasks", "/nope", "/tasks/", "//tasks", "/tasks/2567.a.b/nope", "/tasks/a/b/c",
      "/entries/0", "/entries/-1", "/entries/01", "/entries/x", "/reports/2567",
      "/reports/2567/weekly",
      "/projects/a/started", "/plan-draft/parts", "/plan-draft/parts/dimensions",
      "/plan-draft/new/plan.A", "/plan-draft/plan.json",
      "/plan/done", "/office/done", "/registers/nope", "/plan/gift", "/calendars/token",
      "/tasks/%2e%2e", "/tasks/a%2Fb",
      "/published/verify/1", "/published/verify/-1/\(LogHash.none)",
      "/published/verify/01/\(LogHash.none)", "/published/verify/1/\(LogHash.none)0",
      "/published/log", "/published/log/tile/0/0", "/published/log/tile/entries/000",
      "/published/log/tile/0/000.p/256", "/published/files/budget-2567.xlsx",
      "/published/files/plan-2567.exe",
      "/reports/files/plan-67.html", "/account/sessions/1",
      "/account/sessions/x/end", "/people/01",
    ])
  func unknown(_ path: String) {
    #expect(Route(path: path) == nil)
  }
}

extension Route {
  /// One of every kind, and every kind of form.
  static let samples: [Route] = plain + forms + files

  private static let plain: [Route] = [
    .health, .ready, .style, .icon, .calendar(token: "AbC-_1"), .home, .signIn, .signInCode,
    .signOut,
    .language, .invitation(token: "AbC-_1"), .published, .publishedProof, .publishedVerify,
    .publishedPaper(count: 7, mark: .none), .publishedConsistency(7), .cosigning, .cosigned(.none),
    .publishedCheckpoint, .publishedTile(Tile(level: 0, index: 1_234)),
    .publishedTile(Tile(level: 1, index: 0, width: 7)), .tasks, .task(task),
    .project(project), .entry(1), .evidence(entry: 1, place: 0), .sheet, .sheetFile, .feeds,
    .feed(Feed.ID(1), .renew), .feed(Feed.ID(1), .revoke), .account, .accountLog, .resetNotice,
    .secondFactor,
    .sessionEnd(Session.ID(1)), .dashboard, .projects, .findings, .money, .entries,
    .reports, .report(FiscalYear(2567), .sixMonth), .report(FiscalYear(2567), .annual),
    .publicPreview(FiscalYear(2567), .annual), .correction(1), .erasure(1),
    .closing(FiscalYear(2567), .annual), .verification, .sheetImport,
    .documents, .document(reading), .documentPlan(reading), .people, .planDraft,
    .draftPart(.plan), .draftPart(steps), .draftAddition(steps), .draftFile, .draftAdoption,
    .planHistory, .planFile(1), .setup, .draftDoubts, .registers,
    .person(Account.ID(1)), .peopleLog, .personLog(Account.ID(1)),
  ]

  private static var forms: [Route] {
    let tasks = EntryKind.of(.obligation).map { Route.taskForm(task, $0) }
    let projects = EntryKind.of(.project).map { Route.projectForm(project, $0) }
    return tasks + projects + EntryKind.of(.plan).map { Route.planForm($0) }
      + EntryKind.of(.office).map { Route.officeForm($0) }
      + Register.allCases.map { Route.register($0) }
  }

  private static var files: [Route] {
    papers.map { Route.reportFile($0) }
      + papers.compactMap { PublishedFile($0).map { Route.publishedFile($0) } }
  }

  static let task = Obligation.ID("2567.travelling-council.s2")
  static let project = Project.ID("travelling-council")
  static let reading = DocumentReading.ID.sample
  static let steps = PlanPath.plan.appending("dimensions").appending("d1").appending("title")

  private static let papers = PaperFile.Kind.allCases.flatMap { paper in
    [
      PaperFile(paper, FiscalYear(2567), .text(.html)),
      PaperFile(paper, FiscalYear(2567), .text(.json)),
      PaperFile(paper, FiscalYear(2567), .office(.word)),
      PaperFile(paper, FiscalYear(2567), .office(.excel)),
      PaperFile(paper, FiscalYear(2567), .table("e-plan-counts")),
      PaperFile(paper, FiscalYear(2567), .annex(.ePlan, .pdf)),
      PaperFile(paper, FiscalYear(2567), .annex(.entries, .word)),
    ]
  }
}
