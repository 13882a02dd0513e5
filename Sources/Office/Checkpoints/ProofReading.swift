public import PlanModel
import Stores
public import Transparency

/// What files prove to somebody who knows some keys; needs no log.
public struct ProofReading: Sendable {
  private let logKeys: [VerifierKey]
  private let witnesses: [VerifierKey]
  /// The first entries of the log, as a paper names them.
  private let paper: TreeHead?
  /// What was read, by the size of its tree.
  private var seen: [Int: Checkpoint] = [:]
  /// The sizes of those that are known to be of one log that was only added to.
  private var linked: Set<Int> = []
  /// The largest checkpoint that was read.
  private var last: Checkpoint?

  /// `keys` are those that are trusted: of one log, and of witnesses; `paper` is the count and the root that a
  /// paper prints.
  public init(_ keys: [VerifierKey], paper: TreeHead? = nil) {
    self.paper = paper
    logKeys = keys.filter { $0.type == .note }
    witnesses = keys.filter { $0.type == .cosignature }
  }

  /// What one file proves.
  public struct Proven: Hashable, Sendable {
    /// The log as it was signed.
    public let checkpoint: Checkpoint
    /// Who signed it, and which witnesses saw it.
    public let signatures: [VerifiedSignature]
    public let says: Says
    /// Whether the paper was made from the first entries of this log.
    public let isOfPaper: Bool
    /// The size of a log that was read before, where nothing shows that this one begins with it, or it with this
    /// one; nil where that is shown.
    public let unlinked: Int?
  }

  public enum Says: Hashable, Sendable {
    /// That the log has so many entries.
    case size
    /// That this entry is in it.
    case entry(LogEntry)
    /// That it was only added to since it had so many entries.
    case addedTo(since: Int)
  }

  /// Reads the next file, after those before it in the order in which they were come by. Throws a `ProofFault`.
  public mutating func read(_ file: ProofFile) throws(ProofFault) -> Proven {
    let checkpoint = try file.note.checkpoint()
    let signatures = try verified(file.note, checkpoint)
    let says: Says
    switch file {
    case .checkpoint:
      if let paper, paper.size == checkpoint.size, paper != checkpoint.head {
        throw .otherPaper(count: paper.size)
      }
      if let last, checkpoint.size < last.size {
        throw .truncated(from: last.size, to: checkpoint.size)
      }
      says = .size
    case .inclusion(let proof):
      // What is no leaf of a log of ours says nothing to anybody, wherever it stands.
      guard let data = proof.extra, let leaf = EntryLeaf(data: data), let entry = leaf.entry else {
        throw .noEntry
      }
      try proof.verify(leaf: data)
      guard entry.number == proof.index + 1 else { throw .notIncluded(index: proof.index) }
      says = .entry(entry)
    case .update(let update):
      try verify(update, to: checkpoint)
      says = .addedTo(since: update.old)
    }
    if let other = seen[checkpoint.size], other.head != checkpoint.head {
      throw .forked(size: checkpoint.size)
    }
    seen[checkpoint.size] = checkpoint
    let before = last?.size
    if checkpoint.size >= before ?? 0 { last = checkpoint }
    return Proven(
      checkpoint: checkpoint, signatures: signatures, says: says,
      isOfPaper: isOfPaper(checkpoint, says),
      unlinked: isLinked(checkpoint.size, says) ? nil : before)
  }

  /// That a log was only added to, since a checkpoint that was read or since the paper.
  private func verify(
    _ update: CheckpointUpdate, to checkpoint: Checkpoint
  ) throws(ProofFault) {
    if let paper, paper.size == update.old {
      // Whoever has the paper has the root that the proof begins with.
      do throws(ProofFault) {
        try update.verify(after: Checkpoint(checkpoint.origin, paper))
      } catch {
        throw .otherPaper(count: paper.size)
      }
    }
    if let earlier = seen[update.old] {
      try update.verify(after: earlier)
    } else if paper?.size != update.old {
      throw .earlierMissing(size: update.old)
    }
  }

  private func isOfPaper(_ checkpoint: Checkpoint, _ says: Says) -> Bool {
    guard let paper else { return false }
    if case .addedTo(paper.size) = says { return true }
    return paper == checkpoint.head || paper == .empty
  }

  /// Whether a log of this size is known to be one with those that were read before.
  private mutating func isLinked(_ size: Int, _ says: Says) -> Bool {
    switch says {
    case .addedTo(let old) where linked.contains(old): linked.insert(size)
    case .size, .entry, .addedTo: if linked.isEmpty { linked.insert(size) }
    }
    return linked.contains(size)
  }

  /// Who of those that are known signed. The log itself must have.
  private func verified(
    _ note: SignedNote, _ checkpoint: Checkpoint
  ) throws(ProofFault) -> [VerifiedSignature] {
    if let wanted = logKeys.first?.name, wanted != checkpoint.origin {
      throw .otherLog(checkpoint.origin, wanted: wanted)
    }
    let signatures = try note.verified(by: logKeys + witnesses)
    guard signatures.contains(where: { $0.key.type == .note }) else { throw .unsigned }
    return signatures
  }
}
