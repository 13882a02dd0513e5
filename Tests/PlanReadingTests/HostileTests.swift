internal import PlanModel
internal import PlanReading
internal import TestSupport
internal import Testing

@Suite("Hostile plan files")
struct HostileTests {
  @Test("what is no plan is a fault at its place", arguments: HostileCase.all)
  func fault(_ hostile: HostileCase) throws {
    let reading = try PlanReader.read(hostile.octets)
    #expect(reading.plan == nil)
    let found = reading.diagnostics.filter { $0.severity == .error }
    let wanted = found.filter { hostile.rule == nil || $0.rule == hostile.rule }
    let first = try #require(wanted.first, "found: \(found.prefix(3))")
    if let at = hostile.at { #expect(first.at == at) }
    try expectShortLines(reading)
  }

  @Test(
    "whatever YAML takes for the end of a line ends a comment, and no alias hides behind one",
    arguments: ["\r", "\u{85}", "\u{2028}", "\u{2029}"])
  func lineEndsInComments(end: String) throws {
    let found = try PlanReader.read(Array("# x\(end)a: [&a x, *a]\n".utf8)).diagnostics
    #expect(found.map(\.rule) == [.yamlAlias] || found.map(\.rule) == [.yamlSyntax])
  }

  @Test("a byte order mark and CRLF change neither the plan nor a place")
  func lineEnds() throws {
    let plain = try Repository.text(PlanFiles.all[0])
    let expected = try PlanReader.read(Array(plain.utf8))
    #expect(expected.plan != nil)
    let crlf = plain.replacing("\n", with: "\r\n")
    for text in [crlf, "\u{FEFF}" + plain, "\u{FEFF}" + crlf, "---\n" + plain + "...\n"] {
      #expect(try PlanReader.read(Array(text.utf8)).plan == expected.plan)
    }
    let faulty = plain.replacing("kind: action-plan", with: "kind: plan")
    let places = try PlanReader.read(Array(faulty.utf8)).diagnostics.map(\.at)
    #expect(places.isEmpty == false)
    for text in [faulty.replacing("\n", with: "\r\n"), "\u{FEFF}" + faulty] {
      #expect(try PlanReader.read(Array(text.utf8)).diagnostics.map(\.at) == places)
    }
  }

  @Test("tags change nothing: a plan is text", arguments: ["!!str", "!!python/object:x", "!x"])
  func tags(tag: String) throws {
    let plain = try Repository.text(PlanFiles.all[1])
    let tagged = plain.replacing("\ntitle: ", with: "\ntitle: \(tag) ")
    #expect(tagged != plain)
    #expect(try Plan.reading(tagged) == Plan.reading(plain))
  }

  @Test("brackets, quotes, stars and hashes inside a text are text")
  func signsInText() throws {
    let signs = [
      "| \n    [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\n    *ดาว &และ\n    # ไม่ใช่หมายเหตุ",
      "> \n    {{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{{",
      "\"" + String(repeating: "[", count: 50) + "\"",
      "'" + String(repeating: "{", count: 50) + " it''s'",
      "\"สอง\n    *บรรทัด [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[\"",
      "ก" + String(repeating: " [", count: 50),
      "R&D *สำคัญ* ข้อ#1",
    ]
    let plain = try Repository.text(PlanFiles.all[1])
    for text in signs {
      let lines = plain.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.hasPrefix("title: ") ? "title: " + text : String($0) }
      let reading = try PlanReader.read(Array(lines.joined(separator: "\n").utf8))
      #expect(reading.plan?.title.isEmpty == false, "\(text): \(reading.diagnostics)")
    }
  }

  // A fraction of what was measured by hand with a release build: these tests run in debug builds.
  @Test("thousands of anything give a plan or a fault for each")
  func thousands() throws {
    let count = 3_000
    let keys = (0..<count).map { "key\($0): 1\n" }.joined()
    #expect(
      try PlanReader.read(Array(keys.utf8)).diagnostics.count { $0.rule == .unknownKey } == count)
    let step = "{id: s1, number: 1, title: ก}"
    let projects = (1...count).map { number in
      "{id: p\(number), number: \(number % 9999 + 1), kind: project, title: ก, owners: [o], steps: [\(step)]}"
    }
    let head = Self.head + "dimensions:\n"
    let inOne =
      "- {id: d, number: 1, title: ก, projects: [\(projects.joined(separator: ", "))]}\n"
    #expect(try Plan.reading(head + inOne).projects.count == count)
    let inMany = (1...count).map {
      "- {id: d\($0), number: \($0), title: ก, projects: [\(projects[$0 - 1])]}\n"
    }
    let many = try PlanReader.read(Array((head + inMany.joined()).utf8))
    #expect(many.plan == nil || many.plan?.dimensions.count == count)
  }

  private static let head = """
    format: 1
    id: p
    kind: action-plan
    title: ก
    organisation: {name: ก, kind: city-municipality, province: ข}
    fiscal-years: 2566–2570
    source: {document: "1", title: ก}
    owners:
    - {id: o, name: กอง}

    """

  @Test("random octets", arguments: [1, 2, 3])
  func randomOctets(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<1_000 {
      let count = Int.random(in: 0...200, using: &numbers)
      let octets = (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &numbers) }
      let reading = try PlanReader.read(octets)
      #expect(reading.plan == nil && !reading.diagnostics.isEmpty)
      try expectShortLines(reading)
    }
  }

  @Test("random pieces of YAML", arguments: [4, 5, 6])
  func randomPieces(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...40, using: &numbers)
      let text = (0..<count).map { _ in Self.pieces.randomElement(using: &numbers) ?? "" }.joined()
      let reading = try PlanReader.read(Array(text.utf8))
      #expect(reading.plan == nil && !reading.diagnostics.isEmpty, "\(text)")
      try expectShortLines(reading)
    }
  }

  private static let pieces = [
    "[", "]", "{", "}", "- ", "? ", ": ", ", ", "\n", "\n  ", "\n    ", "\r", "\"", "'", "\\", "# ",
    "|", ">",
    "!a ", "!!str ", "a", "ก", "~", "---\n", "...\n", "%YAML 1.1\n", "\u{FEFF}", "\u{85}",
    "\u{2028}",
    "format: 1", "id: p", "owners: ", "dimensions: ", "projects: ", "budget: ", "timing: ", "2566",
    "fiscal-years: ", "steps: ", "\t", "\u{0}", "<<: ", "@", "`", "on", "\u{E48}",
  ]

  @Test("a plan with random changes is a plan or has a fault", arguments: [7, 8, 9, 10])
  func mutations(seed: UInt64) throws {
    var numbers = SeededNumbers(seed: seed)
    let whole = try Repository.octets("Tests/PlanReadingTests/Format/every-key.yaml")
    for _ in 0..<700 {
      let octets = mutated(whole, using: &numbers)
      try expectPlanOrFault(octets)
    }
  }

  @Test("the real plan with random changes is a plan or has a fault")
  func realMutations() throws {
    var numbers = SeededNumbers(seed: 11)
    let whole = try Repository.octets(PlanFiles.all[0])
    for _ in 0..<8 { try expectPlanOrFault(mutated(whole, using: &numbers)) }
  }

  private func expectPlanOrFault(_ octets: [UInt8]) throws {
    let reading = try PlanReader.read(octets)
    let hasError = reading.diagnostics.contains { $0.severity == .error }
    #expect((reading.plan == nil) == hasError)
    try expectShortLines(reading)
  }

  private func mutated(_ whole: [UInt8], using numbers: inout SeededNumbers) -> [UInt8] {
    var octets = whole
    for _ in 0...Int.random(in: 0...3, using: &numbers) {
      let from = Int.random(in: 0..<octets.count, using: &numbers)
      let to = min(octets.count, from + Int.random(in: 1...40, using: &numbers))
      switch Int.random(in: 0..<6, using: &numbers) {
      case 0: octets[from] = UInt8.random(in: .min ... .max, using: &numbers)
      case 1: octets.removeSubrange(from..<to)
      case 2: octets.insert(contentsOf: octets[from..<to], at: from)
      case 3:
        octets.insert(contentsOf: (Self.pieces.randomElement(using: &numbers) ?? "").utf8, at: from)
      case 4: octets.removeSubrange(from..<min(octets.count, from + 2_000))
      default: removeLine(at: from, of: &octets)
      }
      if octets.isEmpty { octets = [UInt8(ascii: "\n")] }
    }
    return octets
  }

  private func removeLine(at index: Int, of octets: inout [UInt8]) {
    let start = octets[..<index].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let end = octets[index...].firstIndex(of: UInt8(ascii: "\n")) ?? octets.count
    octets.removeSubrange(start..<end)
  }

  /// Whatever was in the file, a message is one short line, and so is a hint.
  private func expectShortLines(_ reading: PlanReader.Reading) throws {
    for diagnostic in reading.diagnostics.prefix(200) {
      let phrases = [diagnostic.message, diagnostic.hint].compactMap(\.self)
      for text in phrases.flatMap({ [$0.thai, $0.english] }) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        #expect(lines.count == 1 && text.count < 1_000, "\(diagnostic.rule): \(text.prefix(200))")
      }
      #expect(diagnostic.at.line >= 1 && diagnostic.at.column >= 1)
    }
  }
}
