internal import Office
internal import MarkupTree
internal import PlanModel
internal import ThaiCivil

/// Deletes words or evidence of an entry for ever, on somebody's order.
struct ErasurePage: PageModel {
  let entry: EntryLine
  let parts: [ErasablePart]
  /// Whether nothing of it can be erased since its text holds it all.
  let isUnsealed: Bool
  let name: String
  private(set) var fields: [FormField]
  private(set) var faults = FormFaults()

  /// Nil where there is no such entry.
  init?(_ number: Int, _ exchange: Exchange) {
    let (log, words) = (exchange.book.log, exchange.words)
    guard let entry = log.entry(number) else { return nil }
    self.entry = EntryLine(entry, exchange.book)
    parts = log.erasableParts(of: number)
    isUnsealed = entry.seals == nil
    name = RandomName.make()
    fields = [
      FormField(
        EntryField.part.name, words.whatToErase,
        .choices(parts.map { .init("\($0.part)", words.name(of: $0)) }), isRequired: true),
      FormField(
        EntryField.erasureReason.name, words.erasureReason, hint: words.erasureReasonHint,
        isRequired: true, atMost: TextLimit.line),
      FormField(
        EntryField.approval.name, words.erasureOrder, hint: words.erasureOrderHint,
        isRequired: true, atMost: TextLimit.line),
    ]
  }

  mutating func fill(_ typed: FormFields, _ faults: FormFaults = FormFaults()) {
    fields = fields.map { $0.filled(typed, faults) }
    self.faults = faults
  }

  /// What is ordered; every fault of every field is found.
  func read(_ form: SubmittedForm, _ words: PageWording) -> (ErasureOrder?, FormFaults) {
    var reader = EntryReader(form: form, words: words)
    let chosen = form.fields.values(EntryField.part.name)
    let ordered = parts.map(\.part).filter { chosen.contains("\($0)") }
    if ordered.isEmpty { reader.faults.add(words.choose, to: EntryField.part.name) }
    let reason = reader.line(EntryField.erasureReason.name)
    let approval = reader.line(EntryField.approval.name)
    guard !ordered.isEmpty, let reason, let approval else { return (nil, reader.faults) }
    let order = ErasureOrder(of: entry.number, ordered, reason: reason, approval: approval)
    return (order, reader.faults)
  }

  func title(_ words: PageWording) -> String { words.erasing(entry.number) }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      tag("ul", ["class": "cards"]) { entry.view(words) }
      if isUnsealed {
        tag("p", ["class": "notice bad"]) { words.words(for: .erasesUnsealed(entry.number)) }
      } else if parts.isEmpty {
        tag("p", ["class": "notice"]) { words.nothingToErase }
      }
      if parts.isEmpty {
        tag("p") { Markup.link(words.back, to: .entry(entry.number)) }
      } else {
        tag("div", ["class": "notice bad"]) {
          tag("p") { tag("b") { words.erasureIsFinal } }
          tag("ul") { for line in words.whatErasureDoes { tag("li") { line } } }
        }
        faults.view(fields, words)
        form(drawing)
      }
    }
  }

  private func form(_ drawing: Drawing) -> Markup {
    let words = drawing.words
    return drawing.form(to: .erasure(entry.number)) {
      drawing.hidden(FieldName.form, name)
      for field in fields { field.view(words) }
      tag("div", ["class": "actions"]) {
        drawing.button(words.eraseForEver, kind: "danger")
        Markup.link(words.cancel, to: .entry(entry.number))
      }
    }
  }
}
