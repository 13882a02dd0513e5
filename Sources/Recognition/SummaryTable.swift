internal import PlanModel
internal import ThaiCivil

/// A table that lists projects with a budget column for each year: มิติ | ภารกิจ | โครงการ | ปี 2566 | … | หมายเหตุ.
struct SummaryTable {
  private(set) var entries: [Entry] = []
  /// จำนวน 6 โครงการ, as the row of sums says.
  private(set) var statedCount: Int?
  let place: Place

  /// A project as the table lists it.
  struct Entry {
    let number: PrintedNumber
    let title: String
    /// Nil where the cells of the years do not tell it for this project alone.
    let amounts: [FiscalYear: Baht]?
  }

  /// Nil for a table that lists no projects.
  init?(_ table: Manuscript.Table) {
    place = table.place
    let years = Self.yearColumns(table)
    for row in table.rows {
      let projects = row.flatMap { Self.projects(in: $0) }
      let amounts = Self.amounts(row, years)
      for project in projects {
        let own = projects.count == 1 || amounts?.isEmpty == true ? amounts : nil
        entries.append(Entry(number: project.number, title: project.title, amounts: own))
      }
      for cell in row where statedCount == nil {
        guard let (_, behind) = cell.lines.joined().skeleton.parts(around: "จำนวน"),
          behind.holds("โครงการ")
        else { continue }
        statedCount = behind.numbers.first
      }
    }
    if entries.isEmpty { return nil }
  }

  /// Which columns belong to which year, from the first rows.
  static func yearColumns(
    _ table: Manuscript.Table
  ) -> [(columns: Range<Int>, year: FiscalYear)] {
    for row in table.rows.prefix(3) {
      let years = row.compactMap { cell -> (Int, FiscalYear)? in
        let numbers = cell.lines.joined(separator: " ").numbers.filter { 2550...2650 ~= $0 }
        return numbers.count == 1 ? numbers.first.map { (cell.column, FiscalYear($0)) } : nil
      }
      guard years.count > 1 else { continue }
      let ends =
        years.dropFirst().map(\.0) + [years[years.count - 1].0 * 2 - years[years.count - 2].0]
      return zip(years, ends).map { ($0.0..<max($1, $0.0 + 1), $0.1) }
    }
    return []
  }

  /// The amounts of a row by year; empty where all say that none is used, nil where they cannot be read.
  private static func amounts(
    _ row: [Manuscript.Cell], _ years: [(Range<Int>, FiscalYear)]
  ) -> [FiscalYear: Baht]? {
    guard !years.isEmpty else { return nil }
    var amounts: [FiscalYear: Baht] = [:]
    for cell in row {
      guard let year = years.first(where: { $0.0.contains(cell.column) })?.1 else { continue }
      let text = cell.lines.joined(separator: " ").plain
      if ["", "-", "–", "0"].contains(text) || text.skeleton.starts("ไม่ใช้งบ") { continue }
      guard let amount = try? Baht.read(text) else { return nil }
      amounts[year] = amount
    }
    return amounts
  }

  // MARK: Projects in a cell

  /// Every `1.1.1 title` of a cell, in one line or in several.
  private static func projects(
    in cell: Manuscript.Cell
  ) -> [(number: PrintedNumber, title: String)] {
    let words = cell.lines.joined(separator: " ").plain.parted(at: " ")
    var projects: [(number: PrintedNumber, title: String)] = []
    for word in words {
      if let (number, rest) = numbered(word) {
        projects.append((number, rest))
      } else if let last = projects.indices.last {
        projects[last].title = projects[last].title.continued(word)
      }
    }
    return projects
  }

  /// 1.1.1 or 1.1.1โครงการ.
  private static func numbered(_ word: String) -> (PrintedNumber, String)? {
    let digits = word.withArabicDigits.unicodeScalars.prefix { "0"..."9" ~= $0 || $0 == "." }
    guard let number = PrintedNumber(String(Substring(digits))), number.parts.count == 3 else {
      return nil
    }
    return (number, String(Substring(word.unicodeScalars.dropFirst(digits.count))))
  }
}

extension SummaryTable.Entry {
  /// The amounts in words, to be seen.
  var words: String {
    guard let amounts else { return "อ่านไม่ได้" }
    if amounts.isEmpty { return "-" }
    return amounts.sorted { $0.key < $1.key }
      .map { "\($0.key): \($0.value.written(satang: .whenNeeded))" }.joined(separator: ", ")
  }

  /// Whether a budget of the chapters says the same.
  func agrees(with budget: BudgetDraft?) -> Bool {
    guard let amounts else { return true }
    switch budget {
    case nil, .some(.none): return amounts.isEmpty
    case .stated(let amount, _):
      return !amounts.isEmpty && amounts.values.allSatisfy { $0 == amount.value }
    case .byYear(let own):
      return Dictionary(
        own.map { ($0.key.value, $0.value) }, uniquingKeysWith: { first, _ in first }) == amounts
    }
  }
}
