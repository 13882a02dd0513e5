/// How much of a report a file holds.
public enum ReportExtent: Hashable, Sendable {
  /// What an official files: short, without what only whoever keeps the log needs.
  case paper
  /// One annex, a file of its own.
  case annex(ReportAnnex)
  /// The paper with all of its annexes, in which every figure leads to the entries that it rests on.
  case whole
}

/// What stands behind a paper for whoever wants to look into it; its raw value is the end of a file's name.
public enum ReportAnnex: String, CaseIterable, Sendable {
  case projects
  case indicators
  case budget
  case calendar
  case ePlan = "e-plan"
  case entries
  case evidence
}
