internal import Foundation
internal import PlanModel
internal import PlanReading
internal import TestSupport
internal import Testing

@Suite("Faults and their fixtures")
struct FaultFixtureTests {
  @Test("a fixture has exactly the faults that it states", arguments: try FaultFixture.all())
  func fixture(_ fixture: FaultFixture) throws {
    let stated = fixture.statements
    let reading = try PlanReader.read(fixture.octets)
    let found = reading.diagnostics.map { FaultFixture.Statement($0, as: stated) }.sorted()
    #expect(found == stated)
    #expect(stated.contains { $0.rule == fixture.rule }, "it does not state what it is named for")
    #expect((reading.plan != nil) == stated.allSatisfy { $0.severity == "warning" })
  }

  @Test("a fixture without its comments has the same faults in the same lines and columns")
  func commentsDoNotMatter() throws {
    for fixture in try FaultFixture.all() {
      let bare = String(decoding: fixture.octets, as: UTF8.self)
        .replacing(#/ *# (fault|warning).*/#, with: "")
      let places = try PlanReader.read(Array(bare.utf8)).diagnostics.map(\.at)
      #expect(
        places == (try PlanReader.read(fixture.octets).diagnostics.map(\.at)), "\(fixture.name)")
    }
  }

  @Test("every rule has a fixture or a case made of octets, and nothing else has one")
  func everyRule() throws {
    let rules = Set(Diagnostic.Rule.allCases.map(\.rawValue))
    let made = HostileCase.all.compactMap { $0.rule?.rawValue }
    let covered = try FaultFixture.all().map(\.rule) + made
    #expect(rules.subtracting(covered) == [])
    #expect(Set(covered).subtracting(rules) == [])
  }

  @Test("every rule has one paragraph in Faults.md, which has no others, in the order of the rules")
  func everyParagraph() throws {
    let text = try Repository.text("Sources/sucharit/sucharit.docc/Faults.md")
    let sections = text.split(separator: "\n### ").dropFirst()
    let headings = sections.map { String($0.prefix { $0 != "\n" }) }
    #expect(headings == Diagnostic.Rule.allCases.map(\.rawValue))
    for section in sections {
      #expect(section.contains("Mend:"), "\(section.prefix(40)) says how to mend it")
      #expect(
        section.contains("[\(section.prefix { $0 != "\n" })]"), "\(section.prefix(40)) shows it")
    }
  }

  @Test("the messages in Faults.md are those of the fixtures")
  func messages() throws {
    let files = try FaultFixture.all().map(\.octets) + HostileCase.all.map(\.octets)
    var messages: Set<String> = []
    for diagnostic in try files.flatMap({ try PlanReader.read($0).diagnostics }) {
      let (severity, rule) = (diagnostic.severity, diagnostic.rule.rawValue)
      messages.insert("\(severity.rawValue): [\(rule)] \(diagnostic.message.english)")
      let word = severity == .error ? "ข้อผิดพลาด" : "คำเตือน"
      messages.insert("\(word): [\(rule)] \(diagnostic.message.thai)")
    }
    let shown = try Repository.text("Sources/sucharit/sucharit.docc/Faults.md").split(
      separator: "\n"
    )
    .compactMap { $0.wholeMatch(of: #/    plan\.yaml:\d+:\d+: (.*)/#)?.output.1 }.map(String.init)
    #expect(shown.count >= Diagnostic.Rule.allCases.count)
    for message in shown { #expect(messages.contains(message)) }
  }

  @Test("faults come in file order, each with a message of one line and no full stop at its end")
  func form() throws {
    for fixture in try FaultFixture.all() {
      let found = try PlanReader.read(fixture.octets).diagnostics
      #expect(found.map(\.at) == found.map(\.at).sorted(), "\(fixture.name)")
      for message in found.flatMap({ [$0.message.english, $0.message.thai] }) {
        #expect(!message.isEmpty && !message.contains(#/[a-z]\.$/#))
        let lines = message.split(
          omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        #expect(lines.count == 1)
      }
    }
  }

  @Test("the plans of this repository have no error", arguments: PlanFiles.all)
  func realPlans(path: String) throws {
    let reading = try PlanReader.read(try Repository.octets(path))
    #expect(reading.diagnostics.filter { $0.severity == .error } == [])
    #expect(reading.plan != nil)
  }
}

/// The plans of this repository.
enum PlanFiles {
  static let all = [
    "plans/samut-prakan-city.yaml", "plans/samut-prakan-pao-measures-2564.yaml",
    "plans/samut-prakan-city-measures-2566.yaml", "plans/nakhon-pathom-city-measures-2566.yaml",
    "plans/bang-sao-thong-measures-2566.yaml",
  ]
}
