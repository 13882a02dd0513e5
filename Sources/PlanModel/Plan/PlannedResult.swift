public import ThaiCivil

/// An output (ผลผลิต) or outcome (ผลลัพธ์) that the plan promises.
public struct PlannedResult: Hashable, Sendable {
  public typealias ID = Identifier<PlannedResult>

  public let id: ID
  public let title: String
  /// Empty where the document promises it in words alone.
  public let indicators: [Indicator]
}

/// Something that can be measured, and the value that counts as reached.
public struct Indicator: Hashable, Sendable {
  public typealias ID = Identifier<Indicator>

  public let id: ID
  /// What it counts; nil where that is the title of the result itself.
  public let title: String?
  public let comparator: Comparator
  /// Nil only for ``Comparator/fewerThanBefore``.
  public let target: Quantity?
  /// ร้อยละ, ครั้ง, คน, คะแนน …
  public let unit: String
  /// How it is measured, as the document says.
  public let measuredBy: String?

  /// How a measured value is held against the target.
  public enum Comparator: String, CaseIterable, Sendable {
    case atLeast = "at-least"
    case atMost = "at-most"
    case moreThan = "more-than"
    case lessThan = "less-than"
    case exactly
    /// The value fell by at least the target, as a percentage of the value before.
    case reducedByAtLeast = "reduced-by-at-least"
    /// The value is lower than that of the year before.
    case fewerThanBefore = "fewer-than-before"
  }
}
