private import Interchange
import Papers
private import PlanModel

/// Faults for machines: one object for each file, in file order.
enum DiagnosticJSON {
  static func text(of files: [CheckedFile], in language: Language) -> String {
    JSON.array(
      files.map { file in
        [
          "file": .string(file.path), "usable": .bool(file.plan != nil),
          "diagnostics": .array(file.diagnostics.map { json(of: $0, in: language) }),
        ]
      }
    ).printed
  }

  /// `column` counts Unicode scalars from 1.
  private static func json(of diagnostic: Diagnostic, in language: Language) -> JSON {
    .members([
      "line": .integer(diagnostic.at.line), "column": .integer(diagnostic.at.column),
      "severity": .string(diagnostic.severity.rawValue),
      "rule": .string(diagnostic.rule.rawValue), "message": .string(diagnostic.message(language)),
      "hint": diagnostic.hint(language).map(JSON.string),
    ])
  }
}
