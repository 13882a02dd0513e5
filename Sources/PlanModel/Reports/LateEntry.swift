public import ThaiCivil

/// An entry that belongs to a round whose report had been closed when it was recorded.
public struct LateEntry: Hashable, Sendable {
  public let entry: Int
  public let year: FiscalYear
  public let round: FiscalYear.Round
}

extension Log {
  /// What the report that ends on a day has to show as late: entries that belong to rounds closed before
  /// and came after the last of those was closed. Earlier ones stood in the report before.
  func lateEntries(forReportEnding end: ThaiDate) -> [LateEntry] {
    let closed = closedRounds.filter { $0.days.upperBound < end }
    guard let known = closed.map(\.closing.count).max() else { return [] }
    var seen: Set<Int> = []
    let inOrder = closed.sorted { $0.days.upperBound < $1.days.upperBound }
    let late = inOrder.flatMap(lateEntries).filter { late in
      late.entry > known && seen.insert(late.entry).inserted
    }
    return late.sorted { $0.entry < $1.entry }
  }

  /// The late entries of one closed round.
  func lateEntries(of closed: ClosedRound) -> [LateEntry] {
    lateEntries(for: closed.year, closed.round).map { number in
      LateEntry(entry: number, year: closed.year, round: closed.round)
    }
  }
}
