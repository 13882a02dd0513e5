public import PlanModel

/// What came of reading and hashing a whole log again.
public struct Verification: Hashable, Sendable {
  /// How many entries are as they were written, counted from the first.
  public let entries: Int
  /// How many files of evidence are as they were filed, each counted once.
  public let files: Int
  /// The hash of the last good entry.
  public let head: LogHash
  /// What is wrong, in the order of the entries: every bad file of the good entries, then the first bad
  /// entry, beyond which nothing can be said. Empty where all is as it was written.
  public let faults: [Fault]

  package init(entries: Int, files: Int, head: LogHash, faults: [Fault]) {
    (self.entries, self.files, self.head, self.faults) = (entries, files, head, faults)
  }

  /// The same with one fault more.
  package func adding(_ fault: Fault) -> Verification {
    Verification(entries: entries, files: files, head: head, faults: faults + [fault])
  }

  /// The first thing that is wrong; nil where all is as it was written.
  public var fault: Fault? { faults.first }

  /// What is wrong with the entries themselves, whatever became of their files; nil where nothing is.
  public var ofEntries: Fault? { faults.first { !$0.isOfEvidence } }

  /// What can be wrong, by the number of the entry.
  ///
  /// A log that was rewritten from some entry to its end, with all hashes anew, is found by the heads that
  /// closings sealed and by the tree of signed checkpoints, unless those were written anew too; then only by
  /// what was published before.
  public enum Fault: Hashable, Sendable {
    /// The entry does not say what it said.
    case edited(Int)
    /// The entry that had this number is gone.
    case removed(Int)
    /// The entry was put in afterwards.
    case inserted(Int)
    /// The entry that has this number stands in another place.
    case reordered(Int)
    /// The entry closed a round over another log than the one before it: everything before was written anew.
    case closingContradicted(Int)
    /// Words or evidence of the entry are gone, and nobody ordered that.
    case partMissing(Int)
    /// The entry is not the one in the tree that checkpoints were signed over: it was written anew, with all
    /// hashes from there on.
    case rewritten(Int)
    /// A checkpoint was signed over so many first entries, and they are not those that stand there now.
    case checkpointContradicted(size: Int)
    /// The entry's file is not there.
    case evidenceMissing(Int, sha256: String, name: String)
    /// The entry's file is not the one that was filed.
    case evidenceChanged(Int, sha256: String, name: String)
    /// No entry is wrong, but what guards the entries in the database was taken away or changed.
    case unguarded

    /// Whether it is the file that is wrong, and not the entry.
    public var isOfEvidence: Bool {
      switch self {
      case .evidenceMissing, .evidenceChanged: true
      case .edited, .removed, .inserted, .reordered, .closingContradicted, .partMissing, .rewritten,
        .checkpointContradicted, .unguarded:
        false
      }
    }

    /// The number of the entry; nil where it is no one entry's fault.
    public var entry: Int? {
      switch self {
      case .edited(let number), .removed(let number), .inserted(let number),
        .reordered(let number), .closingContradicted(let number), .partMissing(let number),
        .rewritten(let number),
        .evidenceMissing(let number, _, _),
        .evidenceChanged(let number, _, _):
        number
      case .checkpointContradicted, .unguarded: nil
      }
    }
  }
}

/// What a log holds, be it as it was written or not.
public struct Inspection: Sendable {
  public let entries: [LogEntry]
  /// What is wrong with the first entry that is not as it was written; nil where all are.
  public let fault: Verification.Fault?

  package init(entries: [LogEntry], fault: Verification.Fault?) {
    (self.entries, self.fault) = (entries, fault)
  }
}

extension Verification.Fault: CustomStringConvertible {
  public var description: String {
    switch self {
    case .edited(let number): "entry \(number) was edited"
    case .removed(let number): "entry \(number) was removed"
    case .inserted(let number): "entry \(number) was inserted"
    case .reordered(let number): "entry \(number) was moved to another place"
    case .closingContradicted(let number):
      "entry \(number) closed a report over other entries than those that stand before it now"
    case .partMissing(let number):
      "words or evidence of entry \(number) are gone, and no entry orders them erased"
    case .rewritten(let number):
      "entry \(number) is not the one that checkpoints were signed over: it was written anew"
    case .checkpointContradicted(let size):
      "a checkpoint was signed over other \(size) entries than those that stand there now"
    case .evidenceMissing(let number, let sha256, let name):
      "the file '\(name)' of entry \(number) is missing (\(sha256))"
    case .evidenceChanged(let number, let sha256, let name):
      "the file '\(name)' of entry \(number) was changed (\(sha256))"
    case .unguarded: "the guards of the log in the database were taken away or changed"
    }
  }
}
