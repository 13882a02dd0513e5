public import ThaiCivil

extension ITAAssessment.Fault {
  /// In a sentence without a full stop.
  public func words(in year: FiscalYear) -> Phrase {
    switch self {
    case .count(let given, let known):
      Phrase(
        "บันทึกคะแนนปี \(year) ไว้ \(given) ตัวชี้วัด แต่เกณฑ์ของปีนั้นมี \(known) ตัวชี้วัด",
        "the result of \(year) has \(given) scores, and the assessment of that year \(known) indicators"
      )
    case .framework:
      Phrase(
        "ไม่มีเกณฑ์การประเมินของปี \(year)", "what the assessment of \(year) asks is not known")
    }
  }
}
