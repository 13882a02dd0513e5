internal import PlanModel
internal import ThaiCivil
internal import Yams

extension NodeReader {
  /// A day, a month or years of the calendar.
  func civil<Value>(
    _ example: String, _ read: (String) throws(DateFault) -> Value
  ) -> Located<Value>? {
    text().flatMap { faults.civil($0, example, read) }
  }

  /// A number from 0 to 100; the word คะแนน may stand behind it.
  func score() -> Located<Quantity>? {
    guard let text = text(), let score = faults.quantity(text, of: "คะแนน") else { return nil }
    guard (0...1_000_000).contains(score.value.tenThousandths) else {
      faults.add(
        .unreadableNumber, at: at,
        Phrase(
          "คะแนน “\(text.value.excerpt)” ไม่อยู่ระหว่าง 0 ถึง 100",
          "the score '\(text.value.excerpt)' is not between 0 and 100"))
      return nil
    }
    return score
  }

  func monthDay() -> Located<MonthDay>? {
    guard let text = text() else { return nil }
    do throws(DateFault) { return Located(try MonthDay.read(text.value), at: at) } catch {
      faults.add(error, in: text.value, at: at, example: "31 มี.ค.")
      return nil
    }
  }

  /// A part of every year: months `ต.ค. – ธ.ค.` or days `1 ต.ค. – 15 พ.ย.`, or one of them alone.
  func span() -> Located<YearlySpan>? {
    guard let text = text()?.value else { return nil }
    let ends = text.split(whereSeparator: { "–—-".contains($0) }).map(String.init)
    if let first = ends.first, let last = ends.last, (1...2).contains(ends.count),
      let from = YearlyEnd(first)?.first, let to = YearlyEnd(last)?.last
    {
      return Located(YearlySpan(from: from, to: to), at: at)
    }
    faults.add(
      .unreadableDate, at: at,
      Phrase(
        "อ่าน “\(text.excerpt)” เป็นช่วงของปีไม่ได้",
        "'\(text.excerpt)' cannot be read as a part of the year"),
      hint: Phrase(
        "เขียนเป็น ต.ค. – ธ.ค. หรือ 1 ต.ค. – 15 พ.ย.", "write it as ต.ค. – ธ.ค. or 1 ต.ค. – 15 พ.ย."))
    return nil
  }

  /// An amount; a blank one is told apart from `none`.
  func amount() -> Located<Baht>? {
    guard !node.isBlank else {
      faults.add(
        .blankBudget, at: at,
        FaultPhrase(
          "“\(key: key)” เว้นว่างไว้ ไม่ได้ระบุจำนวนเงินหรือ \(word: "none")",
          "'\(key: key)' is blank, which is neither an amount nor \(word: "none")"),
        hint: FaultPhrase("\(word: "none") หรือ 50,000 บาท", "\(word: "none"), or 50,000 บาท"))
      return nil
    }
    return text().flatMap { faults.amount($0) }
  }

  func printedNumber() -> Located<PrintedNumber>? {
    guard let text = text()?.value else { return nil }
    guard let number = PrintedNumber(text) else {
      faults.add(
        .malformedNumber, at: at,
        Phrase(
          "“\(text.excerpt)” ไม่ใช่เลขที่ที่มีจุดคั่นระหว่างชั้น",
          "'\(text.excerpt)' is not a number with points between its parts"), hint: .same("1.2.3"))
      return nil
    }
    return Located(number, at: at)
  }
}

extension Faults {
  /// A day, a month or years of the calendar, from text; nil, with a fault, where it is none.
  func civil<Value>(
    _ text: Located<String>, _ example: String, _ read: (String) throws(DateFault) -> Value
  ) -> Located<Value>? {
    do throws(DateFault) {
      let value = try read(text.value)
      note(.buddhist, at: text.at)
      return Located(value, at: text.at)
    } catch {
      add(error, in: text.value, at: text.at, example: example)
      return nil
    }
  }

  /// A number in a unit; the unit may stand beside it too.
  func quantity(_ text: Located<String>, of unit: String) -> Located<Quantity>? {
    do throws(NumberFault) {
      return Located(try Quantity(TypedNumber.read(text.value), of: unit), at: text.at)
    } catch {
      add(error, in: text.value, at: text.at)
      return nil
    }
  }

  func amount(_ text: Located<String>) -> Located<Baht>? {
    do throws(BahtFault) {
      let amount = try Baht.read(text.value)
      guard amount >= .zero else { throw .negative }
      return Located(amount, at: text.at)
    } catch {
      add(error, in: text.value, at: text.at)
      return nil
    }
  }
}

/// One end of a part of the year: a day, or a whole month.
private struct YearlyEnd {
  let first: MonthDay
  let last: MonthDay

  init?(_ text: String) {
    if let day = try? MonthDay.read(text) {
      first = day
      last = day
    } else if let month = Month(named: text) {
      first = .firstDay(of: month)
      last = .lastDay(of: month)
    } else {
      return nil
    }
  }
}

extension Month {
  /// A month by its name or abbreviation, dots and blanks left aside.
  init?(named text: String) {
    let letters = text.unicodeScalars.filter { $0.textRole == .seen && $0 != "." }
    self.init(letters: String(String.UnicodeScalarView(letters)))
  }
}
