private import Interchange
private import PlanModel

/// Faults for machines: one object for each file, in file order.
enum DiagnosticJSON {
  static func text(of files: [CheckedFile]) -> String {
    JSON.array(
      files.map { file in
        [
          "file": .string(file.path), "usable": .bool(file.plan != nil),
          "diagnostics": .array(file.diagnostics.map(json)),
        ]
      }
    ).printed
  }

  /// `column` counts Unicode scalars from 1.
  private static func json(of diagnostic: Diagnostic) -> JSON {
    .members([
      "line": .integer(diagnostic.at.line), "column": .integer(diagnostic.at.column),
      "severity": .string(diagnostic.severity.rawValue),
      "rule": .string(diagnostic.rule.rawValue), "message": .string(diagnostic.message),
      "hint": diagnostic.hint.map(JSON.string),
    ])
  }
}
