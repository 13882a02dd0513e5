public import ThaiCivil

/// When a step is due, and which words of the document say so.
public struct Timing: Hashable, Sendable {
  public let rule: Rule
  /// Nil where the plan file gives a time that the document does not state: an assumption.
  public let citation: Citation?

  public init(rule: Rule, citation: Citation?) {
    self.rule = rule
    self.citation = citation
  }

  /// The rule itself, before days off and levelling.
  public enum Rule: Hashable, Sendable {
    /// Once in each period of the fiscal year, by the period's last day.
    case every(Period)
    /// A number of times in a fiscal year, spread evenly.
    case timesAYear(Int)
    /// Within a number of days of an event; nothing is due until the event is logged.
    case within(days: Int, of: String)
    /// By a day that comes every year.
    case by(MonthDay)
    /// In a part of every year, by its last day.
    case during(YearlySpan)
    /// On one day, once.
    case on(ThaiDate)
  }

  /// A period of the *fiscal* year.
  public enum Period: String, CaseIterable, Sendable {
    case month
    case quarter
    case halfYear = "half-year"
    case year
  }
}

/// The place in the document that states something.
public struct Citation: Hashable, Sendable {
  /// The place: page and clause.
  public let source: String
  /// The document's own words.
  public let quote: String?

  public init(source: String, quote: String?) {
    self.source = source
    self.quote = quote
  }
}

/// A part of every fiscal year, such as ต.ค. – ธ.ค.; both days belong to it.
public struct YearlySpan: Hashable, Sendable {
  public let from: MonthDay
  public let to: MonthDay

  /// Takes both ends; ``days(in:)`` is nil when they stand in the wrong order for a fiscal year.
  public init(from: MonthDay, to: MonthDay) {
    self.from = from
    self.to = to
  }

  /// The days in one fiscal year; nil when the end comes before the start in a year that begins on
  /// 1 October. A 29 February is the 28th in a common year.
  public func days(in year: FiscalYear) -> ClosedRange<ThaiDate>? {
    let first = from.nearestDate(in: year)
    let last = to.nearestDate(in: year)
    return first <= last ? first...last : nil
  }
}

extension MonthDay {
  /// The day in a fiscal year, a 29 February being the 28th in a common year.
  public func nearestDate(in year: FiscalYear) -> ThaiDate {
    if let date = date(in: year) { return date }
    let month = year.months.first { $0.month == self.month }
    return month?.lastDay ?? year.lastDay
  }
}
