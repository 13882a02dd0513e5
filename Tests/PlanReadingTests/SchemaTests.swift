internal import Foundation
@testable internal import PlanReading
internal import TestSupport
internal import Testing

@Suite("The JSON Schema, held against plans by a validator in Python")
struct SchemaTests {
  @Test("the plans of this repository are accepted")
  func realPlans() throws {
    let results = try validated(PlanFiles.all.map { Repository.root.appending(path: $0) })
    #expect(results.map(\.errors) == PlanFiles.all.map { _ in 0 })
  }

  @Test("a plan that uses every key of every shape is accepted")
  func everyKey() throws {
    let file = Repository.root.appending(path: "Tests/PlanReadingTests/Format/every-key.yaml")
    let result = try #require(try validated([file]).first)
    #expect(result.errors == 0)
    let keys = PlanSchema.shapes.flatMap { shape in shape.list.map { "\(shape.name).\($0.name)" } }
    // A rhythm holds the keys of a timing, and follow-up is a timing.
    #expect(result.keys == Set(keys))
  }

  @Test(
    "a broken plan is refused",
    arguments: [
      ("id: every-key", "id: Every_Key"), ("id: every-key", "id: ทุกคำ"),
      ("kind: action-plan", "kind: plan"), ("kind: action-plan\n", ""), ("format: 1", "format: 2"),
      ("province: ลพบุรี", "provinse: ลพบุรี"), ("weight: 3", "weight: 0"),
      ("objectives: [เพื่อรับฟัง, เพื่อตอบ]", "objectives: เพื่อรับฟัง"), ("status: orange", "status: pink"),
      ("levelling: off", "levelling: no"), ("budget: {2566: 10000,", "budget: {256: 10000,"),
      ("known: known", "known: maybe"), ("step: [30, 7]", "step: [366]"),
      ("changes: [เพิ่มงบประมาณ, เปลี่ยนกำหนด]", "changes: {a: b}"),
      ("stated-budget: none", "stated-budget: [1]"),
      ("        number: 2.1\n", ""),
    ])
  func broken(from: String, to: String) throws {
    let plan = try EveryKeyTests.text()
    let faulty = plan.replacing(from, with: to, maxReplacements: 1)
    try #require(faulty != plan)
    let results = try inTemporaryFolder { folder in
      let file = folder.appending(path: "plan.yaml")
      try Data(faulty.utf8).write(to: file)
      return try validated([file])
    }
    #expect(results.map(\.errors).allSatisfy { $0 > 0 })
    #expect(results.count == 1)
  }

  @Test(
    "what the schema accepts as an id is what reading accepts",
    arguments: [
      "a", "a-1", "1a", "-a", "A", "a_b", "ก", "a b", String(repeating: "a", count: 64),
      String(repeating: "a", count: 65),
    ])
  func ids(id: String) throws {
    let plan = try EveryKeyTests.text().replacing("id: every-key", with: "id: \"\(id)\"")
    let results = try inTemporaryFolder { folder in
      let file = folder.appending(path: "plan.yaml")
      try Data(plan.utf8).write(to: file)
      return try validated([file])
    }
    #expect((results.map(\.errors) == [0]) == (try PlanReader.read(Array(plan.utf8)).plan != nil))
  }

  /// What the validator says of one plan.
  private struct Result {
    let errors: Int
    /// The keys that the plan uses, as shape.key.
    let keys: Set<String>
  }

  private func validated(_ plans: [URL]) throws -> [Result] {
    try inTemporaryFolder { folder in
      let schema = folder.appending(path: "schema.json")
      try Data(PlanSchema.json.utf8).write(to: schema)
      let script = Repository.root.appending(path: "Tests/PlanReadingTests/Format/validate.py")
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/python3")
      process.arguments = [script.path, schema.path] + plans.map(\.path)
      let output = Pipe()
      process.standardOutput = output
      try process.run()
      let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      try #require(process.terminationStatus == 0)
      return text.split(separator: "\n").map { line in
        let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
        let keys = parts.count == 2 ? parts[1].split(separator: ",").map(String.init) : []
        return Result(errors: Int(parts[0]) ?? -1, keys: Set(keys))
      }
    }
  }

  private func inTemporaryFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sucharit-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}
