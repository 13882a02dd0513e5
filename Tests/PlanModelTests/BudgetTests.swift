internal import PlanModel
internal import TestSupport
internal import Testing
internal import ThaiCivil

@Suite("Budget")
struct BudgetTests {
  private let training = LogSketch.training
  private let y2566 = FiscalYear(2566)...FiscalYear(2566)

  private func baht(_ baht: Int64) -> Baht { Baht(satang: baht * 100) }

  private func figures(
    _ records: [LogRecord], of project: Project.ID = LogSketch.training,
    years: ClosedRange<FiscalYear> = FiscalYear(2566)...FiscalYear(2566),
    asOf: ThaiDate = day(2568, 9, 30)
  ) throws -> Amounts {
    let tally = try BudgetTally(
      try LogSketch.plan(), Log(recording: records), years: years, asOf: asOf, by: .project)
    return Amounts(try #require(tally.rows.first { $0.key == .project(project) }).figures)
  }

  @Test("every kind of movement goes where officials put it")
  func kinds() throws {
    let found = try figures([
      .money(day(2565, 10, 5), .approved, 5_000_000, of: training),
      .money(day(2565, 11, 1), .supplement, 1_000_050, of: training),
      .money(day(2565, 12, 1), .transferred(to: LogSketch.papers), 500_000, of: training),
      .money(day(2565, 12, 2), .transferred(to: training), 200_000, of: LogSketch.survey),
      .money(day(2566, 1, 5), .committed, 3_000_000, of: training, document: "จ 1"),
      .money(day(2566, 1, 9), .released(commitment: "จ 1"), 400_000, of: training),
      .money(day(2566, 2, 9), .disbursed(commitment: "จ 1"), 2_000_000, of: training),
      .money(day(2566, 2, 10), .disbursed(commitment: nil), 100_000, of: training),
      .money(day(2566, 2, 11), .refunded, 40_000, of: training),
      .money(day(2566, 9, 30), .carriedOver(commitment: "จ 1"), 500_000, of: training),
    ])
    #expect(found.planned == baht(50_000))
    #expect(!found.usesNoBudget)
    #expect(found.ordinance == baht(50_000))
    #expect(found.supplements == Baht(satang: 1_000_050))
    #expect(found.approved == Baht(satang: 6_000_050))
    #expect(found.transferredIn == baht(2_000))
    #expect(found.transferredOut == baht(5_000))
    #expect(found.afterTransfers == Baht(satang: 5_700_050))
    #expect(found.committed == baht(1_000))
    #expect(found.disbursed == baht(20_600))
    #expect(found.carriedOver == baht(5_000))
    #expect(found.carriedIn == .zero)
    #expect(found.remaining == Baht(satang: 3_040_050))
    #expect(found.percentUsed?.description == "36.14")
  }

  @Test("money carried over is money of the next year from 1 October on, with its commitment")
  func carryOver() throws {
    let records: [LogRecord] = [
      .money(day(2565, 10, 5), .approved, 5_000_000, of: training),
      .money(day(2566, 8, 1), .committed, 3_000_000, of: training, document: "จ 1"),
      .money(day(2566, 9, 20), .carriedOver(commitment: "จ 1"), 3_000_000, of: training),
      .money(day(2566, 9, 20), .carriedOver(commitment: nil), 1_000_000, of: training),
      .money(day(2566, 11, 1), .disbursed(commitment: "จ 1"), 2_500_000, of: training),
    ]
    let next = FiscalYear(2567)...FiscalYear(2567)
    let before = try figures(records)
    #expect(before.carriedOver == baht(40_000) && before.committed == .zero)
    #expect(before.remaining == baht(10_000))
    let onLastDay = try figures(records, years: next, asOf: day(2566, 9, 30))
    #expect(onLastDay.carriedIn == .zero && onLastDay.committed == .zero)
    let onFirstDay = try figures(records, years: next, asOf: day(2566, 10, 1))
    #expect(onFirstDay.carriedIn == baht(40_000) && onFirstDay.committed == baht(30_000))
    #expect(onFirstDay.afterTransfers == .zero && onFirstDay.remaining == baht(10_000))
    let later = try figures(records, years: next)
    #expect(later.committed == baht(5_000) && later.disbursed == baht(25_000))
    #expect(later.remaining == baht(10_000))
    #expect(later.percentUsed?.description == "62.50")
    let both = try figures(records, years: FiscalYear(2566)...FiscalYear(2567))
    #expect(both.afterTransfers == baht(50_000) && both.remaining == baht(20_000))
    // Of the 50,000 baht that there ever were, not of those carried over once more.
    #expect(both.percentUsed?.description == "50.00")
  }

  @Test("money carried in shows in the first quarter")
  func carriedInQuarter() throws {
    let log = Log(recording: [
      .money(day(2565, 10, 5), .approved, 500, of: training),
      .money(day(2566, 9, 20), .carriedOver(commitment: nil), 500, of: training),
    ])
    let tally = try BudgetTally(
      try LogSketch.plan(), log, years: LogSketch.years, asOf: day(2568, 9, 30), by: .quarter)
    let carried = tally.rows.filter { $0.figures.carriedIn.value != .zero }
    #expect(carried.map(\.key) == [.quarter(FiscalYear(2567), 1)])
  }

  @Test(
    "a quarter has what moved in it, and the balances of its end; one that lies ahead has no row")
  func quarters() throws {
    let log = Log(recording: [
      .money(day(2565, 10, 5), .approved, 50_000, of: training),
      .money(day(2565, 11, 1), .committed, 20_000, of: training, document: "จ 1"),
      .money(day(2566, 2, 1), .disbursed(commitment: "จ 1"), 15_000, of: training),
    ])
    let rows = try BudgetTally(
      try LogSketch.plan(), log, years: y2566, asOf: day(2566, 4, 1), by: .quarter
    ).rows
    let figures = rows.map { Amounts($0.figures) }
    #expect(figures.map(\.approved.satang) == [50_000, 0, 0])
    #expect(figures.map(\.disbursed.satang) == [0, 15_000, 0])
    #expect(figures.map(\.committed.satang) == [20_000, 5_000, 5_000])
    #expect(figures.map(\.remaining.satang) == [30_000, 30_000, 30_000])
    #expect(figures.map { $0.percentUsed?.description } == ["0.00", "30.00", "30.00"])
  }

  @Test(
    "what the plan says of money stays itself",
    arguments: [
      ("training", 2566, Optional(5_000_000), false), ("listening", 2566, nil, true),
      ("survey", 2566, 10_000_000, false), ("survey", 2567, 3_000_050, false),
      ("papers", 2568, nil, false),
    ])
  func planned(project: String, year: Int, satang: Int64?, usesNone: Bool) throws {
    let years = FiscalYear(year)...FiscalYear(year)
    let found = try figures([], of: Project.ID(project), years: years)
    #expect(found.planned == satang.map { Baht(satang: $0) })
    #expect(found.usesNoBudget == usesNone)
    #expect(found.percentUsed == nil)
  }

  @Test("there is no percentage where the plan uses no budget or nothing was approved")
  func noPercentage() throws {
    let spent = LogRecord.money(
      day(2566, 1, 1), .disbursed(commitment: nil), 500, of: LogSketch.listening)
    let approved = LogRecord.money(day(2565, 12, 1), .approved, 500, of: LogSketch.listening)
    #expect(try figures([spent, approved], of: LogSketch.listening).percentUsed == nil)
    let bare = LogRecord.money(day(2566, 1, 1), .disbursed(commitment: nil), 500, of: training)
    #expect(try figures([bare]).percentUsed == nil)
    #expect(try figures([bare]).remaining == Baht(satang: -500))
  }

  @Test("a project that does not run in the years has no row, unless money moved for it")
  func rows() throws {
    let plan = try LogSketch.plan()
    let years = FiscalYear(2568)...FiscalYear(2568)
    func keys(_ records: [LogRecord]) throws -> [BudgetRow.Key] {
      try BudgetTally(
        plan, Log(recording: records), years: years, asOf: day(2568, 9, 30), by: .project
      ).rows.map(\.key)
    }
    let running: [BudgetRow.Key] = [
      .project(training), .project(LogSketch.listening), .project(LogSketch.papers),
    ]
    #expect(try keys([]) == running)
    let odd = LogRecord.money(day(2568, 1, 1), .approved, 5, of: LogSketch.survey)
    #expect(try keys([odd]) == running + [.project(LogSketch.survey)])
    let unknown = LogRecord.money(day(2568, 1, 1), .approved, 5, of: Project.ID("gone"))
    #expect(try keys([unknown]) == running + [.project(Project.ID("gone"))])
  }

  @Test("the first of several owners carries the money")
  func jointOwners() throws {
    let log = Log(recording: [.money(day(2566, 1, 1), .approved, 700, of: training)])
    let tally = try BudgetTally(
      try LogSketch.plan(), log, years: y2566, asOf: day(2566, 9, 30), by: .owner)
    #expect(tally.rows.map(\.key) == [.owner(Owner.ID("office")), .owner(Owner.ID("treasury"))])
    #expect(tally.rows.map(\.figures.approved.value.satang) == [700, 0])
    #expect(tally.rows.map(\.figures.planned.amount?.satang) == [5_000_000, 10_000_000])
  }

  @Test("only what happened up to the day counts")
  func asOf() throws {
    let records: [LogRecord] = [
      .money(day(2566, 3, 31), .approved, 700, of: training),
      .money(day(2566, 4, 1), .approved, 50, of: training),
    ]
    #expect(try figures(records, asOf: day(2566, 3, 30)).approved.satang == 0)
    #expect(try figures(records, asOf: day(2566, 3, 31)).approved.satang == 700)
    #expect(try figures(records, asOf: day(2566, 4, 1)).approved.satang == 750)
  }

  @Test("a row names the entries that it rests on, corrections included, each once")
  func entries() throws {
    let log = Log(recording: [
      .money(day(2566, 1, 1), .approved, 700, of: training),
      .money(day(2566, 1, 2), .transferred(to: LogSketch.papers), 100, of: training),
      .money(day(2566, 1, 3), .approved, 9, of: LogSketch.survey),
      .correction(
        of: 1, on: day(2566, 2, 1), .money(day(2566, 1, 1), .approved, 800, of: training)),
      .correction(of: 3, on: day(2566, 2, 1), nil),
    ])
    let plan = try LogSketch.plan()
    let budget = try Budget(plan, log, years: y2566, asOf: day(2566, 9, 30))
    let byProject = try budget.tally(by: .project).rows.map(\.entries)
    #expect(byProject == [[1, 2, 4], [], [], [2]])
    #expect(try budget.tally(by: .year).rows.map(\.entries) == [[1, 2, 4]])
  }

  @Test("an overflow is an error, in a row and in a total")
  func overflow() throws {
    let plan = try LogSketch.plan()
    let inRow: [LogRecord] = [
      .money(day(2566, 1, 1), .approved, .max, of: training),
      .money(day(2566, 1, 1), .approved, 1, of: training),
    ]
    let inTotal: [LogRecord] = [
      .money(day(2566, 1, 1), .approved, .max, of: training),
      .money(day(2566, 1, 1), .approved, 1, of: LogSketch.papers),
    ]
    for records in [inRow, inTotal] {
      for grouping in BudgetTally.Grouping.allCases {
        #expect(throws: BahtFault.overflow) {
          try BudgetTally(
            plan, Log(recording: records), years: y2566, asOf: day(2566, 9, 30), by: grouping)
        }
      }
    }
  }
}

@Suite("Laws of tallies")
struct BudgetLaws {
  @Test(
    "a total is the sum of its rows and the same in every grouping",
    arguments: 0..<40 as Range<UInt64>)
  func totals(seed: UInt64) throws {
    let log = LogSketch.random(seed, count: 120) { LogSketch.randomMoney(&$0) }
    let budget = try Budget(
      try LogSketch.plan(), log, years: LogSketch.years, asOf: day(2568, 6, 30))
    let byProject = try budget.tally(by: .project)
    for grouping in BudgetTally.Grouping.allCases {
      let tally = try budget.tally(by: grouping)
      let rows = Sums(adding: tally.rows.map(\.figures))
      if grouping == .quarter {
        #expect(Sums(tally.total).flows == rows.flows)
      } else {
        #expect(Sums(tally.total) == rows)
      }
      #expect(Sums(tally.total).money == Sums(byProject.total).money)
      #expect(tally.total.percentUsed == byProject.total.percentUsed)
      if grouping != .quarter { #expect(tally.total.planned == byProject.total.planned) }
      #expect(Set(tally.rows.map(\.key)).count == tally.rows.count)
      #expect(Set(tally.rows.flatMap(\.entries)) == Set(byProject.rows.flatMap(\.entries)))
    }
  }

  @Test("every figure is what a search through the log gives", arguments: 0..<40 as Range<UInt64>)
  func naive(seed: UInt64) throws {
    let plan = try LogSketch.plan()
    let log = LogSketch.random(seed, count: 120) { LogSketch.randomMoney(&$0) }
    var numbers = SeededNumbers(seed: seed)
    let years = [
      LogSketch.years, FiscalYear(2566)...FiscalYear(2567), FiscalYear(2567)...FiscalYear(2567),
    ].any(&numbers)
    let asOf = day(2565, 10, 1).advanced(by: Int.random(in: 0...1100, using: &numbers))
    let budget = try Budget(plan, log, years: years, asOf: asOf)
    for grouping in BudgetTally.Grouping.allCases {
      for row in try budget.tally(by: grouping).rows {
        let naive = NaiveBudget(plan, log, years, asOf, row.key)
        #expect(Sums(row.figures).money == naive.money)
        #expect(row.entries == naive.entries)
      }
    }
  }

  @Test("the tally of a prefix is that of the log cut there", arguments: 0..<20 as Range<UInt64>)
  func prefixes(seed: UInt64) throws {
    let plan = try LogSketch.plan()
    let log = LogSketch.random(seed, count: 40) { LogSketch.randomMoney(&$0) }
    for number in [0, 7, 20, 40] {
      let cut = Log(Array(log.entries.prefix(number)))
      let asOf = log.upTo(LogSketch.instant(number))
      for grouping in BudgetTally.Grouping.allCases {
        let one = try BudgetTally(
          plan, cut, years: LogSketch.years, asOf: day(2568, 9, 30), by: grouping)
        let other = try BudgetTally(
          plan, asOf, years: LogSketch.years, asOf: day(2568, 9, 30), by: grouping)
        #expect(one == other)
      }
    }
  }
}

/// Figures without their entries.
@dynamicMemberLookup
struct Amounts {
  private let figures: MoneyFigures

  init(_ figures: MoneyFigures) { self.figures = figures }

  var planned: Baht? { figures.planned.amount }
  var usesNoBudget: Bool { figures.usesNoBudget }

  subscript<Value>(dynamicMember path: KeyPath<MoneyFigures, Figure<Value>>) -> Value {
    figures[keyPath: path].value
  }
}

/// The figures that add up, and those that follow from them.
private struct Sums: Equatable {
  var planned: Int64?
  var money: [Int64]

  /// Without the balances, which do not add up over quarters.
  var flows: [Int64] {
    zip(Self.columns, money).filter { !$0.0.isBalance }.map(\.1)
  }

  private static let columns = MoneyColumn.allCases.filter { $0 != .planned && $0 != .percentUsed }

  init(_ figures: MoneyFigures) {
    planned = figures.planned.amount?.satang
    money = [
      figures.ordinance, figures.supplements, figures.approved, figures.transferredIn,
      figures.transferredOut, figures.afterTransfers, figures.carriedIn, figures.committed,
      figures.disbursed, figures.carriedOver, figures.remaining,
    ].map(\.value.satang)
  }

  init(adding all: [MoneyFigures]) {
    let rows = all.map(Sums.init)
    let plans = rows.compactMap(\.planned)
    planned = plans.isEmpty ? nil : plans.reduce(0, +)
    money = (0..<11).map { place in rows.map { $0.money[place] }.reduce(0, +) }
  }
}

/// A row worked out by asking of every movement what it does to it.
private struct NaiveBudget {
  private(set) var money = Array(repeating: Int64(0), count: 11)
  private(set) var entries: [Int] = []

  init(
    _ plan: Plan, _ log: Log, _ years: ClosedRange<FiscalYear>, _ asOf: ThaiDate,
    _ key: BudgetRow.Key
  ) {
    func counts(_ id: Project.ID, _ year: FiscalYear, _ quarter: Int) -> Bool {
      guard years.contains(year) else { return false }
      let project = plan.projects.first { $0.id == id }
      switch key {
      case .project(let own): return own == id
      case .dimension(let own):
        return own == plan.dimensions.first { $0.projects.contains { $0.id == id } }?.id
      case .owner(let own): return own == project?.owners[0]
      case .funding(let own): return own == project?.funding
      case .quarter(let own, let number): return own == year && number == quarter
      case .year(let own): return own == year
      }
    }
    // How things stand at the end of a quarter: what moved in it or in one before it.
    func stands(_ id: Project.ID, _ year: FiscalYear, _ quarter: Int) -> Bool {
      guard case .quarter(let own, let number) = key else { return counts(id, year, quarter) }
      return years.contains(year) && own == year && quarter <= number
    }
    var (sums, standing): ([String: Int64], [String: Int64]) = ([:], [:])
    for entry in NaiveEntry.all(log) where entry.day <= asOf {
      guard case .money(let movement) = entry.event else { continue }
      let (year, satang) = (movement.fiscalYear, movement.amount.satang)
      let quarter = year.quarters.firstIndex { $0.contains(entry.day) }.map { $0 + 1 } ?? 0
      var isUsed = false
      var isCounted = counts(movement.project, year, quarter)
      func add(_ name: String, _ amount: Int64) {
        if isCounted { sums[name, default: 0] += amount }
        standing[name, default: 0] += amount
        isUsed = true
      }
      if stands(movement.project, year, quarter) {
        switch movement.kind {
        case .approved: add("ordinance", satang)
        case .supplement: add("supplements", satang)
        case .transferred: add("out", satang)
        case .committed: add("committed", satang)
        case .released: add("committed", -satang)
        case .disbursed(let commitment):
          add("disbursed", satang)
          if commitment != nil { add("committed", -satang) }
        case .refunded: add("disbursed", -satang)
        case .carriedOver(let commitment):
          add("carriedOver", satang)
          if commitment != nil { add("committed", -satang) }
        }
      }
      if case .transferred(let receiver) = movement.kind, stands(receiver, year, quarter) {
        isCounted = counts(receiver, year, quarter)
        add("in", satang)
      }
      let next = year.advanced(by: 1)
      if case .carriedOver(let commitment) = movement.kind, stands(movement.project, next, 1),
        next.firstDay <= asOf
      {
        isCounted = counts(movement.project, next, 1)
        add("carriedIn", satang)
        if commitment != nil { add("committed", satang) }
      }
      if isUsed { entries += [entry.number] + entry.corrections }
    }
    func sum(_ name: String) -> Int64 { sums[name] ?? 0 }
    let approved = sum("ordinance") + sum("supplements")
    func balance(_ name: String) -> Int64 { standing[name] ?? 0 }
    let after =
      balance("ordinance") + balance("supplements") + balance("in") - balance("out")
    money = [
      sum("ordinance"), sum("supplements"), approved, sum("in"), sum("out"), after,
      sum("carriedIn"), balance("committed"), sum("disbursed"), sum("carriedOver"),
      after + balance("carriedIn") - balance("committed") - balance("disbursed")
        - balance("carriedOver"),
    ]
    entries.sort()
  }
}
