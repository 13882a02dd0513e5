public import ThaiCivil

/// The ids of obligations: made here, and read back here.
///
/// | Obligation | Id |
/// | --- | --- |
/// | A step | `2566.travelling-council.s1` |
/// | One time of something that recurs | `2566.disbursement-control.s2.m10`, `….q1`, `….2of3` |
/// | The same by its second timing | `2566.disbursement-control.s2.t2.m10` |
/// | A stage of a report | `2566-annual-draft` |
/// | A follow-up, a stretch of the ITA year | `2566-follow-up-q1`, `2566-ita-register` |
/// | The share of one unit in any of them | `2566-annual-collect~treasury` |
///
/// Ids of a plan have neither points nor tildes, so no two obligations can get one id. Behind the year
/// stands a point for the parts of projects and a hyphen for the rest: the two never meet.
extension Obligation.ID {
  static func part(
    _ part: TimedPart, of project: Project.ID, in year: FiscalYear,
    _ occurrence: Obligation.Occurrence?
  ) -> Self {
    let timing = part.index == 0 ? nil : "t\(part.index + 1)"
    let parts = [year.description, project.text, part.id, timing, occurrence?.suffix]
    return Self(parts.compactMap(\.self).joined(separator: "."))
  }

  static func step(_ step: Step.ID, of project: Project.ID, in year: FiscalYear) -> Self {
    Self("\(year).\(project).\(step)")
  }

  static func duty(_ duty: Duty, of year: FiscalYear) -> Self {
    Self("\(year)-\(duty.report.rawValue)-\(duty.stage.rawValue)")
  }

  static func followUp(_ occurrence: Obligation.Occurrence, in year: FiscalYear) -> Self {
    Self("\(year)-follow-up-\(occurrence.suffix)")
  }

  static func cycle(_ entry: CycleEntry.ID, of year: FiscalYear) -> Self {
    Self("\(year)-ita-\(entry)")
  }

  /// The id of the share of one unit.
  func share(of unit: Owner.ID) -> Self { Self("\(text)~\(unit)") }

  /// The unit whose share it is; nil for what is owed as a whole.
  public var unit: Owner.ID? {
    let parts = text.split(separator: "~", maxSplits: 1)
    return parts.count == 2 ? Owner.ID(String(parts[1])) : nil
  }

  /// The id of what it is a share of; itself where it is not a share.
  public var whole: Self { Self(String(text.prefix { $0 != "~" })) }

  /// The project of a step or occurrence, which the id names after the fiscal year; nil for a duty or a
  /// stretch of the ITA year.
  public var project: Project.ID? {
    let parts = parts
    return parts.count > 2 ? Project.ID(parts[1]) : nil
  }

  /// The id of the step, sub-step or rhythm of the project.
  public var part: String? {
    let parts = parts
    return parts.count > 2 ? parts[2] : nil
  }

  /// The fiscal year that it is about, with which every id begins; nil for an id that no schedule made.
  public var fiscalYear: FiscalYear? {
    Int(text.prefix { $0 != "." && $0 != "-" }).map { FiscalYear($0) }
  }

  /// Which one of several it is, as far as the id says so.
  public var occurrence: Obligation.Occurrence? {
    guard let fiscalYear else { return nil }
    let parts = parts
    guard parts.count > 2 else {
      let begins = "\(fiscalYear)-follow-up-"
      return whole.text.hasPrefix(begins)
        ? Obligation.Occurrence(suffix: whole.text.dropFirst(begins.count), in: fiscalYear) : nil
    }
    return parts.count > 3
      ? Obligation.Occurrence(suffix: parts[parts.count - 1], in: fiscalYear) : nil
  }

  /// The end of the id, which tells the occurrences of one part apart: m10, 2of3, t2.m10; empty for what
  /// is owed once.
  public var suffix: String { parts.dropFirst(3).joined(separator: ".") }

  /// The stage of a report; nil for anything else.
  public var duty: Duty? {
    guard let fiscalYear else { return nil }
    return Duty.all.first { Self.duty($0, of: fiscalYear) == whole }
  }

  private var parts: [String] {
    whole.text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
  }
}

extension Duty {
  /// Every stage of every report, whether or not it is owed.
  fileprivate static var all: [Duty] {
    Report.allCases.flatMap { report in
      Stage.allCases.map { Duty(report: report, stage: $0) }
    }
  }
}

extension Obligation.Occurrence {
  /// How an id tells it from its fellows: months by their number in the calendar, as people count.
  var suffix: String {
    switch self {
    case .month(let month): "m\(month.month.rawValue)"
    case .quarter(let quarter): "q\(quarter)"
    case .half(let half): "h\(half)"
    case .year: "y"
    case .time(let number, of: let count): "\(number)of\(count)"
    }
  }

  /// Reads ``suffix``; nil for any other text.
  init?(suffix: some StringProtocol, in year: FiscalYear) {
    if suffix == "y" {
      self = .year
      return
    }
    let times = suffix.split(separator: "of", omittingEmptySubsequences: false)
    if times.count == 2, let number = Int(times[0]), let count = Int(times[1]) {
      self = .time(number, of: count)
      return
    }
    guard let number = Int(suffix.dropFirst()) else { return nil }
    switch suffix.first {
    case "m":
      guard let month = year.months.first(where: { $0.month.rawValue == number }) else {
        return nil
      }
      self = .month(month)
    case "q" where (1...4).contains(number): self = .quarter(number)
    case "h" where (1...2).contains(number): self = .half(number)
    default: return nil
    }
  }
}
