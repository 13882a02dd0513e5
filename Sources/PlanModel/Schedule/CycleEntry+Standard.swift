internal import ThaiCivil

extension CycleEntry {
  /// The ITA year as one city prints it (source document 001: preparation September to January,
  /// registration in January, questionnaires January to June, public disclosure January to April,
  /// follow-up March and April, report September and October). A plan file can give another.
  public static let standard: [CycleEntry] = [
    entry("prepare", Wording.Cycle.prepare, .yearly(from: .september, to: .january)),
    entry("register", Wording.Cycle.register, .yearly(from: .january, to: .january)),
    entry("questionnaires", Wording.Cycle.questionnaires, .yearly(from: .january, to: .june)),
    entry("disclosure", Wording.Cycle.disclosure, .yearly(from: .january, to: .april)),
    entry("follow-up", Wording.Cycle.followUp, .yearly(from: .march, to: .april)),
    entry("report", Wording.Cycle.report, .yearly(from: .september, to: .october)),
  ]

  private static func entry(_ id: String, _ title: String, _ span: Span) -> CycleEntry {
    CycleEntry(id: ID(id), title: title, span: span, citation: nil)
  }
}
