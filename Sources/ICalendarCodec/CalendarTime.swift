internal import CLibical
internal import ThaiCivil

/// Days and moments as libical has them.
enum CalendarTime {
  private static let secondsInDay = 86_400

  static func day(_ day: ThaiDate) -> icaltimetype {
    var time = icaltimetype()
    time.year = Int32(clamping: day.year.commonEra)
    time.month = Int32(day.month.rawValue)
    time.day = Int32(day.day)
    time.is_date = 1
    return time
  }

  /// UTC, to the second.
  static func utc(_ instant: Instant) -> icaltimetype {
    let milliseconds = Int(instant.millisecondsSinceEpoch)
    let seconds = (milliseconds - remainder(milliseconds, 1000)) / 1000
    let second = remainder(seconds, secondsInDay)
    var time = day(ThaiDate(dayNumber: (seconds - second) / secondsInDay))
    time.hour = Int32(second / 3600)
    time.minute = Int32(second / 60 % 60)
    time.second = Int32(second % 60)
    time.is_date = 0
    time.zone = icaltimezone_get_utc_timezone()
    return time
  }

  /// Nil when there is no such day; libical reads month 13 and hour 25.
  static func day(_ time: icaltimetype) -> ThaiDate? {
    ThaiDate(commonEra: Int(time.year), month: Int(time.month), day: Int(time.day))
  }

  static func instant(_ time: icaltimetype) -> Instant? {
    guard let day = day(time) else { return nil }
    let second = Int(time.hour) * 3600 + Int(time.minute) * 60 + Int(time.second)
    return Instant(
      millisecondsSinceEpoch: Int64((day.dayNumber * secondsInDay + second) * 1000))
  }

  /// 00:00 in Bangkok.
  static func midnight(_ day: ThaiDate) -> Instant {
    let bangkokOffset = 7 * 3600
    return Instant(
      millisecondsSinceEpoch: Int64((day.dayNumber * secondsInDay - bangkokOffset) * 1000))
  }

  /// So many days before; after, when negative.
  static func before(days: Int) -> icaldurationtype {
    var duration = icaldurationtype()
    duration.is_neg = days > 0 ? 1 : 0
    duration.days = UInt32(clamping: days.magnitude)
    return duration
  }

  static func hours(_ hours: Int) -> icaldurationtype {
    var duration = icaldurationtype()
    duration.hours = UInt32(clamping: hours)
    return duration
  }

  private static func remainder(_ number: Int, _ divisor: Int) -> Int {
    let remainder = number % divisor
    return remainder < 0 ? remainder + divisor : remainder
  }
}
