internal import Testing
internal import ThaiCivil

private func day(_ year: Int, _ month: Int, _ day: Int) throws -> ThaiDate {
  let month = try #require(Month(rawValue: month))
  return try #require(ThaiDate(year: BuddhistYear(year), month: month, day: day))
}

@Suite("Dates")
struct ThaiDateTests {
  @Test(
    "known days have their number and weekday",
    arguments: [
      (2513, 1, 1, 0, Weekday.thursday),
      (2512, 12, 31, -1, .wednesday),
      (2543, 2, 29, 11_016, .tuesday),
      (2566, 3, 31, 19_447, .friday),
      (2484, 1, 1, -10_592, .wednesday),
    ]
  )
  func knownDays(year: Int, month: Int, dayOfMonth: Int, number: Int, weekday: Weekday) throws {
    let date = try day(year, month, dayOfMonth)
    #expect(date.dayNumber == number)
    #expect(date.weekday == weekday)
    #expect(ThaiDate(dayNumber: number) == date)
  }

  @Test("every supported day follows the one before it in day, weekday, month and year")
  func everyDay() throws {
    var number = try day(2484, 1, 1).dayNumber
    var weekday = Weekday.wednesday.rawValue
    for year in BuddhistYear.supported {
      for month in Month.allCases {
        let length = ThaiDate.lastDay(of: month, in: year).day
        for dayOfMonth in 1...length {
          let date = ThaiDate(dayNumber: number)
          let parts = (date.year, date.month, date.day, date.weekday.rawValue)
          guard parts == (year, month, dayOfMonth, weekday),
            ThaiDate(year: year, month: month, day: dayOfMonth) == date
          else {
            Issue.record("\(date) is not \(year) \(month) \(dayOfMonth)")
            return
          }
          number += 1
          weekday = weekday % 7 + 1
        }
        #expect(ThaiDate(year: year, month: month, day: length + 1) == nil)
      }
    }
    #expect(ThaiDate(dayNumber: number - 1) == (try day(2999, 12, 31)))
  }

  @Test(
    "a day that does not exist, or lies outside the supported years, cannot be made",
    arguments: [
      (2566, 2, 29), (2566, 4, 31), (2566, 1, 0), (2643, 2, 29), (2483, 12, 31), (3000, 1, 1),
    ]
  )
  func impossible(year: Int, month: Int, dayOfMonth: Int) throws {
    let month = try #require(Month(rawValue: month))
    #expect(ThaiDate(year: BuddhistYear(year), month: month, day: dayOfMonth) == nil)
    #expect(
      ThaiDate(commonEra: BuddhistYear(year).commonEra, month: month.rawValue, day: dayOfMonth)
        == nil
    )
  }

  @Test(
    "February has a leap day every fourth year but not in three of four full centuries",
    arguments: [(2567, 29), (2566, 28), (2543, 29), (2643, 28), (2743, 28), (2943, 29)]
  )
  func leapYears(year: Int, length: Int) {
    #expect(ThaiDate.lastDay(of: .february, in: BuddhistYear(year)).day == length)
  }

  @Test("machines get the Common Era and give it back")
  func gregorian() throws {
    let date = try day(2566, 3, 31)
    #expect(date.gregorianBasic == "20230331")
    #expect(date.gregorianExtended == "2023-03-31")
    #expect(date.description == "2566-03-31")
    #expect(ThaiDate(gregorianBasic: "20230331") == date)
    #expect(ThaiDate(gregorianExtended: "2023-03-31") == date)
    #expect(ThaiDate(commonEra: 2023, month: 3, day: 31) == date)
  }

  @Test(
    "a machine's date is read strictly",
    arguments: [
      "", "2023033", "202303311", "2023-03-31", "20230229", "20231301", "๒๐๒๓๐๓๓๑", "25660331",
      "+2023033",
      "20230331 ", "00000000",
    ]
  )
  func gregorianStrict(text: String) {
    #expect(ThaiDate(gregorianBasic: text) == nil)
  }

  @Test("every supported day comes back from its machine forms")
  func gregorianRoundTrip() throws {
    for date in stride(from: try day(2484, 1, 1), through: try day(2999, 12, 31), by: 11) {
      guard ThaiDate(gregorianBasic: date.gregorianBasic) == date,
        ThaiDate(gregorianExtended: date.gregorianExtended) == date
      else {
        Issue.record("\(date) does not come back")
        return
      }
    }
  }

  @Test("weekdays have Thai names, and two of them are the weekend")
  func weekdays() {
    #expect(Weekday.allCases.filter(\.isWeekend) == [.saturday, .sunday])
    #expect(Weekday.monday.name == "วันจันทร์")
    #expect(Set(Weekday.allCases.map(\.name)).count == 7)
  }
}
