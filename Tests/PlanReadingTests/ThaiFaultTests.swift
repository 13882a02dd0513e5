internal import Foundation
internal import PlanModel
internal import PlanReading
internal import Testing

@Suite("Faults in Thai")
struct ThaiFaultTests {
  private let stated: [Diagnostic]
  private let made: [Diagnostic]

  init() throws {
    stated = try FaultFixture.all().flatMap { try PlanReader.read($0.octets).diagnostics }
    made = try HostileCase.all.flatMap { try PlanReader.read($0.octets).diagnostics.prefix(20) }
  }

  @Test("every rule is told in Thai, with nothing left in English")
  func thai() {
    #expect(Set((stated + made).map(\.rule)) == Set(Diagnostic.Rule.allCases))
    for fault in stated + made {
      let message = fault.message.thai
      #expect(message.isThai && !message.hasEnglishPhrase, "\(fault.rule): \(message)")
    }
  }

  @Test("a hint is told in Thai, or is what to type")
  func hints() {
    for fault in stated + made {
      guard let hint = fault.hint else { continue }
      #expect(hint.thai.isThai || hint.thai == hint.english, "\(fault.rule): \(hint)")
      #expect(!hint.thai.hasEnglishPhrase, "\(fault.rule): \(hint.thai)")
    }
  }

  @Test("both languages quote the same of the file, and have the same figures")
  func quotations() {
    for fault in stated where !fault.message.english.hasPrefix("YAML: ") {
      let (thai, english) = (fault.message.thai, fault.message.english)
      let quoted = english.matches(of: #/'([^']*)'/#).map { "“\($0.1)”" }
      #expect(quoted.allSatisfy(thai.contains), "\(fault.rule): \(thai)")
      #expect(thai.figures == english.figures, "\(fault.rule): \(thai)")
    }
  }

  @Test(
    "a line without a colon and a quotation mark without its fellow are named by their line",
    arguments: ["title แผน\nkind: x\n", "title: \"แผน\nkind: x\n", "title: \"แผน\nkind: \"x\n"])
  func openLine(text: String) throws {
    let fault = try #require(
      try PlanReader.read(Array(("format: 1\n" + text).utf8)).diagnostics.first)
    for (message, hint) in [
      (fault.message.thai, fault.hint?.thai), (fault.message.english, fault.hint?.english),
    ] {
      #expect(fault.at.line == 2 || (message + (hint ?? "")).contains(#/(line|บรรทัดที่) 2/#))
    }
  }
}

extension String {
  /// The text without what is quoted of the file.
  private var own: String { replacing(#/“[^”]*”/#, with: "“”").replacing(#/'[^']*'/#, with: "''") }

  fileprivate var isThai: Bool {
    own.unicodeScalars.contains { (0xE01...0xE5B).contains($0.value) }
  }

  /// Two words in a row; names, keys and codes stand alone in Thai.
  fileprivate var hasEnglishPhrase: Bool { own.contains(#/[A-Za-z]{2,} [A-Za-z]{2,}/#) }

  fileprivate var figures: [String] {
    own.matches(of: #/[0-9]+(?:[.,][0-9]+)*/#).map { String($0.0) }.sorted()
  }
}
