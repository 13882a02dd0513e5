internal import ThaiCivil

extension PlanCheck {
  /// A budget of 0 baht says neither that money is used nor that none is (DOMAIN: ไม่ใช้งบประมาณ is neither 0 nor blank).
  /// One year of several may have none.
  static let budgetsOfZero = PlanCheck { draft in
    draft.projects.compactMap { project in
      guard let at = project.budget?.zero else { return nil }
      return Diagnostic(
        .budgetOfZero, .warning, at: at,
        FaultPhrase(
          "งบประมาณเป็น 0 บาท ซึ่งไม่เหมือน “\(word: "none")”",
          "the budget is 0 baht, which is not '\(word: "none")'"),
        hint: FaultPhrase(
          "ใช้ \(word: "none") ถ้าเอกสารระบุเช่นนั้น",
          "\(word: "none"), where the document says so"))
    }
  }
}

extension BudgetDraft {
  /// Where it says 0; nil where it says more, or none.
  fileprivate var zero: Position? {
    switch self {
    case .none: nil
    case .stated(let amount, reading: _): amount.value == .zero ? amount.at : nil
    case .byYear(let amounts):
      amounts.values.allSatisfy { $0 == .zero } ? amounts.keys.map(\.at).min() : nil
    }
  }
}
