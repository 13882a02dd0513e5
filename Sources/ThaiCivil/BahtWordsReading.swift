extension Baht {
  /// Reads an amount in Thai words: ห้าหมื่นบาทถ้วน. Strict about the order of places; หนึ่ง may
  /// stand for เอ็ด, ถ้วน may be missing, and blanks are passed over. Throws `wordsUnreadable` with
  /// the text, or `overflow`.
  public static func readWords(_ text: String) throws(BahtFault) -> Baht {
    var cursor = TextCursor(text.unicodeScalars.filter { !$0.isBlank }.text)
    let isNegative = cursor.take(NumberWords.minus)
    guard let satang = try cursor.takeSatangInWords(), cursor.isAtEnd,
      !(isNegative && satang == 0)
    else { throw .wordsUnreadable(text) }
    return try Baht(magnitude: satang, isNegative: isNegative)
  }

  private init(magnitude: UInt64, isNegative: Bool) throws(BahtFault) {
    guard magnitude <= (isNegative ? Int64.min : .max).magnitude else { throw .overflow }
    let bits = isNegative ? 0 &- magnitude : magnitude
    self.init(satang: Int64(truncatingIfNeeded: bits))
  }
}

extension TextCursor {
  /// Baht, satang or both as a number of satang; nil when the words are not of that form.
  fileprivate mutating func takeSatangInWords() throws(BahtFault) -> UInt64? {
    guard let first = try takeNumberInWords() else { return nil }
    if take(NumberWords.satang) { return 1...99 ~= first ? first : nil }
    guard take(NumberWords.baht) else { return nil }
    let (whole, overflow) = first.multipliedReportingOverflow(by: 100)
    if overflow { throw .overflow }
    if isAtEnd || take(NumberWords.even) { return whole }
    guard let part = try takeNumberInWords(), 0...99 ~= part, take(NumberWords.satang) else {
      return nil
    }
    return try Self.sum(whole, part)
  }

  private mutating func takeNumberInWords() throws(BahtFault) -> UInt64? {
    if take(NumberWords.digits[0]) { return 0 }
    var total: UInt64 = 0
    while true {
      total = try Self.sum(total, takeGroup(hasHigher: total > 0))
      guard total > 0, take(NumberWords.million) else { break }
      let (product, overflow) = total.multipliedReportingOverflow(by: NumberWords.millionValue)
      if overflow { throw .overflow }
      total = product
    }
    return total > 0 ? total : nil
  }

  /// A number below a million; 0 when none is next.
  private mutating func takeGroup(hasHigher: Bool) -> UInt64 {
    var total: UInt64 = 0
    for place in NumberWords.places {
      total += takeDigitInWords(before: place.name) * place.value
    }
    if take(NumberWords.twenty) {
      total += 20
    } else if take(NumberWords.ten) {
      total += 10
    } else {
      total += takeDigitInWords(before: NumberWords.ten, from: 3) * 10
    }
    if hasHigher || total > 0, take(NumberWords.lastOne) { return total + 1 }
    return total + takeDigitInWords(before: "")
  }

  /// A digit with a place behind it; 0, leaving all where it is, when there is none.
  private mutating func takeDigitInWords(before place: String, from least: Int = 1) -> UInt64 {
    for digit in least...9 where take(NumberWords.digits[digit] + place) { return UInt64(digit) }
    return 0
  }

  private static func sum(_ left: UInt64, _ right: UInt64) throws(BahtFault) -> UInt64 {
    let (sum, overflow) = left.addingReportingOverflow(right)
    if overflow { throw .overflow }
    return sum
  }
}
