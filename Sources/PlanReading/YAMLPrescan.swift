internal import PlanModel

/// One linear look at the octets before the YAML reader sees them: what would cost it seconds, memory
/// or the stack is a clear fault at once.
struct YAMLPrescan {
  /// A plan of 35 projects has 0.2 MB; 8 MB is far more than any and is read in well under a second.
  static let largestFile = 8_000_000
  /// The format is nested nine deep.
  static let deepest = 40
  /// Columns of blanks before a line: forty levels of four.
  static let widestIndent = 160

  /// The first reason not to read the text; nil when there is none.
  static func fault(in octets: [UInt8]) -> Diagnostic? {
    guard octets.count <= largestFile else {
      return Diagnostic(
        .fileTooLarge, at: .start,
        "the file has \(octets.count) octets, a plan may have \(largestFile)",
        hint: "give one plan a file of its own")
    }
    return notText(octets) ?? brokenLine(octets)
  }

  private static func notText(_ octets: [UInt8]) -> Diagnostic? {
    if let index = octets.firstIndex(of: 0) {
      return Diagnostic(
        .fileNotText, at: position(of: index, in: octets), "the file has a NUL octet",
        hint: "save the plan as UTF-8 text")
    }
    guard let index = firstInvalidUTF8(octets) else { return nil }
    return Diagnostic(
      .fileNotText, at: position(of: index, in: octets), "the file is not UTF-8 text here",
      hint: "save the plan as UTF-8, not as TIS-620 or Windows-874")
  }

  private static func firstInvalidUTF8(_ octets: [UInt8]) -> Int? {
    guard String(validating: octets, as: UTF8.self) == nil else { return nil }
    // Only a broken file pays for finding the place.
    var low = 0
    var decoder = UTF8()
    var iterator = octets.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): low += String(scalar).utf8.count
      case .emptyInput, .error: return min(low, octets.count - 1)
      }
    }
  }

  private static func position(of index: Int, in octets: [UInt8]) -> Position {
    let before = octets[..<index]
    let lineStart = before.lastIndex(of: newline).map { $0 + 1 } ?? 0
    let line = before.count(where: { $0 == newline }) + 1
    let column = before[lineStart...].count(where: { $0 & 0xC0 != 0x80 }) + 1
    return Position(line: line, column: column)
  }

  private static func brokenLine(_ octets: [UInt8]) -> Diagnostic? {
    var depth = 0
    var number = 0
    for line in octets.split(separator: newline, omittingEmptySubsequences: false) {
      number += 1
      if let fault = LineScan(line, number, depth: &depth).fault { return fault }
    }
    return nil
  }
}

private let newline = UInt8(ascii: "\n")

extension Position {
  static let start = Position(line: 1, column: 1)
}

/// What one line shows: indentation, indicators before its content, brackets, anchors and aliases.
private struct LineScan {
  private(set) var fault: Diagnostic?

  init(_ line: ArraySlice<UInt8>, _ number: Int, depth: inout Int) {
    var index = line.startIndex
    while index < line.endIndex, line[index] == UInt8(ascii: " ") { index += 1 }
    let indent = index - line.startIndex
    if index < line.endIndex, line[index] == UInt8(ascii: "\t") {
      fault = Diagnostic(
        .yamlSyntax, at: Position(line: number, column: indent + 1),
        "a tab stands before the text", hint: "indent with blanks")
      return
    }
    let nested = Self.leadingIndicators(line[index...])
    if indent > YAMLPrescan.widestIndent || nested > YAMLPrescan.deepest {
      fault = Self.tooDeep(number, indent)
      return
    }
    scanContent(line, from: index, number, &depth)
  }

  /// How many `- ` or `? ` begin the line, each of which opens a level.
  private static func leadingIndicators(_ content: ArraySlice<UInt8>) -> Int {
    var count = 0
    var index = content.startIndex
    while index + 1 < content.endIndex,
      content[index] == UInt8(ascii: "-") || content[index] == UInt8(ascii: "?")
        || content[index] == UInt8(ascii: " ")
    {
      if content[index] != UInt8(ascii: " ") {
        guard content[index + 1] == UInt8(ascii: " ") else { break }
        count += 1
      }
      index += 1
    }
    return count
  }

  private mutating func scanContent(
    _ line: ArraySlice<UInt8>, from start: Int, _ number: Int, _ depth: inout Int
  ) {
    var quote: UInt8?
    var beginsValue = true
    for index in start..<line.endIndex {
      let octet = line[index]
      if let open = quote {
        if octet == open, open != UInt8(ascii: "\"") || line[index - 1] != UInt8(ascii: "\\") {
          quote = nil
        }
        continue
      }
      switch octet {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if beginsValue { quote = octet }
      case UInt8(ascii: "#") where index == start || line[index - 1] == UInt8(ascii: " "): return
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: "&"), UInt8(ascii: "*"):
        let isAtStart = index == start || line[index - 1] == UInt8(ascii: " ") || depth > 0
        if beginsValue, isAtStart, index + 1 < line.endIndex, line[index + 1] > 0x20 {
          fault = Self.alias(number, line[line.startIndex...index])
          return
        }
      default: break
      }
      if depth > YAMLPrescan.deepest {
        fault = Self.tooDeep(number, index - line.startIndex)
        return
      }
      beginsValue = Self.opensValue(octet, beginsValue, inBrackets: depth > 0)
    }
  }

  /// After these, and blanks after them, a value begins.
  private static func opensValue(_ octet: UInt8, _ already: Bool, inBrackets: Bool) -> Bool {
    switch octet {
    case UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "{"): true
    case UInt8(ascii: ","): inBrackets
    case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?"): already
    default: false
    }
  }

  private static func tooDeep(_ line: Int, _ column: Int) -> Diagnostic {
    Diagnostic(
      .yamlDepth, at: Position(line: line, column: column + 1),
      "the file is nested deeper than any plan is", hint: "compare it with PlanFormat.md")
  }

  private static func alias(_ line: Int, _ upTo: ArraySlice<UInt8>) -> Diagnostic {
    let column = upTo.count(where: { $0 & 0xC0 != 0x80 })
    return Diagnostic(
      .yamlAlias, at: Position(line: line, column: column),
      "anchors (&) and aliases (*) have no place in a plan",
      hint: "write the text out, or put it in quotes if it begins with this sign")
  }
}
