internal import Office
internal import HTTPTypes
internal import PlanModel
internal import ThaiCivil

extension Endpoint {
  static let overview = [
    Endpoint(
      name: "status", method: .get, path: root + "/status", tag: .obligations,
      summary: "How far a fiscal year is: all, by unit, by dimension.",
      visitors: Access.visitors(of: .dashboard), parameters: [.year],
      success: .value(.status), problems: [.notFound]
    ) { try await $0.status() },
    Endpoint(
      name: "budget", method: .get, path: root + "/budget", tag: .money,
      summary: "The money of a fiscal year: planned, approved and spent.",
      visitors: Access.visitors(of: .money),
      parameters: [
        .year,
        .query(
          "by", .choice(BudgetTally.Grouping.allCases.map(\.rawValue)),
          "What a row is; else project."),
      ],
      success: .value(.budget), problems: [.notFound]
    ) { try await $0.budget() },
  ]
}

extension Endpoint.Parameter {
  fileprivate static let year = query(
    "fiscalYear", .fiscalYear, "One of the plan's; else the present one.")
}

extension APICall {
  fileprivate func status() async throws -> APIReply {
    let (book, year, today) = (book, try year(), today)
    return .json(.status, try await site.pool.run { book.progress(year, asOf: today) })
  }

  fileprivate func budget() async throws -> APIReply {
    let (book, year, today) = (book, try year(), today)
    let grouping = text("by").flatMap(BudgetTally.Grouping.init) ?? .project
    let tally = try await site.pool.run {
      try book.tally(year...year, asOf: today, by: grouping)
    }
    return .json(.budget, YearBudget(tally: tally, year: year, day: today))
  }
}
