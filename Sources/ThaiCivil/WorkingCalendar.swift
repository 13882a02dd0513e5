/// Which days government offices work: Monday to Friday, except holidays.
public struct WorkingCalendar: Sendable {
  private let names: [ThaiDate: String]
  /// Day numbers of the holidays from Monday to Friday, ascending, each once.
  private let weekdayHolidays: [Int]

  /// The years from the first to the last that has a holiday; nil when there is none. Outside of
  /// them only weekends are known to be off, so an answer there is a guess.
  public let knownYears: ClosedRange<BuddhistYear>?

  /// A calendar of these holidays in any order; when a day has several names, they are joined
  /// with และ in the order given.
  public init(holidays: some Sequence<Holiday>) {
    var names: [ThaiDate: String] = [:]
    for holiday in holidays {
      let known = names[holiday.day]
      if known == holiday.name { continue }
      names[holiday.day] = known.map { "\($0)และ\(holiday.name)" } ?? holiday.name
    }
    let days = names.keys.sorted()
    self.names = names
    weekdayHolidays = days.filter { !$0.weekday.isWeekend }.map(\.dayNumber)
    knownYears = days.first.flatMap { first in days.last.map { first.year...$0.year } }
  }

  /// Every day off that is known besides weekends, ascending.
  public var holidays: [Holiday] {
    names.keys.sorted().map { Holiday(day: $0, name: names[$0] ?? "") }
  }

  /// Whether offices work on the day.
  public func isWorkingDay(_ day: ThaiDate) -> Bool {
    !day.weekday.isWeekend && names[day] == nil
  }

  /// The name of the holiday, also where it lies on a weekend; nil on any other day.
  public func holidayName(on day: ThaiDate) -> String? { names[day] }

  /// The day itself if it is a working day, else the nearest one before it.
  public func lastWorkingDay(onOrBefore day: ThaiDate) -> ThaiDate {
    workingDay(from: day, step: -1)
  }

  /// The day itself if it is a working day, else the nearest one after it.
  public func firstWorkingDay(onOrAfter day: ThaiDate) -> ThaiDate {
    workingDay(from: day, step: 1)
  }

  /// The working days of a range, both ends in it, ascending.
  public func workingDays(in range: ClosedRange<ThaiDate>) -> [ThaiDate] {
    range.filter(isWorkingDay)
  }

  /// How many working days a range has, both ends in it; the time does not grow with its length.
  public func countWorkingDays(in range: ClosedRange<ThaiDate>) -> Int {
    let (first, end) = (range.lowerBound.dayNumber, range.upperBound.dayNumber + 1)
    let weekdays = Self.weekdays(before: end) - Self.weekdays(before: first)
    return weekdays - (holidays(before: end) - holidays(before: first))
  }

  private func workingDay(from day: ThaiDate, step: Int) -> ThaiDate {
    var candidate = day
    while !isWorkingDay(candidate) {
      let next = candidate.advanced(by: step)
      // Only at the very ends of what a ThaiDate can hold.
      if next == candidate { break }
      candidate = next
    }
    return candidate
  }

  /// The days from Monday to Friday between a fixed Monday and the day, negative before it.
  private static func weekdays(before dayNumber: Int) -> Int {
    let (weeks, days) = (dayNumber + 3).flooredDivision(by: 7)
    return weeks * 5 + min(days, 5)
  }

  /// The holidays from Monday to Friday before the day, by halving the sorted list.
  private func holidays(before dayNumber: Int) -> Int {
    var (low, high) = (0, weekdayHolidays.count)
    while low < high {
      let middle = (low + high) / 2
      if weekdayHolidays[middle] < dayNumber { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
