import ThaiCivil

extension PlanCheck {
  /// An indicator has a unit, a target where its comparator needs one, and no percentage over 100.
  static let indicators = PlanCheck { draft in
    draft.projects.flatMap { $0.outputs + $0.outcomes }.flatMap(\.indicators).flatMap { indicator in
      [withoutUnit(indicator), withoutTarget(indicator), overHundred(indicator)]
        .compactMap(\.self)
    }
  }

  private static func withoutUnit(_ indicator: IndicatorDraft) -> Diagnostic? {
    guard !indicator.hasUnit else { return nil }
    return Diagnostic(
      .indicatorWithoutUnit, at: indicator.at,
      FaultPhrase("ตัวชี้วัดนี้ไม่มีหน่วยนับ", "this indicator has no unit"),
      hint: FaultPhrase(
        "\(key: "unit"): ร้อยละ หรือ ครั้ง, คน, ช่องทาง …",
        "\(key: "unit"): ร้อยละ, or ครั้ง, คน, ช่องทาง …"))
  }

  private static func withoutTarget(_ indicator: IndicatorDraft) -> Diagnostic? {
    guard let comparator = indicator.comparator, comparator.value != .fewerThanBefore,
      !indicator.hasTarget
    else { return nil }
    return Diagnostic(
      .indicatorWithoutTarget, at: comparator.at,
      FaultPhrase(
        "“\(word: comparator.value.rawValue)” ต้องมีค่าเป้าหมายไว้เปรียบเทียบ",
        "'\(word: comparator.value.rawValue)' needs a target to compare with"),
      hint: .same("\(key: "target"): 80"))
  }

  private static func overHundred(_ indicator: IndicatorDraft) -> Diagnostic? {
    guard let target = indicator.target, let hundred = Quantity(100), target.value > hundred,
      indicator.unit?.value == Wording.percentUnit || indicator.unit?.value == "%"
    else { return nil }
    return Diagnostic(
      .percentOverHundred, at: target.at,
      Phrase(
        "ค่าเป้าหมายร้อยละ \(target.value) เป็นไปไม่ได้",
        "a target of \(target.value) percent cannot be reached"),
      hint: Phrase("ไม่เกิน 100 หรือใช้หน่วยนับอื่น", "100 or less, or another unit"))
  }
}
