internal import ThaiCivil

/// Rules that need the plan and its schedule: what an event is about is there, and on its day.
extension LogRules {
  func checkPlace(_ event: LogEvent, _ day: ThaiDate) throws(LogRefusal) {
    switch event {
    case .started(let id), .completed(let id, result: _, participants: _):
      try checkIsInPlan(id, day)
      try checkWindow(of: try obligation(id), day)
    case .note(let subject, _), .problem(let subject, _), .suggestion(let subject, _):
      try checkSubject(subject, day)
    // It may be filed long after what it shows.
    case .evidenceFiled(let subject, _): try checkSubject(subject, nil)
    case .measured(let project, let indicator, let value, before: _, sample: _, how: _):
      let project = try self.project(project, in: day.fiscalYear, day)
      try check(value, of: try self.indicator(indicator, of: project))
    case .cannot(let subject, let year, _, _): try checkCannot(subject, year, day)
    case .limitStarted(let matter, kind: _): try check(matter, startedOn: day)
    case .limitTold(let matter, _), .limitSettled(let matter, result: _):
      try checkInsidePlan(day)
      try check(matter, startedOn: nil)
    case .money(let movement): try check(movement, on: day)
    case .register(let event): try check(event, day)
    case .corrected: break
    case .closed(let year, let round, _): try checkRound(year, round, day)
    // What it erases is of the log, not of the plan.
    case .erased: break
    case .adopted(let adoption): try checkAdoption(adoption)
    }
  }

  private func checkSubject(_ subject: LogSubject, _ day: ThaiDate?) throws(LogRefusal) {
    switch subject {
    case .obligation(let id):
      _ = try obligation(id)
      if let day { try checkInsidePlan(day) }
    case .project(let id):
      guard let day else { return _ = try project(id) }
      _ = try project(id, in: day.fiscalYear, day)
    case .plan: if let day { try checkInsidePlan(day) }
    // Work is remarked on where the plan has it.
    case .office: throw .subjectTooWide
    }
  }

  private func checkCannot(
    _ subject: LogSubject, _ year: FiscalYear, _ day: ThaiDate
  ) throws(LogRefusal) {
    try checkInsidePlan(day)
    switch subject {
    case .obligation(let id):
      try checkIsInPlan(id, day)
      let covers = try obligation(id).covers
      if covers != year { throw .yearOfAnother(year, id, covers) }
    case .project(let id): _ = try project(id, in: year, nil)
    case .plan, .office: throw .subjectTooWide
    }
  }

  /// A year that is named is one of the plan, whose log this is; nothing is said of days to come. What is said of results
  /// of the ITA may be older than the plan: a new plan begins with what the last ones came to.
  private func check(_ event: RegisterEvent, _ day: ThaiDate) throws(LogRefusal) {
    switch event {
    case .itaResult(let announced):
      try checkAssessed(announced.year, day)
      guard (0...1_000_000).contains(announced.total.tenThousandths) else {
        throw .totalOutOfRange(announced.total)
      }
      return
    case .itaRemark(let remark):
      guard remark.subject != nil else { throw .unknownAssessed(remark.about ?? "") }
      return try checkAssessed(remark.year, day)
    case .itaAnalysis(let analysis):
      guard analysis.subject != nil else { throw .unknownAssessed(analysis.about ?? "") }
      return try checkAssessed(analysis.year, day)
    case .giftPolicy, .giftCulture, .gift, .nothing: try checkInsidePlan(day)
    }
    let years = schedule.plan.fiscalYears
    if let year = event.year, !years.contains(year) { throw .yearOutsidePlan(year, years) }
    if case .nothing(let none) = event { try checkRound(none.year, none.round, day) }
  }

  /// A result lies behind the day, and may lie before the plan.
  private func checkAssessed(_ year: FiscalYear, _ day: ThaiDate) throws(LogRefusal) {
    guard year <= day.fiscalYear else { throw .notYetAssessed(year, on: day) }
  }

  private func check(_ movement: Movement, on day: ThaiDate) throws(LogRefusal) {
    let year = movement.fiscalYear
    _ = try project(movement.project, in: year, day)
    guard year.contains(day) else { throw .movementOutsideYear(day, year) }
    if case .transferred(let receiver) = movement.kind {
      if receiver == movement.project { throw .transferToItself(receiver) }
      _ = try project(receiver, in: year, day)
    }
    if case .carriedOver = movement.kind {
      _ = try project(movement.project, in: year.advanced(by: 1), day)
    }
  }

  private func checkRound(
    _ year: FiscalYear, _ round: FiscalYear.Round, _ day: ThaiDate
  ) throws(LogRefusal) {
    let years = schedule.plan.fiscalYears
    guard years.contains(year) else { throw .yearOutsidePlan(year, years) }
    let ends = year.days(of: round).upperBound
    if day < ends { throw .roundNotOver(year, round, ends: ends) }
  }

  /// The day is between the plan's first and the day on which its last annual report is due.
  private func checkInsidePlan(_ day: ThaiDate) throws(LogRefusal) {
    let years = schedule.plan.fiscalYears
    let (begins, ends) = (years.lowerBound.firstDay, reportDay(of: years.upperBound))
    if day < begins { throw .dayBeforePlan(day, begins: begins) }
    if day > ends { throw .dayAfterPlan(day, ends: ends) }
  }

  private func checkWindow(of obligation: Obligation, _ day: ThaiDate) throws(LogRefusal) {
    let first = min(obligation.start, obligation.covers.firstDay)
    let last = max(obligation.fiscalYear.lastDay, reportDay(of: obligation.covers))
    guard !(first...last).contains(day) else { return }
    let begins = min(first, schedule.plan.fiscalYears.lowerBound.firstDay)
    if day < begins { throw .dayBeforePlan(day, begins: begins) }
    throw .dayOutsideYear(day, obligation.id, from: first, until: last)
  }

  /// When the annual report of a year is due, by the plan's setting; a day off does not move it here.
  private func reportDay(of year: FiscalYear) -> ThaiDate {
    schedule.plan.reporting.annualDue.nearestDate(in: year.advanced(by: 1))
  }

  private func check(_ value: Quantity, of indicator: Indicator) throws(LogRefusal) {
    switch indicator.comparator {
    // Measured in whatever is counted; the percentage is that of the fall.
    case .reducedByAtLeast, .fewerThanBefore: return
    case .atLeast, .atMost, .moreThan, .lessThan, .exactly: break
    }
    guard indicator.unit == Wording.percentUnit else { return }
    if value.tenThousandths < 0 || value.tenThousandths > 1_000_000 {
      throw .percentOutOfRange(value)
    }
  }

  /// What came in is of a project that runs then; it may be settled once that is over.
  private func check(_ matter: Matter, startedOn day: ThaiDate?) throws(LogRefusal) {
    switch matter.place {
    case .limit(let id, let limit):
      let project =
        if let day { try project(id, in: day.fiscalYear, day) } else { try project(id) }
      try checkLimit(limit, of: project)
    case .office:
      guard let day else { return }
      try checkInsidePlan(day)
      // Under no limit it would be late never, and counted beside the plan's own.
      if let limit = schedule.limits(of: .complaints).first { throw .underLimit(of: limit.project) }
    }
  }

  private func checkLimit(_ limit: String, of project: Project) throws(LogRefusal) {
    let known = schedule.timeLimits.filter { $0.project == project.id }.map(\.of)
    if !known.contains(limit) {
      throw .unknownLimit(limit, project.id, near: NearestWord.among(known, to: limit))
    }
  }

  /// A new record names what is owed as the plan has it now, so that nobody speaks for another unit; only
  /// an older entry may name as a whole what is owed in shares today.
  func checkIsOwed(_ record: LogRecord) throws(LogRefusal) {
    guard let id = record.event.obligation, obligations[id] == nil else { return }
    let meant = schedule.obligations(of: record.event, by: record.author.unit).first
    if let meant, meant != id { throw .unknownObligation(id, near: meant) }
  }

  private func obligation(_ id: Obligation.ID) throws(LogRefusal) -> Obligation {
    if let known = obligations[id] ?? departures[id]?.obligation { return known }
    if let known = schedule.obligations(of: .started(id), by: nil).first.flatMap({ obligations[$0] }
    ) {
      return known
    }
    throw .unknownObligation(id, near: id.nearest(among: schedule.obligations.map(\.id)))
  }

  /// What left the plan may still be recorded as far as it happened before that.
  private func checkIsInPlan(_ id: Obligation.ID, _ day: ThaiDate) throws(LogRefusal) {
    guard obligations[id] == nil, let left = departures[id], day >= left.day else { return }
    throw .leftPlan(id, edition: left.edition, since: left.day)
  }

  /// An edition begins to hold in the years of its own plan, which may be others than those of the plan in force.
  private func checkAdoption(_ adoption: LogEvent.Adoption) throws(LogRefusal) {
    let ends = (adopted ?? schedule.plan.fiscalYears).upperBound.lastDay
    guard adoption.from <= ends else { throw .holdsAfterPlan(adoption.from, ends: ends) }
  }

  private func project(_ id: Project.ID) throws(LogRefusal) -> Project {
    if let known = projects[id] { return known }
    throw .unknownProject(id, near: id.nearest(among: schedule.plan.projects.map(\.id)))
  }

  /// A project that runs in a year; with a day, which must be inside the plan.
  private func project(
    _ id: Project.ID, in year: FiscalYear, _ day: ThaiDate?
  ) throws(LogRefusal) -> Project {
    let project = try project(id)
    if let day { try checkInsidePlan(day) }
    guard project.fiscalYears.contains(year) else {
      throw .yearOutsideProject(year, id, project.fiscalYears)
    }
    return project
  }

  private func indicator(
    _ id: Indicator.ID, of project: Project
  ) throws(LogRefusal) -> Indicator {
    let known = (project.outputs + project.outcomes).flatMap(\.indicators)
    if let found = known.first(where: { $0.id == id }) { return found }
    throw .unknownIndicator(id, project.id, near: id.nearest(among: known.map(\.id)))
  }
}
