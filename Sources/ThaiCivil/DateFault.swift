/// Why a typed date, month or year could not be read.
public enum DateFault: Error, Hashable, Sendable {
  /// Not written in any of the known ways.
  case unreadable
  /// No fiscal year where one belongs, or several where one does.
  case noFiscalYear
  /// Fiscal years from the later to the earlier; what should have been typed.
  case yearsReversed(corrected: String)
  /// The calendar has no such day: 30 ก.พ., month 13, or a weekday that does not fit the date.
  case noSuchDay
  /// The number, as typed, is not a year of `BuddhistYear.supported`, nor a likely slip for one.
  case yearOutOfRange(Int)
  /// The year is of the Common Era; what should have been typed, in the style it was typed in.
  case commonEra(corrected: String)
  /// 543 was added to a Buddhist year once more, as 3109 for 2566; what should have been typed, in
  /// the style it was typed in.
  case addedTwice(corrected: String)
}
