internal import LogStores
internal import PlanModel
internal import WebServer

extension Ledger {
  /// The log of a data folder as the server asks for it.
  init(_ store: LogStore) {
    self.init(
      head: { try store.head().hash },
      entries: { try store.entries(following: $0) },
      append: { known, clock, check in
        var before: [LogEntry] = []
        let added = try store.append(following: known, at: clock) { entries in
          before = entries
          return try check(entries)
        }
        return (before + added, added.count)
      },
      keepEvidence: { path, name, made in
        try store.storeEvidence(path: path, name: name, made: made)
      },
      evidencePath: { store.evidencePath($0) },
      kind: { LogStore.evidenceKind(name: $0, beginning: $1) },
      verify: { LogCheck(try store.verify()) })
  }
}

extension LogCheck {
  fileprivate init(_ verification: Verification) {
    self.init(
      entries: verification.entries, files: verification.files, head: verification.head,
      faults: verification.faults.map(Fault.init))
  }
}

extension LogCheck.Fault {
  fileprivate init(_ fault: Verification.Fault) {
    switch fault {
    case .edited(let entry): self.init(.edited, entry: entry)
    case .removed(let entry): self.init(.removed, entry: entry)
    case .inserted(let entry): self.init(.inserted, entry: entry)
    case .reordered(let entry): self.init(.reordered, entry: entry)
    case .evidenceMissing(let entry, sha256: _, let name):
      self.init(.evidenceMissing, entry: entry, file: name)
    case .evidenceChanged(let entry, sha256: _, let name):
      self.init(.evidenceChanged, entry: entry, file: name)
    case .unguarded: self.init(.unguarded, entry: nil)
    }
  }
}
