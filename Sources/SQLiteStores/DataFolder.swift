import Glibc
public import PlanModel
public import Stores
public import ThaiCivil

/// A folder with everything that changes: `log.sqlite`, the files that are evidence under `evidence/`, and,
/// where the web application is in use, `accounts.sqlite`.
public struct DataFolder: Hashable, Sendable {
  public let path: String

  public init(_ path: String) { self.path = FileSystem.withoutSlashAtEnd(path) }

  /// What a backup has, and what it could not have.
  public struct Backup: Sendable {
    /// Where the copied log ends.
    public let head: LogHead
    /// The files of evidence that were missing or changed already, and are not in the copy.
    public let lost: [Verification.Fault]
  }

  var logPath: String { path + "/log.sqlite" }
  var accountsPath: String { path + "/accounts.sqlite" }

  /// The file that names witnesses and the logs of others; it need not be there. The store only keeps it.
  public var neighboursPath: String { path + "/neighbours" }

  public var hasLog: Bool { FileSystem.exists(logPath) }
  public var hasAccounts: Bool { FileSystem.exists(accountsPath) }

  /// Opens the log, to be read and written, and makes both where they are not there, for their owner alone.
  /// It makes nothing and changes nothing where the folder holds something else, or a log of a later version.
  ///
  /// `plan` is whose log it is; nil where that does not matter, and then it stays as it is. Throws
  /// ``StoreFault/otherPlan(_:inUse:)`` for the log of another.
  public func log(of plan: Plan.ID?) throws(StoreFault) -> SQLiteLogStore {
    let store = try SQLiteLogStore(self, .readWrite, plan: plan)
    makePrivate()
    return store
  }

  /// Opens the log, to be read and written; where there is none it is made with its first entry. Otherwise
  /// as ``log(of:)``.
  public func firstLog(of plan: Plan.ID?) throws(StoreFault) -> any LogStore {
    if hasLog { return try log(of: plan) }
    return FirstLogStore(self, plan: plan)
  }

  /// Opens the log for reading alone; it makes nothing. `plan` as for ``log(of:)``.
  public func readableLog(of plan: Plan.ID?) throws(StoreFault) -> SQLiteLogStore {
    try SQLiteLogStore(self, .readOnly, plan: plan)
  }

  /// Opens the accounts, and makes both where they are not there. The file can be read and written by its
  /// owner alone. Throws ``AccountFault/storage(_:)``; nothing is changed then.
  ///
  /// `cost` is what new passwords cost; older ones are brought to it as their owners sign in. Accounts of an
  /// earlier version are brought to the newest, at `now`. No password may be made of `officeNames`, whatever these are by then. Secrets of second
  /// factors are sealed with `seal`, those that were kept as they are too; nil leaves all as it is.
  public func accounts(
    cost: ScryptCost = .standard, random: RandomSource = .system,
    officeNames: OfficeNames = OfficeNames(),
    seal: FactorSeal? = nil, now: Instant
  ) throws(AccountFault) -> SQLiteAccountStore {
    let store = try SQLiteAccountStore(
      self, hasher: PasswordHasher(cost: cost, random: random), officeNames: officeNames,
      seal: seal, now: now)
    makePrivate()
    return store
  }

  /// How many second factors are sealed with a key, without which nobody can make codes of them.
  public func sealedFactors() throws(StoreFault) -> Int {
    try SQLiteAccountStore.sealedFactors(in: self)
  }

  public var hasAudit: Bool { FileSystem.isFolder(auditPath) }

  private var auditPath: String { path + "/audit" }

  /// Opens the audit trail, and makes it where it is not there. An event is kept for so many days; 0 keeps none.
  public func audit(keptFor days: Int) throws(StoreFault) -> AuditFolder {
    try AuditFolder(auditPath, keptFor: days)
  }

  /// The documents of plans that were given to be read, and what was read of them. A backup has neither.
  public var readings: ReadingFolder { ReadingFolder(path + "/readings") }

  /// The prints of closed reports. A backup has none.
  public var prints: PrintFolder { PrintFolder(path + "/prints") }

  /// The draft of the plan. A backup has it.
  public var drafts: DraftFile { DraftFile(draftPath) }

  private var draftPath: String { path + "/plan-draft.json" }

  /// Takes the rights of everybody but its owner from what a version before left to the umask. The folder
  /// itself is left as it is where it holds other things too: it could be anybody's.
  private func makePrivate() {
    EvidenceFolder(path: path + "/evidence").makePrivate()
    let own = [
      "log.sqlite", "accounts.sqlite", "audit", "evidence", "neighbours", "uploads", "close-by-two",
      "readings", "plan-draft.json", "prints",
    ]
    let isOwn = FileSystem.names(in: path).allSatisfy { name in own.contains(where: name.hasPrefix)
    }
    if isOwn { FileSystem.makePrivate(path) }
  }

  /// Makes another data folder with one state of the log, all its evidence, and the accounts and the file
  /// `neighbours` if there are any, while others write, for its owner alone. It is there whole or not at all.
  ///
  /// Throws ``StoreFault/notEmpty(_:)`` where something is at the path already, and
  /// ``StoreFault/unverified(_:)`` for a log that is not as it was written.
  public func backup(to path: String) throws(StoreFault) -> Backup {
    let target = DataFolder(path).path
    guard !FileSystem.exists(target) else { throw .notEmpty(target) }
    let draft = DataFolder(FileSystem.draft(of: target))
    do throws(StoreFault) {
      try FileSystem.makeFolder(draft.path)
      try FileSystem.makeFolder(draft.path + "/evidence")
      let backup = try readableLog(of: nil).copy(to: draft)
      if hasAccounts { try SQLiteAccountStore.copy(of: self, to: draft) }
      if FileSystem.exists(neighboursPath) {
        try NewFile.copy(neighboursPath, to: draft.neighboursPath)
        FileSystem.makeWritable(draft.neighboursPath)
      }
      try draft.keep(closesByTwo: closesByTwo)
      try drafts.copy(to: draft.draftPath)
      FileSystem.sync(folder: draft.path)
      guard rename(draft.path, target) == 0 else { throw FileSystem.fault(writing: target) }
      FileSystem.sync(folder: FileSystem.folder(of: target))
      return backup
    } catch {
      FileSystem.removeFolder(draft.path)
      throw error
    }
  }
}
