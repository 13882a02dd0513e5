import Foundation
import PlanModel
@testable import SQLiteStores
import Stores
import TestSupport
import Testing
import ThaiCivil

@Suite("Python recomputes the chain with its own JSON and SHA-256") struct ForeignReaderTests {
  private static let script = Repository.root.appending(
    path: "Tests/SQLiteStoresTests/Readers/chain.py")

  @Test("of a log with every kind of entry and hostile texts, to the same head")
  func same() async throws {
    try await TestFolder.with { folder in
      let store = try folder.random(seed: 11, count: 200)
      let end = try recompute(try store.exported(), in: folder)
      #expect(end.code == 0, "\(end.notes)")
      #expect(end.output == "200 \(try store.head().hash)\n")
    }
  }

  @Test("of an empty log")
  func empty() async throws {
    try await TestFolder.with { folder in
      let end = try recompute([], in: folder)
      #expect(end.output == "0 \(LogHash.none)\n")
    }
  }

  @Test("and names the first entry that was edited", arguments: [1, 4, 9])
  func edited(_ number: Int) async throws {
    try await TestFolder.with { folder in
      var lines = try folder.filled(9).exported()
      lines[number - 1] = lines[number - 1].replacing("\"cli\"", with: "\"web\"")
      let end = try recompute(lines, in: folder)
      #expect(end.code == 1)
      #expect(end.notes == "entry \(number) is not as it was written\n")
    }
  }

  @Test("and names a part that was edited, and one that is gone without an order")
  func parts() async throws {
    try await TestFolder.with { folder in
      let lines = try folder.filled(3).exported()
      let edited = lines.map { $0.replacing("\\\"2\\\"", with: "\\\"x\\\"") }
      try #require(edited != lines)
      #expect(try recompute(edited, in: folder).notes == "entry 2 is not as it was written\n")
      let gone = lines.map { $0.replacing(/\{"key":[^}]*\\"2\\"[^}]*\}"\}/, with: "null") }
      try #require(gone != lines)
      #expect(
        try recompute(gone, in: folder).notes
          == "part 0 of entry 2 is gone, and no entry orders it erased\n")
    }
  }

  @Test("with the very lines that LogFormat.md quotes")
  func quoted() throws {
    let page = try Repository.text("Sources/sucharit/sucharit.docc/LogFormat.md")
    let script = try String(contentsOf: Self.script, encoding: .utf8)
    #expect(page.contains("```python\n\(script)```\n"))
  }

  private func recompute(_ lines: [String], in folder: TestFolder) throws -> Child.End {
    let export = folder.beside("export.jsonl")
    try lines.map { $0 + "\n" }.joined().write(toFile: export, atomically: true, encoding: .utf8)
    return try Child.python(Self.script.path, input: export, outputs: folder.beside("python"))
  }
}
