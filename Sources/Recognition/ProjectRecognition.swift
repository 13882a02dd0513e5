internal import PlanModel
internal import ThaiCivil

/// The draft of one project from its sections.
struct ProjectRecognition {
  private(set) var draft: ProjectDraft
  private(set) var doubts: [Doubt]
  private let number: PrintedNumber

  init(
    _ text: ProjectText, years: ClosedRange<FiscalYear>?, organisation: String?, page: Int?,
    linesArePhysical: Bool, uses: inout LineUses
  ) {
    number = text.number
    doubts = text.doubts
    draft = ProjectDraft(at: text.place.position)
    let at = draft.at
    draft.id = Located("p" + number.parts.map(String.init).joined(separator: "-"), at: at)
    draft.number = Located(number, at: at)
    draft.title = Located(text.title, at: at)
    draft.source = page.map { "หน้า \($0)" }
    doubts += LetterDoubts.of(text.title, .init(number, .title), at: text.place)
    readKind(text)
    for line in text[.rationale] ?? [] { line.index.map { uses[$0] = .prose } }
    for section in [Section.title, .place] {
      for line in text[section] ?? [] { line.index.map { uses[$0] = .unread } }
    }
    readTexts(text, linesArePhysical, &uses)
    readPeriod(text, years, &uses)
    readBudget(text, draft.fiscalYears?.value ?? years, &uses)
    readOwners(text, organisation, &uses)
    readSteps(text, linesArePhysical, &uses)
    readResults(text, linesArePhysical, &uses)
    noteMissing(text)
  }

  private mutating func readKind(_ text: ProjectText) {
    let kind = Project.Kind.allCases.first { text.title.starts(Wording.name(of: $0)) }
    draft.kind = Located(kind ?? .project, at: draft.at)
    if kind == nil {
      doubts.append(
        Doubt(
          .headingUnclear, .init(number, .title), at: text.place, seen: text.title,
          taken: Wording.name(of: .project),
          alternatives: [Wording.name(of: .activity), Wording.name(of: .measure)]))
    }
  }

  // MARK: Texts

  private mutating func readTexts(
    _ text: ProjectText, _ linesArePhysical: Bool, _ uses: inout LineUses
  ) {
    draft.objectives = items(text[.objectives], .objectives, linesArePhysical, &uses)
    let groups = items(text[.targetGroup], .targetGroup, linesArePhysical, &uses)
    draft.targetGroup = groups.isEmpty ? nil : groups.joined(separator: "; ")
  }

  /// The items of a list, or its paragraphs where they have no marks.
  private mutating func items(
    _ lines: [ProjectText.SectionLine]?, _ part: Doubt.Subject.Part, _ linesArePhysical: Bool,
    _ uses: inout LineUses
  ) -> [String] {
    var items: [String] = []
    for line in lines ?? [] {
      line.index.map { uses[$0] = .taken }
      doubts += LetterDoubts.of(line.line.rest, .init(number, part), at: line.line.place)
      if line.line.mark == .none, let last = items.indices.last {
        items[last] = items[last].continued(line.line.rest)
        if !linesArePhysical {
          doubts.append(
            Doubt(
              .lineJoined, .init(number, part), at: line.line.place, seen: line.line.rest,
              taken: items[last].cut(to: 160), alternatives: ["อีกข้อหนึ่งที่ไม่มีเลขข้อ"]))
        }
      } else {
        items.append(line.line.rest)
      }
    }
    return items
  }

  // MARK: Values

  private mutating func readPeriod(
    _ text: ProjectText, _ years: ClosedRange<FiscalYear>?, _ uses: inout LineUses
  ) {
    guard let (words, place) = joined(text[.period], &uses) else { return }
    let period = PeriodRecognition(words, of: number, at: place)
    doubts += period.doubts
    draft.period = words
    draft.fiscalYears = period.years.map { Located($0, at: place.position) }
    guard let own = period.years, let years,
      own.lowerBound < years.lowerBound || own.upperBound > years.upperBound
    else { return }
    doubts.append(
      Doubt(
        .periodUnclear, .init(number, .period), at: place, seen: words, taken: own.words,
        alternatives: [years.words]))
  }

  private mutating func readBudget(
    _ text: ProjectText, _ years: ClosedRange<FiscalYear>?, _ uses: inout LineUses
  ) {
    guard let (words, place) = joined(text[.budget], &uses) else { return }
    let budget = BudgetRecognition(words, of: number, at: place, years: years)
    doubts += budget.doubts
    draft.budget = budget.budget
  }

  private mutating func readOwners(
    _ text: ProjectText, _ organisation: String?, _ uses: inout LineUses
  ) {
    guard let lines = text[.owners] else { return }
    for line in lines { line.index.map { uses[$0] = .taken } }
    let owners = OwnerRecognition(lines, of: .init(number, .owners), organisation: organisation)
    doubts += owners.doubts
    draft.owners = owners.names
  }

  private func joined(
    _ lines: [ProjectText.SectionLine]?, _ uses: inout LineUses
  ) -> (String, Place)? {
    guard let lines, let first = lines.first else { return nil }
    for line in lines { line.index.map { uses[$0] = .taken } }
    return (lines.map(\.line.text).joined(separator: " "), first.line.place)
  }

  // MARK: Steps and results

  private mutating func readSteps(
    _ text: ProjectText, _ linesArePhysical: Bool, _ uses: inout LineUses
  ) {
    guard let lines = text[.steps] else { return }
    let heading = text.sections.first { $0.heading.section == .steps }?.heading
    let steps = StepRecognition(
      lines, of: number, section: heading?.number, linesArePhysical: linesArePhysical, uses: &uses)
    draft.steps = steps.steps
    doubts += steps.doubts
    for index in draft.steps.indices { readTimings(of: index) }
  }

  private mutating func readTimings(of index: Int) {
    let title = draft.steps[index].title?.value ?? ""
    let number = draft.steps[index].number?.value
    let timing = TimingRecognition(title)
    if let (rule, quote) = timing.found {
      let source = [draft.source, number.map { "ข้อ (\($0))" }].compactMap(\.self)
        .joined(separator: " ")
      draft.steps[index].timings = [
        Located(
          Timing(rule: rule, citation: Citation(source: source, quote: quote)),
          at: draft.steps[index].at)
      ]
    }
    let texts =
      [(title, timing)]
      + draft.steps[index].substeps.map { substep in
        (substep.title?.value ?? "", TimingRecognition(substep.title?.value ?? ""))
      }
    for (offset, (text, timing)) in texts.enumerated() {
      // A rhythm of a line below a step is not taken: it may be that of the step, or a name.
      let words = timing.unclear + (offset > 0 ? [timing.found?.quote].compactMap(\.self) : [])
      for word in words {
        doubts.append(
          Doubt(
            .timingUnclear, .init(self.number, .step(index)), at: Place(draft.steps[index].at),
            seen: "\(word) ใน “\(text.cut(to: 80))”", taken: nil,
            alternatives: ["กำหนดเวลาของขั้นตอนนี้"]))
      }
    }
  }

  private mutating func readResults(
    _ text: ProjectText, _ linesArePhysical: Bool, _ uses: inout LineUses
  ) {
    guard let lines = text[.results] else { return }
    let results = ResultRecognition(
      lines, of: number, linesArePhysical: linesArePhysical, uses: &uses)
    draft.outputs = results.outputs
    draft.outcomes = results.outcomes
    doubts += results.doubts
    readRhythms()
  }

  /// A rhythm that an output promises is owed as one, unless a step has it.
  private mutating func readRhythms() {
    for result in draft.outputs + draft.outcomes {
      guard let title = result.title?.value else { continue }
      let timing = TimingRecognition(title)
      for word in timing.unclear {
        doubts.append(
          Doubt(
            .timingUnclear, .init(number, .rhythms), at: Place(result.at),
            seen: "\(word) ใน “\(title.cut(to: 80))”", taken: nil, alternatives: ["รอบการดำเนินการ"]))
      }
      guard let (rule, quote) = timing.found else { continue }
      let isOfStep = draft.steps.contains { $0.timings.contains { $0.value.rule == rule } }
      doubts.append(
        Doubt(
          .timingUnclear, .init(number, .rhythms), at: Place(result.at),
          seen: "\(quote) ใน “\(title.cut(to: 80))”",
          taken: isOfStep ? "รอบเดียวกับขั้นตอนที่มีรอบนี้อยู่แล้ว" : "รอบการดำเนินการแยกจากขั้นตอน"))
      if isOfStep { continue }
      var rhythm = RhythmDraft(at: result.at)
      rhythm.id = Located("rhythm-\(draft.rhythms.count + 1)", at: result.at)
      rhythm.title = Located(title, at: result.at)
      let source = [draft.source, "ผลผลิต/ผลลัพธ์"].compactMap(\.self).joined(separator: " ")
      rhythm.timings = [
        Located(Timing(rule: rule, citation: Citation(source: source, quote: quote)), at: result.at)
      ]
      draft.rhythms.append(rhythm)
    }
  }

  // MARK: What is not there

  private mutating func noteMissing(_ text: ProjectText) {
    for section in [Section.objectives, .targetGroup, .steps, .period, .budget, .owners, .results] {
      let isEmpty = text[section]?.isEmpty ?? true
      guard isEmpty else { continue }
      doubts.append(
        Doubt(
          .sectionMissing, .init(number, section.part), at: text.place(of: section) ?? text.place,
          seen: section.word, taken: nil))
    }
  }
}
