internal import ArgumentParser
import Papers

/// `sucharit check`: every fault of every plan, in one run.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check plan files and report every fault, with its place and what to type.",
    discussion: """
      Every rule has a paragraph in Faults.md. A plan with warnings can be used.

      Faults are told in Thai under a Thai locale, such as th_TH.UTF-8 (LC_ALL, else LC_MESSAGES, else \
      LANG), and in English under every other. JSON is English unless --lang says otherwise.
      """)

  @Argument(help: "Plan files; by default SUCHARIT_PLAN.") var plans: [String] = []

  @Option(help: "How to print: text, or json for machines.") var format = Format.text

  @Flag(help: "Count warnings as faults (exit code 1).") var strict = false

  @Option(name: .customLong("lang"), help: "th or en; by default the language of the locale.")
  var language: Language?

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

  func run() throws {
    let paths = plans.isEmpty ? [try Live.planPath(nil)] : plans
    var checked: [CheckedFile] = []
    var missing: Failure?
    for path in paths {
      do {
        checked.append(try CheckedFile(path: path))
      } catch let failure as Failure where failure.status == ExitStatus.noInput {
        // The other files are checked all the same.
        if let missing { Console.note("sucharit: error: \(missing.message)") }
        missing = failure
      }
    }
    switch format {
    case .text:
      Console.write(checked.map { DiagnosticText($0, in: language ?? Live.language).text }.joined())
    case .json: Console.write(DiagnosticJSON.text(of: checked, in: language ?? .english))
    }
    if let missing { throw missing }
    if checked.contains(where: { $0.plan == nil }) { throw ExitCode(ExitStatus.invalid) }
    if strict, checked.contains(where: { !$0.diagnostics.isEmpty }) {
      throw ExitCode(ExitStatus.overdueOrFaulty)
    }
  }
}
