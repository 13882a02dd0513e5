public import Papers
public import PlanModel

extension ReportFault {
  /// What the report lacks, as the report itself says it.
  public func words(_ language: Language) -> String {
    let wording = PaperWording(language)
    return wording.words(for: rule) + (detail.map { ": " + wording.words(for: $0) } ?? "")
  }

  /// What mends it, for somebody who has no command line; nil where nobody but the owner can know.
  public func remedy(_ language: Language) -> String? { PaperWording(language).remedy(for: rule) }
}
