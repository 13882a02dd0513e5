import Papers
import PlanModel
import ThaiCivil

/// The columns of planned money: years, and what they come to.
struct PlannedMoneyColumns {
  private let format: ValueFormatter
  private let years: [FiscalYear]
  private let choice: Choice

  /// Which columns a table has before the one of the whole plan.
  enum Choice: Hashable {
    /// Every year of the plan.
    case everyYear
    /// Only years in which something is planned.
    case years(Set<FiscalYear>)
    /// One for the same amount in each year.
    case amountOfEachYear

    /// What the projects of a plan need.
    static func inUse(by contents: PlanContents) -> Choice {
      let planned = contents.dimensions.flatMap(\.projects).map(\.money.amounts)
        .filter { $0.contains { $0 != nil } }
      guard !planned.isEmpty, !planned.allSatisfy({ Set($0).count == 1 }) else {
        return planned.isEmpty ? .years([]) : .amountOfEachYear
      }
      let used = contents.years.indices.filter { index in planned.contains { $0[index] != nil } }
      return .years(Set(used.map { contents.years[$0] }))
    }
  }

  init(_ format: ValueFormatter, _ years: [FiscalYear], _ choice: Choice) {
    self.format = format
    self.years = years
    self.choice = years.count > 1 ? choice : .everyYear
  }

  private var wording: PaperWording { format.wording }

  private var shown: [Int] {
    switch choice {
    case .everyYear: Array(years.indices)
    case .years(let used): years.indices.filter { used.contains(years[$0]) }
    case .amountOfEachYear: [0]
    }
  }

  var columns: [Table.Column] {
    let headings =
      choice == .amountOfEachYear
      ? [wording.column.eachYear] : shown.map { format.prose(years[$0].description) }
    return headings.map { Table.Column($0, share: 9, .end) }
      + [Table.Column(wording.column.allYears, share: 10, .end)]
  }

  func group(from column: Int) -> Table.Group {
    let heading =
      choice == .amountOfEachYear ? wording.column.budget : wording.column.budgetByYear
    return .init(heading, over: column..<column + columns.count)
  }

  /// The amounts of the columns; words across them all where there is none.
  func cells(_ money: PlannedMoneyByYear) -> [Cell] {
    guard let total = money.total else {
      let words = money.usesNoBudget ? wording.noBudget : wording.budgetNotStated
      return [Cell(format.nothing(words), columns: columns.count)]
    }
    return (shown.map { money.amounts[$0] } + [total]).map { Cell(format.baht($0)) }
  }
}
