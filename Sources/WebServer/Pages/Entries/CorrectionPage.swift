internal import MarkupTree
internal import PlanModel
internal import ThaiCivil

/// Puts an entry right: says what happened instead, or takes it back.
struct CorrectionPage: PageModel {
  let entry: EntryLine
  let form: EntryForm
  let name: String
  private(set) var fields: [FormField]
  private(set) var faults = FormFaults()

  /// Nil for an entry that cannot be corrected.
  init?(_ number: Int, _ exchange: Exchange) {
    guard let effective = exchange.book.log.effective.entry(number),
      let kind = EntryKind(effective.event),
      let place = EntryPlace(effective.event, exchange.book)
    else { return nil }
    entry = EntryLine(effective.entry, exchange.book)
    form = EntryForm(kind: kind, place: place, year: exchange.year, isForOthers: false)
    name = RandomName.make()
    let words = exchange.words
    let present = FormFields(of: effective.event, on: effective.day)
    let files: Set = [EntryField.evidence, EntryField.link, EntryField.made]
    let own = form.fields(words, exchange.book, today: exchange.today)
      .filter { !files.contains($0.name) }.map { $0.filled(present, FormFaults()) }
    fields = Self.decision(words) + own
  }

  private static func decision(_ words: Words) -> [FormField] {
    var choice = FormField(
      EntryField.correction, words.whatIsRight,
      .choice([
        .init(Decision.replace.rawValue, words.replaceEntry),
        .init(Decision.withdraw.rawValue, words.withdrawEntry),
      ]), isRequired: true)
    choice.value = Decision.replace.rawValue
    return [
      FormField(EntryField.correctionReason, words.correctionReason, .long, isRequired: true),
      FormField(EntryField.approval, words.approval, isRequired: true),
      choice,
    ]
  }

  private enum Decision: String { case replace, withdraw }

  mutating func fill(_ typed: FormFields, _ faults: FormFaults = FormFaults()) {
    fields = fields.map { $0.filled(typed, faults) }
    self.faults = faults
  }

  /// What is decided.
  struct Reading: Sendable {
    let reason: String
    let approval: String
    /// Nil takes the entry back.
    let instead: EntryDraft?
  }

  func read(_ form: SubmittedForm, _ words: Words) -> (Reading?, FormFaults) {
    var reader = EntryReader(form: form, words: words)
    let reason = reader.text(EntryField.correctionReason)
    let approval = reader.line(EntryField.approval)
    let decision = reader.choice(EntryField.correction).flatMap(Decision.init)
    guard decision != .withdraw else {
      guard let reason, let approval else { return (nil, reader.faults) }
      return (Reading(reason: reason, approval: approval, instead: nil), reader.faults)
    }
    let (draft, faults) = self.form.read(form, words)
    for (field, fault) in faults.ofFields { reader.faults.add(fault, to: field) }
    guard let reason, let approval, let draft else { return (nil, reader.faults) }
    return (Reading(reason: reason, approval: approval, instead: draft), reader.faults)
  }

  func title(_ words: Words) -> String { words.correcting(entry.number) }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      tag("p") { words.correctionHint }
      tag("ul", ["class": "cards"]) { entry.view(words) }
      faults.view(fields, words)
      drawing.form(to: .correction(entry.number)) {
        drawing.hidden(EntryField.form, name)
        for field in fields { field.view(words) }
        tag("div", ["class": "actions"]) {
          drawing.button(words.save)
          Markup.link(words.cancel, to: .entry(entry.number))
        }
      }
    }
  }
}

extension FormFields {
  /// What a form would hold to say an event.
  init(of event: LogEvent, on day: ThaiDate) {
    self.init()
    add(EntryField.day, day.written(.numeric))
    switch event {
    case .started, .corrected, .closed: break
    case .completed(_, let result, let participants):
      add(EntryField.text, result)
      if let participants { add(EntryField.participants, "\(participants)") }
    case .note(_, let text), .problem(_, let text), .suggestion(_, let text):
      add(EntryField.text, text)
    case .evidenceFiled(_, let text): add(EntryField.text, text ?? "")
    case .measured(_, let indicator, let value, let before, let sample, let how):
      add(EntryField.indicator, indicator.text)
      add(EntryField.value, value.description)
      add(EntryField.before, before?.description ?? "")
      add(EntryField.sample, sample.map { "\($0)" } ?? "")
      add(EntryField.how, how ?? "")
    case .cannot(_, let year, let reason, let text):
      add(EntryField.year, year.description)
      add(EntryField.reason, reason.rawValue)
      add(EntryField.text, text ?? "")
    case .limitStarted(_, let limit, let reference):
      add(EntryField.limit, limit)
      add(EntryField.reference, reference)
    case .limitSettled(_, let limit, let reference, let result):
      add(EntryField.limit, limit)
      add(EntryField.reference, reference)
      add(EntryField.text, result)
    case .money(let movement): add(movement)
    }
  }

  private mutating func add(_ movement: Movement) {
    add(EntryField.amount, movement.amount.written())
    add(EntryField.document, movement.document)
    add(EntryField.approver, movement.approver)
    add(EntryField.year, movement.fiscalYear.description)
    switch movement.kind {
    case .transferred(let receiver): add(EntryField.receiver, receiver.text)
    case .released(let commitment): add(EntryField.commitment, commitment)
    case .disbursed(let commitment), .carriedOver(let commitment):
      add(EntryField.commitment, commitment ?? "")
    case .approved, .supplement, .committed, .refunded: break
    }
  }
}
