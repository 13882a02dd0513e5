extension PlanCheck {
  /// A risk's levels are 1 to 3, and its score is necessity × severity (source document 004, step 3
  /// of the assessment). A printed score that differs is a slip of the document: a warning.
  static let riskScores = PlanCheck { draft in
    draft.risks.flatMap { risk in
      level(risk.necessity, Phrase("ระดับความจำเป็นของการเฝ้าระวัง", "necessity"))
        + level(risk.severity, Phrase("ระดับความรุนแรงของผลกระทบ", "severity")) + score(risk)
    }
  }

  private static func level(_ level: Located<Int>?, _ what: Phrase) -> [Diagnostic] {
    guard let level, !(1...3).contains(level.value) else { return [] }
    return [
      Diagnostic(
        .riskLevel, at: level.at,
        Phrase(
          "\(what.thai)เป็น \(level.value) ซึ่งอยู่นอกช่วง 1 ถึง 3",
          "the \(what.english) is \(level.value); the scale is 1 to 3"),
        hint: Phrase("1, 2 หรือ 3", "1, 2 or 3"))
    ]
  }

  private static func score(_ risk: RiskDraft) -> [Diagnostic] {
    guard let necessity = risk.necessity?.value, let severity = risk.severity?.value,
      let score = risk.score, score.value != necessity * severity
    else { return [] }
    return [
      Diagnostic(
        .riskScore, .warning, at: score.at,
        Phrase(
          "คะแนนระบุไว้ \(score.value) แต่ \(necessity) × \(severity) เท่ากับ \(necessity * severity)",
          "the score says \(score.value), but \(necessity) × \(severity) is \(necessity * severity)"
        ),
        hint: .same("\(necessity * severity)"))
    ]
  }
}
