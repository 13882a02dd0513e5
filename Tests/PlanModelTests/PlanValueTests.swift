internal import PlanModel
internal import TestSupport
internal import Testing
internal import ThaiCivil

@Suite("Quantities")
struct QuantityTests {
  @Test(
    "numbers are read as officials write them",
    arguments: [
      ("80", 800_000), ("๘๐", 800_000), ("1,000", 10_000_000), ("95.82", 958_200), ("-5", -50_000),
      ("0", 0), ("-0", 0), ("0.0001", 1), ("-0.5", -5_000), ("๙๕.๘๒", 958_200), (" 80 ", 800_000),
      ("007", 70_000), ("99999999999999.9999", 999_999_999_999_999_999),
    ])
  func reading(text: String, tenThousandths: Int64) {
    #expect(Quantity(reading: text)?.tenThousandths == tenThousandths)
  }

  @Test(
    "anything else is no number",
    arguments: [
      "", "-", ".", ".5", "5.", "1.2.3", "1.00001", "--5", "+5", "5-", "80%", "ร้อยละ 80", "1e3",
      "0x10", "999999999999999", "１２", "8\u{E48}", "∞", "nan",
    ])
  func refused(text: String) {
    #expect(Quantity(reading: text) == nil)
  }

  @Test("what is written is read back, and order is that of the numbers", arguments: 0..<20)
  func roundTrip(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    for _ in 0..<200 {
      let (a, b) = (number(&numbers), number(&numbers))
      #expect(Quantity(reading: a.description) == a)
      #expect((a < b) == (a.tenThousandths < b.tenThousandths))
    }
  }

  private func number(_ numbers: inout SeededNumbers) -> Quantity {
    let size = [10, 10_000, 1_000_000_000].any(&numbers)
    return Quantity(tenThousandths: Int64(Int.random(in: -size...size, using: &numbers)))
  }

  @Test(
    "no more places are written than needed",
    arguments: [
      (0, "0"), (10_000, "1"), (5_000, "0.5"), (-5_000, "-0.5"), (1, "0.0001"), (958_200, "95.82"),
      (-10_001, "-1.0001"), (Int64.min, "-922337203685477.5808"),
    ] as [(Int64, String)])
  func writing(tenThousandths: Int64, text: String) {
    #expect(Quantity(tenThousandths: tenThousandths).description == text)
  }

  @Test("a whole number too large is none")
  func overflow() {
    #expect(Quantity(Int64.max) == nil && Quantity(Int64.min) == nil)
    #expect(Quantity(-3)?.description == "-3")
  }
}

@Suite("Printed numbers")
struct PrintedNumberTests {
  @Test(
    "numbers are read with Thai or Arabic digits, with or without brackets",
    arguments: [
      ("1", [1]), ("2.2.10", [2, 2, 10]), ("๔.๑", [4, 1]), ("(4.1)", [4, 1]), (" 4.1 ", [4, 1]),
      ("04.010", [4, 10]), ("9999", [9999]), ("0", [0]),
    ])
  func reading(text: String, parts: [Int]) {
    #expect(PrintedNumber(text)?.parts == parts)
  }

  @Test(
    "anything else is no number",
    arguments: ["", ".", "1.", ".1", "1..2", "1.a", "-1", "10000", "1,2", "()", "ก", "1.2\n.3"])
  func refused(text: String) {
    #expect(PrintedNumber(text) == nil)
  }

  @Test("they stand in the order of their parts, as numbers and not as letters")
  func order() throws {
    let sorted = ["1", "1.1", "1.2", "1.2.1", "1.10", "2", "2.1.1", "10"]
    let numbers = try sorted.map { try #require(PrintedNumber($0)) }
    #expect(numbers.reversed().sorted() == numbers)
    #expect(numbers.map(\.description) == sorted)
  }

  @Test(
    "a number stands under its parent only",
    arguments: [
      ("2.2.10", "2.2", true), ("2.2", "2", true), ("2.2.1", "2", false), ("2.2", "2.2", false),
      ("2", "2.2", false), ("2.21", "2.2", false), ("3.1", "2", false),
    ])
  func under(number: String, parent: String, isUnder: Bool) throws {
    let number = try #require(PrintedNumber(number))
    #expect(number.isDirectlyUnder(try #require(PrintedNumber(parent))) == isUnder)
  }
}

@Suite("Ids")
struct IdentifierTests {
  @Test(
    "an id is lower-case letters, digits and hyphens after a letter",
    arguments: [
      ("a", true), ("s1", true), ("o36-plan", true), ("a-", true), ("", false), ("1a", false),
      ("-a", false), ("A", false), ("a_b", false), ("a b", false), ("a.b", false), ("ก", false),
      ("a\n", false), ("é", false), ("a\u{301}", false),
      (String(repeating: "a", count: 64), true), (String(repeating: "a", count: 65), false),
    ])
  func form(text: String, isWellFormed: Bool) {
    #expect(Project.ID.isWellFormed(text) == isWellFormed)
  }
}

@Suite("Planned budgets")
struct PlannedBudgetTests {
  private let years = FiscalYear(2566)...FiscalYear(2570)

  @Test("a figure for each year is that in each, and nothing outside")
  func eachYear() {
    let budget = PlannedBudget.stated(Baht(satang: 5_000_000), .eachYear)
    for year in years { #expect(budget.amount(in: year, of: years) == Baht(satang: 5_000_000)) }
    #expect(budget.amount(in: FiscalYear(2565), of: years) == nil)
    #expect(budget.amount(in: FiscalYear(2571), of: years) == nil)
  }

  @Test(
    "a figure for all years adds up to itself, the odd satang first",
    arguments: [0, 1, 4, 5, 7, 5_000_000, 1_000_003] as [Int64])
  func wholePeriod(satang: Int64) throws {
    let budget = PlannedBudget.stated(Baht(satang: satang), .wholePeriod)
    let parts = years.compactMap { budget.amount(in: $0, of: years) }
    #expect(parts.count == 5)
    #expect(try Baht.sum(parts) == Baht(satang: satang))
    #expect(parts == parts.sorted(by: >))
    #expect((parts.first?.satang ?? 0) - (parts.last?.satang ?? 0) <= 1)
    let single = FiscalYear(2567)...FiscalYear(2567)
    #expect(budget.amount(in: FiscalYear(2567), of: single) == Baht(satang: satang))
  }

  @Test("a figure a year is given where there is one; none and silence have no amount")
  func others() {
    let year = FiscalYear(2567)
    let budget = PlannedBudget.byYear([year: Baht(satang: 100)])
    #expect(budget.amount(in: year, of: years) == Baht(satang: 100))
    #expect(budget.amount(in: FiscalYear(2568), of: years) == nil)
    for silent in [PlannedBudget.none, .notStated] {
      #expect(silent.amount(in: year, of: years) == nil)
    }
  }

  @Test("the real plan has six budgets, of 220,000 baht a year together")
  func realPlan() throws {
    let plan = try Plan.samutPrakanCity()
    let amounts = plan.projects.compactMap { project in
      project.budget.amount(in: FiscalYear(2566), of: project.fiscalYears).map {
        "\(project.number) \($0)"
      }
    }
    #expect(
      amounts == [
        "1.2.1 50,000.00", "1.3.2 10,000.00", "1.3.3 50,000.00", "2.2.8 30,000.00",
        "3.1.1 30,000.00", "3.1.4 50,000.00",
      ])
    #expect(plan.projects.filter { $0.budget == .none }.count == 29)
  }
}

@Suite("Parts of the year")
struct YearlySpanTests {
  private func monthDay(_ month: Month, _ day: Int) throws -> MonthDay {
    try #require(MonthDay(month: month, day: day))
  }

  @Test("a part of the fiscal year can run over New Year, and not over 1 October")
  func newYear() throws {
    let span = YearlySpan(from: try monthDay(.december, 15), to: try monthDay(.january, 15))
    #expect(span.days(in: FiscalYear(2567)) == day(2566, 12, 15)...day(2567, 1, 15))
    let wrong = YearlySpan(from: try monthDay(.september, 1), to: try monthDay(.october, 31))
    #expect(wrong.days(in: FiscalYear(2567)) == nil)
    let one = YearlySpan(from: try monthDay(.march, 1), to: try monthDay(.march, 1))
    #expect(one.days(in: FiscalYear(2567)) == day(2567, 3, 1)...day(2567, 3, 1))
  }

  @Test(
    "29 February is the 28th in a common year",
    arguments: [(2566, 28), (2567, 29), (2568, 28), (2643, 28), (2543, 29)])
  func leapDay(year: Int, last: Int) throws {
    let leap = try monthDay(.february, 29)
    #expect(leap.nearestDate(in: FiscalYear(year)) == day(year, 2, last))
    let span = YearlySpan(from: try monthDay(.october, 1), to: leap)
    #expect(span.days(in: FiscalYear(year)) == day(year - 1, 10, 1)...day(year, 2, last))
  }

  @Test("every day of a year has its place in the fiscal year")
  func everyDay() throws {
    for date in FiscalYear(2567).days {
      let monthDay = try monthDay(date.month, date.day)
      #expect(monthDay.nearestDate(in: FiscalYear(2567)) == date)
    }
  }
}
