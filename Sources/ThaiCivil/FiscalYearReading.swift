extension FiscalYear {
  /// Reads a fiscal year as people type it: 2566, ๒๕๖๖, พ.ศ. 2566, ปีงบประมาณ พ.ศ. 2566, 66.
  /// Years are read as those of a `ThaiDate`.
  public static func read(_ text: String) throws(DateFault) -> FiscalYear {
    let years = try readRange(text)
    guard years.lowerBound == years.upperBound else { throw .noFiscalYear }
    return years.lowerBound
  }

  /// Reads fiscal years from one to another, both in the range: 2566–2570, 2566-2570, 2566 ถึง
  /// 2570, or one year alone.
  public static func readRange(_ text: String) throws(DateFault) -> ClosedRange<FiscalYear> {
    guard let typed = DateNumbers(text), typed.numbers.count <= 2, typed.gaps.last?.mark == ""
    else { throw .noFiscalYear }
    var years: [(index: Int, typed: TypedYear)] = []
    for (index, number) in typed.numbers.enumerated() {
      guard let era = era(before: index, in: typed) else { throw .noFiscalYear }
      do throws(DateFault) { years.append((index, try TypedYear(number, era: era))) } catch {
        throw error == .unreadable ? .noFiscalYear : error
      }
    }
    guard let first = years.first?.typed.year, let last = years.last?.typed.year else {
      throw .noFiscalYear
    }
    guard first <= last else { throw .yearsReversed(corrected: "\(last)–\(first)") }
    if let fault = typed.fault(in: years) { throw fault }
    return FiscalYear(first)...FiscalYear(last)
  }

  /// The era named before a year; nil when something stands there that does not belong.
  private static func era(before index: Int, in typed: DateNumbers) -> TypedYear.Era? {
    var letters = typed.gaps[index].letters
    if index > 0 {
      let joined = letters
      letters = joined.withoutPrefix("-").withoutPrefix("ถึง")
      guard letters != joined else { return nil }
    }
    let era = TypedYear.Era(cutFrom: &letters)
    return ["", "ปีงบประมาณ", "ประจำปีงบประมาณ"].contains(letters) ? era : nil
  }
}
