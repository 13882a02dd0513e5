internal import PlanModel
internal import ThaiCivil

/// How long the log is, and what seals it.
struct LogHeadValue: Codable, Hashable, Sendable {
  let count: Int
  /// The hash of the last entry, which covers every entry before it.
  let head: String

  init(_ log: Log) {
    (count, head) = (log.count, log.head.description)
  }

  static let schema = Schema.named(
    "LogHead", .object([.required("count", .count), .required("head", .hash)]))
}

/// What came of reading and hashing the whole log and every file again.
struct LogCheckValue: Codable, Hashable, Sendable {
  let isIntact: Bool
  let entries: Int
  let files: Int
  let head: String
  let faults: [Fault]

  struct Fault: Codable, Hashable, Sendable {
    let kind: String
    let entry: Int?
    let file: String?
  }

  init(_ check: LogCheck) {
    isIntact = check.faults.isEmpty
    (entries, files, head) = (check.entries, check.files, check.head.description)
    faults = check.faults.map { Fault(kind: $0.kind.word, entry: $0.entry, file: $0.file) }
  }

  static let schema = Schema.named(
    "LogCheck",
    .object([
      .required("isIntact", .boolean), .required("entries", .count), .required("files", .count),
      .required("head", .hash),
      .required(
        "faults",
        .list(
          .object([
            .required("kind", .choice(LogCheck.Kind.words)), .optional("entry", .count),
            .optional("file", .text()),
          ]))),
    ]))
}

extension LogCheck.Kind {
  fileprivate static let words = [
    "edited", "removed", "inserted", "reordered", "evidence-missing", "evidence-changed",
    "unguarded",
  ]

  fileprivate var word: String {
    switch self {
    case .edited: "edited"
    case .removed: "removed"
    case .inserted: "inserted"
    case .reordered: "reordered"
    case .evidenceMissing: "evidence-missing"
    case .evidenceChanged: "evidence-changed"
    case .unguarded: "unguarded"
    }
  }
}
