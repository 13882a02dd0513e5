internal import Foundation
internal import TestSupport
internal import Testing

/// A folder with the real plan and a log that is empty at first, and the program run in it as a clerk would.
struct Office {
  let sandbox: Sandbox
  static let author = "ผู้ทดสอบ ระบบ, นักวิเคราะห์"

  static func with<Result>(
    plan: String? = nil, _ body: (Office) async throws -> Result
  ) async throws -> Result {
    try await Sandbox.with { sandbox in
      if let plan {
        try sandbox.write(Array(plan.utf8), to: "plan.yaml")
      } else {
        try sandbox.write(try Repository.octets("plans/samut-prakan-city.yaml"), to: "plan.yaml")
      }
      let office = Office(sandbox: sandbox)
      // An import of no lines: the log is there, and nothing in it.
      let made = try await office.run(["log", "import", "-"])
      try #require(made.code == 0, "\(made.notes)")
      return try await body(office)
    }
  }

  /// Runs the program on the plan and the log; recorded at 09:00 on the day named, where one is.
  func run(
    _ arguments: [String], now day: String? = nil, environment: [String: String] = [:],
    input: [UInt8] = []
  ) async throws -> Program.Run {
    let instant = day.map { ["--now", "\($0)T09:00:00+07:00"] } ?? []
    return try await Program.run(
      arguments + instant, in: sandbox.folder,
      environment: ["SUCHARIT_PLAN": "plan.yaml", "SUCHARIT_AUTHOR": Self.author]
        .merging(environment) { _, given in given }, input: input)
  }

  /// How many entries there are.
  func count() async throws -> Int {
    let head = try await run(["log", "head"])
    return head.text.split(whereSeparator: \.isWhitespace).last.flatMap { Int($0) } ?? -1
  }

  func list(_ arguments: String...) async throws -> [String] {
    let run = try await run(["log", "list", "--format", "csv"] + arguments)
    return run.text.split(separator: "\r\n").dropFirst().map(String.init)
  }
}
