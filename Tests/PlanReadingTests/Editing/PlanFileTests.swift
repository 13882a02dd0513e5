internal import PlanModel
@testable internal import PlanReading
internal import TestSupport
internal import Testing

@Suite("A plan file as it is edited")
struct PlanFileTests {
  private static let everyKey = "Tests/PlanReadingTests/Format/every-key.yaml"

  private static func file(_ path: String) throws -> PlanFile {
    try PlanFile(try Repository.octets(path))
  }

  @Test(
    "what is written is read as the same file and the same plan, and is written again as it is",
    arguments: PlanFiles.all + [everyKey])
  func roundTrip(path: String) throws {
    let file = try Self.file(path)
    let again = try PlanFile(file.text)
    #expect(again == file && again.text == file.text)
    let before = try PlanReader.read(try Repository.octets(path))
    let after = try PlanReader.read(Array(file.text.utf8))
    #expect(after.plan != nil && after.plan == before.plan)
    #expect(after.diagnostics.map(\.rule).sorted() == before.diagnostics.map(\.rule).sorted())
  }

  @Test("a file whose every line was changed at random is read again as it was written")
  func mutated() throws {
    let lines = try Repository.text(Self.everyKey).split(
      separator: "\n", omittingEmptySubsequences: false)
    let texts = [
      "", "~", "null", "\"\"", "[]", "{}", "{a: b}", "[ก, [ข]]", "'ไม่: ใช่'", "\"\\x01\\u2028\\0\"",
      "2566", "off", "\"#ไม่ใช่\"", "- -", "none", "\"null\"", "|\n  ก\n  # ข",
      "\"\\uFEFF\\x85\\x7F\"",
    ]
    var numbers = SeededNumbers(seed: 4)
    var read = 0
    for _ in 0..<600 {
      var changed = lines.map(String.init)
      let index = Int.random(in: lines.indices, using: &numbers)
      switch Int.random(in: 0..<3, using: &numbers) {
      case 0: changed.remove(at: index)
      case 1:
        let head = changed[index].split(separator: ":").first.map(String.init) ?? "key"
        changed[index] = head + ": " + (texts.randomElement(using: &numbers) ?? "")
      default: changed[index] = changed[index].replacing(":", with: "-x:", maxReplacements: 1)
      }
      guard let file = try? PlanFile(changed.joined(separator: "\n")) else { continue }
      read += 1
      let again = try PlanFile(file.text)
      #expect(again == file && again.text == file.text)
      #expect(file.checkup().plan == (try PlanReader.read(Array(file.text.utf8)).plan))
    }
    #expect(read > 300)
  }

  @Test(
    "what is no tree of texts is refused, saying why",
    arguments: [
      ("", "wrong-shape"), ("- ก", "wrong-shape"), ("a: *b", "yaml-alias"), ("a: [", "yaml-syntax"),
      ("? [ก]\n: ข", "wrong-shape"), ("a: \0", "file-not-text"),
      ("a: 1\na: 2", "yaml-duplicate-key"),
    ])
  func unreadable(text: String, rule: String) {
    let fault = #expect(throws: PlanFile.Unreadable.self) { try PlanFile(text) }
    #expect(fault?.diagnostics.first?.rule.rawValue == rule)
  }

  @Test("what the checker says stands beside the key that it is about")
  func findings() throws {
    var file = try Self.file(Self.everyKey)
    let council = PlanPath.plan.appending("dimensions").appending("d1").appending("strategies")
      .appending("d1-1").appending("projects").appending("council")
    let step = council.appending("steps").appending("s1")
    file = try file.applying([
      .set(council.appending("title"), .text("")),
      .set(council.appending("owners"), .list([.text("กองคลังค์")])),
      .remove(step.appending("number")),
      .set(step.appending("weight"), .text("มาก")),
      .set(PlanPath.plan.appending("fiscal-years"), .text("2023–2027")),
    ])
    let checkup = file.checkup()
    #expect(checkup.plan == nil && checkup.errors >= 5)
    func rules(_ path: PlanPath) -> [Diagnostic.Rule] {
      checkup.findings(at: path).map(\.diagnostic.rule)
    }
    #expect(rules(council.appending("title")) == [.emptyText])
    #expect(rules(council.appending("owners").appending("0")) == [.unknownOwner])
    #expect(rules(step.appending("number")) == [.missingKey])
    #expect(rules(step.appending("weight")) == [.unreadableNumber])
    #expect(rules(PlanPath.plan.appending("fiscal-years")) == [.commonEraYear])
    #expect(checkup.findings(within: council).count >= 4)
  }

  @Test("comments that editing would lose are counted, and signs within texts are none")
  func comments() {
    func count(_ text: String) -> Int { PlanFile.comments(in: Array(text.utf8)) }
    #expect(count("a: ข\n") == 0)
    #expect(count("# หัว\na: ข # ท้าย\n  # กลาง\nb: ค\n") == 3)
    #expect(count("a: \"ข # ไม่ใช่\"\nb: 'ค #ง'\n") == 0)
    #expect(count("# หัว\na: \"ข # ไม่ใช่\"\n") == 1)
  }

  @Test("a place writes and reads itself, and nothing else is one")
  func paths() {
    for text in ["plan", "plan.dimensions.d1.title", "plan.risks.0"] {
      #expect(PlanPath(text)?.description == text)
    }
    let wrong = [
      "", "dimensions", "plan.", "plan..a", "plan.A", "plan.ก", "plan/a",
      "plan" + String(repeating: ".a", count: 24), "plan." + String(repeating: "a", count: 65),
    ]
    for text in wrong { #expect(PlanPath(text) == nil) }
  }
}

extension [Diagnostic.Rule] {
  fileprivate func sorted() -> [String] { map(\.rawValue).sorted() }
}
