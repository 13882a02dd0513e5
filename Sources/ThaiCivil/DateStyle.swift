/// How a day or a month is written.
public enum DateStyle: CaseIterable, Sendable {
  /// 31/03/2566
  case numeric
  /// 2566-03-31, which sorts as text; the year is of the Buddhist Era.
  case iso
  /// 31 มี.ค. 2566
  case abbreviated
  /// 31 มีนาคม พ.ศ. 2566
  case full
  /// 31 มีนาคม 2566
  case long
  /// 31 มี.ค. 66; a year that is not 25xx keeps its four digits.
  case short
}

extension DateStyle {
  /// The month in letters; in the two styles of numbers, its two digits.
  func month(_ month: Month) -> String {
    switch self {
    case .numeric, .iso: month.rawValue.padded(to: 2)
    case .abbreviated, .short: month.abbreviation
    case .full, .long: month.name
    }
  }

  /// The year with what belongs before it.
  func year(_ year: BuddhistYear) -> String {
    switch self {
    case .full: "พ.ศ. \(year)"
    case .short where 2500...2599 ~= year.number: (year.number - 2500).padded(to: 2)
    case .numeric, .iso, .abbreviated, .long, .short: year.description
    }
  }

  /// Whether the month is a number, so that no part of a range can be left out.
  var isNumeric: Bool {
    switch self {
    case .numeric, .iso: true
    case .abbreviated, .full, .long, .short: false
    }
  }
}
