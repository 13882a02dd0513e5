internal import ICalendarCodec

extension CalendarFault {
  /// What is wrong with the file, for whoever gave it.
  var words: String {
    switch self {
    case .tooLarge: "the file is too large for a calendar"
    case .notUTF8(let line): "line \(line) is not UTF-8 text"
    case .nul(let line): "line \(line) has a NUL octet"
    case .lineTooLong(let line): "line \(line) is too long"
    case .tooDeep(let line): "line \(line) is nested deeper than any calendar"
    case .tooManyParameters(let line): "line \(line) has too many parameters"
    case .notACalendar: "this is not an iCalendar file"
    case .foreign(let product):
      "this calendar was made by another program (\(product ?? "unnamed"))"
    case .repeats(let line): "line \(line) repeats an event; give each day an event of its own"
    case .tooManyDays(let line): "line \(line): more days than any list of holidays has"
    case .damaged(let line, let reason):
      (line.map { "line \($0): " } ?? "") + "damaged or changed by another program: \(reason)"
    }
  }
}
