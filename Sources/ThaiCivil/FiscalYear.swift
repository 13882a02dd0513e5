/// The Thai budget year (ปีงบประมาณ), named by the BE year it ends in: 2566 is 1 Oct 2565 to
/// 30 Sep 2566.
public struct FiscalYear: Hashable, Sendable {
  /// The year of the Buddhist Era it ends in and is named by.
  public let year: BuddhistYear

  /// The fiscal year that ends in this year.
  public init(_ year: BuddhistYear) {
    // The first year there is has none before it to begin in.
    self.year = max(year, BuddhistYear(BuddhistYear.limits.lowerBound + 1))
  }

  /// The fiscal year that ends in the year with this number in the Buddhist Era.
  public init(_ number: Int) {
    self.init(BuddhistYear(number))
  }

  /// 1 October of the year before.
  public var firstDay: ThaiDate { firstMonth.firstDay }

  /// 30 September.
  public var lastDay: ThaiDate { ThaiDate.lastDay(of: .september, in: year) }

  /// 1 October to 30 September, both in it.
  public var days: ClosedRange<ThaiDate> { firstDay...lastDay }

  /// Whether the day is in the year; the first and the last day are.
  public func contains(_ day: ThaiDate) -> Bool { days.contains(day) }

  /// Four: Oct–Dec, Jan–Mar, Apr–Jun, Jul–Sep.
  public var quarters: [ClosedRange<ThaiDate>] { parts(ofMonths: 3) }

  /// Two: Oct–Mar, Apr–Sep.
  public var halves: [ClosedRange<ThaiDate>] { parts(ofMonths: 6) }

  /// The twelve months, October first.
  public var months: [MonthOfYear] { (0..<12).map(firstMonth.advanced) }

  private var firstMonth: MonthOfYear {
    MonthOfYear(year: year.advanced(by: -1), month: .october)
  }

  private func parts(ofMonths length: Int) -> [ClosedRange<ThaiDate>] {
    stride(from: 0, to: 12, by: length).map { start in
      let first = firstMonth.advanced(by: start)
      return first.firstDay...first.advanced(by: length - 1).lastDay
    }
  }
}

extension FiscalYear {
  /// The part of a fiscal year that a follow-up report covers.
  public enum Round: String, CaseIterable, Sendable {
    /// 1 October to 31 March.
    case sixMonth = "six-month"
    /// The whole fiscal year.
    case annual
  }

  /// The days a round covers, the first and the last in it.
  public func days(of round: Round) -> ClosedRange<ThaiDate> {
    switch round {
    case .sixMonth: firstDay...ThaiDate.lastDay(of: .march, in: year)
    case .annual: days
    }
  }
}

extension FiscalYear: Comparable {
  public static func < (left: FiscalYear, right: FiscalYear) -> Bool { left.year < right.year }
}

extension FiscalYear: Strideable {
  public func distance(to other: FiscalYear) -> Int { year.distance(to: other.year) }

  public func advanced(by years: Int) -> FiscalYear { FiscalYear(year.advanced(by: years)) }
}

extension FiscalYear: CustomStringConvertible {
  /// The number in Arabic digits: 2566.
  public var description: String { year.description }
}
