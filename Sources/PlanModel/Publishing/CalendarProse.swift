internal import ThaiCivil

/// What a calendar entry says in words.
struct CalendarProse {
  private let plan: Plan
  private let obligation: Obligation
  private let project: Project?
  private let shared: ProjectProse?

  /// A month view shows about twenty letters, a list about sixty.
  private static let summaryLetters = 72

  init(_ plan: Plan, _ obligation: Obligation, _ project: ProjectProse?) {
    self.plan = plan
    self.obligation = obligation
    self.project = project?.project
    shared = project
  }

  var summary: CalendarText {
    if case .step(_, let id) = obligation.subject, obligation.share == nil,
      let summary = shared?.stepSummaries[id]
    {
      return summary
    }
    return Self.summary(project?.number, step: stepNumber, obligation.fullTitle)
  }

  /// Where it belongs and what it is: `1.2.1 (4.3) กำหนดรูปแบบ…`.
  static func summary(
    _ project: PrintedNumber?, step: PrintedNumber?, _ title: String
  ) -> CalendarText {
    let words = [project?.description, step.map { "(\($0))" }, title].compactMap(\.self)
    return CalendarText(line: words.joined(separator: " ").shortened(to: summaryLetters))
  }

  var description: String {
    [
      shared?.line, stepLine, substepLines, periodLine, originLine, shiftLine, ownerLine,
      budgetLine, shared?.indicatorLines,
    ].compactMap(\.self).joined(separator: "\n")
  }

  private var step: Step? {
    guard case .step(_, let id) = obligation.subject else { return nil }
    return project?.steps.first { $0.id == id }
  }

  private var stepNumber: PrintedNumber? { project?.step(of: obligation.subject)?.number }

  private var stepLine: String? {
    guard project != nil else { return obligation.fullTitle }
    let number = stepNumber.map { "\(Wording.Label.step) (\($0)) " } ?? ""
    return number + obligation.title
  }

  private var substepLines: String? {
    guard let step, !step.substeps.isEmpty else { return nil }
    return step.substeps.map { substep in
      "  " + (substep.number.map { "(\($0)) " } ?? "• ") + substep.title
    }.joined(separator: "\n")
  }

  private var periodLine: String {
    let days = ThaiDate.writtenRange(obligation.start...obligation.due, style: .abbreviated)
    return "\(Wording.Label.period): \(days)"
  }

  private var originLine: String {
    "\(Wording.Label.basis): \(Wording.origin(obligation.basis, obligation.dayRule))"
  }

  private var shiftLine: String? {
    obligation.shift.map { shift in
      let day = obligation.ruleDay.written(.abbreviated)
      return "\(Wording.Label.ruleDay): \(day) \(Wording.Label.moved)เพราะ\(Wording.reason(shift))"
    }
  }

  private var ownerLine: String {
    let names = obligation.owners.compactMap { plan.owner($0)?.name }
    return "\(Wording.Label.owner): \(names.joined(separator: ", "))"
  }

  private var budgetLine: String? {
    guard let project else { return nil }
    let year = obligation.covers
    let words =
      switch project.budget {
      case .none: Wording.noBudget
      case .notStated: Wording.budgetNotStated
      case .stated, .byYear:
        project.budget.amount(in: year, of: project.fiscalYears).map { amount in
          "\(amount.written(satang: .whenNeeded)) \(Wording.baht) \(reading(in: year))"
        } ?? Wording.noBudget
      }
    return "\(Wording.Label.budget): \(words)"
  }

  /// Which year the amount is for, and whether that is the document's word or a reading of it.
  private func reading(in year: FiscalYear) -> String {
    let ofYear = "\(Wording.Label.fiscalYear) \(year)"
    switch project?.budget {
    case .stated(_, .eachYear) where project?.fiscalYears.count ?? 1 > 1:
      return "(\(ofYear) \(Wording.readAsEachYear))"
    case .stated(let whole, .wholePeriod):
      let all = whole.written(satang: .whenNeeded)
      return "(\(ofYear) \(Wording.shareOf) \(all) \(Wording.baht))"
    case .some(.none), .notStated, .stated, .byYear, nil: return "(\(ofYear))"
    }
  }
}

/// What the entries of one project have in common, worded once for the forty or so of them.
struct ProjectProse {
  let project: Project
  /// Its number and title.
  let line: String
  /// Of each step: the same in every year.
  let stepSummaries: [Step.ID: CalendarText]
  /// Nil where the project has no indicators.
  let indicatorLines: String?

  init(_ project: Project) {
    self.project = project
    line = "\(project.number) \(project.title)"
    let summaries = project.steps.map { step in
      (
        step.id,
        CalendarProse.summary(project.number, step: step.number, step.title)
      )
    }
    stepSummaries = Dictionary(summaries, uniquingKeysWith: { first, _ in first })
    let lines = (project.outputs + project.outcomes).flatMap { result in
      result.indicators.map { "  • \($0.title ?? result.title): \(Wording.target(of: $0))" }
    }
    indicatorLines =
      lines.isEmpty ? nil : ([Wording.Label.indicators + ":"] + lines).joined(separator: "\n")
  }
}

extension String {
  /// At most so many letters as the eye counts, the last being … where something was cut.
  func shortened(to letters: Int) -> String {
    // No letter has less than a scalar, and scalars are far cheaper to count.
    let scalars = unicodeScalars
    guard scalars.index(startIndex, offsetBy: letters + 1, limitedBy: endIndex) != nil,
      let end = index(startIndex, offsetBy: letters, limitedBy: endIndex), end < endIndex
    else { return self }
    return String(self[..<index(before: end)]) + "…"
  }
}
