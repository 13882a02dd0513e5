public import Papers
public import PlanModel

extension MoneyColumn {
  /// Its heading, as papers, sheets and pages have it.
  public func heading(_ language: Language) -> String { PaperWording(language).name(of: self) }
}
