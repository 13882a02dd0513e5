internal import PlanModel
internal import ThaiCivil

/// The fiscal years of a duration in the document's words.
struct PeriodRecognition {
  private(set) var years: ClosedRange<FiscalYear>?
  private(set) var doubts: [Doubt] = []

  init(_ text: String, of project: PrintedNumber, at place: Place) {
    let subject = Doubt.Subject(project, .period)
    let plain = text.plain
    doubts = LetterDoubts.of(plain, subject, at: place)
    if let range = Self.years(plain) {
      years = range
      return
    }
    let seen = plain.numbers.filter { 2550...2650 ~= $0 }
    if let first = seen.min(), let last = seen.max() {
      years = FiscalYear(first)...FiscalYear(last)
      // A machine loses the ปี of ปีงบประมาณ; the years stand all the same.
      if plain.starts("งบประมาณ"), seen.count == 2 { return }
    }
    doubts.append(
      Doubt(
        .periodUnclear, subject, at: place, seen: plain,
        taken: years.map { "ปีงบประมาณ \($0.words)" }))
  }

  static func years(_ text: String) -> ClosedRange<FiscalYear>? {
    guard let range = try? FiscalYear.readRange(text), range.lowerBound >= FiscalYear(2550),
      range.upperBound <= FiscalYear(2650)
    else { return nil }
    return range
  }
}

extension ClosedRange<FiscalYear> {
  /// 2566–2570, or one year.
  var words: String {
    lowerBound == upperBound ? "\(lowerBound)" : "\(lowerBound)–\(upperBound)"
  }
}
