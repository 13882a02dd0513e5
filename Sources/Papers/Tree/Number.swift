public import ThaiCivil

/// A number on paper: its value, how it is written, and the log entries that it rests on.
public struct Number: Hashable, Sendable {
  public let value: Value
  /// In the document's digits.
  public let text: String
  /// The numbers of the entries, ascending; empty where it rests on the plan alone, or on nothing
  /// having been logged.
  public let entries: [Int]

  public init(_ value: Value, text: String, entries: [Int]) {
    self.value = value
    self.text = text
    self.entries = entries
  }

  /// What a machine reckons with.
  public enum Value: Hashable, Sendable {
    case count(Int)
    case baht(Baht)
    case percent(Percent)
    case quantity(Quantity)
    /// No number, printed "-" or in words: ไม่ใช้งบประมาณ is neither zero nor blank.
    case none

    /// Arabic digits without grouping; nil for ``none``.
    public var plain: String? {
      switch self {
      case .count(let count): String(count)
      case .baht(let baht): baht.plain
      case .percent(let percent): percent.description
      case .quantity(let quantity): quantity.description
      case .none: nil
      }
    }
  }
}
