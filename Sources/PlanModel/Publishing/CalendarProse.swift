internal import ThaiCivil

/// What a calendar entry says in words.
struct CalendarProse {
  private let plan: Plan
  private let obligation: Obligation
  private let project: Project?

  /// A month view shows about twenty letters, a list about sixty.
  private static let summaryLetters = 72

  init(_ plan: Plan, _ obligation: Obligation, _ project: Project?) {
    self.plan = plan
    self.obligation = obligation
    self.project = project
  }

  /// Where it belongs, which time it is, what it is: `1.2.1 (4.3) กำหนดรูปแบบ…`.
  var summary: String {
    let place = [project?.number.description, stepNumber.map { "(\($0))" }].compactMap(\.self)
    let words = place + [occurrence, obligation.title].compactMap(\.self)
    return words.joined(separator: " ").shortened(to: Self.summaryLetters)
  }

  var category: String {
    switch obligation.kind {
    case .step, .occurrence: project.map { Wording.name(of: $0.kind) } ?? Wording.Label.project
    case .duty: "รายงาน"
    case .cycle: "ITA"
    }
  }

  var description: String {
    [
      projectLine, stepLine, substepLines, periodLine, originLine, shiftLine, ownerLine, budgetLine,
      indicatorLines,
    ].compactMap(\.self).joined(separator: "\n")
  }

  private var step: Step? {
    guard case .step(_, let id) = obligation.subject else { return nil }
    return project?.steps.first { $0.id == id }
  }

  private var stepNumber: PrintedNumber? {
    guard let project else { return nil }
    switch obligation.subject {
    case .step(_, let id): return project.steps.first { $0.id == id }?.number
    case .occurrence(_, of: let part, _):
      return project.steps.first { step in
        step.id.text == part || step.substeps.contains { $0.id.text == part }
      }?.number
    case .duty, .cycle, .followUp: return nil
    }
  }

  private var occurrence: String? {
    guard case .occurrence(_, of: _, let occurrence) = obligation.subject else { return nil }
    return Wording.name(of: occurrence)
  }

  private var projectLine: String? { project.map { "\($0.number) \($0.title)" } }

  private var stepLine: String? {
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

  private var indicatorLines: String? {
    guard let project else { return nil }
    let lines = (project.outputs + project.outcomes).flatMap { result in
      result.indicators.map { "  • \($0.title ?? result.title): \(Wording.target(of: $0))" }
    }
    return lines.isEmpty ? nil : ([Wording.Label.indicators + ":"] + lines).joined(separator: "\n")
  }
}

extension String {
  /// At most so many letters as the eye counts, the last being … where something was cut.
  func shortened(to letters: Int) -> String {
    guard let end = index(startIndex, offsetBy: letters, limitedBy: endIndex), end < endIndex else {
      return self
    }
    return self[..<index(before: end)] + "…"
  }
}
