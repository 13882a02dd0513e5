public import PlanModel

extension ReportFault {
  /// What the report lacks, in Thai, as the report itself says it.
  public var words: String {
    Wording.words(for: rule) + (detail.map { ": \($0)" } ?? "")
  }
}
