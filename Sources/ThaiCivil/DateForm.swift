/// Where day, month and year stand in a typed text. Nothing is checked but the form.
struct DateForm {
  /// 1 where the text has no day.
  var day = 1
  var month: Int
  /// Which of the numbers is the year; of no meaning where the text has none.
  var yearIndex = 0
  var era = TypedYear.Era.unmarked
  var weekday: Weekday?

  func year(in typed: DateNumbers) throws(DateFault) -> TypedYear {
    try TypedYear(typed.numbers[yearIndex], era: era)
  }
}

extension DateForm {
  /// The form of a whole date, in numbers alone or with the month in letters.
  init?(date typed: DateNumbers) {
    switch typed.numbers.count {
    case 3: self.init(numericDate: typed)
    case 2: self.init(spelledDate: typed)
    default: return nil
    }
    guard typed.gaps.last?.mark == "", takeIntroduction(typed.gaps[0].letters) else { return nil }
  }

  /// 31/03/2566, 2566-03-31 or 31032566; a first number of more than two digits is the year.
  private init?(numericDate typed: DateNumbers) {
    let (first, second, third) = (typed.numbers[0], typed.numbers[1], typed.numbers[2])
    let yearIsFirst = !first.isShort
    let isRun = typed.gaps[1].raw.isEmpty
    guard isRun || ["/", "-", "."].contains(typed.gaps[1].mark),
      typed.gaps[1].mark == typed.gaps[2].mark, second.isShort, !yearIsFirst || third.isShort
    else { return nil }
    self.init(
      day: yearIsFirst ? third.value : first.value,
      month: second.value,
      yearIndex: yearIsFirst ? 0 : 2
    )
  }

  /// 31 มี.ค. 2566
  private init?(spelledDate typed: DateNumbers) {
    var letters = typed.gaps[1].letters
    let era = TypedYear.Era(cutFrom: &letters)
    guard typed.numbers[0].isShort, let month = Month(letters: letters.withoutPrefix("เดือน"))
    else { return nil }
    self.init(day: typed.numbers[0].value, month: month.rawValue, yearIndex: 1, era: era)
  }

  /// What may stand before the day: nothing, วันที่ or a weekday with ที่; false for all else.
  private mutating func takeIntroduction(_ letters: String) -> Bool {
    if letters.isEmpty || letters == "วันที่" { return true }
    weekday = Weekday.allCases.first { letters == $0.name + "ที่" }
    return weekday != nil
  }
}

extension DateForm {
  /// The form of a month with its year: ต.ค. 2565, 10/2565 or 2565-10.
  init?(month typed: DateNumbers) {
    guard typed.gaps.last?.mark == "" else { return nil }
    switch typed.numbers.count {
    case 1: self.init(spelledMonth: typed)
    case 2 where typed.gaps[0].mark.isEmpty: self.init(numericMonth: typed)
    default: return nil
    }
  }

  private init?(spelledMonth typed: DateNumbers) {
    var letters = typed.gaps[0].letters
    let era = TypedYear.Era(cutFrom: &letters)
    guard let month = Month(letters: letters.withoutPrefix("เดือน")) else { return nil }
    self.init(month: month.rawValue, era: era)
  }

  private init?(numericMonth typed: DateNumbers) {
    let yearIndex = typed.numbers[0].isShort ? 1 : 0
    let month = typed.numbers[1 - yearIndex]
    guard ["/", "-"].contains(typed.gaps[1].mark), month.isShort else { return nil }
    self.init(month: month.value, yearIndex: yearIndex)
  }

  /// The form of a day without a year: 31 มี.ค. or 31/03.
  init?(monthDay typed: DateNumbers) {
    guard typed.numbers.allSatisfy(\.isShort), ["", "วันที่"].contains(typed.gaps[0].letters)
    else { return nil }
    switch typed.numbers.count {
    case 1:
      guard let month = Month(letters: typed.gaps[1].letters.withoutPrefix("เดือน")) else {
        return nil
      }
      self.init(day: typed.numbers[0].value, month: month.rawValue)
    case 2 where ["/", "-"].contains(typed.gaps[1].mark) && typed.gaps[2].mark.isEmpty:
      self.init(day: typed.numbers[0].value, month: typed.numbers[1].value)
    default: return nil
    }
  }
}
