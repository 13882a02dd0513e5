package import ThaiCivil

/// What is wrong with something typed, in one sentence without a full stop, and what to type: the same
/// words for a plan file and for the command line.
package struct FaultWords: Hashable, Sendable {
  package let message: Phrase
  package let hint: Phrase?

  package init(_ message: Phrase, hint: Phrase? = nil) {
    self.message = message
    self.hint = hint
  }

  /// Both as one text, where the hint has no line of its own. One that is the same in both languages is what to type.
  package var sentence: Phrase {
    guard let hint else { return message }
    if hint.thai == hint.english {
      return Phrase(
        "\(message.thai) กรอกเช่น “\(hint.thai)”", "\(message.english); type '\(hint.english)'")
    }
    return Phrase("\(message.thai) \(hint.thai)", "\(message.english); \(hint.english)")
  }
}

extension DateFault {
  package func words(of typed: String, example: String) -> FaultWords {
    switch self {
    case .unreadable:
      FaultWords(
        Phrase("อ่าน “\(typed.excerpt)” เป็นวันที่ไม่ได้", "'\(typed.excerpt)' cannot be read as a date"),
        hint: Phrase("เขียนเป็น \(example)", "write it as \(example)"))
    case .noFiscalYear:
      FaultWords(
        Phrase(
          "อ่าน “\(typed.excerpt)” เป็นปีงบประมาณไม่ได้",
          "'\(typed.excerpt)' cannot be read as fiscal years"),
        hint: Phrase("เขียนเป็น \(example)", "write it as \(example)"))
    case .yearsReversed(let corrected):
      FaultWords(
        Phrase(
          "“\(typed.excerpt)” เริ่มจากปีหลังไปปีก่อน",
          "'\(typed.excerpt)' runs from the later year to the earlier"),
        hint: .same(corrected))
    case .noSuchDay:
      FaultWords(
        Phrase(
          "ไม่มีวันที่ “\(typed.excerpt)” ในปฏิทิน", "'\(typed.excerpt)' is not a day of the calendar"))
    case .yearOutOfRange(let year):
      FaultWords(
        Phrase(
          "ปี \(year) ไม่อยู่ระหว่าง พ.ศ. 2484 ถึง 2999",
          "the year \(year) is not between BE 2484 and 2999"),
        hint: Phrase("เขียนเป็น \(example)", "write it as \(example)"))
    case .commonEra(let corrected):
      FaultWords(
        Phrase(
          "“\(typed.excerpt)” เป็นปีคริสต์ศักราช", "'\(typed.excerpt)' has a year of the Common Era"),
        hint: .same(corrected.excerpt))
    case .addedTwice(let corrected):
      FaultWords(
        Phrase("“\(typed.excerpt)” บวก 543 ซ้ำสองครั้ง", "'\(typed.excerpt)' has 543 added twice"),
        hint: .same(corrected.excerpt))
    }
  }
}

extension BahtFault {
  package func words(of typed: String) -> FaultWords {
    switch self {
    case .unreadable:
      FaultWords(
        Phrase(
          "อ่าน “\(typed.excerpt)” เป็นจำนวนเงินไม่ได้",
          "'\(typed.excerpt)' cannot be read as an amount of money"),
        hint: .same("50,000 บาท (ห้าหมื่นบาทถ้วน)"))
    case .satangFraction:
      FaultWords(
        Phrase(
          "“\(typed.excerpt)” มีเศษของสตางค์ จำนวนเงินมีทศนิยมได้ไม่เกินสองตำแหน่ง",
          "'\(typed.excerpt)' has a fraction of a satang; an amount has two decimals at most"))
    case .overflow:
      FaultWords(
        Phrase(
          "“\(typed.excerpt)” มากเกินกว่าจะเป็นจำนวนเงินได้",
          "'\(typed.excerpt)' is more money than there is"))
    case .negative:
      FaultWords(Phrase("“\(typed.excerpt)” เป็นจำนวนติดลบ", "'\(typed.excerpt)' is below zero"))
    case .groupingOdd:
      FaultWords(
        Phrase(
          "“\(typed.excerpt)” มีเครื่องหมายจุลภาคผิดตำแหน่ง",
          "'\(typed.excerpt)' has its commas in odd places"),
        hint: Phrase("คั่นทุกสามหลัก เช่น 50,000", "a comma before every three digits: 50,000"))
    case .wordsDiffer(let figure, let words):
      FaultWords(
        Phrase(
          "ตัวเลขเป็น \(figure) บาท แต่ตัวอักษรเป็น \(words) บาท",
          "the figure is \(figure) baht and the words say \(words) baht"),
        hint: .same(figure.inWords))
    case .wordsUnreadable(let words):
      FaultWords(
        Phrase(
          "“\(words.excerpt)” ไม่ใช่จำนวนเงินที่เขียนเป็นตัวอักษร",
          "'\(words.excerpt)' is not an amount in words"
        ), hint: .same("ห้าหมื่นบาทถ้วน"))
    }
  }
}

extension NumberFault {
  package func words(of typed: String) -> FaultWords {
    switch self {
    case .unreadable:
      FaultWords(
        Phrase("“\(typed.excerpt)” ไม่ใช่ตัวเลข", "'\(typed.excerpt)' is not a number"),
        hint: Phrase("80 หรือ 95.82", "80 or 95.82"))
    case .groupingOdd:
      FaultWords(
        Phrase(
          "“\(typed.excerpt)” มีเครื่องหมายจุลภาคผิดตำแหน่ง",
          "'\(typed.excerpt)' has its commas in odd places"),
        hint: Phrase(
          "ใช้จุดนำหน้าทศนิยม และจุลภาคคั่นทุกสามหลัก เช่น 95.82 หรือ 1,200",
          "a point before decimals, a comma before every three digits: 95.82, 1,200"))
    case .fraction:
      FaultWords(
        Phrase("“\(typed.excerpt)” ไม่ใช่จำนวนเต็ม", "'\(typed.excerpt)' is not a whole number"))
    case .tooFine:
      FaultWords(
        Phrase(
          "“\(typed.excerpt)” มีทศนิยมเกินสี่ตำแหน่ง", "'\(typed.excerpt)' has more than four decimals"))
    case .overflow:
      FaultWords(
        Phrase(
          "“\(typed.excerpt)” มากเกินกว่าจะเป็นจำนวนที่นับได้",
          "'\(typed.excerpt)' is larger than any number that is counted"))
    case .otherUnit(let unit):
      FaultWords(
        Phrase(
          "“\(typed.excerpt)” นับเป็น\(unit.excerpt) ซึ่งเป็นหน่วยอื่น",
          "'\(typed.excerpt)' counts in \(unit.excerpt), which is another unit"))
    }
  }
}
