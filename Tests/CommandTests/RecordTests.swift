internal import Interchange
internal import TestSupport
internal import Testing

/// What the commands print for machines: the names and their order are what scripts are written against.
@Suite("Records as JSON", .timeLimit(.minutes(15)))
struct RecordTests {
  private static let figures = [
    "afterTransfers", "approved", "carriedIn", "carriedOver", "committed", "disbursed", "entries",
    "key", "name", "ordinance", "percentUsed", "planned", "remaining", "supplements",
    "transferredIn", "transferredOut", "usesNoBudget",
  ]

  private static let commands: [(arguments: [String], names: [String: Set<String>])] = [
    (
      ["status", "--year", "2567", "--as-of", "16/1/2567"],
      [
        "": [
          "doneWithoutEvidence", "dueSoon", "obligations", "openLimits", "overdue", "projects",
        ],
        "projects": [
          "daysLate", "done", "entries", "indicators", "indicatorsMet", "number", "obligations",
          "percentUsed", "project", "status",
        ],
        "obligations": [
          "daysLate", "doneOn", "due", "entries", "hasEvidence", "isOverdue", "number", "owners",
          "project", "result", "status", "title", "uid",
        ],
      ]
    ),
    (
      ["budget", "--year", "2567", "--as-of", "16/1/2567"],
      [
        "": ["grouping", "rows", "total"], "rows": Set(figures),
        "total": Set(figures).subtracting(["entries"]),
      ]
    ),
    (
      ["schedule"],
      [
        "": [
          "basis", "covers", "dayRule", "due", "fiscalYear", "kind", "moved", "number",
          "occurrence", "owners", "project", "quote", "ruleDay", "source", "start", "title", "uid",
        ]
      ]
    ),
    (
      ["schedule", "--summary"],
      ["": ["fullestWeekAfter", "fullestWeekBefore", "name", "obligations", "owner"]]
    ),
    (
      ["schedule", "--compare", "measures.yaml"],
      ["": ["after", "before", "change", "number", "owners", "title", "uid"]]
    ),
    (
      ["check"],
      [
        "": ["diagnostics", "file", "usable"],
        "diagnostics": ["column", "hint", "line", "message", "rule", "severity"],
      ]
    ),
  ]

  @Test("have the members that they always had, by name", arguments: commands)
  func members(arguments: [String], names: [String: Set<String>]) async throws {
    try await Office.with { office in
      for entry in [
        ["money", "approve", "1.2.1", "50", "--document", "ก", "--approver", "ข"],
        ["log", "done", "3.1.4/2", "--result", "ก"],
      ] {
        let run = try await office.run(entry + ["--on", "10/1/2567"], now: "2024-01-16")
        try #require(run.code == 0, "\(run.notes)")
      }
      try office.sandbox.write(
        try Repository.octets("plans/samut-prakan-city-measures-2566.yaml"), to: "measures.yaml")
      let run = try await office.run(arguments + ["--format", "json"])
      try #require(run.code == 0, "\(run.notes)")
      let tree = try JSON.read(run.output, within: JSON.Limits(octets: .max))
      #expect(run.text == tree.text(.page))
      var found: [String: Set<String>] = [:]
      Self.collect(tree, at: "", into: &found)
      for (place, expected) in names { #expect(found[place] == expected, "\(place)") }
    }
  }

  /// The names of the members of every object, by the member that the objects stand in.
  private static func collect(
    _ value: JSON, at place: String, into found: inout [String: Set<String>]
  ) {
    for item in value.items { collect(item, at: place, into: &found) }
    let names = value.members.map(\.name)
    #expect(names == names.sorted())
    found[place, default: []].formUnion(names)
    for member in value.members { collect(member.value, at: member.name, into: &found) }
  }
}
