/// A moment of time, to the millisecond, without leap seconds.
public struct Instant: Hashable, Sendable {
  /// The milliseconds since 1 January 1970 00:00 UTC, negative before it.
  public let millisecondsSinceEpoch: Int64

  /// Bangkok is seven hours ahead of UTC and has no summer time.
  private static let bangkokOffsetInSeconds = 7 * 3600

  /// The moment that many milliseconds after 1 January 1970 00:00 UTC.
  public init(millisecondsSinceEpoch: Int64) {
    self.millisecondsSinceEpoch = millisecondsSinceEpoch
  }

  /// The day it is in Bangkok at this moment: a new one begins at 17:00 UTC.
  public var bangkokDay: ThaiDate { ThaiDate(dayNumber: bangkok.dayNumber) }

  /// The hour and minute it is in Bangkok, cut, not rounded: 18:10.
  public var bangkokTime: String {
    "\((bangkok.second / 3600).padded(to: 2)):\((bangkok.second / 60 % 60).padded(to: 2))"
  }

  /// The day and the second of it on the clocks of Bangkok.
  var bangkok: ClockReading { ClockReading(self, offsetInSeconds: Self.bangkokOffsetInSeconds) }

  /// The day and the second of it in UTC.
  var utc: ClockReading { ClockReading(self, offsetInSeconds: 0) }
}

extension Instant: Comparable {
  public static func < (left: Instant, right: Instant) -> Bool {
    left.millisecondsSinceEpoch < right.millisecondsSinceEpoch
  }
}

/// What calendar and clock show somewhere at a moment.
struct ClockReading {
  /// The days since 1 January 1970.
  var dayNumber: Int
  /// The seconds since midnight, below 86,400.
  var second: Int
  /// The milliseconds since that second.
  var millisecond: Int

  init(_ instant: Instant, offsetInSeconds: Int) {
    let (seconds, millisecond) = Int(instant.millisecondsSinceEpoch).flooredDivision(by: 1000)
    (dayNumber, second) = (seconds + offsetInSeconds).flooredDivision(by: 86_400)
    self.millisecond = millisecond
  }

  /// Hour, minute and second with two digits each.
  func clock(separator: String) -> String {
    [second / 3600, second / 60 % 60, second % 60].map { $0.padded(to: 2) }
      .joined(separator: separator)
  }
}
