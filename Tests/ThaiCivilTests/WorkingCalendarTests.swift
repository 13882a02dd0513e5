internal import Testing
internal import ThaiCivil

private func day(_ year: Int, _ month: Int, _ day: Int) throws -> ThaiDate {
  let month = try #require(Month(rawValue: month))
  return try #require(ThaiDate(year: BuddhistYear(year), month: month, day: day))
}

@Suite("Working days")
struct WorkingCalendarTests {
  /// New Year 2566 on a Sunday with a day in lieu, and Songkran with its weekend.
  private static func calendar() throws -> WorkingCalendar {
    let holidays = [
      Holiday(day: try day(2566, 4, 14), name: "วันสงกรานต์"),
      Holiday(day: try day(2566, 4, 13), name: "วันสงกรานต์"),
      Holiday(day: try day(2566, 1, 1), name: "วันขึ้นปีใหม่"),
      Holiday(day: try day(2566, 1, 2), name: "วันหยุดชดเชยวันขึ้นปีใหม่"),
      Holiday(day: try day(2567, 4, 15), name: "วันสงกรานต์"),
    ]
    return WorkingCalendar(holidays: holidays)
  }

  @Test("offices work from Monday to Friday except on holidays")
  func kinds() throws {
    let calendar = try Self.calendar()
    #expect(calendar.isWorkingDay(try day(2566, 4, 12)))
    #expect(!calendar.isWorkingDay(try day(2566, 4, 13)))
    #expect(!calendar.isWorkingDay(try day(2566, 4, 15)))
    #expect(calendar.holidayName(on: try day(2566, 1, 1)) == "วันขึ้นปีใหม่")
    #expect(calendar.holidayName(on: try day(2566, 4, 15)) == nil)
    #expect(calendar.knownYears == BuddhistYear(2566)...BuddhistYear(2567))
  }

  @Test("a day off moves back or forward over the whole run of days off")
  func moving() throws {
    let calendar = try Self.calendar()
    #expect(calendar.lastWorkingDay(onOrBefore: try day(2566, 4, 16)) == (try day(2566, 4, 12)))
    #expect(calendar.firstWorkingDay(onOrAfter: try day(2566, 4, 13)) == (try day(2566, 4, 17)))
    #expect(calendar.lastWorkingDay(onOrBefore: try day(2566, 1, 2)) == (try day(2565, 12, 30)))
    let working = try day(2566, 3, 31)
    #expect(calendar.lastWorkingDay(onOrBefore: working) == working)
    #expect(calendar.firstWorkingDay(onOrAfter: working) == working)
  }

  @Test("the count of working days is that of the list for every short range of a year")
  func counting() throws {
    let calendar = try Self.calendar()
    for start in try day(2565, 12, 20)...(try day(2566, 5, 10)) {
      for length in [0, 1, 5, 6, 7, 30, 400] {
        let range = start...start.advanced(by: length)
        #expect(calendar.countWorkingDays(in: range) == calendar.workingDays(in: range).count)
      }
    }
  }

  @Test("a holiday on a weekend is not taken off the count twice")
  func weekendHoliday() throws {
    let calendar = try Self.calendar()
    let range = try day(2566, 1, 1)...(try day(2566, 1, 7))
    #expect(calendar.workingDays(in: range).map(\.day) == [3, 4, 5, 6])
    #expect(calendar.countWorkingDays(in: range) == 4)
  }

  @Test("two names of one day are joined, and the day counts once")
  func twoNames() throws {
    let date = try day(2566, 5, 1)
    let names = ["วันแรงงาน", "วันแรงงาน", "วันหยุดพิเศษ"]
    let calendar = WorkingCalendar(holidays: names.map { Holiday(day: date, name: $0) })
    #expect(calendar.holidayName(on: date) == "วันแรงงานและวันหยุดพิเศษ")
    #expect(calendar.countWorkingDays(in: date...date) == 0)
  }

  @Test("without holidays only weekends are off, even at the ends of time")
  func empty() {
    let calendar = WorkingCalendar(holidays: [])
    #expect(calendar.knownYears == nil)
    for end in [ThaiDate(dayNumber: .min), ThaiDate(dayNumber: .max)] {
      #expect(calendar.lastWorkingDay(onOrBefore: end) <= end)
      #expect(calendar.firstWorkingDay(onOrAfter: end) >= end)
    }
    let all = ThaiDate(dayNumber: 0)...ThaiDate(dayNumber: 699_999_999)
    #expect(calendar.countWorkingDays(in: all) == 500_000_000)
  }
}
