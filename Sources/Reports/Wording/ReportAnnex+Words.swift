public import Papers

extension ReportAnnex {
  /// What its heading calls it.
  public func name(_ language: Language) -> String { PaperWording(language).name(of: self) }
}
