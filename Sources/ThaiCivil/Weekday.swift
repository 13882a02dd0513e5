/// A day of the week; the raw value counts from Monday as 1, as in ISO 8601.
public enum Weekday: Int, CaseIterable, Sendable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// The Thai name: วันจันทร์.
  public var name: String {
    switch self {
    case .monday: "วันจันทร์"
    case .tuesday: "วันอังคาร"
    case .wednesday: "วันพุธ"
    case .thursday: "วันพฤหัสบดี"
    case .friday: "วันศุกร์"
    case .saturday: "วันเสาร์"
    case .sunday: "วันอาทิตย์"
    }
  }

  /// Saturday or Sunday, when Thai offices are closed.
  public var isWeekend: Bool { self >= .saturday }
}

extension Weekday: Comparable {
  /// Monday is the least.
  public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}

extension Weekday {
  /// The weekday of a day counted from 1 January 1970, which was a Thursday.
  init(dayNumber: Int) {
    switch (dayNumber + 3).flooredDivision(by: 7).remainder {
    case 0: self = .monday
    case 1: self = .tuesday
    case 2: self = .wednesday
    case 3: self = .thursday
    case 4: self = .friday
    case 5: self = .saturday
    default: self = .sunday
    }
  }
}
