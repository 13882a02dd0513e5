internal import Testing
internal import ThaiCivil

@Suite("Fiscal years")
struct FiscalYearTests {
  private let year = FiscalYear(2566)

  @Test("fiscal year 2566 is 1 October 2565 to 30 September 2566")
  func bounds() {
    #expect(year.firstDay.description == "2565-10-01")
    #expect(year.lastDay.description == "2566-09-30")
    #expect(year.days.count == 365)
    #expect(FiscalYear(2567).days.count == 366)
    #expect(year.description == "2566")
  }

  @Test("the edges of a year belong to it and their neighbours do not")
  func edges() {
    #expect(year.contains(year.firstDay) && year.contains(year.lastDay))
    #expect(!year.contains(year.firstDay.advanced(by: -1)))
    #expect(!year.contains(year.lastDay.advanced(by: 1)))
    #expect(year.firstDay.advanced(by: -1).fiscalYear == FiscalYear(2565))
    #expect(year.lastDay.advanced(by: 1).fiscalYear == FiscalYear(2567))
  }

  @Test(
    "quarters, halves and months cover every day of every year once",
    arguments: BuddhistYear.supported
  )
  func parts(number: BuddhistYear) {
    let year = FiscalYear(number)
    for parts in [year.quarters, year.halves, year.months.map(\.days)] {
      #expect(parts.first?.lowerBound == year.firstDay)
      #expect(parts.last?.upperBound == year.lastDay)
      for (part, next) in zip(parts, parts.dropFirst()) {
        #expect(part.upperBound.advanced(by: 1) == next.lowerBound)
      }
    }
    #expect(year.days.allSatisfy { $0.fiscalYear == year })
  }

  @Test("quarters begin in October, January, April and July")
  func quarters() {
    #expect(year.quarters.map(\.lowerBound.month) == [.october, .january, .april, .july])
    #expect(year.halves.map(\.lowerBound.month) == [.october, .april])
    #expect(year.months.first?.description == "2565-10")
    #expect(year.months.last?.description == "2566-09")
  }

  @Test("the six-month round ends on 31 March and the annual one with the year")
  func rounds() {
    #expect(year.days(of: .sixMonth) == year.halves[0])
    #expect(year.days(of: .sixMonth).upperBound.description == "2566-03-31")
    #expect(year.days(of: .annual) == year.days)
    #expect(FiscalYear.Round(rawValue: "six-month") == .sixMonth)
  }

  @Test("fiscal years can be counted")
  func counting() {
    #expect((FiscalYear(2566)...FiscalYear(2570)).map(\.year.number) == Array(2566...2570))
  }
}
