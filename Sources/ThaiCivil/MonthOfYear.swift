/// One month of one year: ตุลาคม 2565.
public struct MonthOfYear: Hashable, Sendable {
  /// The year of the Buddhist Era.
  public let year: BuddhistYear
  /// The month of that year.
  public let month: Month

  /// Any month of any year; the supported years do not bind it.
  public init(year: BuddhistYear, month: Month) {
    self.year = year
    self.month = month
  }

  /// The months since January of the year 0 of the Buddhist Era.
  init(index: Int) {
    let (year, month) = index.flooredDivision(by: 12)
    // A remainder of 12 is always a month: the second choice is never taken.
    self.init(year: BuddhistYear(year), month: Month(rawValue: month + 1) ?? .january)
  }

  private var index: Int { year.number * 12 + month.rawValue - 1 }

  /// The first of the month.
  public var firstDay: ThaiDate { civilDay(1) }

  /// The 28th to the 31st of the month.
  public var lastDay: ThaiDate {
    civilDay(CivilDay.days(inMonth: month.rawValue, of: year.commonEra))
  }

  /// From the first to the last day, both in it.
  public var days: ClosedRange<ThaiDate> { firstDay...lastDay }

  /// The month after this one.
  public var next: MonthOfYear { advanced(by: 1) }

  /// The month before this one.
  public var previous: MonthOfYear { advanced(by: -1) }

  private func civilDay(_ day: Int) -> ThaiDate {
    ThaiDate(CivilDay(year: year.commonEra, month: month.rawValue, day: day))
  }
}

extension MonthOfYear: Comparable {
  public static func < (left: MonthOfYear, right: MonthOfYear) -> Bool {
    left.index < right.index
  }
}

extension MonthOfYear: Strideable {
  public func distance(to other: MonthOfYear) -> Int { other.index - index }

  public func advanced(by months: Int) -> MonthOfYear {
    MonthOfYear(index: index.addingSaturating(months))
  }
}

extension MonthOfYear: CustomStringConvertible {
  /// Year and month of the Buddhist Era in Arabic digits: 2566-03.
  public var description: String { written(.iso) }
}
