import FoundationEssentials
public import PlanModel
public import Transparency

// The log of the accounts is signed with the log: as a further line of its checkpoint, `accounts COUNT HASH`, with
// the hash of the last entry in base 64 (C2SP tlog-checkpoint, extension lines).

extension Checkpoint {
  private static let mark = "accounts "

  /// Of a tree, together with where the accounts' log ends; nil for an office without accounts.
  public init(_ origin: KeyName, _ head: TreeHead, accounts: LogHead?) {
    let line = accounts.flatMap { head -> String? in
      guard head.count > 0 else { return nil }
      return "\(Self.mark)\(head.count) \(Data(head.hash.octets).base64EncodedString())"
    }
    self.init(origin, head, others: [line].compactMap(\.self))
  }

  /// How many entries the accounts' log had, and the hash of the last; nil where the checkpoint says nothing of it.
  public var accounts: (count: Int, hash: LogHash)? {
    for line in others where line.hasPrefix(Self.mark) {
      let words = line.dropFirst(Self.mark.count).split(separator: " ")
      guard words.count == 2, let count = Int(words[0]), count >= 0,
        let hash = Data(base64Encoded: String(words[1])).flatMap({ LogHash(octets: $0) })
      else { continue }
      return (count, hash)
    }
    return nil
  }
}

extension AccountLog {
  /// What is wrong with this log, held against a checkpoint that was signed, too; nil where nothing is.
  public func fault(after signed: Checkpoint?) -> Fault? {
    if let fault { return fault }
    guard let (count, hash) = signed?.accounts else { return nil }
    let found = count == 0 ? LogHash.none : entries.first { $0.number == count }?.hash
    return found == hash ? nil : .checkpointContradicted(count: count)
  }
}
