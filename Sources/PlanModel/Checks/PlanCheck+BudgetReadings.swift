internal import ThaiCivil

extension PlanCheck {
  /// One figure for several years says whether it is for each of them: the choice changes every report.
  static let budgetReadings = PlanCheck { draft in
    draft.projects.compactMap { project in
      guard case .stated(let amount, reading: nil) = project.budget,
        let years = project.fiscalYears?.value ?? draft.fiscalYears?.value, years.count > 1
      else { return nil }
      return Diagnostic(
        .budgetReadingMissing, .warning, at: amount.at,
        FaultPhrase(
          "\(amount.value.written(satang: .whenNeeded)) บาท สำหรับ \(years.count) ปีงบประมาณ ไม่ได้ระบุว่าเป็นยอดต่อปีหรือยอดรวมทั้งแผน",
          "\(amount.value.written(satang: .whenNeeded)) baht for \(years.count) fiscal years: each year, or all together?"
        ),
        hint: FaultPhrase(
          "\(key: "reading"): \(word: "each-year")\(file: "   # ", form: " ")หรือ\(file: " ", form: "")\(word: "whole-period")",
          "\(key: "reading"): \(word: "each-year")\(file: "   #", form: "") or \(word: "whole-period")"
        ))
    }
  }
}
