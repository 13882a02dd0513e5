/// For which obligations of a plan an entry counts that names one by its id.
///
/// An id lives longer than the question of who settles what it names: the log may name as a whole what
/// is owed in shares today, and the other way round. No entry is lost by that.
struct ShareIndex: Sendable {
  private let known: Set<Obligation.ID>
  private let shares: [Obligation.ID: [Obligation.ID]]

  init(_ obligations: [Obligation]) {
    known = Set(obligations.map(\.id))
    shares = Dictionary(
      grouping: obligations.filter { $0.share != nil }.map(\.id), by: \.whole)
  }

  /// The obligation of the id. What was named as a whole and is owed in shares counts for that of the
  /// unit that recorded it; for all shares where it had none. A share of what is owed as a whole counts
  /// for the whole. Anything else is what the plan does not know.
  func obligations(named id: Obligation.ID, by unit: Owner.ID?) -> [Obligation.ID] {
    if known.contains(id) { return [id] }
    if let shares = shares[id] {
      let own = shares.filter { $0.unit == unit }
      return own.isEmpty ? shares : own
    }
    return known.contains(id.whole) ? [id.whole] : [id]
  }
}
