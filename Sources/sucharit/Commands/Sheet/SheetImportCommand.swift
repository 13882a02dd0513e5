import ArgumentParser
import Office
import Papers
import PlanModel
import ThaiCivil

/// `sucharit sheet import`: what was filled in goes into the log, all of it or none.
struct SheetImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read a filled-in sheet and record what it says that the log does not say yet.",
    discussion: """
      Every row is checked and all faults are named at once; nothing is written unless all is well. \
      Importing the same sheet again adds nothing. Where a row differs from the log, nothing is recorded: \
      the difference is named with the command that corrects the entry. --dry-run only shows what would be recorded.
      """)

  @Argument(help: "The file; - is standard input.") var file: String

  @Flag(help: "Only print what would be recorded.") var dryRun = false

  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func run() throws {
    let book = try LogBook(log, on: recording.instant.bangkokDay)
    let channel = recording.demonstration ? LogRecord.Channel.demonstration : .sheet
    let desk = try book.desk(recording, channel: channel)
    let sheet = SheetImport(try Files.read(file), book.schedule)
    if dryRun {
      let addition = try wording {
        try sheet.addition(
          to: try book.entries(), by: desk.author, through: desk.channel, day: recording.day,
          today: recording.instant.bangkokDay)
      }
      let printing = EntryPrinting(book.schedule.plan)
      for (place, record) in addition.records {
        Console.write("\(file): \(place.words(.english)): \(printing.line(record))\n")
      }
      return note(addition.differences, isNothingNew: addition.records.isEmpty)
    }
    var differences: [SheetDifference] = []
    let added = try wording {
      try book.noting {
        let (added, left) = try book.add(
          sheet, by: desk.author, through: desk.channel, day: recording.day,
          at: { recording.instant }, by: recording.clock)
        differences = left
        return added
      }
    }.entries
    if !added.isEmpty { try book.show(added) }
    note(differences, isNothingNew: added.isEmpty)
  }

  /// Does something with the sheet; all that is wrong with it is one failure.
  private func wording<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let error as SheetImport.Refused {
      throw Failure(
        ExitStatus.invalid,
        "nothing was written\n" + error.lines.map(words).joined(separator: "\n"))
    }
  }

  private func note(_ differences: [SheetDifference], isNothingNew: Bool) {
    for difference in differences {
      Console.note(
        "sucharit: note: \(file): \(difference.place.words(.english)): "
          + "\(difference.message(.english))\n  hint: \(difference.correction)")
    }
    guard isNothingNew else { return }
    Console.note(
      differences.isEmpty
        ? "sucharit: note: the log says all of it already; nothing to record"
        : "sucharit: note: nothing to record; what differs was left as the log has it")
  }

  private func words(_ line: SheetImport.Refused.Line) -> String {
    let (message, hint) =
      switch line.cause {
      case .fault(let fault): (fault.message(.english), fault.hint(.english))
      case .refusal(let refusal): ("\(refusal.message) [\(refusal.rule)]", refusal.hint)
      }
    return "\(file): \(line.place.words(.english)): \(message)"
      + (hint.map { "\n  hint: \($0)" } ?? "")
  }
}

extension SheetDifference {
  /// The command that makes the entry say what the sheet says.
  fileprivate var correction: String {
    let options = parts.map { part in
      switch part {
      case .day(_, let day): option("--right-day", day.written(.numeric))
      case .result(_, let text): option(.result, text)
      case .problem(_, let text), .suggestion(_, let text):
        option(.text, instead.event.remark ?? text)
      case .participants(_, let count): option(.participants, "\(count)")
      case .reason(_, let reason): option(.reason, reason.rawValue)
      case .reasonInWords(_, let text?): option(.explanation, text)
      case .reasonInWords(_, nil): option("--without", EntryField.explanation.name)
      case .value(_, let value): option(.value, value.description)
      }
    }
    return (["sucharit log correct \(entry)"] + options + ["--reason '…' --approval '…'"])
      .joined(separator: " ")
  }

  private func option(_ field: EntryField, _ value: String) -> String {
    option(EntryFieldOptions.option(for: field), value)
  }

  /// A value that begins with a hyphen would be taken for another option.
  private func option(_ name: String, _ value: String) -> String {
    name + (value.hasPrefix("-") ? "=" : " ") + value.quotedForShell
  }
}

extension LogEvent {
  /// The words of a remark, all its lines; nil for other events.
  fileprivate var remark: String? {
    switch self {
    case .problem(_, let text), .suggestion(_, let text): text
    case .started, .completed, .note, .measured, .evidenceFiled, .cannot, .limitStarted,
      .limitTold, .limitSettled, .money, .register, .corrected, .closed, .erased, .adopted:
      nil
    }
  }
}

extension String {
  /// As a shell reads it as one word, whatever is in it.
  fileprivate var quotedForShell: String {
    let isPlain = utf8.allSatisfy { octet in
      (0x2D...0x39).contains(octet) || (0x61...0x7A).contains(octet)
    }
    return isPlain && !isEmpty ? self : "'" + replacing("'", with: "'\\''") + "'"
  }
}
