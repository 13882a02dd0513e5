extension ThaiDate {
  /// The date in a style, the year of the Buddhist Era.
  public func written(_ style: DateStyle, _ digits: Digits = .arabic) -> String {
    let (day, month) = (day, monthOfYear)
    return switch style {
    case .numeric: digits.write("\(day.padded(to: 2))/\(month.written(.numeric))")
    case .iso: digits.write("\(month.written(.iso))-\(day.padded(to: 2))")
    case .abbreviated, .full, .long, .short: digits.write("\(day) \(month.written(style))")
    }
  }

  /// Days from one to another with a dash: 1 ต.ค. 2565 – 31 มี.ค. 2566. A month or year that both
  /// have is written once, 1 – 15 มี.ค. 2566, unless the style is of numbers; a range of one day
  /// is that day.
  public static func writtenRange(
    _ range: ClosedRange<ThaiDate>,
    style: DateStyle = .abbreviated,
    digits: Digits = .arabic
  ) -> String {
    let (first, last) = (range.lowerBound, range.upperBound)
    guard first != last else { return first.written(style, digits) }
    let opening = digits.write(opening(first, before: last, style: style))
    return "\(opening) – \(last.written(style, digits))"
  }

  /// The first day of a range without what its last day says as well.
  private static func opening(
    _ first: ThaiDate,
    before last: ThaiDate,
    style: DateStyle
  ) -> String {
    if style.isNumeric || first.year != last.year { return first.written(style) }
    if first.month == last.month { return String(first.day) }
    return "\(first.day) \(style.month(first.month))"
  }
}

extension MonthOfYear {
  /// The month with its year in a style: 03/2566, 2566-03, มี.ค. 2566, มีนาคม พ.ศ. 2566,
  /// มีนาคม 2566 or มี.ค. 66.
  public func written(_ style: DateStyle, _ digits: Digits = .arabic) -> String {
    let (month, year) = (style.month(month), style.year(year))
    return switch style {
    case .numeric: digits.write("\(month)/\(year)")
    case .iso: digits.write("\(year)-\(month)")
    case .abbreviated, .full, .long, .short: digits.write("\(month) \(year)")
    }
  }
}

extension MonthDay {
  /// The day with its month in a style: 31 มี.ค. or 31 มีนาคม, and 31/03 in both styles of numbers.
  public func written(_ style: DateStyle, _ digits: Digits = .arabic) -> String {
    style.isNumeric
      ? digits.write("\(day.padded(to: 2))/\(style.month(month))")
      : digits.write("\(day) \(style.month(month))")
  }
}
