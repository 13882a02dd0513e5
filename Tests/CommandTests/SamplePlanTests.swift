internal import Foundation
internal import TestSupport
internal import Testing

/// The plan of an office that does not exist, as a Word file.
@Suite("The sample of a plan's document", .timeLimit(.minutes(5)))
struct SamplePlanTests {
  private static let file = "plans/sample/thung-tua-yang.docx"

  private static func read(_ path: String, in sandbox: Sandbox) async throws -> String {
    let run = try await Program.run(
      ["plan", "read", path, "-o", "plan.yaml", "--force"], in: sandbox.folder)
    #expect(run.code == 0, "\(run.notes)")
    return run.text + "\n" + (try sandbox.text("plan.yaml"))
  }

  @Test("all of its ten projects are read, and what is not sure is doubted")
  func reading() async throws {
    try await Sandbox.with { sandbox in
      try sandbox.copy(Self.file)
      let text = try await Self.read(Self.file, in: sandbox)
      try Golden.expect(text, is: "sample-plan.txt")
      let check = try await Program.run(["check", "plan.yaml", "--strict"], in: sandbox.folder)
      #expect(check.code == 0 && check.text.contains("10 projects, 33 steps"), "\(check.text)")
    }
  }

  @Test(
    "its doubts name their place in the plan file, and the answers that a change of it can make")
  func doubts() async throws {
    try await Sandbox.with { sandbox in
      try sandbox.copy(Self.file)
      let run = try await Program.run(
        ["plan", "read", Self.file, "--json", "read.json", "-o", "plan.yaml"], in: sandbox.folder)
      #expect(run.code == 0, "\(run.notes)")
      let json = try JSONSerialization.jsonObject(with: Data(try sandbox.text("read.json").utf8))
      let doubts = try #require((json as? [String: Any])?["doubts"] as? [[String: Any]])
      let found = doubts.map { doubt in
        let place = (doubt["path"] as? String)?.split(separator: ".").suffix(2)
        let answers = (doubt["answers"] as? [[String: Any]])?.map { answer in
          let value = answer["value"] as? [String: String]
          return answer["value"] as? String ?? value?["2570"] ?? value?["within-days"] ?? ""
        }
        return [place?.joined(separator: ".") ?? ""] + (answers ?? [])
      }
      #expect(
        found == [
          ["p1-1-1.budget", "whole-period"], ["p2-1-1.outputs", "exactly"],
          ["p3-1-1.budget", "whole-period"], ["s2.title", "15"], ["p3-1-1.budget", "20,000 บาท"],
        ])
    }
  }

  @Test("it is what its script makes")
  func script() async throws {
    try await Sandbox.with { sandbox in
      try sandbox.copy(Self.file)
      let script = Repository.root.appending(path: "Tests/CommandTests/Readers/make_sample.py")
      let made = try await Program.run(
        program: URL(filePath: "/usr/bin/python3"), [script.path, "again.docx"],
        in: sandbox.folder, environment: Program.environment)
      try #require(made.code == 0, "\(made.notes)")
      let again = try await Self.read("again.docx", in: sandbox)
      #expect(
        again.replacing("again.docx", with: Self.file)
          == (try await Self.read(Self.file, in: sandbox)))
    }
  }
}
