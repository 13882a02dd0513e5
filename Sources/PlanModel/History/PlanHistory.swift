public import ThaiCivil

/// The editions of a plan that were adopted, and what all of them together oblige to.
///
/// What was, stays: what was due before an edition began to hold keeps the day, the owners and the title of the
/// edition of then, and so does what belongs to a closed round. An edition governs what is due from its first
/// day on: it adds nothing before that day, and moves nothing to before it. What it no longer has, and was not yet
/// due, is a ``Departure``.
public struct PlanHistory: Sendable {
  /// In the order of adoption; at least one.
  public let editions: [Edition]
  /// What is owed, by due day.
  let obligations: [Obligation]
  let departures: [Departure]
  /// The years for which something of a project is owed or recorded.
  let workedIn: [Project.ID: Set<FiscalYear>]

  /// An edition and what it would oblige to alone.
  public struct Edition: Sendable {
    /// As its adoption counts it.
    public let number: Int
    /// The first day whose duties follow it: that from which it holds, and not before it was adopted.
    public let from: ThaiDate
    /// The number of the entry that adopted it.
    public let entry: Int
    public let schedule: Schedule

    public init(_ adoption: AdoptedEdition, _ schedule: Schedule) {
      (number, from) = (adoption.adoption.number, adoption.governsFrom)
      (entry, self.schedule) = (adoption.entry, schedule)
    }
  }

  /// `log` has the adoptions and all that was done since. Nil where there is no edition.
  public init?(_ editions: [Edition], _ log: Log) {
    guard let first = editions.first else { return nil }
    self.editions = editions
    var duties = SuccessiveDuties(first.schedule.obligations)
    for edition in editions.dropFirst() { duties.follow(edition, log) }
    obligations = duties.owed.byDueDay
    departures = duties.departures
    workedIn = editions.count > 1 ? Self.workedIn(duties.owed, log) : [:]
  }

  private static func workedIn(
    _ owed: [Obligation], _ log: Log
  ) -> [Project.ID: Set<FiscalYear>] {
    var years: [Project.ID: Set<FiscalYear>] = [:]
    for obligation in owed {
      if let project = obligation.subject.project {
        years[project, default: []].insert(obligation.covers)
      }
    }
    for entry in log.effective {
      if let project = entry.project { years[project, default: []].insert(entry.fiscalYear) }
      if let receiver = entry.event.fields[.receiver] {
        years[receiver, default: []].insert(entry.fiscalYear)
      }
    }
    return years
  }

  /// The edition in force on a day; the first also before its day.
  public func edition(on day: ThaiDate) -> Edition { editions[place(on: day)] }

  /// What every edition obliges to, with the plan of the one in force on a day.
  public func schedule(on day: ThaiDate) -> Schedule {
    let place = place(on: day)
    guard editions.count > 1 else { return editions[place].schedule }
    return Schedule(
      plan(of: place, on: day), obligations, departures,
      yearsWithoutHolidays: editions[place].schedule.yearsWithoutHolidays)
  }

  func place(on day: ThaiDate) -> Int {
    editions.lastIndex { $0.from <= day } ?? 0
  }
}

/// Something that an edition of the plan took out before it was due.
public struct Departure: Hashable, Sendable {
  /// As it was owed until then; its title says that it left.
  public let obligation: Obligation
  /// The edition that no longer has it.
  public let edition: Int
  /// The first day on which it is no longer owed.
  public let day: ThaiDate
}

/// An edition of the plan as its entry adopts it.
public struct AdoptedEdition: Hashable, Sendable {
  public let adoption: LogEvent.Adoption
  /// The day of the approval.
  public let approved: ThaiDate
  public let recorded: Instant
  /// The number of the entry.
  public let entry: Int

  public init(
    _ adoption: LogEvent.Adoption, approved: ThaiDate, recorded: Instant, entry: Int
  ) {
    (self.adoption, self.approved) = (adoption, approved)
    (self.recorded, self.entry) = (recorded, entry)
  }

  /// The first day whose duties follow it. What was owed while nobody had said anything of it stays owed.
  public var governsFrom: ThaiDate { max(adoption.from, recorded.bangkokDay) }
}

extension Log {
  /// The editions of the plan that were adopted, in their order.
  public var adoptedEditions: [AdoptedEdition] {
    entries.compactMap { entry in
      guard case .adopted(let adoption) = entry.record.event else { return nil }
      return AdoptedEdition(
        adoption, approved: entry.record.day, recorded: entry.recorded, entry: entry.number)
    }
  }
}

extension [Obligation] {
  /// By due day; those of one day stay in their order.
  fileprivate var byDueDay: [Obligation] {
    enumerated().sorted { ($0.element.due, $0.offset) < ($1.element.due, $1.offset) }
      .map(\.element)
  }
}
