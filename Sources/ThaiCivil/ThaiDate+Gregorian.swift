extension ThaiDate {
  /// A day by its Common Era year; nil when there is no such day or the year is not supported.
  public init?(commonEra year: Int, month: Int, day: Int) {
    guard let month = Month(rawValue: month) else { return nil }
    self.init(year: BuddhistYear(commonEra: year), month: month, day: day)
  }

  /// The Common Era date without hyphens, 20230331, as iCalendar's `VALUE=DATE` wants it
  /// (RFC 5545, 3.3.4).
  public var gregorianBasic: String { gregorian(separator: "") }

  /// The Common Era date of ISO 8601, 2023-03-31, for machines that read CSV or JSON.
  public var gregorianExtended: String { gregorian(separator: "-") }

  /// Reads exactly eight ASCII digits, 20230331; nil when there is no such day or its year is not
  /// supported.
  public init?(gregorianBasic text: String) {
    var cursor = TextCursor(text)
    guard let civil = cursor.takeCivilDay(separator: ""), cursor.isAtEnd else { return nil }
    self.init(commonEra: civil.year, month: civil.month, day: civil.day)
  }

  /// Reads exactly 2023-03-31 in ASCII digits; nil when there is no such day or its year is not
  /// supported.
  public init?(gregorianExtended text: String) {
    var cursor = TextCursor(text)
    guard let civil = cursor.takeCivilDay(separator: "-"), cursor.isAtEnd else { return nil }
    self.init(commonEra: civil.year, month: civil.month, day: civil.day)
  }

  private func gregorian(separator: String) -> String {
    let civil = civil
    return [civil.year.padded(to: 4), civil.month.padded(to: 2), civil.day.padded(to: 2)]
      .joined(separator: separator)
  }
}

extension TextCursor {
  /// Four, two and two digits with a separator between them, if they name a day that exists.
  mutating func takeCivilDay(separator: String) -> CivilDay? {
    guard let year = takeNumber(digits: 4), take(separator),
      let month = takeNumber(digits: 2), take(separator),
      let day = takeNumber(digits: 2)
    else { return nil }
    let civil = CivilDay(year: year, month: month, day: day)
    return civil.exists ? civil : nil
  }
}
