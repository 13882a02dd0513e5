internal import Foundation
internal import PlanModel
internal import PlanReading
internal import TestSupport
internal import Testing

/// A plan file that states its own faults in comments:
///
///     owners: [กองคลังค์]   # fault: unknown-owner 18 did you mean 'กองคลัง'?
///
/// is an error of that rule in this line at column 18, and its hint has that text in it; with no text
/// there, the fault has no hint. `# warning:` is a warning; a fault whose line can have no comment
/// stands elsewhere as `# fault at 1:18: unknown-owner …`; a line may state several.
struct FaultFixture: Sendable, CustomTestStringConvertible {
  /// The file's name without `.yaml`.
  let name: String
  let octets: [UInt8]

  /// The rule that the file is about: its name, without the number of the case.
  var rule: String { name.split(separator: ".").first.map(String.init) ?? name }

  var testDescription: String { name }

  /// Every file of the folder.
  static func all() throws -> [FaultFixture] {
    let folder = "Tests/PlanReadingTests/Fixtures"
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Repository.root.appending(path: folder).path)
    return try names.filter { $0.hasSuffix(".yaml") }.sorted().map { name in
      FaultFixture(
        name: String(name.dropLast(5)), octets: try Repository.octets("\(folder)/\(name)"))
    }
  }

  /// What the comments state, in file order.
  var statements: [Statement] {
    let lines = String(decoding: octets, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let found = lines.enumerated().flatMap { index, line in
      line.split(separator: "# ").dropFirst(line.hasPrefix("# ") ? 0 : 1)
        .compactMap { Statement(comment: $0, line: index + 1) }
    }
    return found.sorted()
  }

  /// One stated fault.
  struct Statement: Hashable, Comparable, CustomStringConvertible {
    let at: Position
    let severity: String
    let rule: String
    /// Part of the hint; empty for none at all.
    let hint: String

    /// What was found, its hint cut to the part that is stated where it has that part.
    init(_ diagnostic: Diagnostic, as stated: [Statement]) {
      at = diagnostic.at
      severity = diagnostic.severity == .error ? "fault" : "warning"
      rule = diagnostic.rule.rawValue
      let whole = diagnostic.hint?.english ?? ""
      let parts = stated.filter { $0.at == diagnostic.at && $0.rule == diagnostic.rule.rawValue }
        .map(\.hint)
      hint = parts.first { !$0.isEmpty && whole.contains($0) } ?? whole
    }

    fileprivate init?(comment: Substring, line: Int) {
      var words = comment.split(separator: " ")
      guard let kind = words.first, ["fault:", "fault", "warning:", "warning"].contains(kind) else {
        return nil
      }
      words.removeFirst()
      severity = kind.filter { $0 != ":" }
      if kind.hasSuffix(":") {
        guard words.count >= 2, let column = Int(words[1]) else { return nil }
        at = Position(line: line, column: column)
        rule = String(words[0])
        hint = words.dropFirst(2).joined(separator: " ")
      } else {
        guard words.count >= 3, words[0] == "at" else { return nil }
        let place = words[1].dropLast().split(separator: ":").compactMap { Int($0) }
        guard place.count == 2 else { return nil }
        at = Position(line: place[0], column: place[1])
        rule = String(words[2])
        hint = words.dropFirst(3).joined(separator: " ")
      }
    }

    var description: String {
      "\(at.line):\(at.column) \(severity): \(rule)\(hint.isEmpty ? "" : " (\(hint))")"
    }

    static func < (left: Self, right: Self) -> Bool {
      (left.at, left.rule, left.hint) < (right.at, right.rule, right.hint)
    }
  }
}
