public import PlanModel
public import ThaiCivil
public import Transparency

/// The activity log of one plan, and the files that are evidence.
///
/// Any number of processes and threads may read and write the same log at once. What `append` returned is
/// kept for good. Every call may block. The first entry that is written for a plan makes the log that
/// plan's; a store for another plan is refused with ``StoreFault/otherPlan(_:inUse:)`` when it is opened.
public protocol LogStore: Sendable {
  // MARK: Entries

  /// Where the log ends now.
  func head() throws(StoreFault) -> LogHead

  /// The entries that follow those that are known, whose end is `known`: a head of this log. Each is hashed
  /// and held against the one before; throws ``StoreFault/unverified(_:)`` where one is not as it was written.
  func entries(after known: LogHead) throws(StoreFault) -> [LogEntry]

  /// Adds what the caller makes of the entries that follow those it knows, and gives what was added. All
  /// is added or none, recorded at the instant that the clock shows once it is this caller's turn; nobody
  /// can write between the reading and the writing, so what a rule allowed is still allowed when it is
  /// written. Files that records name have to be stored before.
  ///
  /// `plan` is whose log it becomes where it was opened for no plan, as that of an office which adopts its first
  /// one; nil where it was opened for one, or where that does not matter.
  ///
  /// Throws what `check` throws, or a ``StoreFault``: `clockBehind` where that instant is before the last
  /// entry's, `otherPlan` where the log is that of another.
  @discardableResult
  func append(
    after known: LogHead, at clock: () -> Instant, of plan: Plan.ID?,
    check: (_ following: [LogEntry]) throws -> [LogRecord]
  ) throws -> [LogEntry]

  // MARK: Evidence

  /// Keeps a copy of a file of the system and gives what an entry says of it; the same octets are kept
  /// once. `name` is what it is called if not as its path ends, `made` the day on which it was made, nil
  /// where nobody knows.
  ///
  /// Throws `notAFile` for a folder, a pipe or a device, which may never end, `evidenceEmpty`,
  /// `evidenceTooLarge` and `evidenceMismatch`, and `evidenceChanging` where somebody writes the file meanwhile.
  func storeEvidence(path: String, name: String?, made: ThaiDate?) throws(StoreFault) -> Evidence

  /// Keeps octets that came in another way than as a file; throws `evidenceEmpty` where there are none, and
  /// `evidenceMismatch`.
  func storeEvidence(octets: [UInt8], name: String, made: ThaiDate?) throws(StoreFault) -> Evidence

  /// Octets of a file of evidence from an offset on, at most so many; none at its end.
  func evidence(
    _ sha256: String, from offset: Int, atMost count: Int
  ) throws(StoreFault) -> [UInt8]

  /// Removes files that no entry names and that were stored, or stored again, before an instant: those of an
  /// entry that was refused, or that never came. Gives how many there were.
  ///
  /// Nothing is removed of a log that does not verify: ``StoreFault/unverified(_:)``.
  @discardableResult
  func removeStrayEvidence(storedBefore instant: Instant) throws(StoreFault) -> Int

  // MARK: What is closed

  /// Keeps octets that this program made itself, for an entry that names their SHA-256 and is written next.
  func keep(_ octets: [UInt8]) throws(StoreFault)

  // MARK: Proof

  /// What is another one once somebody wrote to where the log is kept, this program or any other.
  func mark() throws(StoreFault) -> LogMark

  /// Reads and hashes every entry and every file again. Others may write meanwhile; what they write is
  /// left for the next time. `progress` hears how many entries are done, of how many.
  func verify(progress: (_ done: Int, _ of: Int) -> Void) throws(StoreFault) -> Verification

  /// Every entry that can be read, whether or not it is as it was written, and what is wrong with the first
  /// that is not: for looking at a log of which nothing else is made any more.
  func inspection() throws(StoreFault) -> Inspection

  /// Whether the first `count` entries are sound and end in this hash: whether a report that was made
  /// from them rests on the beginning of this very log.
  func verify(head: LogHash, count: Int) throws(StoreFault) -> Bool

  // MARK: Tree

  /// Brings the tree over the entries to the log's end and keeps what is signed of it. `sign` is called within
  /// the transaction that fixed the tree: it is handed its head, and a way to ask for the head of the first
  /// leaves of it, and gives a checkpoint of that head. The same checkpoint signed again gets the signatures that
  /// are new.
  ///
  /// Throws what `sign` throws, or a ``StoreFault``: `unverified` where an entry is not as it was written, or the
  /// tree is not the one of the checkpoint before.
  @discardableResult
  func checkpoint(
    at clock: () -> Instant,
    sign: (_ head: TreeHead, _ ofFirst: (_ size: Int) throws -> TreeHead) throws -> SignedNote
  ) throws -> KeptCheckpoint

  /// What was signed last, so many, the newest first. None where nothing was signed yet.
  func checkpoints(atMost count: Int) throws(StoreFault) -> [KeptCheckpoint]

  /// Keeps more signatures of a checkpoint that is kept, as those of witnesses.
  func add(_ signatures: [NoteSignature], to checkpoint: Checkpoint) throws(StoreFault)

  /// The hashes of a tile of the tree; nil where the tree has no such tile, or a narrower one.
  func hashes(of tile: Tile) throws(StoreFault) -> [MerkleHash]?

  /// The tree of the first entries, so many, also of those that were not signed yet; nil where there are not as
  /// many, or their leaves have no salt yet, as in a log of before that was never signed.
  func treeHead(ofFirst size: Int) throws(StoreFault) -> TreeHead?

  /// The leaf of an entry; nil where the tree does not have it yet.
  func leaf(of number: Int) throws(StoreFault) -> EntryLeaf?

  // MARK: Moving

  /// Hands one line an entry over, without its end: `{"entry":…,"hash":"…"}`, with the salt of the entry's leaf
  /// where it has one beside it. Files of evidence and checkpoints are not in it. Throws what `write` throws, or a ``StoreFault``.
  func export(to write: (String) throws -> Void) throws

  /// Fills an empty log from the lines of an export, all or none: entry by entry the same log, with the
  /// same hashes. Gives its head.
  ///
  /// Throws `notEmpty` where there are entries already and `badLine` for a line that is not an entry, or
  /// does not follow the one before.
  @discardableResult
  func `import`(_ lines: [String]) throws(StoreFault) -> LogHead
}

/// Tells whether somebody wrote to a log since: two of the same say that nobody did.
public struct LogMark: Hashable, Sendable {
  private let text: String

  package init(_ text: String) { self.text = text }
}

extension LogStore {
  /// The largest file that is kept, in octets: 1 GiB.
  public static var largestEvidence: Int { 1 << 30 }

  /// ``append(after:at:of:check:)`` to the log of the plan that it was opened for.
  @discardableResult
  public func append(
    after known: LogHead, at clock: () -> Instant,
    check: (_ following: [LogEntry]) throws -> [LogRecord]
  ) throws -> [LogEntry] {
    try append(after: known, at: clock, of: nil, check: check)
  }

  /// Every entry there is.
  public func entries() throws(StoreFault) -> [LogEntry] { try entries(after: .none) }

  public func verify() throws(StoreFault) -> Verification { try verify { _, _ in } }

  /// All octets of a file that is kept, evidence or not.
  public func kept(_ sha256: String) throws(StoreFault) -> [UInt8] {
    var octets: [UInt8] = []
    while true {
      let piece = try evidence(sha256, from: octets.count, atMost: 1 << 20)
      guard !piece.isEmpty else { return octets }
      octets += piece
    }
  }
}

extension Evidence {
  /// A file that was stored, by the end of its name's path. Throws `evidenceMismatch`.
  package init(
    stored hash: LogHash, octets: Int, look: EvidenceLook, name: String, made: ThaiDate?
  ) throws(StoreFault) {
    let name = name.split(separator: "/").last.map(String.init) ?? name
    let kind: String
    do throws(EvidenceMismatch) { kind = try look.kind(named: name) } catch {
      throw .evidenceMismatch(error)
    }
    self.init(
      .file(sha256: hash.description, name: name, octets: octets, kind: kind), made: made)
  }
}
