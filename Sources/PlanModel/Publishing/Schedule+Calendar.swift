internal import ThaiCivil

extension Schedule {
  /// The entries of some of the obligations, in the order given, all of one edition.
  public func entries(
    for obligations: [Obligation], edition: CalendarEntry.Version
  ) -> [CalendarEntry] {
    let projects = sharedByProject()
    return obligations.map { obligation in
      let project = obligation.subject.project.flatMap { projects[$0] }
      let prose = CalendarProse(plan, obligation, project?.prose)
      return CalendarEntry(
        uid: plan.uid(obligation.id.text), summary: prose.summary,
        description: CalendarText(lines: prose.description), start: obligation.start,
        due: obligation.due,
        categories: project?.categories ?? Self.categories(of: obligation.kind),
        relatedTo: project?.uid, color: project?.color ?? "dimgray",
        alarms: plan.calendar.alarms[obligation.kind] ?? [], version: edition)
    }
  }

  /// What every entry of a project has.
  private struct SharedByProject {
    let prose: ProjectProse
    let uid: String
    let categories: [CalendarText]
    let color: String
  }

  private func sharedByProject() -> [Project.ID: SharedByProject] {
    let shared = plan.dimensions.enumerated().flatMap { index, dimension in
      dimension.projects.map { project in
        (
          project.id,
          SharedByProject(
            prose: ProjectProse(project), uid: plan.uid(project.id.text),
            categories: [Wording.name(of: project.kind), dimension.title].map(
              CalendarText.init(item:)),
            color: Self.colour(ofDimension: index))
        )
      }
    }
    return Dictionary(shared, uniquingKeysWith: { first, _ in first })
  }

  private static func categories(of kind: Obligation.Kind) -> [CalendarText] {
    switch kind {
    case .step, .occurrence: [CalendarText(item: Wording.Label.project)]
    case .duty: [CalendarText(item: "รายงาน")]
    case .cycle: [CalendarText(item: "ITA")]
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
