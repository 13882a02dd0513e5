import Papers
internal import PlanModel

/// Faults as people read them: place, rule, message, the user's own line with a caret, and a hint.
struct DiagnosticText {
  let text: String

  /// A window of a long line that is shown around the caret, in letters.
  private static let widest = 100

  /// More faults than this are counted, not shown: nobody mends the two-hundredth before the first.
  private static let most = 200

  init(_ file: CheckedFile, in language: Language, errorsOnly: Bool = false) {
    let faults = Self(
      file.path, file.octets, file.diagnostics, in: language, errorsOnly: errorsOnly)
    text = faults.text + (errorsOnly ? "" : Self.summary(file).said(in: language) + "\n")
  }

  /// The faults of any file in the form of a plan file, without a summary.
  init(
    _ path: String, _ octets: [UInt8], _ diagnostics: [Diagnostic], in language: Language,
    errorsOnly: Bool = false
  ) {
    let all = diagnostics.filter { !errorsOnly || $0.severity == .error }
    let shown = all.prefix(Self.most)
    let lines = Self.lines(of: octets, upTo: shown.map(\.at.line).max() ?? 0)
    var text = ""
    for diagnostic in shown {
      let at = diagnostic.at
      text += "\(path):\(at.line):\(at.column): \(diagnostic.severity.word(language)): "
      text += "[\(diagnostic.rule.rawValue)] \(diagnostic.message(language).printable)\n"
      if lines.indices.contains(at.line - 1) {
        text += Self.marked(lines[at.line - 1], column: at.column)
      }
      if let hint = diagnostic.hint(language) {
        text += "  \(Self.hint.said(in: language)): \(hint.printable)\n"
      }
    }
    if all.count > shown.count {
      text += Self.more(all.count - shown.count).said(in: language) + "\n"
    }
    self.text = text
  }

  private static func lines(of octets: [UInt8], upTo last: Int) -> [String] {
    octets.split(separator: 0x0A, maxSplits: last, omittingEmptySubsequences: false).prefix(last)
      .map { line in
        // A hostile line is shown in part, its control characters as blanks.
        String(decoding: line.prefix(20_000), as: UTF8.self).printable
      }
  }

  /// The line and a caret under the place. The caret counts the cells of a terminal, in which a Thai
  /// vowel or tone mark above or below has none.
  private static func marked(_ line: String, column: Int) -> String {
    let before = String(String.UnicodeScalarView(line.unicodeScalars.prefix(column - 1)))
    let letters = Array(line)
    let place = min(before.count, letters.count)
    let first = letters.count > widest ? max(0, place - widest / 2) : 0
    let window = letters[first..<min(letters.count, first + widest)]
    let lead = first > 0 ? "…" : ""
    let cells = TextWidth.cells(lead + String(letters[first..<place]))
    return "  \(lead)\(String(window))\n  \(String(repeating: " ", count: cells))^\n"
  }

  private static let hint = Phrase("คำแนะนำ", "hint")

  private static func more(_ count: Int) -> Phrase {
    Phrase(
      "… และอีก \(count) รายการ ดูทั้งหมดได้ด้วย --format json",
      "… and \(count) more; --format json lists every one")
  }

  private static func summary(_ file: CheckedFile) -> Phrase {
    let errors = file.diagnostics.count { $0.severity == .error }
    let warnings = file.diagnostics.count - errors
    guard let plan = file.plan else {
      return Phrase(
        "\(file.path): ข้อผิดพลาด \(errors) รายการ คำเตือน \(warnings) รายการ",
        "\(file.path): \(errors.counted("error")), \(warnings.counted("warning"))")
    }
    let dimensions = plan.dimensions.count
    let strategies = plan.dimensions.flatMap(\.strategies).count { $0.id != nil }
    let projects = plan.projects.count
    let steps = plan.projects.reduce(0) { $0 + $1.steps.count }
    return Phrase(
      """
      \(file.path): \(dimensions) มิติ \(strategies) แนวทาง \(projects) โครงการ \(steps) ขั้นตอน \
      \(plan.owners.count) ผู้รับผิดชอบ; \
      \(warnings == 0 ? "ไม่พบข้อผิดพลาด" : "คำเตือน \(warnings) รายการ")
      """,
      """
      \(file.path): \(dimensions.counted("dimension")), \
      \(strategies.counted("strategy", "strategies")), \
      \(projects.counted("project")), \(steps.counted("step")), \
      \(plan.owners.count.counted("owner")); \
      \(warnings == 0 ? "no faults" : warnings.counted("warning"))
      """)
  }
}
