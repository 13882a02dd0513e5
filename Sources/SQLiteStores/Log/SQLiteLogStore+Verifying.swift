import GRDB
public import PlanModel
public import Stores

extension SQLiteLogStore {
  public func verify(
    progress: (_ done: Int, _ of: Int) -> Void
  ) throws(StoreFault) -> Verification {
    var chain = ChainCheck()
    var files: [File] = []
    var known: Set<String> = []
    let isWhole = try reading { database in
      let total = try database.head(file.path).count
      try chain.run(in: database) { entry, _ in
        for evidence in entry.record.evidence {
          guard let file = File(evidence, of: entry.number), known.insert(file.sha256).inserted
          else { continue }
          files.append(file)
        }
        if entry.number.isMultiple(of: 1000) { progress(entry.number, total) }
      }
      return try LogSchema.isWhole(database)
    }
    var faults: [Verification.Fault] = []
    for file in files {
      if let fault = try fault(of: file) { faults.append(fault) }
    }
    let sound = files.count - faults.count
    faults += [chain.fault, isWhole ? nil : .unguarded].compactMap(\.self)
    return Verification(entries: chain.count, files: sound, head: chain.head, faults: faults)
  }

  public func verify(head: LogHash, count: Int) throws(StoreFault) -> Bool {
    var chain = ChainCheck()
    try reading { try chain.run(in: $0, upTo: count) }
    return chain.fault == nil && chain.count == count && chain.head == head
  }

  private struct File {
    let entry: Int
    let sha256: String
    let name: String
    let octets: Int

    init?(_ evidence: Evidence, of entry: Int) {
      guard case .file(let sha256, let name, let octets, _) = evidence.content else { return nil }
      (self.entry, self.sha256, self.name, self.octets) = (entry, sha256, name, octets)
    }
  }

  private func fault(of file: File) throws(StoreFault) -> Verification.Fault? {
    switch try evidence.state(of: file.sha256, octets: file.octets) {
    case .whole: nil
    case .missing: .evidenceMissing(file.entry, sha256: file.sha256, name: file.name)
    case .changed: .evidenceChanged(file.entry, sha256: file.sha256, name: file.name)
    }
  }
}
