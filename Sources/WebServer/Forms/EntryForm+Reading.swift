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
  func read(_ form: SubmittedForm, _ words: PageWording) -> (draft: EntryDraft?, faults: FormFaults)
  {
    var reader = EntryReader(form: form, words: words)
    let day = reader.day(FieldName.day)
    let event = event(&reader)
    let made = reader.dayOfEvidence()
    let link = form[FieldName.link]
    let inNameOf = isForOthers ? reader.inNameOf() : nil
    for fault in form.faults { reader.faults.add(words.words(for: fault), to: FieldName.evidence) }
    guard reader.faults.isEmpty, let event, let day else { return (nil, reader.faults) }
    let draft = EntryDraft(
      event: event, day: day, links: link.isEmpty ? [] : [link], made: made, inNameOf: inNameOf)
    return (draft, reader.faults)
  }

  /// Nil only where a fault was found.
  private func event(_ reader: inout EntryReader) -> LogEvent? {
    var fields = EntryFields()
    if case .task(let task) = place, kind.field(named: EntryField.year.name) != nil {
      fields[.year] = task.covers
    }
    let unit = project?.unit(ofIndicator: reader.form[EntryField.indicator.name])
    for part in parts { fields[of: part.field] = reader.value(of: part, countedIn: unit ?? "") }
    return try? LogEvent(kind, about: place.subject, fields)
  }
}

extension Project {
  /// The unit that an indicator counts in; empty where there is no such indicator.
  fileprivate func unit(ofIndicator id: String?) -> String {
    let all = (outputs + outcomes).flatMap(\.indicators)
    return all.first { $0.id.text == id }?.unit ?? ""
  }
}

/// Reads the fields of one form and gathers what is wrong with them.
struct EntryReader {
  let form: SubmittedForm
  let words: PageWording
  var faults = FormFaults()

  mutating func text(_ field: String) -> String? {
    let text = form[field].replacing("\r\n", with: "\n")
    if text.isEmpty { faults.add(words.required, to: field) }
    return text.isEmpty ? nil : text
  }

  mutating func line(_ field: String) -> String? { text(field) }

  /// The same of a form that takes no file, where what is too long cannot be filed instead.
  mutating func text(_ field: String, atMost longest: Int) -> String? {
    guard let text = text(field) else { return nil }
    let length = text.plain.unicodeScalars.count
    guard length > longest else { return text }
    faults.add(words.tooLongText(length, atMost: longest), to: field)
    return nil
  }

  /// What was typed into a field of an entry; nil where nothing was, or what cannot be read. `unit` is that of
  /// the indicator, where one was measured.
  mutating func value(of part: EntryKind.Part, countedIn unit: String) -> EntryField.Value? {
    let name = part.field.name
    guard !form[name].isEmpty else {
      if part.isRequired { faults.add(words.missing(part.field), to: name) }
      return nil
    }
    return switch part.field.shape {
    case .words, .line, .limit, .hash: text(name).map { .text($0) }
    case .indicator, .project: .id(form[name])
    case .quantity: quantity(name, of: unit).map { .quantity($0) }
    case .wholeNumber, .entry: wholeNumber(name).map { .number($0) }
    case .amount: amount(name).map { .amount($0) }
    case .fiscalYear: year(name).map { .year($0) }
    case .day: optionalDay(name).map { .day($0) }
    case .reason: word(name).map { .reason($0) }
    case .choice(let choices): word(name, of: choices).map { .choice($0) }
    case .scores: scores(name).map { .scores($0) }
    case .round: word(name).map { .round($0) }
    // Nobody types them: they are ticked where a round is closed.
    case .places: nil
    case .replacement: nil
    }
  }

  private mutating func scores(_ field: String) -> ITAScores? {
    do throws(ITAScores.Fault) { return try ITAScores.read(form[field]) } catch {
      faults.add(words.say(error.words), to: field)
      return nil
    }
  }

  private mutating func word<Word: RawRepresentable<String>>(_ field: String) -> Word? {
    let word = Word(rawValue: form[field])
    if word == nil { faults.add(words.choose, to: field) }
    return word
  }

  private mutating func word(_ field: String, of choices: EntryField.Choices) -> String? {
    let word = choices.words.first { $0 == form[field] }
    if word == nil { faults.add(words.choose, to: field) }
    return word
  }

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

  /// The day on which the evidence was made; a fault where there is none.
  mutating func dayOfEvidence() -> ThaiDate? {
    let day = optionalDay(FieldName.made)
    if day != nil, form[FieldName.link].isEmpty, form.uploads.isEmpty, form.faults.isEmpty {
      faults.add(words.madeOfNothing, to: FieldName.made)
    }
    return day
  }

  mutating func optionalDay(_ field: String) -> ThaiDate? {
    guard !form[field].isEmpty else { return nil }
    do throws(DateFault) { return try ThaiDate.read(form[field]) } catch {
      faults.add(words.words(for: error), to: field)
      return nil
    }
  }

  private mutating func year(_ field: String) -> FiscalYear? {
    do throws(DateFault) { return try FiscalYear.read(form[field]) } catch {
      faults.add(words.choose, to: field)
      return nil
    }
  }

  private mutating func amount(_ field: String) -> Baht? {
    do throws(BahtFault) { return try Baht.read(form[field]) } catch {
      faults.add(words.words(for: error), to: field)
      return nil
    }
  }

  private mutating func quantity(_ field: String, of unit: String) -> Quantity? {
    do throws(NumberFault) { return try Quantity(TypedNumber.read(form[field]), of: unit) } catch {
      faults.add(words.words(for: error), to: field)
      return nil
    }
  }

  private mutating func wholeNumber(_ field: String) -> Int? {
    do throws(NumberFault) {
      return try TypedNumber.readWhole(form[field], units: TypedNumber.people)
    } catch {
      faults.add(words.words(for: error == .unreadable ? .fraction : error), to: field)
      return nil
    }
  }

  mutating func inNameOf() -> EntryDraft.Substitution? {
    let (unit, note) = (form[FieldName.unit], form[FieldName.unitNote])
    guard !unit.isEmpty else { return nil }
    let length = note.unicodeScalars.count
    if note.isEmpty { faults.add(words.required, to: FieldName.unitNote) }
    if length > TextLimit.line {
      faults.add(words.tooLong(length, atMost: TextLimit.line), to: FieldName.unitNote)
    }
    return EntryDraft.Substitution(unit: Owner.ID(unit), note: note)
  }
}
