internal import MarkupTree
internal import Office
internal import PlanModel
internal import Stores
internal import ThaiCivil

/// The form in which what was done before the office kept its log here is recorded, many tasks at once.
struct PastWorkPage: PageModel {
  let narrowing: Narrowing
  let paging: Paging
  /// The one-time name of this form.
  let name = RandomName.make()
  private(set) var fields: [FormField]
  private(set) var faults = FormFaults()
  private var hadFiles = false
  private let isEmpty: Bool
  private let recorded: RecordedNotice?

  static let tasksField = "task"
  /// What stands in the form first, in whatever language it is shown: a log is written in Thai.
  private static let result = "ดำเนินการแล้วก่อนเริ่มใช้ระบบ"

  init(_ exchange: Exchange, _ account: Account) {
    var narrowing = Narrowing(exchange)
    narrowing.show = nil
    if account.role == .owner { narrowing.unit = nil }
    let work = exchange.book.pastWork(narrowing, asOf: exchange.today, of: account)
    paging = Paging(exchange.query, count: work.count, size: 50)
    self.narrowing = narrowing
    isEmpty = work.isEmpty
    recorded = RecordedNotice(exchange)
    let words = exchange.words
    let tasks = paging.slice(work).map { item in
      let line = TaskLine(item, exchange.book, today: exchange.today)
      let parts = [words.due(line.due), line.title, line.project].compactMap(\.self)
      return FormField.Choice(line.id.text, parts.joined(separator: " · "))
    }
    var result = FormField(
      EntryField.result.name, words.say(EntryField.result.label), .long,
      isRequired: true, atMost: EntryField.result.shape.longest)
    result.value = Self.result
    fields = [
      FormField(Self.tasksField, words.pastWorkDone, .choices(tasks), isRequired: true), result,
      FormField(FieldName.day, words.dayOfWork, .day, hint: words.dayOfPastWorkHint),
    ]
    fields += EntryForm.evidence(words, exchange.uploads)
  }

  /// Puts in what was typed before, and what is wrong with it.
  mutating func fill(_ typed: FormFields, _ faults: FormFaults, hadFiles: Bool) {
    fields = fields.map { $0.filled(typed, faults) }
    self.faults = faults
    self.hadFiles = hadFiles
  }

  func title(_ words: PageWording) -> String { words.pastWork }

  func body(_ drawing: Drawing) -> [Markup] {
    let words = drawing.words
    let back = narrowing.showing(TaskListPage.Filter.history).query()
    return markup {
      if let recorded { recorded.view(words) }
      tag("p") { words.pastWorkHint }
      if isEmpty {
        tag("p") { words.nothing(in: .history) }
        tag("p") { Markup.link(words.tasks, to: .tasks, query: back) }
      } else {
        faults.view(fields, words)
        if hadFiles { tag("p", ["class": "notice"]) { words.filesAgain } }
        drawing.form(
          to: .pastWork, query: narrowing.query(page: paging.page), takesFiles: true
        ) {
          drawing.hidden(FieldName.form, name)
          for field in fields { field.view(words) }
          tag("div", ["class": "actions"]) {
            drawing.button(words.save)
            Markup.link(words.cancel, to: .tasks, query: back)
          }
        }
        paging.view(words, .pastWork) { narrowing.query(page: $0) }
      }
    }
  }

  /// Reads what was ticked and typed; every fault of every field is found.
  static func read(
    _ form: SubmittedForm, _ exchange: Exchange, _ account: Account
  ) -> (drafts: [EntryDraft], faults: FormFaults) {
    let words = exchange.words
    var reader = EntryReader(form: form, words: words)
    let ticked = Set(form.fields.values(tasksField))
    let tasks = exchange.book.pastWork(Narrowing(year: nil), asOf: exchange.today, of: account)
      .map(\.obligation).filter { ticked.contains($0.id.text) }
    // What somebody else recorded meanwhile is no past work any more.
    if ticked.isEmpty { reader.faults.add(words.choosePastWork, to: tasksField) }
    if tasks.count < ticked.count { reader.faults.add(words.pastWorkGone, to: tasksField) }
    let result = reader.text(EntryField.result.name)
    let day = reader.optionalDay(FieldName.day)
    let made = reader.dayOfEvidence()
    for fault in form.faults { reader.faults.add(words.words(for: fault), to: FieldName.evidence) }
    guard reader.faults.isEmpty, let result else { return ([], reader.faults) }
    let link = form[FieldName.link]
    let drafts = tasks.map { task in
      EntryDraft(
        event: .completed(task.id, result: result, participants: nil), day: day ?? task.due,
        links: link.isEmpty ? [] : [link], made: made, inNameOf: nil)
    }
    return (drafts, reader.faults)
  }
}

extension Book {
  /// What was due before the office kept its log here and nobody has said anything of, as far as an account sees
  /// it.
  fileprivate func pastWork(
    _ narrowing: Narrowing, asOf today: ThaiDate, of account: Account
  ) -> [ObligationProgress] {
    tasks(narrowing, asOf: today) { Access.sees(account, $0) }[.history] ?? []
  }
}
