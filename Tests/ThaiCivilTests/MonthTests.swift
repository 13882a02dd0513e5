internal import Testing
internal import ThaiCivil

@Suite("Months and days of every year")
struct MonthTests {
  @Test("months have a Thai name and an abbreviation, all different")
  func names() {
    #expect(Month.march.name == "มีนาคม")
    #expect(Month.march.abbreviation == "มี.ค.")
    #expect(Set(Month.allCases.map(\.name)).count == 12)
    #expect(Set(Month.allCases.map(\.abbreviation)).count == 12)
    #expect(Month.allCases.sorted() == Month.allCases)
  }

  @Test("the month after December is January of the next year, and back")
  func neighbours() {
    let december = MonthOfYear(year: BuddhistYear(2565), month: .december)
    let january = MonthOfYear(year: BuddhistYear(2566), month: .january)
    #expect(december.next == january)
    #expect(january.previous == december)
    #expect(december < january)
    #expect(december.distance(to: january) == 1)
    #expect(january.description == "2566-01")
  }

  @Test("a month runs from its first to its last day")
  func days() {
    let february = MonthOfYear(year: BuddhistYear(2567), month: .february)
    #expect(february.firstDay.description == "2567-02-01")
    #expect(february.lastDay.description == "2567-02-29")
    #expect(february.days.count == 29)
    #expect(february.days.allSatisfy { $0.monthOfYear == february })
  }

  @Test(
    "a day of every year has to come in some year",
    arguments: [
      (Month.february, 29, true), (.february, 30, false), (.april, 31, false), (.may, 0, false),
    ]
  )
  func existence(month: Month, day: Int, exists: Bool) {
    #expect((MonthDay(month: month, day: day) != nil) == exists)
  }

  @Test(
    "a day of every year falls in each fiscal year once",
    arguments: [
      (Month.october, 1, 2566, "2565-10-01"),
      (.december, 31, 2566, "2565-12-31"),
      (.march, 31, 2566, "2566-03-31"),
      (.september, 30, 2566, "2566-09-30"),
      (.february, 29, 2567, "2567-02-29"),
    ]
  )
  func fall(month: Month, day: Int, fiscalYear: Int, expected: String) throws {
    let date = try #require(MonthDay(month: month, day: day)?.date(in: FiscalYear(fiscalYear)))
    #expect(date.description == expected)
    #expect(FiscalYear(fiscalYear).contains(date))
  }

  @Test("29 February does not fall in a fiscal year without it")
  func leapDay() throws {
    let leapDay = try #require(MonthDay(month: .february, day: 29))
    #expect(leapDay.date(in: FiscalYear(2566)) == nil)
  }
}
