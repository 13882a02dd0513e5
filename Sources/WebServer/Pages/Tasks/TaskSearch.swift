import Office
import MarkupTree
import PlanModel
internal import Stores
import ThaiCivil

/// The form that searches the list of tasks: words, month, project, and unit for those who see all.
struct TaskSearch: Hashable, Sendable {
  private let fields: [FormField]
  private let narrowing: Narrowing

  init(_ narrowing: Narrowing, _ exchange: Exchange, _ account: Account) {
    let (plan, words) = (exchange.book.plan, exchange.words)
    let isOverseer = account.role != .owner
    var find = FormField(
      Narrowing.wordsField, words.find, hint: words.findHint, isRequired: true,
      atMost: Narrowing.longestWords)
    find.value = narrowing.words
    let year = narrowing.year ?? exchange.year
    var month = FormField(
      Narrowing.monthField, words.dueMonth,
      .choice(
        [FormField.Choice("", words.allMonths)]
          + year.months.map { FormField.Choice($0.typed, words.month($0)) }), isRequired: true)
    month.value = narrowing.month?.typed ?? ""
    let projects = plan.projects.filter { Access.sees(account, $0.owners) }
    var project = FormField(
      Narrowing.projectField, words.project,
      .choice(
        [FormField.Choice("", words.allProjects)]
          + projects.map { FormField.Choice($0.id.text, "\($0.number) \($0.title)") }),
      isRequired: true)
    project.value = narrowing.project?.text ?? ""
    var unit = FormField(
      "unit", words.unit,
      .choice(
        [FormField.Choice("", words.allUnits)]
          + plan.owners.map { FormField.Choice($0.id.text, $0.name) }), isRequired: true)
    unit.value = narrowing.unit?.text ?? ""
    fields = [find] + (isOverseer ? [unit] : []) + [project, month]
    self.narrowing = narrowing
  }

  /// Folded until something is searched for.
  func view(_ drawing: Drawing) -> Markup {
    let words = drawing.words
    return tag("details", ["open": narrowing.isSearch || narrowing.unit != nil ? "" : nil]) {
      tag("summary") { words.searchTasks }
      tag(
        "form", ["method": "get", "action": Route.tasks.path, "class": "narrow", "role": "search"]
      ) {
        for field in fields { field.view(words, mayBeEmpty: true) }
        narrowing.hiddenFields(drawing)
        tag("button", ["type": "submit", "class": "second"]) { words.show }
      }
    }
  }
}

extension Narrowing {
  /// Whether something that is owed is among what is searched for.
  func finds(_ obligation: Obligation, of project: Project?) -> Bool {
    if let own = self.project, obligation.subject.project != own { return false }
    if let month, !month.days.contains(obligation.due) { return false }
    guard !words.isEmpty else { return true }
    let step = project?.step(of: obligation.subject).map { "(\($0.number))" }
    let texts = [
      project?.number.description, step, project?.title, obligation.fullTitle, obligation.id.text,
    ]
    let all = texts.compactMap { $0?.searched }.joined(separator: "\n")
    return words.searched.split(separator: " ").allSatisfy { all.contains($0) }
  }
}

extension String {
  /// As it is looked for: letters that look alike are the same, digits are Arabic, and no letter is a capital.
  fileprivate var searched: String { plain.withArabicDigits.lowercased() }
}
