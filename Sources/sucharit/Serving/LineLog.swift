private import FoundationEssentials
internal import Logging
internal import ThaiCivil

/// Writes what the server says of itself to standard error: one JSON object a line, for a journal.
struct LineLog: LogHandler {
  var logLevel = Logger.Level.info
  var metadata: Logger.Metadata = [:]

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: Logging.LogEvent) {
    var members = metadata.merging(event.metadata ?? [:]) { _, new in new }.mapValues { "\($0)" }
    members["time"] = Live.instant.description
    members["level"] = event.level.rawValue
    members["message"] = "\(event.message)"
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let line = try? encoder.encode(members) else { return }
    Console.note(String(decoding: line, as: UTF8.self))
  }
}
