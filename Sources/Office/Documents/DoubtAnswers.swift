import PlanModel
import PlanReading
import Recognition
import ThaiCivil

extension PlanDraft {
  /// Where in the plan file a doubt is; the nearest place around it where it is about no single one.
  func path(of doubt: Doubt) -> PlanPath {
    guard let number = doubt.subject.number else { return Self.path(ofWhole: doubt) }
    for dimension in dimensions {
      guard let id = dimension.id?.value else { continue }
      let path = PlanPath.plan.appending("dimensions").appending(id)
      if dimension.number?.value == number, number.parts.count == 1, doubt.subject.group == nil {
        return doubt.subject.part == .title ? path.appending("title") : path
      }
      if let group = doubt.subject.group, dimension.number?.value != group { continue }
      for strategy in dimension.strategies {
        guard let below = Self.path(of: strategy, under: path) else { continue }
        if strategy.number?.value == number, !strategy.isImplied {
          return doubt.subject.part == .title ? below.appending("title") : below
        }
        for project in strategy.projects where project.number?.value == number {
          guard let id = project.id?.value else { continue }
          return project.path(
            of: doubt.subject.part, in: below.appending("projects").appending(id))
        }
      }
    }
    return .plan
  }

  private static func path(of strategy: StrategyDraft, under path: PlanPath) -> PlanPath? {
    strategy.isImplied
      ? path : strategy.id.map { path.appending("strategies").appending($0.value) }
  }

  private static func path(ofWhole doubt: Doubt) -> PlanPath {
    let plan = PlanPath.plan
    switch (doubt.kind, doubt.alternatives.first) {
    case (.planFactMissing, "province"?):
      return plan.appending("organisation").appending("province")
    case (.planFactMissing, let key?): return plan.appending(key)
    default: break
    }
    return switch doubt.subject.part {
    case .title: plan.appending("title")
    case .period: plan.appending("fiscal-years")
    case .owners: plan.appending("owners")
    case .whole, .objectives, .targetGroup, .budget, .results, .rhythms, .step: plan
    }
  }

  /// What else it could be, as far as a button can say it.
  func answers(to doubt: Doubt) -> [DoubtAnswer] {
    let path = path(of: doubt)
    switch doubt.kind {
    case .foreignLetters, .misreading, .wordTwice, .spellingTwin, .organisationDiffers:
      return doubt.alternatives.map { other in
        let (seen, other) = (doubt.seen.withoutDots, other.withoutDots)
        return DoubtAnswer(Phrase(other, other), .replacing(seen, with: other))
      }
    case .titlesDiffer: return Self.texts(doubt.alternatives, at: path)
    case .numberTwice, .numberOutOfOrder:
      guard case .step = doubt.subject.part, let step = path.parent else { return [] }
      return Self.texts(
        doubt.alternatives.map { $0.filter { $0 != "(" && $0 != ")" } },
        at: step.appending("number"))
    case .amountForYears:
      let label = Phrase("เป็นยอดรวมของทุกปี", "it is for all years together")
      let reading = PlannedBudget.Reading.wholePeriod.rawValue
      return [DoubtAnswer(label, .putting(.text(reading), at: path.appending("reading")))]
    case .budgetsDiffer:
      return doubt.alternatives.compactMap { words in
        Self.budget(words).map { DoubtAnswer(Phrase(words, words), .putting($0, at: path)) }
      }
    case .periodUnclear: return Self.texts(doubt.alternatives, at: path)
    case .targetAssumed:
      guard let project = path.parent, let place = indicator(of: doubt, in: project) else {
        return []
      }
      return [
        DoubtAnswer(
          Phrase("เท่ากับ", "exactly"),
          .putting(.text(Indicator.Comparator.exactly.rawValue), at: place))
      ]
    case .ownerNearAnother:
      guard let taken = doubt.taken, owners.contains(where: { $0.name?.value == taken }) else {
        return []
      }
      return doubt.alternatives.filter { other in owners.contains { $0.name?.value == other } }
        .map { DoubtAnswer(Phrase($0, $0), .replacing(taken, with: $0)) }
    case .timingUnclear:
      guard let project = projects.first(where: { $0.number?.value == doubt.subject.number })
      else { return [] }
      return TimingAnswer(doubt, in: project, at: path).map { [$0.answer] } ?? []
    case .mixedScripts, .looseMark, .lowConfidence, .lettersSeenByMachine, .headingUnclear,
      .headingMissing, .sectionMissing, .numberMissing, .lineJoined, .leadLeftOut,
      .projectNotFound, .projectNotListed, .countDiffers, .ownerUnusual, .ownerPerson,
      .amountUnclear, .planFactMissing:
      return []
    }
  }

  private static func texts(_ texts: [String], at path: PlanPath) -> [DoubtAnswer] {
    texts.map { DoubtAnswer(Phrase($0, $0), .putting(.text($0), at: path)) }
  }

  /// What a summary says of the years: `2566: 15,000, 2567: 20,000`, or a dash for none.
  private static func budget(_ words: String) -> PlanNode? {
    if words == "-" { return .text(PlanKey.Word.none.value) }
    var entries: [PlanNode.Entry] = []
    for part in words.split(separator: ", ") {
      let sides = part.split(separator: ": ", maxSplits: 1).map(String.init)
      guard sides.count == 2, let year = try? FiscalYear.read(sides[0]),
        let amount = try? Baht.read(sides[1])
      else { return nil }
      entries.append(
        PlanNode.Entry("\(year)", .text("\(amount.written(satang: .whenNeeded)) บาท")))
    }
    return entries.isEmpty ? nil : .mapping(entries)
  }

  /// Where the comparator of the indicator stands that was made of the words of a doubt.
  private func indicator(of doubt: Doubt, in project: PlanPath) -> PlanPath? {
    guard let draft = projects.first(where: { $0.id?.value == project.last }) else { return nil }
    for (key, results) in [("outputs", draft.outputs), ("outcomes", draft.outcomes)] {
      for result in results where result.title?.value.contains(doubt.seen) ?? false {
        guard let id = result.id?.value, let indicator = result.indicators.first?.id?.value else {
          continue
        }
        return project.appending(key).appending(id).appending("indicators").appending(indicator)
          .appending("comparator")
      }
    }
    return nil
  }
}

extension ProjectDraft {
  fileprivate func path(of part: Doubt.Subject.Part, in project: PlanPath) -> PlanPath {
    switch part {
    case .whole: project
    case .title: project.appending("title")
    case .objectives: project.appending("objectives")
    case .targetGroup: project.appending("target-group")
    case .period: project.appending("fiscal-years")
    case .budget: project.appending("budget")
    case .owners: project.appending("owners")
    // It may be an output or an outcome.
    case .results: project.appending("outputs")
    case .rhythms: project.appending("rhythms")
    case .step(let index):
      if index < steps.count, let id = steps[index].id?.value {
        project.appending("steps").appending(id).appending("title")
      } else {
        project
      }
    }
  }
}

extension String {
  /// Without the dots that say that words stand on both sides.
  fileprivate var withoutDots: String {
    var text = self[...]
    if text.hasPrefix("…") { text = text.dropFirst() }
    if text.hasSuffix("…") { text = text.dropLast() }
    return String(text)
  }
}
