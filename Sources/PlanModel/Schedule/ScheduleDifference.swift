/// What another schedule adds, moves and drops, by the permanent ids of obligations.
public struct ScheduleDifference: Hashable, Sendable {
  public let added: [Obligation]
  /// Due on another day.
  public let moved: [Move]
  /// Owed by other units, on whatever day.
  public let reassigned: [Move]
  public let gone: [Obligation]

  /// One obligation in both schedules.
  public struct Move: Hashable, Sendable {
    public let from: Obligation
    public let to: Obligation
  }

  /// Compares obligations; each list keeps the order of its schedule.
  public init(from old: [Obligation], to new: [Obligation]) {
    let before = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let kept = Set(new.map(\.id))
    added = new.filter { before[$0.id] == nil }
    let both = new.compactMap { obligation in
      before[obligation.id].map { Move(from: $0, to: obligation) }
    }
    moved = both.filter { $0.from.due != $0.to.due }
    reassigned = both.filter { Set($0.from.owners) != Set($0.to.owners) }
    gone = old.filter { !kept.contains($0.id) }
  }
}
