internal import Testing
internal import ThaiCivil

@Suite("Buddhist years")
struct BuddhistYearTests {
  @Test("a Buddhist year is 543 ahead of the Common Era", arguments: [(2566, 2023), (2484, 1941)])
  func conversion(number: Int, commonEra: Int) {
    #expect(BuddhistYear(number).commonEra == commonEra)
    #expect(BuddhistYear(commonEra: commonEra) == BuddhistYear(number))
    #expect(BuddhistYear(number).description == String(number))
  }

  @Test("years can be counted and put in order")
  func order() {
    #expect(BuddhistYear(2565) < BuddhistYear(2566))
    #expect(
      (BuddhistYear(2566)...BuddhistYear(2570)).map(\.number) == [2566, 2567, 2568, 2569, 2570]
    )
    #expect(BuddhistYear.supported.count == 516)
  }

  @Test(
    "no number of a year, day or fiscal year is too large to reckon with",
    arguments: [Int.min, .max]
  )
  func extremes(number: Int) {
    let year = BuddhistYear(number)
    let date = ThaiDate(dayNumber: number)
    #expect(BuddhistYear(year.commonEra) <= BuddhistYear(.max))
    #expect(BuddhistYear(commonEra: number).advanced(by: number) == year)
    #expect(date.advanced(by: number) == date)
    #expect(FiscalYear(number).days.count > 364)
    #expect(MonthOfYear(year: year, month: .may).advanced(by: number).days.count > 27)
    #expect(ThaiDate(year: year, month: .may, day: 1) == nil)
    #expect(!date.written(.full).isEmpty && !date.gregorianBasic.isEmpty)
    #expect(date.fiscalYear.days.count > 364)
  }
}
