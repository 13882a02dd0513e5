import GRDB
public import PlanModel
public import Stores

extension SQLiteLogStore {
  public func verify(
    progress: (_ done: Int, _ of: Int) -> Void
  ) throws(StoreFault) -> Verification {
    var chain = ChainCheck()
    var files = Files()
    let (isWhole, ofTree) = try reading { database in
      let total = try LogSchema.highestNumber(database)
      var tree = try TreeCheck(database, file.path)
      try chain.run(in: database, hashLeaves: true) { sealed in
        let number = sealed.entry.number
        files.add(sealed.entry)
        try tree.add(sealed)
        if number.isMultiple(of: 1000) { progress(number, total) }
      }
      return (try LogSchema.isWhole(database), chain.fault == nil ? tree.end() : tree.fault)
    }
    var faults: [Verification.Fault] = []
    for file in files.all {
      if let fault = try fault(of: file) { faults.append(fault) }
    }
    let sound = files.all.count - faults.count
    faults += [chain.fault, ofTree, isWhole ? nil : .unguarded].compactMap(\.self)
    return Verification(entries: chain.count, files: sound, head: chain.head, faults: faults)
  }

  public func mark() -> LogMark {
    // What SQLite has not yet put into the file stands beside it.
    LogMark(["", "-wal"].map { FileSystem.mark(of: file.path + $0) }.joined(separator: " "))
  }

  public func inspection() throws(StoreFault) -> Inspection {
    try reading { database in
      var chain = ChainCheck()
      try chain.run(in: database)
      return Inspection(entries: try database.readableEntries(), fault: chain.fault)
    }
  }

  public func verify(head: LogHash, count: Int) throws(StoreFault) -> Bool {
    var chain = ChainCheck()
    try reading { try chain.run(in: $0, upTo: count) }
    return chain.fault == nil && chain.count == count && chain.head == head
  }

  /// A file that an entry names.
  struct File {
    let entry: Int
    let sha256: String
    let name: String
    /// Nil where the entry does not say.
    let octets: Int?

    /// What a closing says was kept.
    fileprivate init(kept sha256: String, _ name: String, of entry: Int) {
      (self.entry, self.sha256, self.name, octets) = (entry, sha256, name, nil)
    }

    fileprivate init?(_ evidence: Evidence, of entry: Int) {
      guard case .file(let sha256, let name, let octets, _) = evidence.content else { return nil }
      (self.entry, self.sha256, self.name, self.octets) = (entry, sha256, name, octets)
    }
  }

  /// The files that entries name, each once.
  struct Files {
    private var named: [File] = []
    /// The contents of closed reports, with the number of the last entry that each rests on.
    private var contents: [(file: File, count: Int)] = []
    private var known: Set<String> = []

    var all: [File] { named + contents.map(\.file) }

    /// In the order of the log.

    mutating func add(_ entry: LogEntry) {
      for file in entry.record.evidenceOfParts.compactMap({ File($0, of: entry.number) }) {
        if known.insert(file.sha256).inserted { named.append(file) }
      }
      switch entry.record.event {
      case .closed(_, _, let closing): add(closing, of: entry.number)
      case .adopted(let adoption):
        if known.insert(adoption.edition).inserted {
          named.append(File(kept: adoption.edition, "plan and days off", of: entry.number))
        }
      case .erased(let number, part: _, reason: _, approval: _):
        // Contents that hold what is erased are gone with it.
        contents.removeAll { $0.count >= number }
      default: break
      }
    }

    /// Closings of before kept nothing.
    private mutating func add(_ closing: LogEvent.Closing, of entry: Int) {
      guard let published = closing.published, let edition = closing.edition else { return }
      if known.insert(edition).inserted {
        named.append(File(kept: edition, "plan and days off", of: entry))
      }
      for (hash, name) in [(closing.contents, "report"), (published, "published report")] {
        contents.append((File(kept: hash, name, of: entry), closing.count))
      }
    }
  }

  func fault(of file: File) throws(StoreFault) -> Verification.Fault? {
    switch try evidence.state(of: file.sha256, octets: file.octets) {
    case .whole: nil
    case .missing: .evidenceMissing(file.entry, sha256: file.sha256, name: file.name)
    case .changed: .evidenceChanged(file.entry, sha256: file.sha256, name: file.name)
    }
  }
}
