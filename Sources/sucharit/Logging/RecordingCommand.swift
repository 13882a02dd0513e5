internal import ArgumentParser
internal import Office
internal import PlanModel
internal import ThaiCivil

/// A command that adds one entry to the log.
protocol RecordingCommand: ParsableCommand {
  var log: LogOptions { get }
  var recording: RecordingOptions { get }

  /// The entry, from what was typed; a failure says what of it cannot be understood.
  func record(at desk: Desk) throws -> LogRecord
}

extension RecordingCommand {
  func run() throws {
    let book = try LogBook(log, on: recording.instant.bangkokDay)
    let desk = try book.desk(recording)
    let record = try record(at: desk)
    try book.show(try book.add([record], at: recording.now).entries)
  }
}
