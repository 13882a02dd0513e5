public import ThaiCivil

/// A day that exists, for tests: day(2568, 3, 31). A day that does not is a fault of the test.
public func day(_ year: Int, _ month: Int, _ day: Int) -> ThaiDate {
  guard let month = Month(rawValue: month),
    let date = ThaiDate(year: BuddhistYear(year), month: month, day: day)
  else { fatalError("no such day: \(year)-\(month)-\(day)") }
  return date
}
