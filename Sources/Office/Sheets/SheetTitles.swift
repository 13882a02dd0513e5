import PlanModel

extension Project {
  var indicators: [Indicator] { (outputs + outcomes).flatMap(\.indicators) }

  /// What the row of its remarks is called.
  var titleInSheet: String { "ภาพรวมโครงการ: \(title)" }

  /// What the row of one of its indicators is called.
  func title(of indicator: Indicator) -> String {
    let result = (outputs + outcomes).first { $0.indicators.contains(indicator) }
    let title = indicator.title ?? result?.title ?? ""
    return "ตัวชี้วัด: \(title) (\(Wording.target(of: indicator)))"
  }
}
