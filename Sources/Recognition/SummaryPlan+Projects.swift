internal import PlanModel
internal import ThaiCivil

// The projects of a row, with their amounts and owners.

extension SummaryPlan {
  /// What a cell lists: a line with a mark or with the word of a kind begins a project, others go on.
  static func projects(in cell: Manuscript.Cell) -> [Line] {
    var texts: [String] = []
    for text in cell.lines.map(\.plain) where !text.isEmpty {
      let line = Line(Manuscript.Paragraph(text, at: Place(.table, 1)))
      let isNamed = Project.Kind.allCases.contains { line.rest.starts(Wording.name(of: $0)) }
      if line.mark != .none || isNamed || texts.isEmpty {
        texts.append(text)
      } else {
        texts[texts.count - 1] = texts[texts.count - 1].continued(text)
      }
    }
    return texts.filter { $0.skeleton != "-" }
      .map { Line(Manuscript.Paragraph($0, at: Place(.table, 1))) }
  }

  mutating func add(_ line: Line, _ place: Place) {
    if dimensions.isEmpty { openDimension("มิติที่ 1", place) }
    let last = dimensions.count - 1
    if dimensions[last].strategies.isEmpty {
      var implied = StrategyDraft(at: place.position)
      implied.isImplied = true
      dimensions[last].strategies.append(implied)
    }
    let strategy = dimensions[last].strategies.count - 1
    let open = dimensions[last].strategies[strategy]
    let above = open.number?.value ?? dimensions[last].number?.value
    let count = open.projects.count + 1
    var project = ProjectDraft(at: place.position)
    let made = PrintedNumber((above.map { "\($0)." } ?? "") + "\(count)")
    var isPrinted = false
    if case .numbered(let printed) = line.mark, let above, printed.isDirectlyUnder(above) {
      project.number = Located(printed, at: project.at)
      isPrinted = true
    } else {
      project.number = made.map { Located($0, at: project.at) }
    }
    guard let number = project.number?.value else { return }
    project.id = Located("p" + number.parts.map(String.init).joined(separator: "-"), at: project.at)
    project.title = Located(line.rest, at: project.at)
    let kind = Project.Kind.allCases.first { line.rest.starts(Wording.name(of: $0)) }
    project.kind = Located(kind ?? .project, at: project.at)
    places[number] = place
    if !isPrinted {
      doubts.append(
        Doubt(
          .numberMissing, .init(number), at: place, seen: line.text.cut(to: 160), taken: "\(number)"
        ))
    }
    doubts += LetterDoubts.of(line.rest, .init(number, .title), at: place)
    doubts.append(
      Doubt(.sectionMissing, .init(number), at: place, seen: Section.steps.word, taken: nil))
    dimensions[last].strategies[strategy].projects.append(project)
  }

  /// Changes the project that was added last.
  private mutating func change(_ body: (inout ProjectDraft) -> Void) {
    guard let last = dimensions.indices.last,
      let strategy = dimensions[last].strategies.indices.last,
      let project = dimensions[last].strategies[strategy].projects.indices.last
    else { return }
    body(&dimensions[last].strategies[strategy].projects[project])
  }

  private var lastNumber: PrintedNumber? {
    dimensions.last?.strategies.last?.projects.last?.number?.value
  }

  /// The amounts of one of the projects of a row: a cell has a line for each, or one for its only project.
  mutating func readBudget(
    _ row: [Manuscript.Cell], _ columns: SummaryColumns, _ place: Place,
    _ which: (index: Int, of: Int)
  ) {
    guard let number = lastNumber else { return }
    var amounts: [Located<FiscalYear>: Baht] = [:]
    var unclear: [String] = []
    for cell in row {
      guard let year = columns.years.first(where: { $0.columns.contains(cell.column) })?.year
      else { continue }
      let lines = cell.lines.map(\.plain).filter { !$0.isEmpty }
      let isNone = lines.allSatisfy { Self.saysNone($0) }
      if isNone { continue }
      let text =
        which.of == 1
        ? lines.joined(separator: " ") : lines.count == which.of ? lines[which.index] : nil
      if let text, Self.saysNone(text) { continue }
      if let text, let amount = try? Baht.read(text) {
        amounts[Located(year, at: place.position)] = amount
      } else {
        unclear.append("\(year): \(lines.joined(separator: " "))")
      }
    }
    if !unclear.isEmpty {
      doubts.append(
        Doubt(
          .amountUnclear, .init(number, .budget), at: place,
          seen: unclear.joined(separator: "; ").cut(to: 160), taken: nil))
    } else {
      change { $0.budget = amounts.isEmpty ? BudgetDraft.none : .byYear(amounts) }
    }
  }

  private static func saysNone(_ text: String) -> Bool {
    ["-", "0"].contains(text.skeleton) || text.skeleton.starts("ไม่ใช้งบ")
  }

  mutating func readOwners(_ text: String, _ place: Place) {
    guard let number = lastNumber else { return }
    guard !text.isEmpty else {
      doubts.append(
        Doubt(
          .sectionMissing, .init(number, .owners), at: place, seen: Section.owners.word, taken: nil)
      )
      return
    }
    let line = ProjectText.SectionLine(
      line: Line(Manuscript.Paragraph(text, at: place)), index: nil)
    let owners = OwnerRecognition(
      [line], of: .init(number, .owners), organisation: organisation)
    doubts += owners.doubts
    change { $0.owners = owners.names }
  }
}
