private import Interchange
private import FoundationEssentials
private import PlanModel

/// Faults for machines: one object for each file, in file order.
enum DiagnosticJSON {
  static func text(of files: [CheckedFile]) throws -> String {
    try JSON.text(
      of: files.map { file in
        File(
          file: file.path, usable: file.plan != nil,
          diagnostics: file.diagnostics.map { diagnostic in
            Entry(
              line: diagnostic.at.line, column: diagnostic.at.column,
              severity: diagnostic.severity.rawValue, rule: diagnostic.rule.rawValue,
              message: diagnostic.message, hint: diagnostic.hint)
          })
      })
  }

  private struct File: Encodable {
    let file: String
    let usable: Bool
    let diagnostics: [Entry]
  }

  /// `column` counts Unicode scalars from 1.
  private struct Entry: Encodable {
    let line: Int
    let column: Int
    let severity: String
    let rule: String
    let message: String
    let hint: String?
  }
}
