package import ThaiCivil

/// Days and months, the years of the Buddhist Era in either language; all in Arabic digits.
extension PaperWording {
  /// 31 มีนาคม พ.ศ. 2566, or 31 March 2566 BE.
  package func full(_ day: ThaiDate) -> String {
    of(day.written(.full), "\(day.day) \(day.month.englishName) \(day.year) BE")
  }

  /// 31 มีนาคม 2566, as memos have it, or 31 March 2566 BE.
  package func formal(_ day: ThaiDate) -> String {
    of(day.written(.full).replacing("พ.ศ. ", with: ""), full(day))
  }

  /// 31 มี.ค. 2566, or 31 Mar 2566.
  package func abbreviated(_ day: ThaiDate) -> String {
    of(day.written(.abbreviated), "\(day.day) \(abbreviated(day.monthOfYear))")
  }

  /// มี.ค. 2566, or Mar 2566.
  package func abbreviated(_ month: MonthOfYear) -> String {
    of(month.written(.abbreviated), "\(month.month.englishAbbreviation) \(month.year)")
  }

  /// มี.ค. 66, or Mar 66.
  package func short(_ month: MonthOfYear) -> String {
    let year = month.written(.short).split(separator: " ").last ?? ""
    return of(month.written(.short), "\(month.month.englishAbbreviation) \(year)")
  }

  /// 1 ต.ค. – 31 ธ.ค. 2565, or 1 Oct – 31 Dec 2565.
  package func range(_ days: ClosedRange<ThaiDate>) -> String {
    of(ThaiDate.writtenRange(days), englishRange(days))
  }

  private func englishRange(_ days: ClosedRange<ThaiDate>) -> String {
    let (first, last) = (days.lowerBound, days.upperBound)
    guard first != last else { return abbreviated(last) }
    let opening =
      first.year != last.year
      ? abbreviated(first)
      : first.month != last.month
        ? "\(first.day) \(first.month.englishAbbreviation)" : String(first.day)
    return "\(opening) – \(abbreviated(last))"
  }
}
