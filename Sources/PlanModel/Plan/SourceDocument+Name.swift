public import ThaiCivil

extension SourceDocument {
  /// What a document that has no number is called by: its kind and its years, as far as they are known.
  public static func name(ofKind kind: Plan.Kind, in years: ClosedRange<FiscalYear>?) -> String {
    let name =
      switch kind {
      case .actionPlan: "แผนปฏิบัติการ"
      case .measures: "มาตรการ"
      }
    guard let years else { return name }
    return "\(name) พ.ศ. \(years.count == 1 ? "\(years.lowerBound)" : years.words)"
  }
}
