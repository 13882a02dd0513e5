public import PlanModel
import ThaiCivil

/// An entry with what it is about, as the edition before an adoption has it.
public struct PlacedEntry: Sendable {
  public let entry: EffectiveEntry
  /// What it is about, as it was called; an obligation that no edition has by its id.
  public let title: String
  /// The unit that recorded it; nil for none, or one that no edition has.
  public let unit: Owner?

  public var number: Int { entry.number }
}

/// The entries whose place in the plan goes with an edition, and did not with one before.
struct EntryLosses {
  var losing: [PlacedEntry] = []
  /// Those of projects that leave which keep theirs.
  var staying: [PlacedEntry] = []

  /// `old` is what was owed, `new` what is owed with the edition, and `day` its first.
  init(
    _ log: Log, from planBefore: Plan?, _ old: Schedule?, to plan: Plan, _ new: Schedule,
    on day: ThaiDate
  ) {
    let fate = EntryFate(
      old: old, new: new, projects: Set(plan.projects.map(\.id)),
      projectsBefore: planBefore.map { Set($0.projects.map(\.id)) }, day: day)
    let titles = Titles(old ?? new, planBefore ?? plan)
    for entry in log.effective {
      switch fate.of(entry) {
      case .keeps: break
      case .stays(let id): staying.append(titles.placed(entry, id))
      case .loses(let id): losing.append(titles.placed(entry, id))
      }
    }
  }
}

/// What becomes of an entry's place.
private struct EntryFate {
  let old: Schedule?
  let new: Schedule
  let projects: Set<Project.ID>
  /// Nil where there is no edition before.
  let projectsBefore: Set<Project.ID>?
  let day: ThaiDate
  private let owed: Set<Obligation.ID>
  private let left: Set<Obligation.ID>

  enum Kind {
    case keeps
    /// Its project leaves, what it is about stays; the obligation, or nil where it is about the project.
    case stays(Obligation.ID?)
    /// The obligation is that which goes; nil where it is about a project.
    case loses(Obligation.ID?)
  }

  init(
    old: Schedule?, new: Schedule, projects: Set<Project.ID>, projectsBefore: Set<Project.ID>?,
    day: ThaiDate
  ) {
    (self.old, self.new, self.day) = (old, new, day)
    (self.projects, self.projectsBefore) = (projects, projectsBefore)
    owed = Set(new.obligations.map(\.id))
    left = Set(new.departures.map(\.obligation.id))
      .subtracting(old?.departures.map(\.obligation.id) ?? [])
  }

  func of(_ entry: EffectiveEntry) -> Kind {
    let named = new.obligations(of: entry.event, by: entry.entry.record.author.unit)
    if let gone = named.first(where: { old == nil ? !owed.contains($0) : left.contains($0) }) {
      return .loses(gone)
    }
    guard let project = entry.project, !projects.contains(project),
      projectsBefore?.contains(project) ?? true
    else { return .keeps }
    // What an obligation of then is about was due before, and a year that is over keeps its plan.
    return named.isEmpty && entry.fiscalYear.lastDay >= day ? .loses(nil) : .stays(named.first)
  }
}

/// How things were called in the edition before.
private struct Titles {
  private let obligations: [Obligation.ID: String]
  private let projects: [Project.ID: String]
  private let units: [Owner.ID: Owner]

  init(_ schedule: Schedule, _ plan: Plan) {
    obligations = Dictionary(
      schedule.obligations.map { ($0.id, $0.fullTitle) }, uniquingKeysWith: { first, _ in first })
    projects = Dictionary(
      plan.projects.map { ($0.id, "\($0.number) \($0.title)") },
      uniquingKeysWith: { first, _ in first })
    units = Dictionary(
      plan.owners.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func placed(_ entry: EffectiveEntry, _ id: Obligation.ID?) -> PlacedEntry {
    let title =
      id.map { obligations[$0] ?? $0.text }
      ?? entry.project.map { projects[$0] ?? $0.text } ?? ""
    return PlacedEntry(
      entry: entry, title: title, unit: entry.entry.record.author.unit.flatMap { units[$0] })
  }
}
