internal import PlanModel
internal import ThaiCivil

/// A plan that is only a table: มิติ | ภารกิจตามมิติ | โครงการ/กิจกรรม/มาตรการ | a column for each year | หมายเหตุ. Cells
/// are merged over rows, and one cell may list several projects, as `๑) โครงการ…` in each line.
struct SummaryPlan {
  private(set) var dimensions: [DimensionDraft] = []
  private(set) var doubts: [Doubt] = []
  private(set) var places: [PrintedNumber: Place] = [:]
  /// Rows and remarks of which nothing was made.
  private(set) var unread: [Recognition.Unread] = []
  private let organisation: String?

  init(_ tables: [Manuscript.Table], organisation: String?) {
    self.organisation = organisation
    for table in tables {
      guard let columns = Columns(table) else { continue }
      for (index, row) in table.rows.enumerated().dropFirst(columns.headRows) {
        var place = table.place
        place.cell = .init(row: index + 1, column: columns.project + 1)
        read(row, columns, place)
      }
    }
  }

  // MARK: Columns

  /// Which column is what, from the heading of a table.
  struct Columns {
    let dimension: Int?
    let mission: Int?
    let project: Int
    let owner: Int?
    let remark: Int?
    let years: [(columns: Range<Int>, year: FiscalYear)]
    /// The rows of the heading.
    let headRows: Int

    /// Nil for a table without a column of projects and columns of years.
    init?(_ table: Manuscript.Table) {
      let head = table.rows.prefix(3)
      func column(_ words: [String]) -> Int? {
        for cell in head.joined() {
          let text = cell.lines.joined().skeleton
          if text.unicodeScalars.count < 60, words.contains(where: text.starts) {
            return cell.column
          }
        }
        return nil
      }
      years = SummaryTable.yearColumns(table)
      guard !years.isEmpty, let project = column(["โครงการ", "กิจกรรม", "มาตรการ/"]) else {
        return nil
      }
      self.project = project
      dimension = column(["มิติ"])
      mission = column(["ภารกิจ", "แนวทาง", "ประเด็น", "ยุทธศาสตร์"])
      owner = column(["ผู้รับผิดชอบ", "หน่วยงาน", "ส่วนราชการ"])
      remark = column(["หมายเหตุ"])
      let body = table.rows.firstIndex { row in
        row.contains { cell in
          cell.column == project && cell.lines.contains { !Self.isHeading($0) }
        }
      }
      headRows = body ?? table.rows.count
    }

    private static func isHeading(_ line: String) -> Bool {
      let text = line.skeleton
      return text.isEmpty || text.holds("/") && text.unicodeScalars.count < 60
        || ["โครงการ", "(บาท)"].contains(text)
    }
  }

  // MARK: Rows

  private mutating func read(_ row: [Manuscript.Cell], _ columns: Columns, _ place: Place) {
    func text(_ column: Int?) -> String {
      guard let column, let cell = row.first(where: { $0.column == column }) else { return "" }
      return cell.lines.joined(separator: " ").plain
    }
    let whole = row.flatMap(\.lines).joined(separator: " ").plain
    if whole.skeleton.starts("รวม") { return }
    let remark = text(columns.remark)
    if !["", "-"].contains(remark.skeleton) {
      unread.append(.init(place: place, text: "หมายเหตุ: \(remark.cut(to: 160))"))
    }
    let count = dimensions.count
    let isAlone = row.count == 1
    openDimension(isAlone ? whole : text(columns.dimension), place)
    openStrategy(text(columns.mission), place)
    guard !isAlone, let cell = row.first(where: { $0.column == columns.project }) else {
      if dimensions.count == count, !whole.isEmpty {
        unread.append(.init(place: place, text: whole.cut(to: 160)))
      }
      return
    }
    let projects = Self.projects(in: cell)
    for (index, project) in projects.enumerated() {
      add(project, place)
      readBudget(row, columns, place, (index, projects.count))
      readOwners(text(columns.owner), place)
    }
  }

  private mutating func openDimension(_ text: String, _ place: Place) {
    let line = Line(Manuscript.Paragraph(text, at: place))
    let number: Int
    switch line.mark {
    case .dimension(let printed): number = printed
    case .numbered(let printed) where printed.parts.count == 1: number = printed.parts[0]
    default: return
    }
    guard dimensions.last?.number?.value.parts.first != number else { return }
    var draft = DimensionDraft(at: place.position)
    draft.id = Located("d\(number)", at: draft.at)
    draft.number = PrintedNumber("\(number)").map { Located($0, at: draft.at) }
    draft.title = Located(line.rest, at: draft.at)
    dimensions.append(draft)
    doubts += LetterDoubts.of(line.rest, .init(draft.number?.value, .title), at: place)
  }

  private mutating func openStrategy(_ text: String, _ place: Place) {
    let line = Line(Manuscript.Paragraph(text, at: place))
    guard case .numbered(let number) = line.mark, number.parts.count == 2, !dimensions.isEmpty,
      dimensions.last?.strategies.last?.number?.value != number
    else { return }
    var draft = StrategyDraft(at: place.position)
    draft.id = Located("d" + number.parts.map(String.init).joined(separator: "-"), at: draft.at)
    draft.number = Located(number, at: draft.at)
    draft.title = Located(line.rest, at: draft.at)
    dimensions[dimensions.count - 1].strategies.append(draft)
    doubts += LetterDoubts.of(line.rest, .init(number, .title), at: place)
  }

  // MARK: Projects

  /// What a cell lists: a line with a mark or with the word of a kind begins a project, others go on.
  private static func projects(in cell: Manuscript.Cell) -> [Line] {
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

  private mutating func add(_ line: Line, _ place: Place) {
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

  // MARK: Budgets and owners

  /// The amounts of one of the projects of a row: a cell has a line for each, or one for its only project.
  private mutating func readBudget(
    _ row: [Manuscript.Cell], _ columns: Columns, _ place: Place, _ which: (index: Int, of: Int)
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

  private mutating func readOwners(_ text: String, _ place: Place) {
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
    let owners = OwnerRecognition([line], of: number, organisation: organisation)
    doubts += owners.doubts
    change { $0.owners = owners.names }
  }
}
