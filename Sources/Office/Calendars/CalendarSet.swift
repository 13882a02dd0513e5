public import PlanModel
import Stores
public import ThaiCivil

/// The calendars that a schedule gives: one for all, one for each owner.
public struct CalendarSet {
  /// A calendar and the name of its file.
  public struct Named {
    public let file: String
    public let calendar: PublishedCalendar
  }

  public let form: CalendarForm
  public let year: FiscalYear?
  /// Nil where owners were named.
  public let all: Named?
  public let ofOwners: [Named]
  /// Every entry, whoever owns it, in no edition yet.
  public let entries: [CalendarEntry]

  public init(
    _ schedule: Schedule, progress: Progress?, year: FiscalYear?, owners names: [String],
    form: CalendarForm
  ) throws(NamingFault) {
    self.form = form
    self.year = year
    let owners = try names.isEmpty ? schedule.plan.owners : names.map(schedule.plan.owner(named:))
    let calendars = PlanCalendars(schedule, year: year, progress: progress)
    func calendar(_ owner: Owner?) -> Named {
      Named(
        file: CalendarFileName(owner: owner?.id, year: year, form: form).text,
        calendar: calendars.calendar(owner.map { .owner($0.id) } ?? .everybody, form))
    }
    entries = calendars.entries
    all = names.isEmpty ? calendar(nil) : nil
    ofOwners = owners.map(calendar)
  }

  /// Every calendar, that of all first.
  public var named: [Named] { [all].compactMap(\.self) + ofOwners }
}

/// The name of a calendar file: `all.ics`, `treasury.ics`, `treasury.2567.todo.ics`. Ids have no dots.
public struct CalendarFileName: Hashable {
  /// The owner's id, or `all`.
  public let whose: String
  public let year: FiscalYear?
  public let form: CalendarForm

  public init(owner: Owner.ID?, year: FiscalYear?, form: CalendarForm) {
    whose = owner?.text ?? "all"
    self.year = year
    self.form = form
  }

  /// Nil for a name that no calendar of ours has.
  public init?(_ text: String) {
    var parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count >= 2, parts.removeLast() == "ics" else { return nil }
    form = parts.last == CalendarForm.todo.rawValue ? .todo : .event
    if form == .todo, parts.count > 1 { parts.removeLast() }
    if parts.count == 2, let year = Int(parts.removeLast()) {
      self.year = FiscalYear(year)
    } else {
      year = nil
    }
    guard parts.count == 1, let whose = parts.first, Owner.ID.isWellFormed(whose) else {
      return nil
    }
    self.whose = whose
  }

  public var text: String {
    ([whose] + [year?.description].compactMap(\.self) + (form == .todo ? [form.rawValue] : [])
      + ["ics"]).joined(separator: ".")
  }
}
