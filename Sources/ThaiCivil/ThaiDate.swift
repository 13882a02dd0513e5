/// A day of the Thai civil calendar: Gregorian months and days, years of the Buddhist Era.
public struct ThaiDate: Hashable, Sendable {
  /// The days since 1 January 1970 of the Gregorian calendar (BE 2513), negative before it.
  public let dayNumber: Int

  /// A little more than the days of every `BuddhistYear`, so that no arithmetic overflows.
  private static let limits = -365_300_000_000...365_300_000_000

  /// The day that many days after 1 January 1970. The supported years do not bind it; beyond
  /// 365,300 million days either way it stays at that limit.
  public init(dayNumber: Int) {
    self.dayNumber = min(max(dayNumber, Self.limits.lowerBound), Self.limits.upperBound)
  }

  /// Nil when the month has no such day or the year is not one of `BuddhistYear.supported`.
  public init?(year: BuddhistYear, month: Month, day: Int) {
    let civil = CivilDay(year: year.commonEra, month: month.rawValue, day: day)
    guard BuddhistYear.supported.contains(year), civil.exists else { return nil }
    self.init(civil)
  }

  /// The caller knows that the day exists; the year may be any.
  init(_ civil: CivilDay) {
    self.init(dayNumber: civil.dayNumber)
  }

  /// The Gregorian parts.
  var civil: CivilDay { CivilDay(dayNumber: dayNumber) }

  /// The year of the Buddhist Era, which begins on 1 January.
  public var year: BuddhistYear { BuddhistYear(commonEra: civil.year) }

  /// The month of the year.
  public var month: Month { monthOfYear.month }

  /// The day of the month, from 1.
  public var day: Int { civil.day }

  /// The day of the week.
  public var weekday: Weekday { Weekday(dayNumber: dayNumber) }

  /// The month this day lies in.
  public var monthOfYear: MonthOfYear {
    let civil = civil
    return MonthOfYear(index: BuddhistYear(commonEra: civil.year).number * 12 + civil.month - 1)
  }

  /// The fiscal year this day lies in: that of the next year from 1 October on.
  public var fiscalYear: FiscalYear {
    let month = monthOfYear
    return FiscalYear(month.year.advanced(by: month.month >= .october ? 1 : 0))
  }

  /// The last day of a month: the 28th to the 31st.
  public static func lastDay(of month: Month, in year: BuddhistYear) -> ThaiDate {
    MonthOfYear(year: year, month: month).lastDay
  }
}

extension ThaiDate: Comparable {
  public static func < (left: ThaiDate, right: ThaiDate) -> Bool {
    left.dayNumber < right.dayNumber
  }
}

extension ThaiDate: Strideable {
  public func distance(to other: ThaiDate) -> Int { other.dayNumber - dayNumber }

  public func advanced(by days: Int) -> ThaiDate {
    ThaiDate(dayNumber: dayNumber.addingSaturating(days))
  }
}

extension ThaiDate: CustomStringConvertible {
  /// Year, month and day of the Buddhist Era in Arabic digits: 2566-03-31.
  public var description: String { written(.iso) }
}
