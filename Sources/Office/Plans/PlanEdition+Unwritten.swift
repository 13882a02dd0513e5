public import PlanModel
public import Stores
public import ThaiCivil

extension PlanEdition {
  /// What an office has before its first plan: no plan, and the days off and OIT items that a plan will go with.
  /// `items` is the table of them, `day` that on which it begins.
  public static func unwritten(
    holidays: WorkingCalendar, items: OITItems, table: String, on day: ThaiDate
  ) -> PlanEdition {
    PlanEdition(
      Schedule(.unwritten(in: day.fiscalYear), holidays: holidays, items: items), items,
      PlanSources(plan: "", holidays: holidays.holidays, items: table), namesDays: false)
  }

  /// Whether it is ``unwritten(holidays:items:table:on:)``.
  public var isUnwritten: Bool { schedule.plan.isUnwritten }

  /// The edition that a log adopted last; nil where it adopted none.
  ///
  /// Throws `unverified` where it is not as it was kept, and what the store throws.
  public static func latest(in store: any LogStore) throws(StoreFault) -> PlanEdition? {
    guard let adopted = Log(try store.entries()).adoptedEditions.last else { return nil }
    let none = OITItems([])
    let nothing = PlanEdition.unwritten(
      holidays: WorkingCalendar(holidays: []), items: none, table: "",
      on: adopted.adoption.from)
    var edition = try KeptEditions(nothing, store).edition(of: adopted)
    edition.isOfLog = true
    return edition
  }
}
