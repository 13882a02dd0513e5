extension Baht {
  private static let introductions = ["จำนวนเงิน", "จำนวน", "เป็นเงิน", "งบประมาณ"]

  /// Reads an amount as people type it: 50,000, ๕๐,๐๐๐.๕๐ บาท, 50,000.- บาท, จำนวน 50,000 บาท,
  /// and 50,000 บาท (ห้าหมื่นบาทถ้วน), where the words have to agree with the figure. A negative
  /// amount is refused.
  public static func read(_ text: String) throws(BahtFault) -> Baht {
    var cursor = TextCursor(text.plain.withArabicDigits)
    cursor.skipApostrophe()
    _ = cursor.take(anyOf: introductions)
    cursor.skipBlanks()
    let figure = try cursor.takeFigure()
    cursor.skipBlanks()
    if cursor.take("บาท") {
      cursor.skipBlanks()
      if cursor.take("ถ้วน") { cursor.skipBlanks() }
    }
    if cursor.take("(") {
      guard let words = cursor.take(upTo: ")") else { throw .unreadable }
      let amount = try readWords(words)
      guard amount == figure else { throw .wordsDiffer(figure: figure, words: amount) }
      cursor.skipBlanks()
    }
    guard cursor.isAtEnd else { throw .unreadable }
    return figure
  }
}

extension TextCursor {
  /// 50,000 or 50000, with .50 or .- behind it.
  fileprivate mutating func takeFigure() throws(BahtFault) -> Baht {
    let hasSign = takeDash()
    if take("฿") { skipBlanks() }
    let isNegative = takeDash() || hasSign
    let whole = try takeWhole()
    let satang = try takeSatang()
    if isNegative { throw .negative }
    return try Baht(baht: whole).adding(Baht(satang: satang))
  }

  private mutating func takeWhole() throws(BahtFault) -> Int64 {
    guard let digits = takeGroupedDigits() else { throw .groupingOdd }
    guard !digits.isEmpty else { throw .unreadable }
    var whole: Int64 = 0
    for digit in digits {
      let (shifted, tooLarge) = whole.multipliedReportingOverflow(by: 10)
      let (sum, carried) = shifted.addingReportingOverflow(Int64(digit))
      if tooLarge || carried { throw .overflow }
      whole = sum
    }
    return whole
  }

  private mutating func takeSatang() throws(BahtFault) -> Int64 {
    guard take(".") else { return 0 }
    if takeDash() { return 0 }
    let digits = takeDigits()
    switch digits.count {
    case 0: throw .unreadable
    case 1: return Int64(digits[0]) * 10
    case 2: return Int64(digits[0]) * 10 + Int64(digits[1])
    default: throw .satangFraction
    }
  }
}
