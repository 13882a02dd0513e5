internal import ThaiCivil

extension Schedule {
  /// The entries of some of the obligations, in the order given, all of one edition.
  public func entries(
    for obligations: [Obligation], edition: CalendarEntry.Version
  ) -> [CalendarEntry] {
    let projects = Dictionary(
      plan.projects.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let dimensions = Dictionary(
      plan.dimensions.enumerated().flatMap { index, dimension in
        dimension.projects.map { ($0.id, (index, dimension)) }
      }, uniquingKeysWith: { first, _ in first })
    return obligations.map { obligation in
      let project = obligation.subject.project.flatMap { projects[$0] }
      let dimension = obligation.subject.project.flatMap { dimensions[$0] }
      let prose = CalendarProse(plan, obligation, project)
      return CalendarEntry(
        uid: plan.uid(obligation.id.text), summary: CalendarText(line: prose.summary),
        description: CalendarText(lines: prose.description), start: obligation.start,
        due: obligation.due,
        categories: [prose.category, dimension?.1.title].compactMap {
          $0.map(CalendarText.init(item:))
        },
        relatedTo: project.map { plan.uid($0.id.text) },
        color: dimension.map { Self.colour(ofDimension: $0.0) } ?? "dimgray",
        alarms: plan.calendar.alarms[obligation.kind] ?? [], version: edition)
    }
  }

  /// What the calendar of one owner, or of all, says of itself.
  public func header(for owner: Owner?) -> CalendarHeader {
    let whose = owner?.name ?? Wording.Label.allOwners
    return CalendarHeader(
      name: CalendarText(line: "\(whose) – \(plan.organisation.name)"),
      description: CalendarText(line: "\(plan.title) \(plan.organisation.name): \(whose)"),
      refreshHours: plan.calendar.refreshHours)
  }

  /// CSS3 names that differ in lightness too, so that they are told apart in greyscale.
  private static func colour(ofDimension index: Int) -> String {
    let colours = ["seagreen", "royalblue", "darkorange", "firebrick"]
    return colours[index % colours.count]
  }
}

extension Plan {
  /// An id made unique in the world (RFC 7986, 5.3): the plan's own id is its name space.
  func uid(_ local: String) -> String { "\(local)@\(id).sucharit" }
}
