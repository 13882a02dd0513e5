internal import ArgumentParser
internal import Office
internal import PlanModel
internal import ThaiCivil

/// `sucharit log script`: many entries from a file of log and money commands.
struct LogScript: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "script",
    abstract: "Run the log and money commands of a file, one per line; all of them or none.",
    discussion: """
      A line is a command without 'sucharit': log done 3.1.4/2 --on 15/01/2567 --result "…". Blank lines \
      and lines that begin with # are skipped. Every line is checked before the first is written. Lines \
      without a --now of their own are recorded at the script's: that of --now, else when it began.
      """)

  @Argument(help: "The file; - is standard input.") var file: String

  @Flag(help: "Print only how many entries were added.") var quiet = false

  @OptionGroup var recording: RecordingOptions
  @OptionGroup var log: LogOptions

  func run() throws {
    let lines = try ScriptLine.lines(String(decoding: try Files.readText(file), as: UTF8.self))
    var whole = recording
    whole.now = recording.instant
    let book = try LogBook(log, on: recording.instant.bangkokDay)
    var known = try book.entries()
    var rehearsal = Rehearsal(after: known, LogRules(book.schedule))
    var faults: [String] = []
    for line in lines {
      do {
        let command = try line.command()
        let options = command.recording.after(whole)
        faults += rehearsal.advance(to: options.instant).map { words($0.line, $0.refusal) }
        let desk = try book.desk(
          options, channel: options.demonstration ? .demonstration : .cli, after: rehearsal.present)
        let record = try command.record(at: desk)
        rehearsal.take(record, line.number)
      } catch {
        faults.append("\(file):\(line.number): \(Self.words(error))")
      }
    }
    faults += rehearsal.advance(to: nil).map { words($0.line, $0.refusal) }
    guard faults.isEmpty else {
      throw Failure(
        ExitStatus.invalid, "nothing was written\n" + faults.joined(separator: "\n"))
    }
    let bar = ProgressBar("log")
    var added: [LogEntry] = []
    for (index, batch) in rehearsal.batches.enumerated() {
      let new = try book.add(batch.records, at: batch.now, after: known)
      added += new.entries
      known = Log(new.log)
      bar.show(index + 1, of: rehearsal.batches.count)
    }
    bar.clear()
    guard quiet else { return try book.show(added) }
    try Console.write("\(added.count)\n", recorded: EntryPrinting.recorded(added))
  }

  private func words(_ line: Int, _ refusal: LogRefusal) -> String {
    let hint = refusal.hint.map { "\n  hint: \($0)" } ?? ""
    return "\(file):\(line): \(refusal.message) [\(refusal.rule)]\(hint)"
  }

  private static func words(_ error: any Error) -> String {
    let named = (error as? NamingFault).map { Failure($0) }
    guard let failure = error as? Failure ?? named else { return Sucharit.message(for: error) }
    return failure.message + (failure.hint.map { "\n  hint: \($0)" } ?? "")
  }
}

/// What a script would do to the log, before it does anything.
private struct Rehearsal {
  /// As it would stand before the present batch.
  private var log: Log
  private(set) var batches: [Batch] = []
  private let rules: LogRules
  /// The line of each record of the present batch.
  private var lines: [Int] = []

  /// The records of one instant.
  struct Batch {
    let now: Instant
    var records: [LogRecord] = []
  }

  init(after log: Log, _ rules: LogRules) {
    self.log = log
    self.rules = rules
  }

  var count: Int { batches.reduce(0) { $0 + $1.records.count } }

  mutating func take(_ record: LogRecord, _ line: Int) {
    batches[batches.count - 1].records.append(record)
    lines.append(line)
  }

  /// Ends the batch where the next instant is another, and says what of it may not enter the log.
  mutating func advance(to now: Instant?) -> [(line: Int, refusal: LogRefusal)] {
    if let now, batches.last?.now == now { return [] }
    defer {
      if let now { batches.append(Batch(now: now)) }
      lines = []
    }
    guard let batch = batches.last else { return [] }
    let refusals = rules.refusals(of: batch.records, in: log, today: batch.now.bangkokDay)
    log = present
    return refusals.map { (lines[$0.index], $0.refusal) }
  }

  /// As it would stand now.
  var present: Log {
    guard let batch = batches.last else { return log }
    let first = log.count + 1
    return Log(
      log.entries
        + batch.records.enumerated().map { index, record in
          LogEntry(
            number: first + index, recorded: batch.now, record: record, previous: .none,
            hash: .none)
        })
  }
}

/// A line of a script: its words as a shell would part them, without anything else a shell does.
private struct ScriptLine {
  let number: Int
  let words: [String]

  static func lines(_ text: String) throws -> [ScriptLine] {
    // Lines as every editor counts them: what else can end one may stand in a text that was pasted.
    let lines = text.split(omittingEmptySubsequences: false) { ["\n", "\r\n"].contains($0) }
    return try lines.enumerated().compactMap { index, line in
      let words = try Self.words(of: line, number: index + 1)
      return words.isEmpty || words[0].hasPrefix("#")
        ? nil : ScriptLine(number: index + 1, words: words)
    }
  }

  func command() throws -> any RecordingCommand {
    guard let command = try Sucharit.parseAsRoot(words) as? any RecordingCommand else {
      throw Failure(
        ExitStatus.invalid, "'\(words.prefix(2).joined(separator: " "))' adds no entry",
        hint: "a script has commands such as log done, log note, money spend")
    }
    return command
  }

  private static func words(of line: Substring, number: Int) throws -> [String] {
    guard line.first(where: { $0 != " " }) != "#" else { return [] }
    var words: [String] = []
    var word: String?
    var isQuoted = false
    for letter in line {
      switch letter {
      case "\"":
        isQuoted.toggle()
        word = word ?? ""
      case " " where !isQuoted, "\t" where !isQuoted:
        if let done = word { words.append(done) }
        word = nil
      default: word = (word ?? "") + String(letter)
      }
    }
    guard !isQuoted else {
      throw Failure(ExitStatus.invalid, "line \(number): a quotation mark is not closed")
    }
    return words + (word.map { [$0] } ?? [])
  }
}

extension RecordingOptions {
  /// The same, with what stands for the whole script where the line says nothing of its own.
  fileprivate func after(_ whole: RecordingOptions) -> RecordingOptions {
    var options = self
    options.on = on ?? whole.on
    options.by = by ?? whole.by
    options.now = now ?? whole.now
    options.demonstration = demonstration || whole.demonstration
    return options
  }
}
