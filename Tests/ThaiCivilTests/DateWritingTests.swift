internal import Testing
internal import ThaiCivil

private func day(_ year: Int, _ month: Int, _ day: Int) throws -> ThaiDate {
  let month = try #require(Month(rawValue: month))
  return try #require(ThaiDate(year: BuddhistYear(year), month: month, day: day))
}

@Suite("Writing dates")
struct DateWritingTests {
  @Test(
    "a date has a form in every style",
    arguments: [
      (DateStyle.numeric, "05/03/2566", "03/2566"),
      (.iso, "2566-03-05", "2566-03"),
      (.abbreviated, "5 มี.ค. 2566", "มี.ค. 2566"),
      (.full, "5 มีนาคม พ.ศ. 2566", "มีนาคม พ.ศ. 2566"),
      (.long, "5 มีนาคม 2566", "มีนาคม 2566"),
      (.short, "5 มี.ค. 66", "มี.ค. 66"),
    ]
  )
  func styles(style: DateStyle, date: String, month: String) throws {
    let fifth = try day(2566, 3, 5)
    #expect(fifth.written(style) == date)
    #expect(fifth.written(style, .thai) == Digits.thai.write(date))
    #expect(fifth.monthOfYear.written(style) == month)
    #expect(fifth.monthOfYear.written(style, .thai) == Digits.thai.write(month))
  }

  @Test("a short year that is not 25xx keeps its century", arguments: [2484, 2499, 2600, 2999])
  func shortCentury(year: Int) throws {
    #expect(try day(year, 1, 2).written(.short) == "2 ม.ค. \(year)")
  }

  @Test("every day of BE 2484–2999 round-trips, each style and kind of digits in turn")
  func roundTripInTurn() throws {
    let forms = DateStyle.allCases.flatMap { style in Digits.allCases.map { (style, $0) } }
    for date in try day(2484, 1, 1)...(try day(2999, 12, 31)) {
      // A month is never a multiple of 13 days: every form meets every day and month.
      let (style, digits) = forms[abs(date.dayNumber) % 13 % forms.count]
      let read = try ThaiDate.read(date.written(style, digits))
      guard read == date else {
        Issue.record("\(date) was read as \(read)")
        return
      }
    }
  }

  @Test(
    "every day of a leap year and its neighbours round-trips in every style and both digits",
    arguments: DateStyle.allCases,
    Digits.allCases
  )
  func roundTrip(style: DateStyle, digits: Digits) throws {
    for date in try day(2566, 1, 1)...(try day(2568, 12, 31)) {
      let read = try ThaiDate.read(date.written(style, digits))
      guard read == date else {
        Issue.record("\(date) was read as \(read)")
        return
      }
    }
  }

  @Test(
    "every month round-trips in every style and both digits",
    arguments: DateStyle.allCases,
    Digits.allCases
  )
  func monthRoundTrip(style: DateStyle, digits: Digits) throws {
    for month in try day(2484, 1, 1).monthOfYear...(try day(2999, 12, 31)).monthOfYear {
      let read = try MonthOfYear.read(month.written(style, digits))
      guard read == month else {
        Issue.record("\(month) was read as \(read)")
        return
      }
    }
  }

  @Test(
    "every day of every year round-trips in every style",
    arguments: DateStyle.allCases,
    Digits.allCases
  )
  func monthDayRoundTrip(style: DateStyle, digits: Digits) throws {
    for month in Month.allCases {
      for date in (1...31).compactMap({ MonthDay(month: month, day: $0) }) {
        #expect(try MonthDay.read(date.written(style, digits)) == date)
      }
    }
  }

  @Test(
    "a range says once what both of its ends have",
    arguments: [
      (DateStyle.abbreviated, [2565, 10, 1, 2566, 3, 31], "1 ต.ค. 2565 – 31 มี.ค. 2566"),
      (.abbreviated, [2566, 3, 1, 2566, 3, 15], "1 – 15 มี.ค. 2566"),
      (.abbreviated, [2566, 1, 1, 2566, 3, 31], "1 ม.ค. – 31 มี.ค. 2566"),
      (.abbreviated, [2566, 3, 5, 2566, 3, 5], "5 มี.ค. 2566"),
      (.full, [2566, 3, 1, 2566, 3, 15], "1 – 15 มีนาคม พ.ศ. 2566"),
      (.short, [2565, 3, 1, 2566, 3, 15], "1 มี.ค. 65 – 15 มี.ค. 66"),
      (.numeric, [2566, 3, 1, 2566, 3, 15], "01/03/2566 – 15/03/2566"),
      (.iso, [2566, 3, 1, 2566, 4, 15], "2566-03-01 – 2566-04-15"),
    ]
  )
  func ranges(style: DateStyle, parts: [Int], expected: String) throws {
    let range = try day(parts[0], parts[1], parts[2])...(try day(parts[3], parts[4], parts[5]))
    #expect(ThaiDate.writtenRange(range, style: style) == expected)
    #expect(
      ThaiDate.writtenRange(range, style: style, digits: .thai) == Digits.thai.write(expected)
    )
  }
}
