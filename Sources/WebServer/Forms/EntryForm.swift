internal import Office
internal import PlanModel
internal import ThaiCivil

/// The form of one kind of entry about one place: which fields it has.
struct EntryForm: Hashable, Sendable {
  let kind: EntryKind
  let place: EntryPlace
  /// The fiscal year that a form which asks for one begins with: of the page that led to it.
  let year: FiscalYear
  /// Whether a coordinator may log in the name of a unit.
  let isForOthers: Bool

  func fields(
    _ words: PageWording, _ book: Book, today: ThaiDate, _ uploads: UploadRoom
  ) -> [FormField] {
    // Files come last: of a form whose sender's session ended only what stands before them is read.
    own(words, book) + [dayField(words, today)] + (isForOthers ? inNameOf(words, book) : [])
      + (takesEvidence ? Self.evidence(words, uploads) : [])
  }

  private func dayField(_ words: PageWording, _ today: ThaiDate) -> FormField {
    var field = FormField(
      FieldName.day, words.say(kind.dayLabel), .day, hint: words.dayHint, isRequired: true)
    field.value = today.written(.numeric)
    return field
  }

  /// The page that the form was opened from, and comes back to.
  var home: Route {
    guard place == .office, let register = kind.register else { return place.route }
    return .register(register)
  }

  /// What the kind of entry has and its place does not say already.
  var parts: [EntryKind.Part] {
    kind.parts(at: place.subject.place).filter { part in
      if part.field == .year, case .task = place { false } else { true }
    }
  }

  private func own(_ words: PageWording, _ book: Book) -> [FormField] {
    parts.map { part in
      let control = control(for: part.field, words, book)
      var field = FormField(
        part.field.name, words.say(part.label), control,
        hint: hint(for: part.field, words), isRequired: part.isRequired,
        atMost: part.field.shape.longest)
      switch (part.field, control) {
      case (.year, _), (.assessedYear, _): field.value = presentYear.description
      case (.limit, .choice(let limits)) where limits.count == 1: field.value = limits[0].value
      case _: break
      }
      return field
    }
  }

  /// What to write, and how much of it a text of several lines may be.
  private func hint(for field: EntryField, _ words: PageWording) -> String? {
    let most = field.shape == .words ? field.shape.longest.map(words.atMost) : nil
    let hints = [words.hint(for: field, of: kind), most].compactMap(\.self)
    return hints.isEmpty ? nil : hints.joined(separator: " · ")
  }

  private func control(
    for field: EntryField, _ words: PageWording, _ book: Book
  ) -> FormField.Control {
    switch field.shape {
    case .words: .long
    case .line, .hash, .places, .scores: .text
    case .day: .day
    case .quantity, .wholeNumber, .amount, .entry: .digits
    case .limit: .choice(limits(words, book))
    case .indicator: .choice(indicators)
    case .project: .choice(otherProjects(book))
    case .fiscalYear: .choice(field == .assessedYear ? assessedYears(book) : years(book))
    case .reason:
      .choice(CannotReason.allCases.map { .init($0.rawValue, PlanModel.Wording.name(of: $0)) })
    case .choice(let all): .choice(choices(all, words))
    case .round: .choice(FiscalYear.Round.allCases.map { .init($0.rawValue, words.name(of: $0)) })
    // What is right after all has a form of its own.
    case .replacement: .long
    }
  }

  /// Of a list that folds open the first would count as chosen: there, nothing stands first.
  private func choices(
    _ choices: EntryField.Choices, _ words: PageWording
  ) -> [FormField.Choice] {
    let all = choices.all.map { FormField.Choice($0.word, words.say($0.name)) }
    return all.count > FormField.mostButtons ? [.init("", words.choose)] + all : all
  }

  /// The year that is asked for, or the nearest of the project's.
  private var presentYear: FiscalYear {
    project.map { min(max(year, $0.fiscalYears.lowerBound), $0.fiscalYears.upperBound) } ?? year
  }

  var project: Project? {
    if case .project(let project) = place { project } else { nil }
  }

  private var indicators: [FormField.Choice] {
    project.map(\.measurable)?.map { indicator, title in
      .init(indicator.id.text, "\(title) (\(PlanModel.Wording.target(of: indicator)))")
    } ?? []
  }

  private func years(_ book: Book) -> [FormField.Choice] {
    let years = project?.fiscalYears ?? book.plan.fiscalYears
    return years.years.map { .init("\($0)", "\($0)") }
  }

  /// Years of the plan and some before: results of then are what the first measures come from.
  private func assessedYears(_ book: Book) -> [FormField.Choice] {
    let years = book.plan.fiscalYears
    let all = years.lowerBound.advanced(by: -Self.yearsBefore)...years.upperBound
    return all.years.map { .init("\($0)", "\($0)") }
  }

  private static let yearsBefore = 6

  private func limits(_ words: PageWording, _ book: Book) -> [FormField.Choice] {
    book.schedule.timeLimits.filter { $0.project == project?.id }.map {
      .init($0.of, words.timeLimit($0))
    }
  }

  private func otherProjects(_ book: Book) -> [FormField.Choice] {
    book.plan.projects.filter { .project($0) != place }.map {
      .init($0.id.text, "\($0.number) \($0.title)")
    }
  }

  private var takesEvidence: Bool { kind != .started && kind != .limitStarted }

  /// A link, the day on which the evidence was made, and files.
  static func evidence(_ words: PageWording, _ uploads: UploadRoom) -> [FormField] {
    [
      FormField(
        FieldName.link, words.evidenceLink, .address, hint: words.evidenceLinkHint,
        atMost: TextLimit.address),
      FormField(FieldName.made, words.evidenceMade, .day, hint: words.dayHint),
      FormField(
        FieldName.evidence, words.evidenceFiles, .files(accepted: EvidenceType.accepted),
        hint: words.evidenceHint(uploads)),
    ]
  }

  private func inNameOf(_ words: PageWording, _ book: Book) -> [FormField] {
    let owners = place.owners.isEmpty ? book.plan.owners.map(\.id) : place.owners
    let units = owners.map { FormField.Choice($0.text, book.plan.owner($0)?.name ?? $0.text) }
    return [
      FormField(
        FieldName.unit, words.inNameOf, .choice([.init("", words.inOwnName)] + units),
        hint: words.inNameOfHint),
      FormField(
        FieldName.unitNote, words.inNameOfNote, hint: words.inNameOfNoteHint,
        atMost: TextLimit.line),
    ]
  }
}

extension Project {
  /// Its indicators, each with what it counts.
  var measurable: [(indicator: Indicator, title: String)] {
    (outputs + outcomes).flatMap { result in
      result.indicators.map { ($0, $0.title ?? result.title) }
    }
  }
}
