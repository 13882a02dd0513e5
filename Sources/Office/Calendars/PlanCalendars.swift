public import PlanModel
public import Stores
public import ThaiCivil

/// The calendars that a schedule gives, whoever they are for: files that are published, and feeds.
///
/// An entry stands in the calendars of all who owe it, and is made once.
public struct PlanCalendars: Sendable {
  private let schedule: Schedule
  private let heirs: Plan?
  private let obligations: [Obligation]
  /// Every entry, whoever owes it.
  public let entries: [CalendarEntry]

  /// Of the obligations of a scope, due in a fiscal year where one is named. `progress` marks what is done
  /// or late; nil where no log is known. `heirs` is the plan that says which units stand for one that is no longer
  /// there; nil for the calendar of each unit alone.
  public init(
    _ schedule: Schedule, of scope: FeedOrder.Scope = .everybody, year: FiscalYear? = nil,
    edition: CalendarEntry.Version = .unpublished, progress: Progress?, heirs: Plan? = nil
  ) {
    (self.schedule, self.heirs) = (schedule, heirs)
    obligations = schedule.obligations.filter { obligation in
      scope.holds(obligation, heirs) && (year == nil || obligation.fiscalYear == year)
    }
    entries = schedule.entries(for: obligations, edition: edition, progress: progress)
  }

  /// The calendar of a scope, as far as its obligations are among these.
  public func calendar(_ scope: FeedOrder.Scope, _ form: CalendarForm) -> PublishedCalendar {
    var owner: Owner?
    if case .owner(let id) = scope {
      let heir = heirs?.units(standingFor: id).first
      owner = schedule.plan.owner(id) ?? heir.flatMap(schedule.plan.owner)
    }
    return PublishedCalendar(
      header: schedule.header(for: owner), form: form,
      entries: zip(obligations, entries).filter { scope.holds($0.0, heirs) }.map(\.1))
  }
}

extension CalendarEntry.Version {
  /// The edition of an entry is settled when it is published; until then it has none to speak of.
  public static let unpublished = Self(
    sequence: 0, modified: Instant(millisecondsSinceEpoch: 0))
}

extension FeedOrder.Scope {
  /// Whether an obligation belongs to it, or to what stands for it in a plan.
  public func holds(_ obligation: Obligation, _ heirs: Plan? = nil) -> Bool {
    switch self {
    case .everybody: true
    case .owner(let id):
      heirs.map { ChosenUnits(id, in: $0).hold(obligation.owners) }
        ?? obligation.owners.contains(id)
    case .project(let id): obligation.subject.project == id
    }
  }
}
