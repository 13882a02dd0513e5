internal import PlanModel
internal import ThaiCivil

/// What a form says, before it is known whether it may enter the log.
struct EntryDraft: Hashable, Sendable {
  let event: LogEvent
  let day: ThaiDate
  /// Addresses that show it.
  let links: [String]
  /// The day on which the evidence was made.
  let made: ThaiDate?
  /// The unit in whose name it is logged, and why.
  let inNameOf: Substitution?

  /// A unit that somebody else logs for, and how that came.
  struct Substitution: Hashable, Sendable {
    let unit: Owner.ID
    let note: String
  }
}

extension EntryForm {
  /// Reads what was typed; every fault of every field is found.
  func read(_ form: SubmittedForm, _ words: Words) -> (draft: EntryDraft?, faults: FormFaults) {
    var reader = EntryReader(form: form, words: words)
    let day = reader.day(EntryField.day)
    let event = event(&reader, day)
    let made = reader.optionalDay(EntryField.made)
    let link = form[EntryField.link]
    let inNameOf = isForOthers ? reader.inNameOf() : nil
    for fault in form.faults { reader.faults.add(words.words(for: fault), to: EntryField.evidence) }
    guard reader.faults.isEmpty, let event, let day else { return (nil, reader.faults) }
    let draft = EntryDraft(
      event: event, day: day, links: link.isEmpty ? [] : [link], made: made, inNameOf: inNameOf)
    return (draft, reader.faults)
  }

  /// Nil only where a fault was found.
  private func event(_ reader: inout EntryReader, _ day: ThaiDate?) -> LogEvent? {
    switch (kind, place) {
    case (.started, .task(let task)): return .started(task.id)
    case (.done, .task(let task)):
      let participants = reader.optionalNumber(EntryField.participants)
      return reader.text(EntryField.text).map {
        .completed(task.id, result: $0, participants: participants)
      }
    case (.note, _): return reader.text(EntryField.text).map { .note(place.subject, $0) }
    case (.problem, _): return reader.text(EntryField.text).map { .problem(place.subject, $0) }
    case (.suggestion, _):
      return reader.text(EntryField.text).map { .suggestion(place.subject, $0) }
    case (.evidence, _):
      return .evidenceFiled(place.subject, reader.optionalText(EntryField.text))
    case (.cannot, _): return impossibility(&reader)
    case (.measured, .project(let project)): return measurement(of: project, &reader)
    case (.limitStarted, .project(let project)):
      guard let limit = reader.choice(EntryField.limit),
        let reference = reader.line(EntryField.reference)
      else { return nil }
      return .limitStarted(project.id, limit: limit, reference: reference)
    case (.limitSettled, .project(let project)):
      let (limit, reference, result) = (
        reader.choice(EntryField.limit), reader.line(EntryField.reference),
        reader.text(EntryField.text)
      )
      guard let limit, let reference, let result else { return nil }
      return .limitSettled(project.id, limit: limit, reference: reference, result: result)
    case (_, .project(let project)): return money(of: project, &reader)
    case (_, .task), (_, .plan): return nil
    }
  }

  private func impossibility(_ reader: inout EntryReader) -> LogEvent? {
    let reason = reader.choice(EntryField.reason).flatMap(CannotReason.init)
    let text = reader.optionalText(EntryField.text)
    if reason == .other, text == nil {
      reader.faults.add(reader.words.required, to: EntryField.text)
    }
    let year: FiscalYear? =
      if case .task(let task) = place { task.covers } else { reader.year() }
    guard let reason, let year else { return nil }
    return .cannot(place.subject, year, reason, text)
  }

  private func measurement(of project: Project, _ reader: inout EntryReader) -> LogEvent? {
    let indicator = reader.choice(EntryField.indicator)
    let value = reader.quantity(EntryField.value, isRequired: true)
    let before = reader.quantity(EntryField.before, isRequired: false)
    let sample = reader.optionalNumber(EntryField.sample)
    guard let indicator, let value else { return nil }
    return .measured(
      project.id, Indicator.ID(indicator), value: value, before: before, sample: sample,
      how: reader.optionalText(EntryField.how))
  }

  private func money(of project: Project, _ reader: inout EntryReader) -> LogEvent? {
    let amount = reader.amount()
    let document = reader.line(EntryField.document)
    let approver = reader.line(EntryField.approver)
    let year = reader.year()
    let kind = movementKind(&reader)
    guard let amount, let document, let approver, let year, let kind else { return nil }
    return .money(
      Movement(
        project: project.id, kind: kind, amount: amount, fiscalYear: year, document: document,
        approver: approver))
  }

  private func movementKind(_ reader: inout EntryReader) -> Movement.Kind? {
    switch kind {
    case .approved: .approved
    case .supplement: .supplement
    case .transferred:
      reader.choice(EntryField.receiver).map { .transferred(to: Project.ID($0)) }
    case .committed: .committed
    case .released: reader.line(EntryField.commitment).map { .released(commitment: $0) }
    case .disbursed: .disbursed(commitment: reader.optionalText(EntryField.commitment))
    case .refunded: .refunded
    case .carriedOver: .carriedOver(commitment: reader.optionalText(EntryField.commitment))
    case .started, .done, .note, .evidence, .problem, .suggestion, .measured, .cannot,
      .limitStarted, .limitSettled:
      nil
    }
  }
}

/// Reads the fields of one form and gathers what is wrong with them.
struct EntryReader {
  let form: SubmittedForm
  let words: Words
  var faults = FormFaults()

  mutating func text(_ field: String) -> String? {
    let text = form[field].replacing("\r\n", with: "\n")
    if text.isEmpty { faults.add(words.required, to: field) }
    return text.isEmpty ? nil : text
  }

  func optionalText(_ field: String) -> String? {
    let text = form[field].replacing("\r\n", with: "\n")
    return text.isEmpty ? nil : text
  }

  mutating func line(_ field: String) -> String? { text(field) }

  mutating func choice(_ field: String) -> String? {
    let value = form[field]
    if value.isEmpty { faults.add(words.choose, to: field) }
    return value.isEmpty ? nil : value
  }

  mutating func day(_ field: String) -> ThaiDate? {
    guard !form[field].isEmpty else {
      faults.add(words.required, to: field)
      return nil
    }
    return optionalDay(field)
  }

  mutating func optionalDay(_ field: String) -> ThaiDate? {
    guard !form[field].isEmpty else { return nil }
    do throws(DateFault) { return try ThaiDate.read(form[field]) } catch {
      faults.add(words.words(for: error), to: field)
      return nil
    }
  }

  mutating func year() -> FiscalYear? {
    do throws(DateFault) { return try FiscalYear.read(form[EntryField.year]) } catch {
      faults.add(words.choose, to: EntryField.year)
      return nil
    }
  }

  mutating func amount() -> Baht? {
    guard !form[EntryField.amount].isEmpty else {
      faults.add(words.required, to: EntryField.amount)
      return nil
    }
    do throws(BahtFault) { return try Baht.read(form[EntryField.amount]) } catch {
      faults.add(words.words(for: error), to: EntryField.amount)
      return nil
    }
  }

  mutating func quantity(_ field: String, isRequired: Bool) -> Quantity? {
    let text = form[field]
    if text.isEmpty {
      if isRequired { faults.add(words.required, to: field) }
      return nil
    }
    let quantity = Quantity(reading: text)
    if quantity == nil { faults.add(words.notANumber, to: field) }
    return quantity
  }

  mutating func optionalNumber(_ field: String) -> Int? {
    let text = form[field].withArabicDigits.filter { $0 != "," }
    guard !text.isEmpty else { return nil }
    let number = Int(text)
    if number == nil { faults.add(words.notAWholeNumber, to: field) }
    return number
  }

  mutating func inNameOf() -> EntryDraft.Substitution? {
    let (unit, note) = (form[EntryField.unit], form[EntryField.unitNote])
    guard !unit.isEmpty else { return nil }
    if note.isEmpty { faults.add(words.required, to: EntryField.unitNote) }
    return EntryDraft.Substitution(unit: Owner.ID(unit), note: note)
  }
}
