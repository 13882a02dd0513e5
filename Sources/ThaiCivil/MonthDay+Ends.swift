extension MonthDay {
  /// The first day of a month, every year.
  public static func firstDay(of month: Month) -> MonthDay {
    MonthDay(existing: month, day: 1)
  }

  /// The last day of a month, every year; 29 February, which common years take as the 28th.
  public static func lastDay(of month: Month) -> MonthDay {
    let leapYear = BuddhistYear(commonEra: 2000)
    return MonthDay(existing: month, day: ThaiDate.lastDay(of: month, in: leapYear).day)
  }

  private init(existing month: Month, day: Int) {
    self.month = month
    self.day = day
  }
}
