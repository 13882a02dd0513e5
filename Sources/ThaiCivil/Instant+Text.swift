extension Instant: CustomStringConvertible {
  /// RFC 3339 in Bangkok time, with the year of the Common Era: 2026-11-21T18:10:00+07:00. A
  /// fraction of three digits is there only when it is not zero.
  public var description: String {
    let clock = bangkok
    let fraction = clock.millisecond == 0 ? "" : "." + clock.millisecond.padded(to: 3)
    return "\(bangkokDay.gregorianExtended)T\(clock.clock(separator: ":"))\(fraction)+07:00"
  }

  /// UTC to the second without separators, 20261121T111000Z, as iCalendar's `DTSTAMP` wants it
  /// (RFC 5545, 3.3.5); milliseconds are cut.
  public var utcBasic: String {
    let clock = utc
    let day = ThaiDate(dayNumber: clock.dayNumber).gregorianBasic
    return "\(day)T\(clock.clock(separator: ""))Z"
  }
}

extension Instant {
  /// Reads RFC 3339: a Common Era date, T (or t or a space), a time with an optional fraction,
  /// and Z or an offset. Digits after the millisecond are cut; second 60 is read only where a leap
  /// second can be, as the second after it. Nil for anything else.
  public init?(rfc3339 text: String) {
    var cursor = TextCursor(text)
    guard let day = cursor.takeCivilDay(separator: "-"), cursor.take(anyOf: ["T", "t", " "]),
      let time = cursor.takeTime(separator: ":"),
      let fraction = cursor.takeMilliseconds(),
      let offset = cursor.takeOffsetInSeconds(), cursor.isAtEnd
    else { return nil }
    self.init(day: day, time: time, offsetInSeconds: offset, milliseconds: fraction)
  }

  /// Reads exactly 20261121T111000Z; nil for anything else.
  public init?(utcBasic text: String) {
    var cursor = TextCursor(text)
    guard let day = cursor.takeCivilDay(separator: ""), cursor.take("T"),
      let time = cursor.takeTime(separator: ""), cursor.take("Z"), cursor.isAtEnd
    else { return nil }
    self.init(day: day, time: time, offsetInSeconds: 0, milliseconds: 0)
  }

  private init?(day: CivilDay, time: ClockTime, offsetInSeconds: Int, milliseconds: Int) {
    let seconds = day.dayNumber * 86_400 + time.secondOfDay - offsetInSeconds
    // RFC 3339, 5.7: a leap second comes at the end of a month in UTC.
    if time.isLeapSecond {
      let next = CivilDay(dayNumber: seconds.flooredDivision(by: 86_400).quotient)
      guard seconds % 86_400 == 0, next.day == 1 else { return nil }
    }
    self.init(millisecondsSinceEpoch: Int64(seconds * 1000 + milliseconds))
  }
}

/// A time of day as written, in which the second may be 60.
private struct ClockTime {
  var hour: Int
  var minute: Int
  var second: Int

  var isLeapSecond: Bool { second == 60 }

  var secondOfDay: Int { hour * 3600 + minute * 60 + second }
}

extension TextCursor {
  fileprivate mutating func takeTime(separator: String) -> ClockTime? {
    guard let hour = takeNumber(digits: 2), hour < 24, take(separator),
      let minute = takeNumber(digits: 2), minute < 60, take(separator),
      let second = takeNumber(digits: 2), second <= 60
    else { return nil }
    return ClockTime(hour: hour, minute: minute, second: second)
  }

  /// The first three digits after a point; 0 where there is no point.
  fileprivate mutating func takeMilliseconds() -> Int? {
    guard take(".") else { return 0 }
    let digits = takeDigits()
    guard !digits.isEmpty else { return nil }
    return (digits + [0, 0]).prefix(3).reduce(0) { $0 * 10 + Int($1) }
  }

  /// Z or +07:00, as seconds to the east of Greenwich.
  fileprivate mutating func takeOffsetInSeconds() -> Int? {
    if take(anyOf: ["Z", "z"]) { return 0 }
    let isWest = next == "-"
    guard take(anyOf: ["+", "-"]), let hours = takeNumber(digits: 2), hours < 24, take(":"),
      let minutes = takeNumber(digits: 2), minutes < 60
    else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return isWest ? -seconds : seconds
  }
}
