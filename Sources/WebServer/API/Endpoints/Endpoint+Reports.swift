internal import Hummingbird
internal import HTTPTypes
internal import Office
internal import PlanModel
import Reports
internal import Stores
internal import ThaiCivil

extension Endpoint {
  static let reports = [
    Endpoint(
      name: "reports", method: .get, path: root + "/reports", tag: .reports,
      summary: "The rounds of the plan's fiscal years.", visitors: Access.visitors(of: .reports),
      success: .rounds(["report", "reportContents"])
    ) { call in
      .json(.items(.round), call.rounds.map { call.listed($0.year, $0.round, in: "/reports") })
    },
    Endpoint(
      name: "report", method: .get, path: root + "/reports/{fiscalYear}/{round}", tag: .reports,
      summary: "Whether a round is closed, and what its report lacks.",
      visitors: Access.visitors(of: .reports), parameters: Parameter.round,
      success: .value(
        .report,
        links: [
          Success.Link(
            endpoint: "reportTable",
            parameters: ["fiscalYear": "/fiscalYear", "round": "/round", "table": "/tables/0"])
        ])
    ) { try await $0.report() },
    Endpoint(
      name: "reportContents", method: .get,
      path: root + "/reports/{fiscalYear}/{round}/contents", tag: .reports,
      summary: "The whole report for machines.", visitors: Access.visitors(of: .reports),
      parameters: Parameter.round, success: Success(status: .ok, contents: .json(.anything)),
      audited: .downloaded
    ) { try await $0.file(of: .text(.json), isPublished: false) },
    Endpoint(
      name: "reportTable", method: .get,
      path: root + "/reports/{fiscalYear}/{round}/tables/{table}", tag: .reports,
      summary: "One table of a report.", visitors: Access.visitors(of: .reports),
      parameters: Parameter.round + [.table],
      success: Success(status: .ok, contents: .octets([MediaType.textCsv.description])),
      audited: .downloaded
    ) { try await $0.table(isPublished: false) },
    Endpoint(
      name: "publicPreview", method: .get,
      path: root + "/reports/{fiscalYear}/{round}/public", tag: .reports,
      summary: "All that people wrote and that becomes public once the round is closed.",
      visitors: Access.visitors(of: .publicPreview(FiscalYear(0), .annual)),
      parameters: Parameter.round, success: .value(.publicPreview)
    ) { try await $0.publicPreview() },
    Endpoint(
      name: "closeRound", method: .post, path: root + "/reports/{fiscalYear}/{round}/closing",
      tag: .reports,
      summary:
        "Close a round that is over and lacks nothing, from the log that was looked at: for good.",
      visitors: Access.visitors(of: .closing(FiscalYear(0), .annual)),
      parameters: Parameter.round, body: .json(ClosingOrder.schema), success: .madeEntry,
      problems: [.refusedByLog, .refused], isKeyed: true, weighs: true,
      audited: .roundClosed
    ) { try await $0.closeRound() },
  ]

  /// What everybody may have, without an account: no names of people, no draft.
  static let published = [
    Endpoint(
      name: "publishedPlan", method: .get, path: root + "/public/plan", tag: .published,
      summary: "The plan.", visitors: Access.visitors(of: .published), parameters: [.tag],
      success: .value(.plan), isPublished: true
    ) { call in
      let file = try await call.site.publishedPlan(call.book, call.now)
      return APIReply(status: .ok, contents: .file(file))
    },
    Endpoint(
      name: "publishedLogHead", method: .get, path: root + "/public/log/head", tag: .published,
      summary: "How long the log is, and the hash of its last entry.",
      visitors: Access.visitors(of: .publishedProof), parameters: [.tag], success: .logHead,
      isPublished: true
    ) { try $0.logHead() },
    Endpoint(
      name: "publishedReports", method: .get, path: root + "/public/reports", tag: .published,
      summary: "The rounds that are closed.", visitors: Access.visitors(of: .published),
      success: .rounds(["publishedReport"]), isPublished: true
    ) { call in
      let closed = call.rounds.filter { call.book.log.isPublished($0.round, of: $0.year) }
      return .json(
        .items(.round), closed.map { call.listed($0.year, $0.round, in: "/public/reports") })
    },
    Endpoint(
      name: "publishedReport", method: .get, path: root + "/public/reports/{fiscalYear}/{round}",
      tag: .published, summary: "The whole report of a closed round for machines.",
      visitors: Access.visitors(of: .published), parameters: Parameter.round + [.tag],
      success: Success(status: .ok, contents: .json(.anything)), isPublished: true
    ) { try await $0.file(of: .text(.json), isPublished: true) },
    Endpoint(
      name: "publishedTable", method: .get,
      path: root + "/public/reports/{fiscalYear}/{round}/tables/{table}", tag: .published,
      summary: "One table of the report of a closed round.",
      visitors: Access.visitors(of: .published), parameters: Parameter.round + [.table, .tag],
      success: Success(status: .ok, contents: .octets([MediaType.textCsv.description])),
      isPublished: true
    ) { try await $0.table(isPublished: true) },
  ]
}

extension Endpoint.Parameter {
  static let round: [Self] = [
    .path("fiscalYear", .fiscalYear, "One of the plan's."),
    .path("round", APIValue<FiscalYear.Round>.word.schema, "The round."),
  ]

  fileprivate static let table = path(
    "table", .pattern("^[a-z0-9-]{1,64}$", example: "summary"), "The name of a table.")
}

extension Endpoint.Success {
  fileprivate static func rounds(_ links: [String]) -> Self {
    value(
      .items(.round),
      links: links.map { name in
        Link(
          endpoint: name,
          parameters: ["fiscalYear": "/items/0/fiscalYear", "round": "/items/0/round"])
      })
  }
}

extension APICall {
  fileprivate var rounds: [(year: FiscalYear, round: FiscalYear.Round)] {
    let years = book.plan.fiscalYears
    return (0...years.lowerBound.distance(to: years.upperBound)).flatMap { count in
      FiscalYear.Round.allCases.map { (years.lowerBound.advanced(by: count), $0) }
    }
  }

  fileprivate func listed(
    _ year: FiscalYear, _ round: FiscalYear.Round, in folder: String
  ) -> ListedRound {
    ListedRound(
      year: year, round: round, isClosed: book.log.closedRound(round, of: year) != nil,
      href: "\(Endpoint.root)\(folder)/\(year)/\(round.rawValue)")
  }

  func round() throws(Problem) -> FiscalYear.Round {
    guard let round = text("round").flatMap(FiscalYear.Round.init) else {
      throw Problem(.notFound)
    }
    return round
  }

  fileprivate func report() async throws -> APIReply {
    let (book, now, year, round) = (book, now, try year(), try round())
    let tabled = try await site.pool.run {
      let report = try book.report(year, round, asOf: book.instant(now))
      let prefix = "\(Report.period(report).name)-"
      let tables = Report.period(report).files(.csv).map { file in
        String(file.name.dropFirst(prefix.count).dropLast(".csv".count))
      }
      return TabledReport(report: report, tables: tables)
    }
    return .json(.report, tabled)
  }

  fileprivate func closeRound() async throws -> APIReply {
    let account = try signedIn()
    let (year, round) = (try year(), try round())
    let order = try order(ClosingOrder.self)
    if mayBeDone, let closed = book.log.closedRound(round, of: year) {
      return try await made(closed.entry)
    }
    let closing = RoundClosing(year, round, seen: order.head, links: order.links)
    guard
      try await site.mayClose(closing, preview(year, round), over: book, as: account, now)
    else {
      throw Problem(.refused, words.closingProposed)
    }
    return try await made(try await Recording(site: site).close(closing, of: account))
  }

  fileprivate func publicPreview() async throws -> APIReply {
    let seen = SeenPreview(
      head: book.log.head.description, preview: try await preview(try year(), try round()))
    return .json(.publicPreview, seen)
  }

  private func preview(
    _ year: FiscalYear, _ round: FiscalYear.Round
  ) async throws -> PublicPreview {
    let (book, now) = (book, now)
    return try await site.pool.run {
      try book.publicPreview(year, round, asOf: book.instant(now))
    }
  }

  fileprivate func table(isPublished: Bool) async throws -> APIReply {
    try await file(of: .table(text("table") ?? ""), isPublished: isPublished)
  }

  /// A file of the round's report, made as for the pages.
  fileprivate func file(
    of format: PaperFile.Format, isPublished: Bool
  ) async throws -> APIReply {
    let paper = PaperFile(try round() == .annual ? .annual : .sixMonth, try year(), format)
    guard isPublished else {
      let file = try await site.paperFile(paper, book, now)
      return APIReply(status: .ok, contents: .octets(file.octets, type: file.type))
    }
    guard let file = PublishedFile(paper) else { throw Problem(.notFound) }
    return APIReply(
      status: .ok, contents: .file(try await site.publishedFile(file.file, book, now)))
  }
}
