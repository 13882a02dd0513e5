public import ThaiCivil

/// How people name what an entry is about: `3.1.4`, `๓.๑.๔/๒`, `3.1.4/4.2`, `3.1.4/2/เดือน ม.ค. 2567`, an id.
extension Schedule {
  /// The plan or a project; nil for a text that is to name an obligation.
  public func wholeSubject(named text: String) throws(NamingFault) -> LogSubject? {
    if text == "plan" || text == "แผน" { return .plan }
    guard !text.contains("/"), !obligations.contains(where: { $0.isNamed(text) }),
      !departures.contains(where: { $0.obligation.isNamed(text) })
    else {
      return nil
    }
    return .project(try plan.project(named: text).id)
  }

  /// The obligations that a text can mean: one, where it alone is enough to tell.
  ///
  /// Without a year it is that of the day, and until the annual report of the year before is due also
  /// that year, whose work may still be recorded. Of shares it is that of `unit`, where it has one.
  public func obligations(
    named text: String, on day: ThaiDate, year: FiscalYear?, by unit: Owner.ID?
  ) throws(NamingFault) -> [Obligation] {
    let owed = obligations.filter { $0.isNamed(text) }
    let exact =
      owed.isEmpty ? departures.map(\.obligation).filter { $0.isNamed(text) } : owed
    if !exact.isEmpty { return exact.own(of: unit) }
    let parts = text.split(separator: "/", maxSplits: 2).map(String.init)
    guard parts.count > 1 else { throw notAnObligation(text, in: year ?? day.fiscalYear) }
    let project = try plan.project(named: parts[0])
    let part = try project.part(named: parts[1])
    let all = obligations.filter { $0.id.project == project.id && $0.id.part == part }
    let years = year.map { [$0] } ?? openYears(on: day)
    let ofYears = all.filter { years.contains($0.covers) }.own(of: unit)
    guard !ofYears.isEmpty else {
      throw .nothingOwed(
        text, year ?? day.fiscalYear, inYears: Set(all.map(\.covers)).sorted())
    }
    guard parts.count == 3 else { return ofYears }
    let typed = parts[2].plain.withArabicDigits
    let found = ofYears.filter { obligation in
      obligation.id.suffix == typed || obligation.occurrence.map(Wording.name(of:)) == typed
    }
    guard !found.isEmpty else {
      throw .unknownOccurrence(
        parts[2], of: "\(parts[0])/\(parts[1])",
        known: ofYears.filter { $0.covers == ofYears.last?.covers }.map(\.id.suffix))
    }
    return found
  }

  /// The one of several that is meant: the only one that is open and whose time has come.
  ///
  /// Where more than one can be meant, as with a month that is overdue beside the present one, only the
  /// one who records it can tell: the fault has the words to type for each.
  public func meant(
    among several: [Obligation], named text: String, on day: ThaiDate,
    settled: Set<Obligation.ID>
  ) throws(NamingFault) -> Obligation {
    if let only = several.first, several.count == 1 { return only }
    let open = several.filter { !settled.contains($0.id) }
    // What is owed once in a year can be done at any time of it.
    let inYear = Dictionary(several.map { ($0.covers, 1) }, uniquingKeysWith: +)
    let possible = open.filter { $0.start <= day || inYear[$0.covers] == 1 }
    if let only = possible.first, possible.count == 1 { return only }
    let choices = [possible, open, several].first { !$0.isEmpty } ?? []
    throw .severalObligations(text, Self.choices(choices, text, on: day))
  }

  /// What a log says is done or cannot be done.
  public func settled(in log: Log) -> Set<Obligation.ID> {
    var settled: Set<Obligation.ID> = []
    var givenUp: [Project.ID: Set<FiscalYear>] = [:]
    for entry in log.effective {
      switch entry.event {
      case .completed, .cannot(.obligation, _, _, _):
        settled.formUnion(obligations(of: entry.event, by: entry.entry.record.author.unit))
      case .cannot(.project(let project), let year, _, _):
        givenUp[project, default: []].insert(year)
      case .cannot(.plan, _, _, _), .cannot(.office, _, _, _), .started, .note, .measured,
        .evidenceFiled, .problem,
        .suggestion, .limitStarted, .limitTold, .limitSettled, .money, .register, .corrected,
        .closed, .erased,
        .adopted:
        break
      }
    }
    guard !givenUp.isEmpty else { return settled }
    return settled.union(
      obligations.filter { obligation in
        obligation.subject.project.flatMap { givenUp[$0] }?.contains(obligation.covers) ?? false
      }.map(\.id))
  }

  /// The time limit of a project that an event starts or settles; it is named where there are several.
  public func limit(of project: Project, named name: String?) throws(NamingFault) -> TimeLimit {
    let limits = timeLimits.filter { $0.project == project.id }
    if let name, let found = limits.first(where: { $0.of == name || $0.title == name }) {
      return found
    }
    if name == nil, let only = limits.first, limits.count == 1 { return only }
    guard !limits.isEmpty else { throw .noTimeLimit(project.number) }
    throw .severalTimeLimits(
      limits.map { NamingFault.Choice(text: "--limit \($0.of)", meaning: $0.title) })
  }

  /// The time limits of the projects that are of a register, in printed order.
  public func limits(of register: Register) -> [TimeLimit] {
    let projects = Set(plan.projects.filter { $0.register == register }.map(\.id))
    return timeLimits.filter { projects.contains($0.project) }
  }

  /// The fiscal years whose work may be recorded as of a day on which none is named.
  private func openYears(on day: ThaiDate) -> [FiscalYear] {
    let before = day.fiscalYear.advanced(by: -1)
    let reported = plan.reporting.annualDue.nearestDate(in: day.fiscalYear)
    return day <= reported ? [before, day.fiscalYear] : [day.fiscalYear]
  }

  private func notAnObligation(_ text: String, in year: FiscalYear) -> NamingFault {
    if let project = try? plan.project(named: text) {
      let steps = obligations.filter { $0.covers == year && $0.subject.project == project.id }
      return .projectAlone(
        text,
        steps: steps.prefix(12).map {
          NamingFault.Choice(text: "\(text)/\(project.place(of: $0))", meaning: $0.fullTitle)
        })
    }
    return .unknownObligation(text, near: NearestWord.among(obligations.map(\.id.text), to: text))
  }

  /// Each by the shortest text that means nothing else.
  private static func choices(
    _ obligations: [Obligation], _ text: String, on day: ThaiDate
  ) -> [NamingFault.Choice] {
    let part = text.split(separator: "/").prefix(2).joined(separator: "/")
    let suffixes = Set(obligations.map(\.id.suffix))
    let isShort =
      text.contains("/") && suffixes.count == obligations.count && !suffixes.contains("")
    return obligations.map { obligation in
      let which = obligation.occurrence.map(Wording.name(of:)) ?? obligation.title
      let due =
        "due \(obligation.due.written(.numeric))" + (obligation.due < day ? ", overdue" : "")
      return NamingFault.Choice(
        text: isShort ? "\(part)/\(obligation.id.suffix)" : obligation.id.text,
        meaning: [obligation.share?.name, which, due].compactMap(\.self).joined(separator: ", "))
    }
  }
}

extension Obligation {
  /// Whether a text is its id, or that of what it is a share of.
  fileprivate func isNamed(_ text: String) -> Bool { id.text == text || id.whole.text == text }
}

extension [Obligation] {
  /// The share of a unit where it has one; without shares all of them.
  fileprivate func own(of unit: Owner.ID?) -> [Obligation] {
    let own = filter { $0.share == nil || $0.share?.unit == unit }
    return own.isEmpty ? self : own
  }
}
