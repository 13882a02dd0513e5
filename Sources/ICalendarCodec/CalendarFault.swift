/// Why a calendar file was refused. Lines are counted from 1, as an editor shows them.
public enum CalendarFault: Error, Hashable, Sendable {
  /// More octets than ``ICalendar/largestFile``.
  case tooLarge
  case notUTF8(line: Int)
  case nul(line: Int)
  /// More octets in one unfolded line than ``ICalendar/longestLine``.
  case lineTooLong(line: Int)
  /// Components inside components inside components.
  case tooDeep(line: Int)
  case tooManyParameters(line: Int)
  /// It does not begin with `BEGIN:VCALENDAR`.
  case notACalendar
  /// A calendar of another program, by its `PRODID`; nil when it has none.
  case foreign(product: String?)
  /// An event that repeats (`RRULE` or `RDATE`): the days that it stands for are not in the file.
  case repeats(line: Int)
  /// Events of more days than ``ICalendar/mostHolidays`` in all.
  case tooManyDays(line: Int)
  /// Not valid, or changed by another program. The line is nil when the file ends too early.
  case damaged(line: Int?, reason: String)
}
