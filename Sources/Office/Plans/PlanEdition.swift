import Interchange
public import PlanModel
import PlanReading
import Stores
public import ThaiCivil

/// A plan as it is in force, with the days that follow from it and what both were made from.
public struct PlanEdition: Sendable {
  public let schedule: Schedule
  public let items: OITItems
  /// Nil where a plan does not come from a file.
  public let sources: PlanSources?
  /// Whether somebody named the days off, and not only those count that the program brings.
  let namesDays: Bool
  /// Whether it was taken from the log that adopted it: nobody gave a file that could be another.
  var isOfLog = false

  public init(
    _ schedule: Schedule, _ items: OITItems, _ sources: PlanSources? = nil, namesDays: Bool = true
  ) {
    (self.schedule, self.items, self.sources) = (schedule, items, sources)
    self.namesDays = namesDays
  }

  /// The same as the next edition after another: where nobody named days off, those of the other stay.
  func following(_ other: PlanEdition) -> PlanEdition {
    guard !namesDays, let sources, let before = other.sources else { return self }
    let known = Set(before.holidays.map(\.day))
    let days = before.holidays + sources.holidays.filter { !known.contains($0.day) }
    guard days != sources.holidays else { return self }
    return PlanEdition(PlanSources(plan: sources.plan, holidays: days, items: sources.items))
      ?? self
  }

  /// The edition that sources make; nil where they make none.
  public init?(_ sources: PlanSources) {
    guard let items = try? OITItems(csv: sources.items),
      let plan = try? PlanReader.read(Array(sources.plan.utf8)).plan
    else { return nil }
    let days = WorkingCalendar(holidays: sources.holidays)
    self.init(Schedule(plan, holidays: days, items: items), items, sources)
  }
}

/// What an edition of a plan is made from: all that a report says besides what was logged.
///
/// It is kept with the log whenever a round is closed, so that the report can be made again as it was, whatever
/// becomes of the plan file and the list of holidays.
public struct PlanSources: Hashable, Sendable {
  /// The plan file, in YAML.
  public let plan: String
  public let holidays: [Holiday]
  /// The table of OIT items, as comma-separated values.
  public let items: String
  /// The SHA-256 of ``text``, in hexadecimal digits.
  public let hash: String

  public init(plan: String, holidays: [Holiday], items: String) {
    (self.plan, self.holidays, self.items) = (plan, holidays, items)
    hash = SealedText(text: Self.text(plan, holidays, items)).hash.description
  }

  /// Nil for what ``text`` is not.
  init?(_ text: String) {
    guard let json = try? JSON.read(text, within: JSON.Limits(octets: .max)),
      case .string(let plan) = json["plan"], case .string(let items) = json["items"],
      let days = json["holidays"]?.items
    else { return nil }
    let holidays = days.compactMap(Holiday.init)
    guard holidays.count == days.count else { return nil }
    self.init(plan: plan, holidays: holidays, items: items)
    guard self.text == text else { return nil }
  }

  /// As it is kept: JSON on one line, its keys in order.
  var text: String { Self.text(plan, holidays, items) }

  private static func text(_ plan: String, _ holidays: [Holiday], _ items: String) -> String {
    let json: JSON = [
      "holidays": .array(
        holidays.map {
          ["day": .string($0.day.gregorianExtended), "name": .string($0.name)]
        }),
      "items": .string(items), "plan": .string(plan),
    ]
    return json.text(.line)
  }
}

extension Holiday {
  fileprivate init?(_ json: JSON) {
    guard case .string(let day) = json["day"], let day = ThaiDate(gregorianExtended: day),
      case .string(let name) = json["name"]
    else { return nil }
    self.init(day: day, name: name)
  }
}
