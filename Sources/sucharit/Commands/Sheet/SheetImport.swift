internal import ArgumentParser
internal import Office
private import Papers
private import Reports
internal import PlanModel
internal import ThaiCivil

/// `sucharit sheet import`: what was filled in goes into the log, all of it or none.
struct SheetImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read a filled-in sheet and record what it says that the log does not say yet.",
    discussion: """
      Every row is checked and all faults are named at once; nothing is written unless all is well. \
      Importing the same sheet again adds nothing. --dry-run only shows what would be recorded.
      """)

  @Argument(help: "The file; - is standard input.") var file: String

  @Flag(help: "Only print what would be recorded.") var dryRun = false

  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func run() throws {
    let book = try LogBook(log)
    let known = try book.entries()
    let desk = try book.desk(
      recording, channel: recording.demonstration ? .demonstration : .sheet, after: known)
    let today = recording.instant.bangkokDay
    let reading = SheetReading(
      try rows(), book.schedule, known, author: desk.author, today: recording.day)
    var faults = reading.faults.map(words)
    let records = reading.records.map(\.record)
    let refusals = LogRules(book.schedule).refusals(of: records, in: known, today: today)
    for (index, refusal) in refusals {
      let hint = refusal.hint.map { "\n  hint: \($0)" } ?? ""
      faults.append(
        "\(file):\(reading.records[index].line): \(refusal.message) [\(refusal.rule)]\(hint)")
    }
    guard faults.isEmpty else {
      throw Failure(ExitStatus.invalid, "nothing was written\n" + faults.joined(separator: "\n"))
    }
    if records.isEmpty {
      Console.note("sucharit: note: the log says all of it already; nothing to record")
    } else if dryRun {
      let printing = EntryPrinting(book.schedule.plan)
      for (line, record) in reading.records {
        Console.write("\(file):\(line): \(printing.line(record))\n")
      }
    } else {
      try book.show(try book.add(records, at: recording.now))
    }
  }

  private func rows() throws -> [CSVReader.Row] {
    let octets = try Files.readText(file)
    guard let text = String(validating: octets, as: UTF8.self) else {
      let fault = SheetFault.Reason.notUTF8
      throw Failure(
        ExitStatus.invalid, "\(file) is \(fault.words(.english))", hint: fault.hint(.english))
    }
    do throws(CSVReader.Fault) {
      return try CSVReader.rows(text)
    } catch {
      throw Failure(ExitStatus.invalid, words(SheetFault(error)))
    }
  }

  private func words(_ fault: SheetFault) -> String {
    let hint = fault.hint().map { "\n  hint: \($0)" } ?? ""
    return "\(file):\(fault.line): \(fault.message())\(hint)"
  }
}
