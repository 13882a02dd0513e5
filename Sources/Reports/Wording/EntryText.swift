public import Papers
public import PlanModel
public import ThaiCivil

/// What an entry records in words without a format, for listings and screens.
public struct EntryText: Sendable {
  private let words: EntryWords

  public init(_ plan: Plan, _ style: Style = Style(.thai, .arabic)) {
    words = EntryWords(ValueFormatter(style), plan.projects, units: plan.unitNames)
  }

  /// What happened and where, such as `ดำเนินการแล้วเสร็จ 3.1.4 (4.2)`, and what was said of it, in one
  /// line.
  public func callAsFunction(_ event: LogEvent) -> (title: String, text: String) {
    let (title, lines) = words.words(for: event)
    return (title, lines.map { $0.map(\.bareText).joined() }.joined(separator: " · "))
  }
}

extension Inline {
  /// Its text alone.
  fileprivate var bareText: String {
    switch self {
    case .text(let text), .strong(let text), .link(let text, to: _): text
    case .number(let number): number.text
    case .entry(let number): String(number)
    }
  }
}
