public import ThaiCivil

/// What the paper of a register says of one round: values only, the same for the same plan and log.
///
/// It sees the days up to the end of its round and nothing of the instant at which it is made.
public struct RegisterContents: Hashable, Sendable {
  public let plan: Plan.ID
  public let planTitle: String
  public let organisation: Organisation
  /// The item of the ITA that it answers; nil where no code is known for the year.
  public let item: OITItem?
  public let round: RegisterRound
  public let said: Said
  /// What somebody has to look at before it is published.
  public let findings: [RegisterFinding]
  /// Those of the plan, in printed order: what the entries name.
  public let projects: [Project]
  /// The names of every unit of the plan, which entries name by their ids.
  public let unitNames: [Owner.ID: String]
  /// Every entry that a figure or line names, by number.
  public let entries: [LogEntry]

  /// What each register has of its own.
  public enum Said: Hashable, Sendable {
    case gifts(GiftContents)
    case complaints(ComplaintContents)
  }

  public var register: Register { round.register }
  public var year: FiscalYear { round.year }

  /// The contents for one of the register's rounds, of which it must have some; `today` is of no matter once the round is over.
  public init(
    _ register: Register, _ schedule: Schedule, _ items: OITItems, _ log: Log, year: FiscalYear,
    round: FiscalYear.Round, asOf today: ThaiDate
  ) {
    let plan = schedule.plan
    self.plan = plan.id
    planTitle = plan.title
    organisation = plan.organisation
    item = register.item(for: round, of: year, in: items)
    let standing = RegisterRound(register, plan, log, year: year, round: round, asOf: today)
    self.round = standing
    let named: [Int]
    switch register {
    case .gifts:
      let gifts = GiftContents(plan, log, standing)
      said = .gifts(gifts)
      findings = standing.findings + gifts.findings(in: standing)
      named = gifts.entries
    case .complaints:
      let complaints = ComplaintContents(schedule, log, standing)
      said = .complaints(complaints)
      findings = standing.findings + complaints.findings()
      named = complaints.entries
    case .ita: preconditionFailure("it is kept by years, and has no paper of a round")
    }
    projects = plan.projects
    unitNames = plan.unitNames
    let all = named + standing.happened.entries + (standing.declared?.entries ?? [])
    entries = all.ascendingOnce.compactMap(log.entry)
  }
}

/// The paper of a register as of an instant, and what it was made from.
///
/// It has no closing of its own: once the plan's round of the same days is closed, it is made from the entries that
/// were there then, for ever, and is a draft before.
public struct RegisterReport: Hashable, Sendable {
  public let basis: ReportBasis
  public let contents: RegisterContents

  /// `root` is that of the tree over the entries that it is made from.
  public init(
    _ register: Register, _ schedule: Schedule, _ items: OITItems, _ log: Log, year: FiscalYear,
    round: FiscalYear.Round, asOf instant: Instant, root: LogHash? = nil
  ) {
    let known = log.upTo(instant)
    let closed = known.closedRound(round, of: year)
    let used = closed.map { known.first($0.closing.count) } ?? known
    basis = ReportBasis(
      used, asOf: instant, state: closed.map { .closed($0) } ?? .draft,
      root: closed?.closing.root.flatMap { LogHash(hex: $0) } ?? root)
    contents = RegisterContents(
      register, schedule, items, used, year: year, round: round,
      asOf: closed?.days.upperBound ?? instant.bangkokDay)
  }
}
