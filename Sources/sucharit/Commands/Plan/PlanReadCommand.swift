import ArgumentParser
import Interchange
import Manuscripts
import Office
import Papers
import PlanModel
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

  @Option(
    help:
      "File for all that was read, as JSON: doubts, what was found and left, what the checker says."
  )
  var json: String?

  @Flag(help: "Overwrite the file even where somebody changed it.") var force = false

  @Flag(help: "Count doubts as faults (exit code 1).") var strict = false

  @Option(name: .customLong("lang"), help: "th or en, of what is said about the plan; else th.")
  var language: Language = .thai

  func run() throws {
    let draft: DocumentDraft
    do {
      draft = try read()
    } catch let unreadable as Unreadable {
      if let json { try Files.write([Array(unreadable.fault.json.text().utf8)], to: json) }
      throw unreadable.failure(in: language)
    }
    if let json { try OutputFolder.write(draft.json.text(), to: json, isForced: force) }
    let text = DraftText(draft, in: language)
    if let output, output != "-" {
      try OutputFolder.write(draft.plan, to: output, isForced: force)
      Console.write(text.text(width: Console.width))
      Console.note("sucharit: note: \(output) written")
    } else {
      Console.write(draft.plan)
      Console.note(text.text(width: Console.width))
    }
    if strict, !draft.doubts.isEmpty { throw ExitCode(ExitStatus.overdueOrFaulty) }
  }

  private func read() throws -> DocumentDraft {
    let manuscripts = try files.map { try DocumentFile.manuscript($0, in: language) }
    guard let draft = DocumentDraft(.read(manuscripts), of: files, in: language) else {
      throw Unreadable(fault: nothingFound, status: ExitStatus.invalid)
    }
    return draft
  }

  /// Why there is no draft: a file of another kind has no project either, which is not what is wrong with it.
  private var nothingFound: DocumentFault {
    let strangers = files.filter { !DocumentKind.isKnown(named: $0) }
    guard strangers.isEmpty else {
      let names = strangers.joined(separator: ", ")
      let kind = ManuscriptFault.unknownKind
      let isPlan = strangers.contains { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
      return DocumentFault(
        Phrase("\(names): \(kind.message.thai)", "\(names): \(kind.message.english)"),
        hint: isPlan
          ? Phrase(
            "ไฟล์แผน (YAML) ไม่ต้องอ่าน ใช้เริ่มร่างแผนได้เลย",
            "a plan file (YAML) needs no reading: begin the draft of the plan with it")
          : kind.hint)
    }
    let names = files.joined(separator: ", ")
    return DocumentFault(
      Phrase("\(names): ไม่พบโครงการของแผน", "\(names): no project of a plan was found in it"),
      hint: Phrase(
        "โครงการมีเลขข้อ ชื่อ และหัวข้อ เช่น (1) หลักการและเหตุผล",
        "a project has a number, a title and sections such as (1) หลักการและเหตุผล"))
  }
}
