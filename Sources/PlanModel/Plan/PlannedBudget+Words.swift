public import ThaiCivil

extension PlannedBudget {
  /// In a line, as it is stated: a figure with its reading, or one for each year.
  public var words: Phrase {
    switch self {
    case .none: Phrase(Wording.noBudget, "none")
    case .notStated: Phrase("ไม่ได้ระบุ", "not stated")
    case .stated(let amount, .eachYear):
      Phrase("ปีละ \(amount.written()) บาท", "\(amount.written()) baht a year")
    case .stated(let amount, .wholePeriod): Self.inAll(amount)
    case .byYear(let amounts):
      .same(
        amounts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.written())" }
          .joined(separator: ", "))
    }
  }

  /// The same, and what all years come to where that is not said by it: ปีละ 30,000.00 บาท รวม 150,000.00 บาท.
  public func words(of years: ClosedRange<FiscalYear>) -> Phrase {
    guard let total = total(of: years) else { return words }
    let sum = Self.inAll(total)
    return Phrase("\(words.thai) \(sum.thai)", "\(words.english), \(sum.english)")
  }

  /// Nil where there is one amount alone, or none.
  private func total(of years: ClosedRange<FiscalYear>) -> Baht? {
    switch self {
    case .stated(let amount, .eachYear) where years.count > 1:
      try? amount.multiplied(by: years.count)
    case .byYear(let amounts) where amounts.count > 1: try? Baht.sum(amounts.values)
    case .none, .notStated, .stated, .byYear: nil
    }
  }

  private static func inAll(_ amount: Baht) -> Phrase {
    Phrase("รวม \(amount.written()) บาท", "\(amount.written()) baht in all")
  }
}
