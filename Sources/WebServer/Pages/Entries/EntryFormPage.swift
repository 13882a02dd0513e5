internal import Office
internal import MarkupTree
internal import PlanModel
internal import ThaiCivil

/// The form of an entry, about one place.
struct EntryFormPage: PageModel {
  let form: EntryForm
  let place: PlaceHeading
  /// Keeps the year that the form was opened in.
  let query: String
  /// The one-time name of this form.
  let name: String
  private(set) var fields: [FormField]
  private(set) var faults = FormFaults()
  private var hadFiles = false

  init(form: EntryForm, exchange: Exchange) {
    self.form = form
    place = PlaceHeading(form, exchange.book, exchange.words)
    query = exchange.yearQuery
    name = RandomName.make()
    fields = form.fields(exchange.words, exchange.book, today: exchange.today, exchange.uploads)
  }

  /// Puts in what was typed before, and what is wrong with it.
  mutating func fill(
    _ typed: FormFields, _ faults: FormFaults = FormFaults(), hadFiles: Bool = false
  ) {
    fields = fields.map { $0.filled(typed, faults) }
    self.faults = faults
    self.hadFiles = hadFiles
  }

  func title(_ words: PageWording) -> String { words.name(of: form.kind) }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    return markup {
      place.view(words)
      faults.view(fields, words)
      if hadFiles { tag("p", ["class": "notice"]) { words.filesAgain } }
      drawing.form(to: form.place.form(form.kind), query: query, takesFiles: true) {
        drawing.hidden(FieldName.form, name)
        for field in fields { field.view(words) }
        tag("div", ["class": "actions"]) {
          drawing.button(words.save)
          Markup.link(words.cancel, to: form.home, query: query)
        }
      }
    }
  }
}

/// What a form is about, above it.
struct PlaceHeading: Hashable, Sendable {
  let route: Route
  let title: String
  /// The project of a task, or the unit.
  let above: String
  let due: ThaiDate?

  init(_ form: EntryForm, _ book: Book, _ words: PageWording) {
    route = form.home
    switch form.place {
    case .task(let obligation):
      title = obligation.fullTitle
      above =
        obligation.subject.project.flatMap { book.index.project($0) }
        .map { "\($0.number) \($0.title)" } ?? ""
      due = obligation.due
    case .project(let project):
      title = "\(project.number) \(project.title)"
      above = project.owners.compactMap { book.plan.owner($0)?.name }.joined(separator: ", ")
      due = nil
    case .plan:
      title = book.plan.title
      above = ""
      due = nil
    case .office:
      title = form.kind.register.map { words.say($0.name) } ?? words.registers
      above = book.plan.organisation.name
      due = nil
    }
  }

  func view(_ words: PageWording) -> Markup {
    tag("div", ["class": "notice"]) {
      tag("p") { tag("a", ["href": route.path]) { title } }
      if !above.isEmpty { tag("p", ["class": "meta"]) { above } }
      if let due { tag("p", ["class": "meta"]) { words.due(due) } }
    }
  }
}
