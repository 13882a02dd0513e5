/// Obligation calendars to and from iCalendar text (RFC 5545, RFC 7986). No file is opened here.
///
/// Any thread may call; the calls wait for one another, because libical is not safe on many threads.
public enum ICalendar {
  /// Written as `PRODID`; a file with another one is foreign.
  public static let productID = "-//sucharit//sucharit//TH"

  /// 64 MiB: some 40,000 entries. A larger file can be written, but not be read again.
  public static let largestFile = 64 << 20

  /// 1 MiB: the octets of an unfolded line that is read.
  public static let longestLine = 1 << 20

  /// The days in one file of holidays: some 270 years of nothing but holidays.
  public static let mostHolidays = 100_000
}
