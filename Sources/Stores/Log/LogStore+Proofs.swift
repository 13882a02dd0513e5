public import PlanModel
public import Transparency

extension LogStore {
  /// The file that proves that an entry is in the log, under the newest checkpoint; the data of its leaf is in it.
  /// Throws `notInCheckpoint`.
  public func inclusionProof(of number: Int) throws(StoreFault) -> InclusionProof {
    let last = try checkpoints(atMost: 1).first
    guard let last, number > 0, number <= last.checkpoint.size, let leaf = try leaf(of: number)
    else { throw .notInCheckpoint(number, size: last?.checkpoint.size ?? 0) }
    var tree = tree(ofSize: last.checkpoint.size)
    return InclusionProof(
      extra: leaf.data, index: number - 1, path: try tree.inclusionProof(of: number - 1),
      note: last.note)
  }

  /// The file that proves that the log was only added to since an earlier checkpoint, up to the newest. Throws a
  /// ``ProofFault`` where it was not, or the checkpoint is that of another log, or a ``StoreFault``.
  public func update(from earlier: Checkpoint) throws -> CheckpointUpdate {
    guard let last = try checkpoints(atMost: 1).first else {
      throw StoreFault.notInCheckpoint(earlier.size, size: 0)
    }
    var tree = tree(ofSize: last.checkpoint.size)
    let path =
      earlier.size <= last.checkpoint.size ? try tree.consistencyProof(from: earlier.size) : []
    if let fault = earlier.fault(before: last.checkpoint, by: path) { throw fault }
    return CheckpointUpdate(old: earlier.size, path: path, note: last.note)
  }

  /// The root of the tree of the first entries, as papers print it; nil as for ``treeHead(ofFirst:)``.
  public func root(ofFirst count: Int) throws(StoreFault) -> LogHash? {
    try treeHead(ofFirst: count).flatMap { LogHash(octets: $0.root.octets) }
  }

  /// The file that proves that what was signed last begins with the first entries, so many: that a paper with
  /// their root was made from them. Throws `notInCheckpoint` where fewer were signed.
  public func update(fromFirst count: Int) throws(StoreFault) -> CheckpointUpdate {
    let last = try checkpoints(atMost: 1).first
    guard let last, (0...last.checkpoint.size).contains(count) else {
      throw .notInCheckpoint(count, size: last?.checkpoint.size ?? 0)
    }
    var tree = tree(ofSize: last.checkpoint.size)
    return CheckpointUpdate(
      old: count, path: try tree.consistencyProof(from: count), note: last.note)
  }

  private func tree(ofSize size: Int) -> TiledTree<StoreFault> {
    TiledTree(size: size) { (tile) throws(StoreFault) in
      guard let hashes = try self.hashes(of: tile) else {
        throw .unverified(.checkpointContradicted(size: size))
      }
      return hashes
    }
  }
}
