import GRDB
public import PlanModel
public import Stores

extension SQLiteLogStore {
  public func verify(
    progress: (_ done: Int, _ of: Int) -> Void
  ) throws(StoreFault) -> Verification {
    var chain = ChainCheck()
    var files = Files()
    let isWhole = try reading { database in
      let total = try LogSchema.highestNumber(database)
      try chain.run(in: database) { entry, _ in
        files.add(entry)
        if entry.number.isMultiple(of: 1000) { progress(entry.number, total) }
      }
      return try LogSchema.isWhole(database)
    }
    var faults: [Verification.Fault] = []
    for file in files.all {
      if let fault = try fault(of: file) { faults.append(fault) }
    }
    let sound = files.all.count - faults.count
    faults += [chain.fault, isWhole ? nil : .unguarded].compactMap(\.self)
    return Verification(entries: chain.count, files: sound, head: chain.head, faults: faults)
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
    let octets: Int

    fileprivate init?(_ evidence: Evidence, of entry: Int) {
      guard case .file(let sha256, let name, let octets, _) = evidence.content else { return nil }
      (self.entry, self.sha256, self.name, self.octets) = (entry, sha256, name, octets)
    }
  }

  /// The files that entries name, each once.
  struct Files {
    private(set) var all: [File] = []
    private var known: Set<String> = []

    mutating func add(_ entry: LogEntry) {
      for evidence in entry.record.evidence {
        guard let file = File(evidence, of: entry.number), known.insert(file.sha256).inserted
        else { continue }
        all.append(file)
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
