internal import Foundation
internal import TestSupport
internal import Testing

/// The five-year plan of the repository, and copies of it with one edit.
enum RealPlan {
  static let path = "plans/samut-prakan-city.yaml"
  static let owners = [
    "clerk-office", "personnel", "social-welfare", "municipal-schools", "education", "treasury",
    "strategy-budget", "internal-audit",
  ]
  /// One calendar for all and one an owner.
  static let calendars = (["all"] + owners).map { "\($0).ics" }.sorted()

  static func text() throws -> String { try Repository.text(path) }

  /// The text with the first occurrence of a part replaced; fails where the part is not there.
  static func edited(_ part: String, _ replacement: String) throws -> String {
    let text = try text()
    let range = try #require(text.range(of: part), "the plan has no '\(part)'")
    return text.replacingCharacters(in: range, with: replacement)
  }

  /// The obligations that the program gives, as JSON says them.
  static func obligations(_ arguments: [String] = []) async throws -> [ObligationJSON] {
    arguments.isEmpty
      ? try await allObligations.value : try await obligations(of: path, arguments)
  }

  /// Asked for once.
  private static let allObligations = Task { try await obligations(of: path, []) }

  static func obligations(
    of plan: String, _ arguments: [String] = [], in folder: URL = Repository.root
  ) async throws -> [ObligationJSON] {
    let run = try await Program.run(
      ["schedule", plan, "--format", "json"] + arguments, in: folder)
    try #require(run.code == 0, "\(run.notes)")
    return try run.json()
  }
}

/// An obligation as `sucharit schedule --format json` prints it.
struct ObligationJSON: Decodable, Hashable {
  let uid: String
  let fiscalYear: Int
  let covers: Int
  let kind: String
  let project: String?
  let number: String
  let title: String
  let occurrence: String?
  let owners: [String]
  let start: String
  let due: String
  let ruleDay: String
  let moved: String?
  let basis: String
  let dayRule: String
  let source: String?
  let quote: String?

  /// The cells of its CSV row.
  var cells: [String] {
    [
      uid, String(fiscalYear), String(covers), kind, project ?? "", number, title,
      occurrence ?? "", owners.joined(separator: "; "), start, due, ruleDay, moved ?? "", basis,
      dayRule, source ?? "", quote ?? "",
    ]
  }
}
