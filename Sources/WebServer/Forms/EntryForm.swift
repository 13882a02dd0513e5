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

  func fields(_ words: Words, _ book: Book, today: ThaiDate) -> [FormField] {
    own(words, book) + [dayField(words, today)] + evidence(words)
      + (isForOthers ? inNameOf(words, book) : [])
  }

  private func dayField(_ words: Words, _ today: ThaiDate) -> FormField {
    var field = FormField(
      EntryField.day, words.dayLabel(of: kind), .digits, hint: words.dayHint, isRequired: true)
    field.value = today.written(.numeric)
    return field
  }

  private func own(_ words: Words, _ book: Book) -> [FormField] {
    switch kind {
    case .started: []
    case .done:
      [
        FormField(EntryField.text, words.result, .long, hint: words.resultHint, isRequired: true),
        FormField(EntryField.participants, words.participants, .digits),
      ]
    case .note, .problem, .suggestion:
      [
        FormField(
          EntryField.text, words.text(of: kind), .long, hint: words.textHint(of: kind),
          isRequired: true)
      ]
    case .evidence: [FormField(EntryField.text, words.text(of: kind), .long)]
    case .measured: measurement(words)
    case .cannot: impossibility(words)
    case .limitStarted: [limit(words, book), reference(words)]
    case .limitSettled:
      [
        limit(words, book), reference(words),
        FormField(EntryField.text, words.result, .long, isRequired: true),
      ]
    case .disbursed, .committed, .released, .refunded, .approved, .supplement, .transferred,
      .carriedOver:
      money(words, book)
    }
  }

  private func measurement(_ words: Words) -> [FormField] {
    guard case .project(let project) = place else { return [] }
    let indicators = project.measurable.map { indicator, title in
      FormField.Choice(
        indicator.id.text, "\(title) (\(PlanModel.Wording.target(of: indicator)))")
    }
    return [
      FormField(EntryField.indicator, words.indicator, .choice(indicators), isRequired: true),
      FormField(EntryField.value, words.measuredValue, .digits, isRequired: true),
      FormField(EntryField.before, words.valueBefore, .digits, hint: words.valueBeforeHint),
      FormField(EntryField.sample, words.sample, .digits),
      FormField(EntryField.how, words.how, .long),
    ]
  }

  private func impossibility(_ words: Words) -> [FormField] {
    let reasons = CannotReason.allCases.map {
      FormField.Choice($0.rawValue, PlanModel.Wording.name(of: $0))
    }
    var fields = [
      FormField(EntryField.reason, words.reason, .choice(reasons), isRequired: true),
      FormField(EntryField.text, words.explanation, .long, hint: words.explanationHint),
    ]
    if case .project = place { fields.insert(yearField(words), at: 0) }
    return fields
  }

  private func yearField(_ words: Words) -> FormField {
    let years: ClosedRange<FiscalYear>? =
      if case .project(let project) = place { project.fiscalYears } else { nil }
    let choices = years.map { Array($0.lowerBound.year.number...$0.upperBound.year.number) } ?? []
    var field = FormField(
      EntryField.year, words.fiscalYearLabel, .choice(choices.map { .init("\($0)", "\($0)") }),
      isRequired: true)
    field.value = (years.map { min(max(year, $0.lowerBound), $0.upperBound) } ?? year).description
    return field
  }

  private func limit(_ words: Words, _ book: Book) -> FormField {
    let limits: [FormField.Choice] =
      if case .project(let project) = place {
        book.schedule.timeLimits.filter { $0.project == project.id }.map {
          .init($0.of, words.timeLimit($0))
        }
      } else { [] }
    var field = FormField(EntryField.limit, words.limit, .choice(limits), isRequired: true)
    if let only = limits.first, limits.count == 1 { field.value = only.value }
    return field
  }

  private func reference(_ words: Words) -> FormField {
    FormField(EntryField.reference, words.reference, hint: words.referenceHint, isRequired: true)
  }

  private func money(_ words: Words, _ book: Book) -> [FormField] {
    var fields = [
      FormField(
        EntryField.amount, words.amount, .digits, hint: words.amountHint, isRequired: true),
      FormField(
        EntryField.document, words.document, hint: words.documentHint, isRequired: true),
      FormField(EntryField.approver, words.approver, isRequired: true),
      yearField(words),
    ]
    switch kind {
    case .released:
      fields.append(
        FormField(
          EntryField.commitment, words.commitment, hint: words.commitmentHint, isRequired: true))
    case .disbursed, .carriedOver:
      fields.append(
        FormField(EntryField.commitment, words.commitment, hint: words.commitmentHint))
    case .transferred:
      let others = book.plan.projects.filter { .project($0) != place }
      fields.append(
        FormField(
          EntryField.receiver, words.receiver,
          .choice(others.map { .init($0.id.text, "\($0.number) \($0.title)") }), isRequired: true))
    case .started, .done, .note, .evidence, .problem, .suggestion, .measured, .cannot,
      .limitStarted, .limitSettled, .committed, .refunded, .approved, .supplement:
      break
    }
    return fields
  }

  private func evidence(_ words: Words) -> [FormField] {
    kind == .started || kind == .limitStarted
      ? []
      : [
        FormField(
          EntryField.evidence, words.evidenceFiles, .files(accepted: EvidenceType.accepted),
          hint: words.evidenceHint),
        FormField(EntryField.link, words.evidenceLink, .address, hint: words.evidenceLinkHint),
        FormField(EntryField.made, words.evidenceMade, .digits, hint: words.dayHint),
      ]
  }

  private func inNameOf(_ words: Words, _ book: Book) -> [FormField] {
    let owners = place.owners.isEmpty ? book.plan.owners.map(\.id) : place.owners
    let units = owners.map { FormField.Choice($0.text, book.plan.owner($0)?.name ?? $0.text) }
    return [
      FormField(
        EntryField.unit, words.inNameOf, .choice([.init("", words.inOwnName)] + units),
        hint: words.inNameOfHint),
      FormField(EntryField.unitNote, words.inNameOfNote, hint: words.inNameOfNoteHint),
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
