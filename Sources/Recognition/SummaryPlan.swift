internal import PlanModel
internal import ThaiCivil

/// A plan that is only a table: มิติ | ภารกิจตามมิติ | โครงการ/กิจกรรม/มาตรการ | a column for each year | หมายเหตุ. Cells
/// are merged over rows, and one cell may list several projects, as `๑) โครงการ…` in each line.
struct SummaryPlan {
  var dimensions: [DimensionDraft] = []
  var doubts: [Doubt] = []
  var places: [PrintedNumber: Place] = [:]
  /// The tables that are the plan, by their blocks.
  var tables: Set<Int> = []
  /// Rows and remarks of which nothing was made.
  var unread: [Recognition.Unread] = []
  let organisation: String?

  init(_ tables: [Manuscript.Table], organisation: String?) {
    self.organisation = organisation
    for table in tables {
      guard let columns = SummaryColumns(table) else { continue }
      self.tables.insert(table.place.block)
      for (index, row) in table.rows.enumerated().dropFirst(columns.headRows) {
        var place = table.place
        place.cell = .init(row: index + 1, column: columns.project + 1)
        read(row, columns, place)
      }
    }
  }

  private mutating func read(_ row: [Manuscript.Cell], _ columns: SummaryColumns, _ place: Place) {
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

  mutating func openDimension(_ text: String, _ place: Place) {
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

  mutating func openStrategy(_ text: String, _ place: Place) {
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
}
