/// A day by its Gregorian parts, and the arithmetic to and from a count of days.
///
/// The year counts from March, so that the leap day is the last of it; an era is 400 years. The
/// method is Howard Hinnant's `days_from_civil` and `civil_from_days`, in the public domain.
struct CivilDay: Equatable {
  /// Of the Common Era; the arithmetic holds for any year of up to nine digits.
  var year: Int
  /// 1 to 12.
  var month: Int
  /// 1 to 31.
  var day: Int

  private static let daysInEra = 146_097
  /// The days from 1 March of the year 0 to 1 January 1970.
  private static let epoch = 719_468

  init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that many days after 1 January 1970.
  init(dayNumber: Int) {
    let (era, dayOfEra) = (dayNumber + Self.epoch).flooredDivision(by: Self.daysInEra)
    let leapDays = dayOfEra / 1460 - dayOfEra / 36_524 + dayOfEra / 146_096
    let yearOfEra = (dayOfEra - leapDays) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shifted + 2) / 5 + 1
    month = shifted < 10 ? shifted + 3 : shifted - 9
    year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
  }

  /// The days since 1 January 1970, negative before it.
  var dayNumber: Int {
    let marchYear = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = marchYear.flooredDivision(by: 400)
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * Self.daysInEra + dayOfEra - Self.epoch
  }

  /// Whether the calendar has this day.
  var exists: Bool {
    1...12 ~= month && 1 <= day && day <= Self.days(inMonth: month, of: year)
  }

  /// 28 to 31, for a month from 1 to 12.
  static func days(inMonth month: Int, of year: Int) -> Int {
    guard month == 2 else { return 30 + (month + month / 8) % 2 }
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
  }
}
