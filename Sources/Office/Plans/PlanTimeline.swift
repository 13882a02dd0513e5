public import PlanModel
import Stores
import Synchronization
public import ThaiCivil

/// The editions of the plan that a log adopted, and the plan as it stands on any day.
public final class PlanTimeline: Sendable {
  /// In the order of adoption; at least one.
  public let adopted: [AdoptedEdition]
  /// Each as it was adopted.
  let editions: [PlanEdition]
  private let history: PlanHistory
  /// By the number of the edition in force.
  private let made = Mutex<[Int: PlanEdition]>([:])

  /// Nil where no edition is adopted. `log` is what is known of what was done. Throws `unverified` where an
  /// edition is not as it was kept.
  init?(
    _ adopted: [AdoptedEdition], _ log: Log, _ kept: KeptEditions
  ) throws(StoreFault) {
    var editions: [PlanEdition] = []
    for one in adopted { editions.append(try kept.edition(of: one)) }
    let parts = zip(adopted, editions).map { PlanHistory.Edition($0, $1.schedule) }
    guard let history = PlanHistory(parts, log) else { return nil }
    (self.adopted, self.editions, self.history) = (adopted, editions, history)
  }

  /// The plan in force on a day, with what every edition obliges to.
  public func edition(on day: ThaiDate) -> PlanEdition {
    let place = place(on: day)
    guard editions.count > 1 else { return editions[place] }
    if let known = made.withLock({ $0[place] }) { return known }
    let edition = PlanEdition(
      history.schedule(on: day), editions[place].items, editions[place].sources)
    made.withLock { $0[place] = edition }
    return edition
  }

  /// The plan in force on a day alone, as it was adopted.
  public func adoptedPlan(on day: ThaiDate) -> PlanEdition { editions[place(on: day)] }

  /// The adoption of the edition in force on a day.
  public func adoption(on day: ThaiDate) -> AdoptedEdition { adopted[place(on: day)] }

  /// The edition that was adopted last, and how.
  public var latest: (adopted: AdoptedEdition, edition: PlanEdition) {
    let last = adopted.count - 1
    return (adopted[last], editions[last])
  }

  /// The units that the editions had, those of the newest first; some have the same ids.
  public var units: [Owner] { editions.reversed().flatMap(\.schedule.plan.owners) }

  /// The edition of a number, as it was adopted; nil where there is none.
  public func edition(number: Int) -> (adopted: AdoptedEdition, edition: PlanEdition)? {
    adopted.firstIndex { $0.adoption.number == number }.map { (adopted[$0], editions[$0]) }
  }

  private func place(on day: ThaiDate) -> Int {
    adopted.lastIndex { $0.governsFrom <= day } ?? 0
  }
}

extension Log {
  /// The editions by which a log is read that may be the beginning of a longer one: those that it adopted, or
  /// the first that the longer one did. What was before the first edition was under it.
  func editions(within whole: Log) -> [AdoptedEdition] {
    let own = adoptedEditions
    return own.isEmpty ? Array(whole.adoptedEditions.prefix(1)) : own
  }
}

extension FiscalYear {
  /// The day of the year, or of a round of it, that is nearest to a day: that as of which its plan is looked at.
  func day(nearestTo day: ThaiDate, in round: FiscalYear.Round = .annual) -> ThaiDate {
    let days = days(of: round)
    return min(max(day, days.lowerBound), days.upperBound)
  }
}
