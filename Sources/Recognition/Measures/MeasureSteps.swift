internal import PlanModel
internal import ThaiCivil

/// The steps of a measure from the cell of its method, and from the cells on which it goes on.
struct MeasureSteps {
  private(set) var steps: [StepDraft]
  private(set) var doubts: [Doubt] = []
  private let measure: Doubt.Subject
  private let place: Place

  init(_ steps: [StepDraft], of measure: Doubt.Subject, at place: Place) {
    (self.steps, self.measure, self.place) = (steps, measure, place)
  }

  /// The cell of a row that begins a measure. What stands before the first number is a reason, and no step.
  mutating func add(_ lines: [String]) {
    let cell = CellItems(lines)
    if !cell.lead.isEmpty {
      doubts.append(
        Doubt(.leadLeftOut, measure, at: place, seen: cell.lead.cut(to: 300), taken: nil))
    }
    for item in cell.items { append(item) }
    if steps.isEmpty {
      doubts.append(
        Doubt(.sectionMissing, measure, at: place, seen: Section.steps.word, taken: nil))
    }
  }

  /// A cell of the next page: what stands before its first number goes on with the last step.
  mutating func goOn(_ lines: [String]) {
    let next = (steps.last?.number?.value.parts.last ?? 0) + 1
    let cell = CellItems(lines, from: next)
    let isList = cell.items.contains { $0.number != nil }
    let rest = isList ? cell.lead : cell.items.map(\.text).joined(separator: " ")
    if !rest.isEmpty { join(rest) }
    for item in cell.items where isList { append(item) }
    doubts.append(
      Doubt(
        .lineJoined, measure, at: place, seen: lines.joined(separator: " ").plain.cut(to: 160),
        taken: "แถวต้นหน้าที่ไม่มีชื่อมาตรการ เป็นของมาตรการก่อนหน้า",
        alternatives: ["มาตรการใหม่"]))
  }

  private mutating func join(_ text: String) {
    guard let last = steps.indices.last, let title = steps[last].title else {
      append(.init(number: nil, text: text))
      return
    }
    let joined = title.value.continued(text)
    steps[last].title = Located(joined, at: title.at)
    doubts += LetterDoubts.of(text, measure.with(.step(last)), at: place)
    doubts.append(
      Doubt(
        .lineJoined, measure.with(.step(last)), at: place, seen: text.cut(to: 160),
        taken: joined.cut(to: 300), alternatives: ["ขั้นตอนใหม่ที่ไม่มีเลขข้อ"]))
  }

  private mutating func append(_ item: CellItems.Item) {
    let at = place.position
    let index = steps.count
    let number = item.number ?? index + 1
    var step = StepDraft(at: at)
    step.id = Located("s\(index + 1)", at: at)
    step.number = PrintedNumber("\(number)").map { Located($0, at: at) }
    step.title = Located(item.text, at: at)
    steps.append(step)
    doubts += LetterDoubts.of(item.text, measure.with(.step(index)), at: place)
    doubts += StepWords.doubts(of: item.text, measure.with(.step(index)), at: place)
    if item.number == nil {
      doubts.append(
        Doubt(
          .numberMissing, measure.with(.step(index)), at: place, seen: item.text.cut(to: 160),
          taken: "\(number)"))
    }
  }
}
