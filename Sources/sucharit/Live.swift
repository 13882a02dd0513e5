internal import CBundled
private import Glibc
internal import ICalendarCodec
import Papers
internal import PlanModel
internal import ThaiCivil

/// The wiring: the only place that asks for the time, the environment and the bundled files.
enum Live {
  /// This instant, to the second, as calendars count.
  static var now: Instant {
    Instant(millisecondsSinceEpoch: Int64(time(nil)) * 1000)
  }

  /// This instant, to the millisecond, as the log counts.
  static var instant: Instant {
    var clock = timespec()
    clock_gettime(CLOCK_REALTIME, &clock)
    return Instant(
      millisecondsSinceEpoch: Int64(clock.tv_sec) * 1000 + Int64(clock.tv_nsec / 1_000_000))
  }

  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// The language of messages that the locale asks for.
  static var language: Language { Language(locale: environment) }

  /// The version, and of which commit it was built, where the build said so (`make build` does).
  static var version: String {
    let commit = String(cString: sucharit_commit())
    return "0.1.0" + (commit.isEmpty ? "" : " (commit \(commit))")
  }

  /// The plan file that was named, or the one of SUCHARIT_PLAN; nil where there is neither.
  static func namedPlan(_ named: String?) -> String? {
    (named ?? environment("SUCHARIT_PLAN")).flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The same; a failure where there is neither.
  static func planPath(_ named: String?) throws -> String {
    if let path = namedPlan(named) { return path }
    throw Failure(
      ExitStatus.usage, "no plan is named",
      hint: "give a plan file, such as plans/samut-prakan-city.yaml, or set SUCHARIT_PLAN")
  }

  /// Holidays of the files named, or of those inside the program.
  static func holidays(_ paths: [String]) throws -> WorkingCalendar {
    let files =
      try paths.isEmpty ? bundledHolidays() : paths.map { ($0, try Files.readText($0)) }
    let holidays = try files.flatMap { path, octets in
      do throws(CalendarFault) {
        return try ICalendar.holidays(in: octets)
      } catch {
        throw Failure(ExitStatus.invalid, "\(path): \(error.words)")
      }
    }
    return WorkingCalendar(holidays: holidays)
  }

  /// OIT items of the file named, or of the table inside the program.
  static func items(_ path: String?) throws -> OITItems {
    try items(try itemsText(path), from: path)
  }

  /// The table itself.
  static func itemsText(_ path: String?) throws -> String {
    let octets = try path.map { try Files.readText($0) } ?? octets(of: sucharit_bundled_oit_items())
    return String(decoding: octets, as: UTF8.self)
  }

  static func items(_ table: String, from path: String?) throws -> OITItems {
    do throws(OITItems.BadRow) { return try OITItems(csv: table) } catch {
      throw Failure(
        ExitStatus.invalid, "\(path ?? "the bundled items"):\(error.line): not a row of OIT items",
        hint: "ita_year,code,role,covers_fiscal_year_offset,name,confidence")
    }
  }

  private static func bundledHolidays() -> [(String, [UInt8])] {
    (0..<sucharit_bundled_holiday_year_count()).map { index in
      ("the bundled holidays", octets(of: sucharit_bundled_holiday_year(index)))
    }
  }

  static func octets(of file: sucharit_bundled_file) -> [UInt8] {
    Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
  }
}
