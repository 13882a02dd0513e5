internal import PlanModel
internal import ThaiCivil

/// Where an entry is written: the plan and the log it goes to, who writes it, and on which day.
struct Desk {
  let schedule: Schedule
  /// Reads the log, as it stands before the entry.
  let readLog: () throws -> Log
  let author: LogRecord.Author
  let channel: LogRecord.Channel
  /// The day it happened.
  let day: ThaiDate
  /// Keeps a file and says under what name; a function, so that a rehearsal can keep nothing.
  let keep: (_ path: String, _ made: ThaiDate?) throws -> Evidence

  var plan: Plan { schedule.plan }

  /// A record of something that happened on the day.
  func record(_ event: LogEvent, _ evidence: EvidenceOptions) throws -> LogRecord {
    try record(event, evidence.evidence, made: evidence.made)
  }

  func record(
    _ event: LogEvent, _ evidence: [String] = [], made: ThaiDate? = nil
  ) throws -> LogRecord {
    LogRecord(
      day: day, event: event.plain, author: author, channel: channel,
      evidence: try evidence.map { try self.evidence($0, made: made) }.withoutRepeats)
  }

  /// An address stands for itself; anything else is a file.
  private func evidence(_ text: String, made: ThaiDate?) throws -> Evidence {
    let lower = text.lowercased()
    let isPage = lower.hasPrefix("http://") || lower.hasPrefix("https://")
    return isPage ? Evidence(.page(url: text), made: made) : try keep(text, made)
  }
}

extension LogRecord.Author {
  /// Reads `name, position, unit`; the unit by its name or id, and also where the position is left out.
  init(reading text: String, _ plan: Plan) throws {
    var parts = text.split(separator: ",").map { part in
      String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
    guard let name = parts.first, !name.isEmpty, parts.count <= 3 else {
      throw Failure(
        ExitStatus.usage, "'\(text)' does not say who records it", hint: Self.example(plan))
    }
    parts.removeFirst()
    var unit: Owner.ID?
    if let last = parts.last, parts.count == 2 || plan.knows(last) {
      unit = try plan.owner(named: last).id
      parts.removeLast()
    }
    self.init(name: name.plain, position: parts.first?.plain, unit: unit)
  }

  static func example(_ plan: Plan) -> String {
    "--by \"ชื่อ สกุล, ตำแหน่ง, \(plan.owners.first?.name ?? "กอง")\", or set SUCHARIT_AUTHOR"
  }
}

extension Plan {
  fileprivate func knows(_ owner: String) -> Bool {
    self.owner(typed: owner) != nil
  }
}
