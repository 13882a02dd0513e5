import PlanModel
internal import Stores
internal import ThaiCivil

extension APIValue<Log> {
  /// How long the log is, and what seals it: the hash of the last entry, which covers every entry before it.
  static let logHead = object(
    "LogHead",
    [.required("count", .count) { $0.count }, .required("head", .hash) { $0.head.description }])
}

extension APIValue<Verification> {
  /// What came of reading and hashing the whole log and every file again.
  static let logCheck = object(
    "LogCheck",
    [
      .required("isIntact", .boolean) { $0.faults.isEmpty },
      .required("entries", .count) { $0.entries }, .required("files", .count) { $0.files },
      .required("head", .hash) { $0.head.description },
      .required("faults", .list(.fault)) { $0.faults },
    ])
}

extension APIValue<Verification.Fault> {
  fileprivate static let fault = object([
    .required("kind", .string(.choice(Verification.Fault.words))) { $0.word },
    .optional("entry", .count) { $0.entry }, .optional("file", .text) { $0.file },
  ])
}

extension Verification.Fault {
  fileprivate static let words = [
    "edited", "removed", "inserted", "reordered", "closing-contradicted", "part-missing",
    "rewritten", "checkpoint-contradicted", "evidence-missing", "evidence-changed", "unguarded",
  ]

  fileprivate var word: String {
    switch self {
    case .edited: "edited"
    case .removed: "removed"
    case .inserted: "inserted"
    case .reordered: "reordered"
    case .closingContradicted: "closing-contradicted"
    case .partMissing: "part-missing"
    case .rewritten: "rewritten"
    case .checkpointContradicted: "checkpoint-contradicted"
    case .evidenceMissing: "evidence-missing"
    case .evidenceChanged: "evidence-changed"
    case .unguarded: "unguarded"
    }
  }

  /// The name of the file that it is about.
  fileprivate var file: String? {
    switch self {
    case .evidenceMissing(_, sha256: _, let name), .evidenceChanged(_, sha256: _, let name): name
    case .edited, .removed, .inserted, .reordered, .closingContradicted, .partMissing, .rewritten,
      .checkpointContradicted, .unguarded:
      nil
    }
  }
}
