internal import ThaiCivil

/// The working days of one fiscal year, by index, and the weeks that they lie in.
struct YearDays {
  let year: FiscalYear
  /// Ascending; empty only when every day is a holiday.
  let days: [ThaiDate]
  /// For each day, the index of its week among the weeks that have a working day.
  let weekOfDay: [Int]
  let weekCount: Int

  init(_ year: FiscalYear, _ calendar: WorkingCalendar) {
    self.year = year
    days = calendar.workingDays(in: year.days)
    var weeks: [Int] = []
    var last: Int?
    for day in days {
      let week = day.weekNumber
      if week != last {
        weeks.append((weeks.last ?? -1) + 1)
      } else {
        weeks.append(weeks.last ?? 0)
      }
      last = week
    }
    weekOfDay = weeks
    weekCount = (weeks.last ?? -1) + 1
  }

  /// The index of the first working day on or after a day; `days.count` when there is none.
  func index(onOrAfter day: ThaiDate) -> Int {
    var low = 0
    var high = days.count
    while low < high {
      let middle = (low + high) / 2
      if days[middle] < day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The index of the last working day on or before a day; -1 when there is none.
  func index(onOrBefore day: ThaiDate) -> Int {
    index(onOrAfter: day.advanced(by: 1)) - 1
  }
}

extension ThaiDate {
  /// The number of its week, Monday to Sunday; 1 January 1970 was a Thursday, so three days are added.
  var weekNumber: Int {
    let shifted = dayNumber + 3
    return shifted >= 0 ? shifted / 7 : (shifted - 6) / 7
  }
}
