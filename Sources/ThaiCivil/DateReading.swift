extension ThaiDate {
  /// Reads a date as people type it: 31/03/2566, 2566-03-31, 31 มี.ค. 66, 31 มีนา 66, วันที่ ๓๑ มีนาคม พ.ศ.
  /// ๒๕๖๖ and the like; and as spreadsheets write it: 31/03/2566 08:28, 31/3/2566 8:28 น., '31/03/2566,
  /// 31032566, of which the time of day is left out. Two digits of a year are those of 25xx; a year of the Common Era is never
  /// converted but thrown with its correction; a weekday, as in วันศุกร์ที่, has to fit.
  public static func read(_ text: String) throws(DateFault) -> ThaiDate {
    guard let typed = DateNumbers(date: text), let form = DateForm(date: typed) else {
      throw .unreadable
    }
    let year = try form.year(in: typed)
    guard let month = Month(rawValue: form.month),
      let date = ThaiDate(year: year.year, month: month, day: form.day),
      form.weekday.map({ $0 == date.weekday }) ?? true
    else { throw .noSuchDay }
    if let fault = typed.fault(in: [(form.yearIndex, year)]) { throw fault }
    return date
  }
}

extension MonthOfYear {
  /// Reads a month and year as people type them: ต.ค. ๖๕, ตุลาคม พ.ศ. 2565, 10/2565, 2565-10.
  /// Years are read as those of a `ThaiDate`.
  public static func read(_ text: String) throws(DateFault) -> MonthOfYear {
    guard let typed = DateNumbers(text), let form = DateForm(month: typed) else {
      throw .unreadable
    }
    let year = try form.year(in: typed)
    guard let month = Month(rawValue: form.month) else { throw .noSuchDay }
    if let fault = typed.fault(in: [(form.yearIndex, year)]) { throw fault }
    return MonthOfYear(year: year.year, month: month)
  }
}

extension MonthDay {
  /// Reads a day of every year: 31 มี.ค., 31 มีนาคม, 31/03; no year may stand behind it.
  public static func read(_ text: String) throws(DateFault) -> MonthDay {
    guard let typed = DateNumbers(text), let form = DateForm(monthDay: typed) else {
      throw .unreadable
    }
    guard let month = Month(rawValue: form.month), let day = MonthDay(month: month, day: form.day)
    else { throw .noSuchDay }
    return day
  }
}
