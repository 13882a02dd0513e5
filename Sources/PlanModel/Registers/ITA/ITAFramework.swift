public import ThaiCivil

/// What the Integrity and Transparency Assessment asks from a year on, and how it judges: instruments with
/// their indicators and weights, levels, and where an office has to work.
///
/// The NACC changes all of it, so it is data (`plans/reference/ita/frameworks.yaml`), and an office can give
/// its own. What was read of such a file holds: weights add up to 100, indicators are numbered once each, and
/// some level is reached by every total.
public struct ITAFramework: Hashable, Sendable {
  /// The first year that is assessed by it; it holds until another one begins.
  public let from: FiscalYear
  public let instruments: [ITAInstrument]
  /// From the highest.
  public let levels: [ITALevel]
  /// Below this score an indicator is to be mended, and below the next to be developed.
  public let mendBelow: Percent
  public let developBelow: Percent
  /// Where it was read.
  public let source: String

  public init(
    from year: FiscalYear, instruments: [ITAInstrument], levels: [ITALevel], mendBelow: Percent,
    developBelow: Percent, source: String
  ) {
    (from, self.instruments, self.levels) = (year, instruments, levels)
    (self.mendBelow, self.developBelow, self.source) = (mendBelow, developBelow, source)
  }

  /// All indicators in the order of their numbers.
  public var indicators: [ITAIndicator] {
    instruments.flatMap(\.indicators).sorted { $0.number < $1.number }
  }

  /// What an office has to do about a score.
  public func group(of score: Percent) -> ITAGroup {
    score < mendBelow ? .mend : score < developBelow ? .develop : .keep
  }
}

/// The frameworks that are known, one year after the other.
public struct ITAFrameworks: Hashable, Sendable {
  /// By their first years.
  public let list: [ITAFramework]

  public init(_ list: [ITAFramework]) {
    self.list = list.sorted { $0.from < $1.from }
  }

  /// The one that a year is assessed by; nil for years before the first.
  public func framework(of year: FiscalYear) -> ITAFramework? {
    list.last { $0.from <= year }
  }
}

/// One of the questionnaires: IIT, EIT or OIT.
public struct ITAInstrument: Hashable, Sendable {
  /// In capitals, as IIT: what remarks and texts are filed under.
  public let code: String
  /// What it measures, as การรับรู้ของบุคลากรภายในหน่วยงาน.
  public let name: String
  /// Who is asked, as a heading has it: ผู้มีส่วนได้ส่วนเสียภายใน.
  public let asks: String
  /// Its share of the total, of 100.
  public let weight: Int
  public let indicators: [ITAIndicator]

  public init(
    code: String, name: String, asks: String, weight: Int, indicators: [ITAIndicator]
  ) {
    (self.code, self.name, self.asks) = (code, name, asks)
    (self.weight, self.indicators) = (weight, indicators)
  }
}

/// One of the indicators.
public struct ITAIndicator: Hashable, Sendable {
  /// From 1; what scores, remarks and the dimensions of a set of measures go by.
  public let number: Int
  public let name: String
  /// What it assesses, in the words of the assessment; nil where they are not known.
  public let about: String?

  public init(number: Int, name: String, about: String?) {
    (self.number, self.name, self.about) = (number, name, about)
  }
}

/// A level of the assessment and what it takes.
public struct ITALevel: Hashable, Sendable {
  /// As announced: AA, ผ่านดีเยี่ยม.
  public let name: String
  /// The least total.
  public let total: Percent
  /// The least mean of every instrument; nil where only the total counts.
  public let everyInstrument: Percent?
  /// Whether the office has passed.
  public let isPass: Bool

  public init(name: String, total: Percent, everyInstrument: Percent?, isPass: Bool) {
    (self.name, self.total) = (name, total)
    (self.everyInstrument, self.isPass) = (everyInstrument, isPass)
  }
}

/// What an office has to do about an indicator, as source document 001 parts them.
public enum ITAGroup: String, CaseIterable, Sendable {
  /// A weak point, to be mended at once.
  case mend
  /// To be developed further.
  case develop
  /// A standard to be kept.
  case keep
}
