import GRDB
public import PlanModel
public import Stores
public import ThaiCivil

/// The activity log in a data folder: `log.sqlite`, and the files that are evidence under `evidence/`.
/// What ``append(after:at:of:check:)`` returned is on the disk.
public final class SQLiteLogStore: LogStore {
  private let folder: DataFolder
  let evidence: EvidenceFolder
  let file: SQLiteFile
  private let plan: Plan.ID?
  private let random: RandomSource

  /// `random` gives the keys of the parts of entries.
  init(
    _ folder: DataFolder, _ mode: SQLiteFile.Mode, plan: Plan.ID?, random: RandomSource = .system
  ) throws(StoreFault) {
    (self.folder, self.plan, self.random) = (folder, plan, random)
    evidence = EvidenceFolder(path: folder.path + "/evidence")
    if mode == .readOnly, !folder.hasLog {
      throw .cannotOpen(folder.logPath, "there is no log here")
    }
    file = try SQLiteFile(folder.logPath, LogSchema.form, mode)
    guard let plan else { return }
    try reading { try LogSchema.check(plan, in: $0) }
  }

  func reading<Result>(_ body: (Database) throws -> Result) throws(StoreFault) -> Result {
    try SQLiteFile.faults { try file.reading(body) }
  }

  // MARK: Entries

  public func head() throws(StoreFault) -> LogHead {
    try reading { try $0.head(file.path) }
  }

  public func entries(after known: LogHead) throws(StoreFault) -> [LogEntry] {
    try reading { try $0.entries(after: known) }
  }

  @discardableResult
  public func append(
    after known: LogHead, at clock: () -> Instant, of founded: Plan.ID?,
    check: (_ following: [LogEntry]) throws -> [LogRecord]
  ) throws -> [LogEntry] {
    guard file.isWritable else { throw StoreFault.readOnly(folder.path) }
    // Nearly all is read before others have to wait.
    var following = try entries(after: known)
    var released: Set<String> = []
    let added = try file.writing { database in
      var head = following.last.map(LogHead.init(after:)) ?? known
      following += try database.entries(after: head)
      head = following.last.map(LogHead.init(after:)) ?? known
      let records = try check(following)
      let sealed = try head.sealing(
        records, at: clock(), random: random, holds: evidence.holds)
      if !sealed.isEmpty, let plan = plan ?? founded { try LogSchema.settle(plan, in: database) }
      released = try database.insert(sealed)
      // What is erased stands in papers that were printed before: they go first, so that none is left where
      // this program ends right after the order is in the log.
      if sealed.contains(where: \.entry.record.isErasure) { folder.prints.clear() }
      return sealed.map(\.entry)
    }
    if added.contains(where: \.record.isErasure) {
      // And those that were kept before everybody saw the order.
      folder.prints.clear()
      try file.forget()
      for sha256 in released { try evidence.remove(sha256) }
    }
    return added
  }

  // MARK: Evidence

  public func storeEvidence(
    path: String, name: String? = nil, made: ThaiDate?
  ) throws(StoreFault) -> Evidence {
    guard file.isWritable else { throw .readOnly(folder.path) }
    return try evidence.store(path: path, name: name, made: made)
  }

  public func storeEvidence(
    octets: [UInt8], name: String, made: ThaiDate?
  ) throws(StoreFault) -> Evidence {
    guard file.isWritable else { throw .readOnly(folder.path) }
    return try evidence.store(octets: octets, name: name, made: made)
  }

  public func keep(_ octets: [UInt8]) throws(StoreFault) {
    guard file.isWritable else { throw .readOnly(folder.path) }
    try evidence.keep(octets)
  }

  public func evidence(
    _ sha256: String, from offset: Int, atMost count: Int
  ) throws(StoreFault) -> [UInt8] {
    try OpenFile(evidence.place(of: sha256)).octets(from: offset, atMost: count)
  }

  @discardableResult
  public func removeStrayEvidence(storedBefore instant: Instant) throws(StoreFault) -> Int {
    guard file.isWritable else { throw .readOnly(folder.path) }
    var strays = evidence.files(storedBefore: instant)
    guard !strays.isEmpty else { return 0 }
    // Nearly all is read before others have to wait.
    let head = try reading { database in
      var chain = ChainCheck()
      try chain.run(in: database) { strays.subtract($0.entry.files) }
      if let fault = chain.fault { throw StoreFault.unverified(fault) }
      return try database.head(file.path)
    }
    guard !strays.isEmpty else { return 0 }
    return try SQLiteFile.faults {
      // With nobody between: an entry that names one of them now finds it, or is refused.
      try file.writing { database in
        for entry in try database.entries(after: head) { strays.subtract(entry.files) }
        for sha256 in strays where evidence.isStored(sha256, before: instant) {
          FileSystem.remove(evidence.place(of: sha256))
        }
        return strays.count
      }
    }
  }

  // MARK: Moving

  public func export(to write: (String) throws -> Void) throws {
    try file.reading { database in
      var chain = ChainCheck()
      var salts = try LeafSalts(database)
      try chain.run(in: database) { sealed in
        var sealed = sealed
        sealed.salt = try salts.salt(of: sealed.entry.number)
        try write(ExportLine(sealed).line)
      }
      if let fault = chain.fault { throw StoreFault.unverified(fault) }
    }
  }

  @discardableResult
  public func `import`(_ lines: [String]) throws(StoreFault) -> LogHead {
    guard file.isWritable else { throw .readOnly(folder.path) }
    return try SQLiteFile.faults {
      try file.writing { database in
        guard try database.head(file.path).count == 0 else {
          throw StoreFault.notEmpty(folder.path)
        }
        try LogSchema.upgrade(database)
        var head = LogHead.none
        for line in lines {
          let sealed = try head.entry(ofLine: line)
          try database.insert([sealed])
          if let salt = sealed.salt { try database.insert(salt, ofLeaf: sealed.entry.number) }
          head = LogHead(after: sealed.entry)
        }
        return head
      }
    }
  }

  /// Copies one state of the log, and every file of evidence that an entry of the copy names: each was stored
  /// before that entry, so it is here, or it was taken away or changed, and then the copy is without it.
  func copy(to other: DataFolder) throws(StoreFault) -> DataFolder.Backup {
    let (head, files) = try SQLiteFile.faults {
      try file.copy(to: other.logPath) { database -> (LogHead, Files) in
        var files = Files()
        var chain = ChainCheck()
        try chain.run(in: database) { files.add($0.entry) }
        if let fault = chain.fault {
          throw StoreFault.unverified(fault)
        }
        return (try database.head(other.logPath), files)
      }
    }
    let copy = EvidenceFolder(path: other.path + "/evidence")
    var lost: [Verification.Fault] = []
    for file in files.all {
      if let fault = try fault(of: file) {
        lost.append(fault)
      } else {
        try evidence.copy(file.sha256, to: copy)
      }
    }
    return DataFolder.Backup(head: head, lost: lost)
  }
}
