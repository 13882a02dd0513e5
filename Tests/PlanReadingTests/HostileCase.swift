internal import PlanModel
internal import PlanReading
internal import Testing

/// Octets that somebody may give the program to make it crash or hang, or that no comment could be
/// put into, with the fault that they have to cause.
struct HostileCase: Sendable, CustomTestStringConvertible {
  let name: String
  /// Nil where any fault will do.
  let rule: Diagnostic.Rule?
  /// Nil where the place does not matter.
  let at: Position?
  let octets: [UInt8]

  init(
    _ name: String, _ rule: Diagnostic.Rule?, _ place: (line: Int, column: Int)?, _ text: String
  ) {
    self.init(name, rule, place, octets: Array(text.utf8))
  }

  init(
    _ name: String, _ rule: Diagnostic.Rule?, _ place: (line: Int, column: Int)?, octets: [UInt8]
  ) {
    self.name = name
    self.rule = rule
    at = place.map { Position(line: $0.line, column: $0.column) }
    self.octets = octets
  }

  var testDescription: String { name }

  static let all: [HostileCase] =
    notText + brokenYAML + deep + hiddenDepth + aliases + notAPlan + long

  /// 100,000: far more than any stack or patience has.
  private static let many = 100_000

  private static func times(_ count: Int, _ text: String) -> String {
    String(repeating: text, count: count)
  }

  private static func steps(_ count: Int, _ line: (Int) -> String) -> String {
    (0..<count).map(line).joined()
  }

  private static let notText: [HostileCase] = [
    HostileCase(
      "one octet too many", .fileTooLarge, (1, 1),
      octets: Array(repeating: UInt8(ascii: "#"), count: PlanReader.largestFile + 1)),
    HostileCase("a NUL", .fileNotText, (3, 4), "a: 1\nb: 2\nกขค\0: 3\n"),
    HostileCase("a NUL alone", .fileNotText, (1, 1), "\0"),
    HostileCase("a lone continuation octet", .fileNotText, (1, 1), octets: [0x80]),
    HostileCase(
      "a cut letter at the end", .fileNotText, (1, 9),
      octets: Array("title: ก".utf8) + [0xE0, 0xB8]),
    HostileCase(
      "TIS-620", .fileNotText, (2, 8), octets: Array("a: 1\ntitle: ".utf8) + [0xA1, 0xD2]),
    HostileCase("an overlong NUL", .fileNotText, (1, 4), octets: Array("a: ".utf8) + [0xC0, 0x80]),
    HostileCase(
      "a surrogate", .fileNotText, (1, 4), octets: Array("a: ".utf8) + [0xED, 0xA0, 0x80, 0x0A]),
    HostileCase("no Unicode at all", .fileNotText, (1, 1), octets: [0xF5, 0x80, 0x80, 0x80]),
    HostileCase("UTF-16", .fileNotText, nil, octets: [0xFF, 0xFE, 0x61, 0x00, 0x3A, 0x00]),
    HostileCase("a bell", .fileNotText, nil, "title: \u{7}\n"),
    HostileCase("a byte order mark in the middle", nil, nil, "title: a\u{FEFF}b\n"),
  ]

  private static let brokenYAML: [HostileCase] = [
    HostileCase("a tab before a key", .yamlSyntax, (2, 1), "a:\n\tb: 1\n"),
    HostileCase("a tab behind blanks", .yamlSyntax, (2, 3), "a:\n  \tb: 1\n"),
    HostileCase("a quote that does not end", .yamlSyntax, nil, "title: \"abc\nid: p\n"),
    HostileCase("a bracket that does not end", .yamlSyntax, nil, "owners: [a, b\nid: p\n"),
    HostileCase("an unknown escape", .yamlSyntax, nil, "title: \"\\q\"\n"),
    HostileCase("an unknown tag handle", .yamlSyntax, nil, "title: !e!x abc\n"),
    HostileCase("YAML 3", .yamlSyntax, nil, "%YAML 3.0\n---\nid: p\n"),
    HostileCase("three documents", .yamlSyntax, nil, "id: a\n---\nid: b\n---\nid: c\n"),
    HostileCase("a key twice at the top", .yamlDuplicateKey, (1, 1), "a: 1\nb: 2\na: 3\n"),
    HostileCase("a key twice inside", .yamlDuplicateKey, (2, 3), "a:\n  b: 1\n  b: 2\n"),
    HostileCase("a key twice in brackets", .yamlDuplicateKey, (1, 7), "a: [ {c: 1, c: 2} ]\n"),
    HostileCase("a quoted key and a bare one", .yamlDuplicateKey, nil, "title: 1\n\"title\": 2\n"),
    HostileCase("a list twice as a key", .yamlDuplicateKey, nil, "? [a]\n: 1\n? [a]\n: 2\n"),
  ]

  private static let deep: [HostileCase] = [
    HostileCase("brackets", .yamlDepth, nil, times(many, "[")),
    HostileCase("braces", .yamlDepth, nil, times(many, "{")),
    HostileCase("brackets and braces", .yamlDepth, nil, times(many, "[{a: ")),
    HostileCase("brackets, one a line", .yamlDepth, nil, times(many, "[\n")),
    HostileCase("brackets behind a key", .yamlDepth, nil, "title: " + times(many, "[")),
    HostileCase(
      "brackets behind a byte order mark", .yamlDepth, nil, "\u{FEFF}" + times(many, "[")),
    HostileCase("dashes", .yamlDepth, nil, times(many, "- ")),
    HostileCase("question marks", .yamlDepth, nil, times(many, "? ")),
    HostileCase("dashes and question marks", .yamlDepth, nil, times(many, "- ? ")),
    HostileCase("dashes and braces", nil, nil, times(many, "- {")),
    HostileCase("colons", nil, nil, times(many, ": ")),
    HostileCase("question marks and colons", nil, nil, times(many, "? : ")),
    HostileCase(
      "indentation", nil, nil,
      steps(400) { "\(times($0, " "))a:\n" }),
    HostileCase(
      "dashes in steps", nil, nil,
      steps(400) { "\(times($0 * 2, " "))- - a\n" }),
    HostileCase("blanks alone", nil, nil, times(many, " ")),
  ]

  /// What hides brackets from somebody who counts them: quotes that end elsewhere than it seems,
  /// and what YAML takes for the end of a line.
  private static let hiddenDepth: [HostileCase] = [
    HostileCase("behind an escaped backslash", nil, nil, "a: [\"\\\\\", " + times(many, "[")),
    HostileCase("behind a quote of two lines", nil, nil, "a: [ \"\n\", " + times(many, "[")),
    HostileCase("behind a single quote of two lines", nil, nil, "a: [ '\n', " + times(many, "[")),
    HostileCase("behind a hash in a quote", nil, nil, "a: [ \"\n# \", " + times(many, "[")),
    HostileCase("behind a comment that CR ends", nil, nil, "# x\r" + times(many, "[")),
    HostileCase("behind a comment that NEL ends", nil, nil, "# x\u{85}" + times(many, "[")),
    HostileCase("behind a comment that LS ends", nil, nil, "# x\u{2028}" + times(many, "[")),
    HostileCase("behind a comment that PS ends", nil, nil, "# x\u{2029}" + times(many, "[")),
    HostileCase("behind brackets in a tagged quote", nil, nil, times(many, "[!a \"]\", ")),
    HostileCase("as keys", nil, nil, "a: [\"\\\\\", " + times(many, "{? ")),
    HostileCase(
      "as deep as YAML lets it, in order", nil, nil,
      "a: [\"\\\\\", " + times(990, "[") + times(990, "]") + "]\n"),
    HostileCase("as deep keys, in order", nil, nil, "# x\r" + times(900, "? ") + "a\n"),
  ]

  private static let laughs =
    (1...30).reduce("a0: &a0 [ha]\n") { text, level in
      text + "a\(level): &a\(level) [\(times(10, "*a\(level - 1), "))ha]\n"
    }

  private static let aliases: [HostileCase] = [
    HostileCase("a billion laughs", .yamlAlias, (1, 5), laughs),
    HostileCase("a merge key", nil, nil, "base: &base {a: 1}\nplan:\n  <<: *base\n"),
    HostileCase("an alias of nothing", .yamlAlias, (1, 8), "title: *nothing\n"),
    HostileCase("an alias of itself", .yamlAlias, (1, 4), "a: &a [*a]\n"),
    HostileCase("an anchor as a key", .yamlAlias, (1, 1), "&a a: 1\n"),
    HostileCase("an anchor behind a tag", .yamlAlias, nil, "title: !!a &a x\n"),
    HostileCase("an alias without a blank", .yamlAlias, nil, "a: [x,*a]\n"),
    HostileCase("an anchor after a dash", .yamlAlias, (1, 3), "- &a x\n- *a\n"),
    // Small ones: a large one of these would hang where it is not found.
    HostileCase(
      "an alias behind an escaped backslash", .yamlAlias, nil, "a: [\"\\\\\", &a x, *a]\n"),
    HostileCase(
      "an alias behind a quote of two lines", .yamlAlias, nil, "a: [ \"\n\", &a x, *a]\n"),
    HostileCase(
      "an alias behind a single quote of two lines", .yamlAlias, nil, "a: [ '\n', &a x, *a]\n"),
    HostileCase("an alias behind a hash in a quote", .yamlAlias, nil, "a: [ \"\n# \", &a x, *a]\n"),
    HostileCase("an alias behind a doubled quote", .yamlAlias, nil, "a: ['''', &a x, *a]\n"),
  ]

  private static let notAPlan: [HostileCase] = [
    HostileCase("nothing", .wrongShape, (1, 1), ""),
    HostileCase("a byte order mark alone", .wrongShape, (1, 1), "\u{FEFF}"),
    HostileCase("only comments", .wrongShape, (1, 1), "# a\n# b\n"),
    HostileCase("only line ends", .wrongShape, (1, 1), "\r\n\r\n\n"),
    HostileCase("a document without content", .wrongShape, nil, "---\n...\n"),
    HostileCase("a word", .wrongShape, (1, 1), "plan\n"),
    HostileCase("a number", .wrongShape, (1, 1), "42"),
    HostileCase("a list", .wrongShape, (1, 1), "- format: 1\n"),
    HostileCase("null", .wrongShape, (1, 1), "~\n"),
    HostileCase(
      "a tag that makes Python run", .wrongShape, nil, "!!python/object/apply:os.system [x]"),
    HostileCase("a mapping of nothing", .missingKey, (1, 1), "{}"),
    HostileCase("a key of nothing", nil, nil, ": x\n"),
    HostileCase("keys that are mappings", .unknownKey, (1, 3), "? {a: 1}\n: x\n"),
  ]

  private static let long: [HostileCase] = [
    HostileCase("a title of 1 MB", .missingKey, (1, 1), "title: " + times(990_000, "x") + "\n"),
    HostileCase(
      "one letter with 300,000 marks", .missingKey, (1, 1),
      "title: ก" + times(300_000, "\u{E48}") + "\n"),
    HostileCase("a key of 1 MB", nil, nil, times(1_000_000, "x") + ": 1\n"),
    HostileCase("a quoted key of 900", .unknownKey, nil, "? \"" + times(900, "x") + "\"\n: 1\n"),
    HostileCase("a line of 1 MB of quotes", nil, nil, times(1_000_000, "\"")),
    HostileCase("a comment of 1 MB", .wrongShape, (1, 1), times(1_000_000, "#")),
    HostileCase("a million empty lines", .wrongShape, (1, 1), times(1_000_000, "\n")),
  ]
}
