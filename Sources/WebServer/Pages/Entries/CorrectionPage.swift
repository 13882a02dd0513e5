internal import Office
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

  /// Nil for an entry that cannot be corrected. `about` is the path of what it is about after all, where
  /// that was chosen.
  init?(_ number: Int, _ exchange: Exchange, about: String? = nil) {
    let (book, words) = (exchange.book, exchange.words)
    guard let effective = book.log.effective.entry(number),
      let place = effective.event.subject.flatMap({ EntryPlace($0, book) })
    else { return nil }
    let places = Self.places(of: effective, book)
    entry = EntryLine(effective.entry, book)
    form = EntryForm(
      kind: effective.event.kind, place: places.first { $0.route.path == about } ?? place,
      year: exchange.year, isForOthers: false)
    name = RandomName.make()
    var choice = FormField(
      FieldName.about, words.whatItIsAbout,
      .choice(places.map { .init($0.route.path, $0.words(book, words, near: effective.project)) }),
      isRequired: true)
    choice.value = form.place.route.path
    let present = FormFields(of: effective.event, on: effective.day)
    let files: Set = [FieldName.evidence, FieldName.link, FieldName.made]
    let own = form.fields(words, book, today: exchange.today, exchange.uploads)
      .filter { !files.contains($0.name) }.map { $0.filled(present, FormFaults()) }
    fields = Self.decision(words) + [choice] + own + Self.evidence(effective.evidence, words)
  }

  /// The evidence that it has, for what is not of it.
  private static func evidence(_ evidence: [Evidence], _ words: PageWording) -> [FormField] {
    evidence.isEmpty
      ? []
      : [
        FormField(
          FieldName.withoutEvidence, words.evidenceNotOfIt,
          .choices(evidence.map { .init($0.mark, $0.name) }))
      ]
  }

  /// What the entry can be about after all: any project, or what is owed for the same year or project.
  private static func places(
    of entry: EffectiveEntry, _ book: Book
  ) -> [EntryPlace] {
    entry.event.kind.places.flatMap { kind -> [EntryPlace] in
      switch kind {
      case .plan: [.plan]
      case .office: [.office]
      case .project: book.plan.projects.map { .project($0) }
      case .obligation:
        book.schedule.obligations.filter {
          $0.covers == entry.fiscalYear
            || ($0.subject.project != nil && $0.subject.project == entry.project)
        }.map { .task($0) }
      }
    }
  }

  private static func decision(_ words: PageWording) -> [FormField] {
    var choice = FormField(
      FieldName.correction, words.whatIsRight,
      .choice([
        .init(Decision.replace.rawValue, words.replaceEntry),
        .init(Decision.withdraw.rawValue, words.withdrawEntry),
      ]), isRequired: true)
    choice.value = Decision.replace.rawValue
    return [
      FormField(
        FieldName.correctionReason, words.correctionReason, .long,
        hint: words.atMost(TextLimit.words), isRequired: true, atMost: TextLimit.words),
      FormField(FieldName.approval, words.approval, isRequired: true, atMost: TextLimit.line),
      choice,
    ]
  }

  private enum Decision: String { case replace, withdraw }

  mutating func fill(_ typed: FormFields, _ faults: FormFaults = FormFaults()) {
    fields = fields.map { $0.filled(typed, faults) }
    self.faults = faults
  }

  /// The query of a link to this page that fills it in with what may be right instead.
  ///
  /// A long text is left out: an address of more than some thousand octets does not reach every server.
  static func query(saying instead: LogEvent.Replacement) -> String {
    let fields = FormFields(of: instead.event, on: instead.day)
    return FormFields(fields.all.filter { $0.value.utf8.count <= longestInQuery }).query
  }

  /// Fills in what a link says; why and by whose leave is for the one who corrects.
  mutating func fill(linked: FormFields) {
    fill(linked.without([FieldName.correction, FieldName.correctionReason, FieldName.approval]))
  }

  /// Octets of a field; nine letters of an address stand for a Thai one.
  private static let longestInQuery = 1500

  /// What is decided.
  struct Reading: Sendable {
    let reason: String
    let approval: String
    /// Nil takes the entry back.
    let instead: EntryDraft?
    /// The marks of evidence that is not of the entry.
    let withoutEvidence: Set<String>
  }

  func read(_ form: SubmittedForm, _ words: PageWording) -> (Reading?, FormFaults) {
    var reader = EntryReader(form: form, words: words)
    let reason = reader.text(FieldName.correctionReason)
    let approval = reader.line(FieldName.approval)
    let decision = reader.choice(FieldName.correction).flatMap(Decision.init)
    guard decision != .withdraw else {
      guard let reason, let approval else { return (nil, reader.faults) }
      return (
        Reading(reason: reason, approval: approval, instead: nil, withoutEvidence: []),
        reader.faults
      )
    }
    let (draft, faults) = self.form.read(form, words)
    for (field, fault) in faults.ofFields { reader.faults.add(fault, to: field) }
    guard let reason, let approval, let draft else { return (nil, reader.faults) }
    let wrong = Set(form.fields.values(FieldName.withoutEvidence))
    return (
      Reading(reason: reason, approval: approval, instead: draft, withoutEvidence: wrong),
      reader.faults
    )
  }

  func title(_ words: PageWording) -> String { words.correcting(entry.number) }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      tag("p") { words.correctionHint }
      tag("ul", ["class": "cards"]) { entry.view(words) }
      faults.view(fields, words)
      drawing.form(to: .correction(entry.number)) {
        drawing.hidden(FieldName.form, name)
        for field in fields { field.view(words) }
        tag("div", ["class": "actions"]) {
          drawing.button(words.save)
          Markup.link(words.cancel, to: .entry(entry.number))
        }
      }
    }
  }
}

extension EntryPlace {
  /// In a list of places, where hundreds stand below each other: the titles of other projects are cut short.
  fileprivate func words(_ book: Book, _ words: PageWording, near project: Project.ID?) -> String {
    switch self {
    case .task(let obligation):
      guard let other = obligation.subject.project, other != project,
        let owing = book.index.project(other)
      else { return "\(obligation.fullTitle) · \(words.day(obligation.due))" }
      let title = obligation.fullTitle
      let short = title.prefix(30) + (title.count > 30 ? "…" : "")
      return
        "\(owing.number)/\(owing.place(of: obligation)) \(short) · \(words.day(obligation.due))"
    case .project(let project): return "\(project.number) \(project.title)"
    case .plan: return book.plan.title
    case .office: return words.registers
    }
  }
}

extension FormFields {
  /// What a form would hold to say an event.
  init(of event: LogEvent, on day: ThaiDate) {
    self.init()
    add(FieldName.day, day.written(.numeric))
    for (field, value) in event.fields { add(field.name, value.typed) }
  }
}

extension EntryField.Value {
  /// As somebody would type it, or the value of a choice.
  fileprivate var typed: String {
    switch self {
    case .text(let text), .id(let text): text
    case .number(let number): String(number)
    case .quantity(let quantity): quantity.description
    case .amount(let amount): amount.written()
    case .year(let year): year.description
    case .day(let day): day.written(.numeric)
    case .reason(let reason): reason.rawValue
    case .choice(let word): word
    case .scores(let scores): scores.description
    case .round(let round): round.rawValue
    case .places(let places): places.description
    case .replacement: ""
    }
  }
}
