package import ThaiCivil

extension Plan {
  /// The fiscal years that plans are of. A slip of a digit lies outside: the local governments of today have made plans
  /// since the Constitution of B.E. 2540, and nobody plans a century ahead.
  package static let likelyYears = FiscalYear(2540)...FiscalYear(2640)

  /// The longest plan of the State is the National Strategy of twenty years (2561–2580).
  package static let mostYears = 20

  /// Why no plan is of these years; nil where one may be.
  package static func words(ofUnlikelyYears years: ClosedRange<FiscalYear>) -> FaultWords? {
    let (first, last) = (likelyYears.lowerBound, likelyYears.upperBound)
    guard likelyYears.contains(years) else {
      return FaultWords(
        Phrase(
          "ปีงบประมาณของแผน \(years.words) ไม่อยู่ระหว่าง \(first) ถึง \(last)",
          "the plan's fiscal years \(years.words) are not between \(first) and \(last)"),
        hint: Phrase("ตรวจตัวเลขของปี", "look at the digits of the years"))
    }
    guard years.count > mostYears else { return nil }
    return FaultWords(
      Phrase(
        "ปีงบประมาณของแผน \(years.words) ยาวเกิน \(mostYears) ปี",
        "the plan's fiscal years \(years.words) are more than \(mostYears)"),
      hint: Phrase("ระบุปีแรกและปีสุดท้ายของแผน", "name the first and the last year of the plan"))
  }
}
