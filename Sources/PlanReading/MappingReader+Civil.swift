internal import PlanModel
internal import ThaiCivil
internal import Yams

extension MappingReader {
  func date(_ key: String) -> Located<ThaiDate>? {
    civil(key, "31/03/2566", ThaiDate.read)
  }

  func month(_ key: String) -> Located<MonthOfYear>? {
    civil(key, "ส.ค. 2565", MonthOfYear.read)
  }

  func monthDay(_ key: String) -> Located<MonthDay>? {
    let day = text(key).flatMap { text -> Located<MonthDay>? in
      do throws(DateFault) {
        return Located(try MonthDay.read(text.value), at: text.at)
      } catch {
        faults.add(error, in: text.value, at: text.at, example: "31 มี.ค.")
        return nil
      }
    }
    return day
  }

  func fiscalYears(_ key: String) -> Located<ClosedRange<FiscalYear>>? {
    civil(key, "2566–2570", FiscalYear.readRange)
  }

  /// A part of every year: months `ต.ค. – ธ.ค.` or days `1 ต.ค. – 15 พ.ย.`, or one of them alone.
  func span(_ key: String) -> Located<YearlySpan>? {
    guard let text = text(key) else { return nil }
    let ends = text.value.split(whereSeparator: { "–—-".contains($0) }).map(String.init)
    if let first = ends.first, let last = ends.last, (1...2).contains(ends.count),
      let from = YearlyEnd(first)?.first, let to = YearlyEnd(last)?.last
    {
      return Located(YearlySpan(from: from, to: to), at: text.at)
    }
    faults.add(
      .unreadableDate, at: text.at, "'\(text.value.excerpt)' is not read as a part of the year",
      hint: "write it as ต.ค. – ธ.ค. or 1 ต.ค. – 15 พ.ย.")
    return nil
  }

  /// An amount; a blank one is told apart from `none`.
  func amount(_ key: String) -> Located<Baht>? {
    guard let node = node(key) else { return nil }
    guard !node.isBlank else {
      faults.add(
        .blankBudget, at: node.position, "'\(key)' is blank, which is neither an amount nor none",
        hint: "none, or 50,000 บาท")
      return nil
    }
    return text(key).flatMap { amount($0) }
  }

  func amount(_ text: Located<String>) -> Located<Baht>? {
    do throws(BahtFault) {
      let amount = try Baht.read(text.value)
      guard amount >= .zero else { throw .negative }
      return Located(amount, at: text.at)
    } catch {
      faults.add(error, in: text.value, at: text.at)
      return nil
    }
  }

  /// A number in a unit; the unit may stand beside it too.
  func quantity(_ key: String, of unit: String) -> Located<Quantity>? {
    guard let text = text(key) else { return nil }
    do throws(NumberFault) {
      return Located(try Quantity(TypedNumber.read(text.value), of: unit), at: text.at)
    } catch {
      faults.add(error, in: text.value, at: text.at)
      return nil
    }
  }

  func printedNumber(_ key: String) -> Located<PrintedNumber>? {
    guard let text = text(key) else { return nil }
    guard let number = PrintedNumber(text.value) else {
      faults.add(
        .malformedNumber, at: text.at,
        "'\(text.value.excerpt)' is not a number with points between its parts", hint: "1.2.3")
      return nil
    }
    return Located(number, at: text.at)
  }

  private func civil<Value>(
    _ key: String, _ example: String, _ read: (String) throws(DateFault) -> Value
  ) -> Located<Value>? {
    text(key).flatMap { civil($0, example, read) }
  }

  /// A month of a year, from text that was read already.
  func civilMonth(_ text: Located<String>) -> Located<MonthOfYear>? {
    civil(text, "ส.ค. 2565", MonthOfYear.read)
  }

  private func civil<Value>(
    _ text: Located<String>, _ example: String, _ read: (String) throws(DateFault) -> Value
  ) -> Located<Value>? {
    do throws(DateFault) {
      let value = try read(text.value)
      faults.note(.buddhist, at: text.at)
      return Located(value, at: text.at)
    } catch {
      faults.add(error, in: text.value, at: text.at, example: example)
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
