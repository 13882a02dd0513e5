/// A day that comes every year, such as 31 มี.ค.
public struct MonthDay: Hashable, Sendable {
  /// The month of the year.
  public let month: Month
  /// The day of the month, from 1.
  public let day: Int

  /// Nil when no year has such a day: 31 ก.พ. is refused, 29 ก.พ. is not.
  public init?(month: Month, day: Int) {
    let leapYear = 2000
    guard CivilDay(year: leapYear, month: month.rawValue, day: day).exists else { return nil }
    self.month = month
    self.day = day
  }

  /// The day of this name that falls in the fiscal year: 31 ต.ค. of 2566 is in October 2565. Nil
  /// for 29 ก.พ. in a common year.
  public func date(in fiscalYear: FiscalYear) -> ThaiDate? {
    let year = fiscalYear.year.advanced(by: month >= .october ? -1 : 0)
    let civil = CivilDay(year: year.commonEra, month: month.rawValue, day: day)
    return civil.exists ? ThaiDate(civil) : nil
  }
}

extension MonthDay: Comparable {
  /// In the order of the calendar year, from 1 January.
  public static func < (left: MonthDay, right: MonthDay) -> Bool {
    (left.month, left.day) < (right.month, right.day)
  }
}

extension MonthDay: CustomStringConvertible {
  /// Day and month in Arabic digits: 31/03.
  public var description: String { written(.numeric) }
}
