public import PlanModel
public import ThaiCivil

/// What the server asks of whoever keeps the log. Every function may block.
public struct Ledger: Sendable {
  /// The hash of the last entry.
  public var head: @Sendable () throws -> LogHash
  /// The entries that follow those that are known.
  public var entries: @Sendable (_ following: [LogEntry]) throws -> [LogEntry]
  /// Adds what `check` makes of the whole log, all or none; nobody else writes in between. Gives the
  /// whole log, of which the last entries are those that were added.
  public var append:
    @Sendable (
      _ following: [LogEntry], _ clock: @Sendable () -> Instant,
      _ check: ([LogEntry]) throws -> [LogRecord]
    ) throws -> (log: [LogEntry], added: Int)
  /// Keeps a copy of a file.
  public var keepEvidence:
    @Sendable (_ path: String, _ name: String, _ made: ThaiDate?) throws -> Evidence
  /// Where the file with a SHA-256 is.
  public var evidencePath: @Sendable (_ sha256: String) -> String
  /// The media type of a file, by how its name ends and by its first octets.
  public var kind: @Sendable (_ name: String, _ beginning: [UInt8]) -> String
  /// Reads and hashes the whole log and every file again.
  public var verify: @Sendable () throws -> LogCheck

  public init(
    head: @escaping @Sendable () throws -> LogHash,
    entries: @escaping @Sendable ([LogEntry]) throws -> [LogEntry],
    append:
      @escaping @Sendable (
        [LogEntry], @Sendable () -> Instant, ([LogEntry]) throws -> [LogRecord]
      ) throws -> (log: [LogEntry], added: Int),
    keepEvidence: @escaping @Sendable (String, String, ThaiDate?) throws -> Evidence,
    evidencePath: @escaping @Sendable (String) -> String,
    kind: @escaping @Sendable (String, [UInt8]) -> String,
    verify: @escaping @Sendable () throws -> LogCheck
  ) {
    self.head = head
    self.entries = entries
    self.append = append
    self.keepEvidence = keepEvidence
    self.evidencePath = evidencePath
    self.kind = kind
    self.verify = verify
  }
}

/// What came of looking at the whole log again.
public struct LogCheck: Hashable, Sendable {
  /// How many entries and files are as they were written.
  public let entries: Int
  public let files: Int
  public let head: LogHash
  public let faults: [Fault]

  public init(entries: Int, files: Int, head: LogHash, faults: [Fault]) {
    self.entries = entries
    self.files = files
    self.head = head
    self.faults = faults
  }

  /// What is wrong with which entry; nil where it is with the log as a whole.
  public struct Fault: Hashable, Sendable {
    public let kind: Kind
    public let entry: Int?
    /// The name of a file, where it is about one.
    public let file: String?

    public init(_ kind: Kind, entry: Int?, file: String? = nil) {
      self.kind = kind
      self.entry = entry
      self.file = file
    }
  }

  /// What can be wrong.
  public enum Kind: Hashable, Sendable {
    case edited, removed, inserted, reordered, evidenceMissing, evidenceChanged, unguarded
  }
}
