private import Interchange
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
    let sorted = members.sorted { $0.key < $1.key }
    Console.note(JSON.object(sorted.map { JSON.Member($0.key, .string($0.value)) }).text())
  }
}
