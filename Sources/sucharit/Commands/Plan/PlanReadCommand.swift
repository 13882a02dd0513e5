import ArgumentParser
import Manuscripts
import Papers
import PlanModel
import PlanReading
import Recognition

/// `sucharit plan read`: a document becomes a draft, with everything that is not sure of it.
struct PlanReadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read",
    abstract: "Read a plan's document and write a plan file, with every doubt about it.",
    discussion: """
      What is read: \(DocumentKind.known). Several files are read as one document, in their order. The plan \
      file is a draft: each doubt says where something stands, what was seen, what was taken and what else \
      it could be, and lines of which nothing was made are listed. Reading.md says how sure the reading is.
      """)

  @Argument(help: "The document; or its parts, in order.") var files: [String]

  @Option(
    name: [.short, .customLong("output")], help: "The plan file; by default standard output.")
  var output: String?

  @Flag(help: "Overwrite the file even where somebody changed it.") var force = false

  @Flag(help: "Count doubts as faults (exit code 1).") var strict = false

  @Option(name: .customLong("lang"), help: "th or en, of what is said about the plan; else th.")
  var language: Language = .thai

  func run() throws {
    let recognition = Recognition.read(
      try files.map { try DocumentFile.manuscript($0, in: language) })
    guard !recognition.draft.projects.isEmpty else {
      throw Failure(
        ExitStatus.invalid,
        "\(files.joined(separator: ", ")): no project of a plan was found in it",
        hint: "a project has a number, a title and sections such as (1) หลักการและเหตุผล")
    }
    let printing = RecognitionText(recognition, in: language)
    let text = PlanWriter.text(of: recognition.draft, remarks: printing.remarks(files))
    if let output, output != "-" {
      try OutputFolder.write(text, to: output, isForced: force)
      Console.write(printing.text(width: Console.width))
      Console.note("sucharit: note: \(output) written")
    } else {
      Console.write(text)
      Console.note(printing.text(width: Console.width))
    }
    if strict, !recognition.doubts.isEmpty { throw ExitCode(ExitStatus.overdueOrFaulty) }
  }
}
