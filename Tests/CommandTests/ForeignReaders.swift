internal import Foundation
internal import TestSupport
internal import Testing

/// Calendar programs of others, which the real output must satisfy.
enum ForeignReaders {
  private static let folder = Repository.root.appending(path: "Tests/CommandTests/Readers")

  /// What python3-icalendar understood of a file.
  struct Calendar: Decodable {
    let file: String
    let calendars: Int
    let name: String?
    let properties: [String]
    let entries: [Entry]
  }

  struct Entry: Decodable {
    let component: String
    let uid: String?
    let sequence: Int?
    let start: String?
    let end: String?
    let due: String?
    let summary: String?
    let description: String?
    let status: String?
    let relatedTo: String?
    let categories: [String]
    let properties: [String]
    let alarms: [String]
    let errors: [String]
  }

  /// Reads files with Debian's python3-icalendar.
  static func icalendar(_ files: [URL]) async throws -> [Calendar] {
    let script = folder.appending(path: "icalendar_entries.py").path
    let run = try await Program.run(
      program: URL(filePath: "/usr/bin/python3"), ["-B", script] + files.map(\.path),
      in: Repository.root, environment: Program.environment)
    try #require(run.code == 0, "\(run.notes)")
    return try run.json()
  }

  /// An event as khal lists it.
  struct Listed: Hashable {
    let uid: String
    let start: String
    let end: String
    let title: String
    let description: String
  }

  /// Imports a file into an empty collection of khal and lists all of it.
  static func khal(_ file: URL) async throws -> [Listed] {
    try await Sandbox.with { sandbox in
      let config = try String(contentsOf: folder.appending(path: "khal.config"), encoding: .utf8)
      try sandbox.write(
        config.replacing("FOLDER", with: sandbox.folder.path), to: "config")
      try FileManager.default.createDirectory(
        at: sandbox["vdir"], withIntermediateDirectories: true)
      let environment = Program.environment.merging(["HOME": sandbox.folder.path]) { $1 }
      func run(_ arguments: [String]) async throws -> Program.Run {
        let run = try await Program.run(
          program: URL(filePath: "/usr/bin/khal"), ["-c", sandbox.path("config")] + arguments,
          in: sandbox.folder, environment: environment)
        try #require(run.code == 0, "khal: \(run.notes)")
        return run
      }
      _ = try await run(["import", "--batch", "-a", "plan", file.path])
      let form = ["uid", "start-date", "end-date", "title", "description"].map { "{\($0)}" }
        .joined(separator: "\u{1F}")
      let list = try await run([
        "list", "--once", "--day-format", "", "--format", form + "\u{1E}", "2022-01-01", "4000d",
      ])
      return list.text.split(separator: "\u{1E}").compactMap { record in
        let cells = record.split(separator: "\u{1F}", omittingEmptySubsequences: false)
        guard cells.count == 5 else { return nil }
        return Listed(
          uid: cells[0].trimmingCharacters(in: .whitespacesAndNewlines), start: String(cells[1]),
          end: String(cells[2]), title: String(cells[3]), description: String(cells[4]))
      }
    }
  }
}
