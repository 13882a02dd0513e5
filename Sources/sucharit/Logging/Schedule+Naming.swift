internal import PlanModel
internal import ThaiCivil

/// How people name what an entry is about: `3.1.4`, `๓.๑.๔/๒`, `3.1.4/4.2`, `3.1.4/2/เดือน ม.ค. 2567`, an id.
extension Schedule {
  /// The obligation that is meant; `done`, asked only where it matters, are those that need not be meant
  /// again.
  ///
  /// Of a part that recurs and whose occurrence is not named, it is the one in whose days the day lies.
  func obligation(
    named text: String, on day: ThaiDate, year: FiscalYear?,
    done: () throws -> Set<Obligation.ID>
  ) throws -> Obligation {
    if let exact = obligations.first(where: { $0.id.text == text }) { return exact }
    let parts = text.split(separator: "/", maxSplits: 2).map(String.init)
    guard parts.count > 1, let projectName = parts.first else {
      throw try notAnObligation(text, on: day, year: year)
    }
    let project = try plan.project(named: projectName)
    let part = try project.part(named: parts[1])
    let year = year ?? day.fiscalYear
    let ofYear = obligations.filter { $0.covers == year && $0.isOf(project.id, part) }
    guard !ofYear.isEmpty else {
      throw Failure(
        ExitStatus.usage, "'\(text)' has nothing due in fiscal year \(year)",
        hint: Self.years(obligations.filter { $0.isOf(project.id, part) }))
    }
    if parts.count == 3 { return try Self.occurrence(parts[2], among: ofYear, text) }
    if let only = ofYear.first, ofYear.count == 1 { return only }
    let done = try done()
    let open = ofYear.filter { ($0.start...$0.due).contains(day) && !done.contains($0.id) }
    if let one = open.first, open.count == 1 { return one }
    throw Failure(
      ExitStatus.usage, "'\(text)' recurs in \(year); which of its \(ofYear.count) times is meant?",
      hint: ofYear.map { "\(text)/\($0.shortID)" }.joined(separator: ", "))
  }

  /// A project, one of its obligations, or the plan as a whole.
  func subject(
    named text: String, on day: ThaiDate, year: FiscalYear?,
    done: () throws -> Set<Obligation.ID>
  ) throws -> LogSubject {
    if text == "plan" || text == "แผน" { return .plan }
    if !text.contains("/"), !obligations.contains(where: { $0.id.text == text }) {
      return .project(try plan.project(named: text).id)
    }
    return .obligation(try obligation(named: text, on: day, year: year, done: done).id)
  }

  private func notAnObligation(
    _ text: String, on day: ThaiDate, year: FiscalYear?
  ) throws -> Failure {
    if let project = try? plan.project(named: text) {
      let year = year ?? day.fiscalYear
      let steps = obligations.filter { $0.covers == year && $0.subject.project == project.id }
      return Failure(
        ExitStatus.usage, "'\(text)' is a project; which of its steps is meant?",
        hint: steps.prefix(12).map { "\(text)/\(project.place(of: $0)) \($0.title)" }
          .joined(separator: "\n        "))
    }
    let near = NearestWord.among(obligations.map(\.id.text), to: text)
    return Failure(
      ExitStatus.usage, "'\(text)' names nothing that is owed under this plan",
      hint: near.map { "did you mean '\($0)'?" } ?? "PROJECT/STEP, such as 3.1.4/2")
  }

  private static func years(_ obligations: [Obligation]) -> String? {
    let years = Set(obligations.map(\.covers)).sorted().map(\.description)
    return years.isEmpty
      ? "it has no day of its own" : "with --year \(years.joined(separator: ", "))"
  }

  private static func occurrence(
    _ name: String, among obligations: [Obligation], _ text: String
  ) throws -> Obligation {
    let typed = name.plain.withArabicDigits
    if let found = obligations.first(where: { $0.shortID == typed || $0.occurrenceName == typed }) {
      return found
    }
    throw Failure(
      ExitStatus.usage, "'\(name)' is not one of the times at which '\(text)' recurs",
      hint: "one of \(obligations.map(\.shortID).joined(separator: ", "))")
  }
}

extension Project {
  /// The id of a step, sub-step or rhythm by its id, its printed number, or its place among the steps.
  func part(named text: String) throws -> String {
    let ids =
      steps.flatMap { [$0.id.text] + $0.substeps.map(\.id.text) } + rhythms.map(\.id.text)
    if ids.contains(text) { return text }
    let number = PrintedNumber(text)
    let numbered = steps.filter { $0.number == number }
    if numbered.count > 1 {
      throw Failure(
        ExitStatus.usage, "\(text) is the number of \(numbered.count) steps of \(self.number)",
        hint: "name one by its id: \(numbered.map(\.id.text).joined(separator: ", "))")
    }
    if let step = numbered.first { return step.id.text }
    if let parts = number?.parts, parts.count == 1, let place = parts.first,
      steps.indices.contains(place - 1)
    {
      return steps[place - 1].id.text
    }
    let near = NearestWord.among(ids + steps.map(\.number.description), to: text)
    throw Failure(
      ExitStatus.usage, "'\(text)' is not a step of \(self.number)",
      hint: near.map { "did you mean '\(self.number)/\($0)'?" }
        ?? "1 to \(steps.count), a printed number, or an id")
  }

  /// How its obligation can be named after the project's number.
  func place(of obligation: Obligation) -> String {
    switch obligation.subject {
    case .step(_, let id): steps.first { $0.id == id }.map(place) ?? id.text
    case .occurrence(_, of: let part, _):
      "\(steps.first { $0.id.text == part }.map(place) ?? part)/\(obligation.shortID)"
    case .duty, .cycle, .followUp: obligation.id.text
    }
  }

  private func place(of step: Step) -> String {
    steps.count { $0.number == step.number } == 1 ? step.number.description : step.id.text
  }

  /// The indicator of an id, of its place among all, or of a title.
  func indicator(named text: String) throws -> Indicator {
    let all = (outputs + outcomes).flatMap { result in
      result.indicators.map { (indicator: $0, title: $0.title ?? result.title) }
    }
    if let found = all.first(where: { $0.indicator.id.text == text || $0.title.looksLike(text) }) {
      return found.indicator
    }
    if let place = Int(text.withArabicDigits), all.indices.contains(place - 1) {
      return all[place - 1].indicator
    }
    let near = NearestWord.among(all.map(\.indicator.id.text) + all.map(\.title), to: text)
    throw Failure(
      ExitStatus.usage, "'\(text)' is not an indicator of \(number)",
      hint: near.map { "did you mean '\($0)'?" }
        ?? all.enumerated().map { "\($0 + 1) = \($1.title)" }.joined(separator: "\n        "))
  }
}

extension Obligation {
  fileprivate func isOf(_ project: Project.ID, _ part: String) -> Bool {
    switch subject {
    case .step(project, let step): step.text == part
    case .occurrence(project, of: part, _): true
    case .step, .occurrence, .duty, .cycle, .followUp: false
    }
  }

  /// The end of its id, behind year, project and part, which tells its occurrences apart: m10, q1, y.t2.
  fileprivate var shortID: String {
    id.text.split(separator: ".").dropFirst(3).joined(separator: ".")
  }

  fileprivate var occurrenceName: String? {
    guard case .occurrence(_, of: _, let which) = subject else { return nil }
    return Wording.name(of: which)
  }
}
