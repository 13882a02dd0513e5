/// A typed text, cut into its numbers and what stands before, between and behind them.
struct DateNumbers {
  var numbers: [DateNumber]
  /// One more than there are numbers; the first and the last may be empty.
  var gaps: [TypedGap]

  /// Nil when the text has no number, more than three, or one of more than nine digits: no date.
  init?(_ text: String) {
    self.init(Array(text.plain.unicodeScalars)[...])
  }

  /// A whole date as spreadsheets write it: behind an apostrophe, with the time of day behind it, or as
  /// eight digits in a row. The apostrophe and the time are left out.
  init?(date text: String) {
    var scalars = Array(text.plain.unicodeScalars)[...]
    if let first = scalars.first, "'’‘".unicodeScalars.contains(first) { scalars.removeFirst() }
    self.init(ClockSuffix.cut(from: scalars))
    if let run = numbers.first, numbers.count == 1, run.digitCount == 8 { part(run) }
  }

  private init?(_ whole: ArraySlice<Unicode.Scalar>) {
    numbers = []
    gaps = []
    var scalars = whole
    while true {
      gaps.append(TypedGap(raw: scalars.prefix { $0.thaiOrArabicDigit == nil }))
      scalars = scalars.drop { $0.thaiOrArabicDigit == nil }
      if scalars.isEmpty { break }
      guard numbers.count < 3, let number = DateNumber(prefix: scalars) else { return nil }
      numbers.append(number)
      scalars = scalars.dropFirst(number.digitCount)
    }
    if numbers.isEmpty { return nil }
  }

  /// Parts 31032566 and 25660331: whichever way its year can be one and its month is one of twelve.
  private mutating func part(_ run: DateNumber) {
    for lengths in [[2, 2, 4], [4, 2, 2]] {
      var digits = Array(run.raw.unicodeScalars)[...]
      let parts = lengths.compactMap { length in
        defer { digits = digits.dropFirst(length) }
        return DateNumber(prefix: digits.prefix(length))
      }
      guard parts.count == 3, let year = parts.first(where: { !$0.isShort }),
        TypedYear.isLikely(year.value), 1...12 ~= parts[1].value
      else { continue }
      numbers = parts
      gaps = [gaps[0], .none, .none, gaps[1]]
      return
    }
  }

  /// The text as it was typed, but for blanks at its ends.
  var text: String {
    var text = gaps[0].raw
    for (number, gap) in zip(numbers, gaps.dropFirst()) { text += number.raw + gap.raw }
    return text
  }
}

/// A run of Thai or Arabic digits.
struct DateNumber {
  var raw: String
  var value: Int
  var digitCount: Int

  /// The number the scalars begin with; nil when it has more than nine digits.
  init?(prefix scalars: ArraySlice<Unicode.Scalar>) {
    let digits = scalars.prefix(10).prefix { $0.thaiOrArabicDigit != nil }
    guard digits.count < 10 else { return nil }
    raw = digits.text
    value = digits.reduce(0) { $0 * 10 + ($1.thaiOrArabicDigit ?? 0) }
    digitCount = digits.count
  }

  /// Whether it can be a day or a month, as far as its length goes.
  var isShort: Bool { digitCount <= 2 }

  /// Replaces the number, keeping the kind of digits.
  mutating func replace(with number: Int) {
    let usesThai = raw.unicodeScalars.contains(where: \.isThaiDigit)
    raw = (usesThai ? Digits.thai : .arabic).write(number)
    value = number
    digitCount = raw.unicodeScalars.count
  }
}

/// What stands beside a number.
struct TypedGap {
  var raw: String
  /// Without blanks; every dash is a hyphen.
  var mark: String
  /// The same without dots, so that มี.ค. and มีค are one.
  var letters: String

  static let none = TypedGap(raw: [])

  init(raw: some Sequence<Unicode.Scalar>) {
    self.raw = raw.text
    let seen = raw.filter { !$0.isBlank }.map { $0.isDash ? "-" : $0 }
    mark = seen.text
    letters = seen.filter { $0 != "." }.text
  }

  /// Replaces the ค of a ค.ศ. at the end of the gap, which makes พ.ศ. of it.
  mutating func replaceCommonEra() {
    var scalars = Array(raw.unicodeScalars)
    guard let last = scalars.lastIndex(of: "ค") else { return }
    scalars[last] = "พ"
    self = TypedGap(raw: scalars)
  }
}

/// A time of day behind a date, as Windows and clerks write it: 08:28, 0:00:00, 08.28 น., เวลา 8.30 น.
private enum ClockSuffix {
  /// What stands before the time; all of it where there is none.
  static func cut(from scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var rest = trimmed(scalars)
    let hasWord = take("น.", from: &rest) || take("น", from: &rest)
    rest = trimmed(rest)
    // A point parts hours and minutes only where น. says that it is a time.
    let signs: [Unicode.Scalar] = hasWord ? [":", "."] : [":"]
    var parts: [Int] = []
    while parts.count < 3, let number = takeNumber(from: &rest) {
      parts.insert(number, at: 0)
      guard let sign = rest.last, signs.contains(sign) else { break }
      rest.removeLast()
    }
    guard parts.count >= 2, parts[0] < 24, parts.dropFirst().allSatisfy({ $0 < 60 }) else {
      return scalars
    }
    let date = trimmed(rest)
    guard date.count < rest.count else { return scalars }
    rest = date
    _ = take("เวลา", from: &rest)
    return trimmed(rest)
  }

  private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var rest = scalars
    while let last = rest.last, last.isBlank { rest.removeLast() }
    return rest
  }

  private static func take(_ word: String, from scalars: inout ArraySlice<Unicode.Scalar>) -> Bool {
    let letters = Array(word.unicodeScalars)
    guard scalars.suffix(letters.count).elementsEqual(letters) else { return false }
    scalars.removeLast(letters.count)
    return true
  }

  /// One or two digits at the end.
  private static func takeNumber(from scalars: inout ArraySlice<Unicode.Scalar>) -> Int? {
    var digits: [Int] = []
    while digits.count < 2, let digit = scalars.last?.thaiOrArabicDigit {
      digits.insert(digit, at: 0)
      scalars.removeLast()
    }
    return digits.isEmpty ? nil : digits.reduce(0) { $0 * 10 + $1 }
  }
}

extension String {
  /// The text behind the prefix, or the text itself; compared scalar by scalar, since a Thai vowel
  /// or tone mark joins the letter before it.
  func withoutPrefix(_ prefix: String) -> String {
    guard unicodeScalars.starts(with: prefix.unicodeScalars) else { return self }
    return unicodeScalars.dropFirst(prefix.unicodeScalars.count).text
  }

  /// The text before the suffix, or the text itself; compared scalar by scalar.
  func withoutSuffix(_ suffix: String) -> String {
    guard unicodeScalars.reversed().starts(with: suffix.unicodeScalars.reversed()) else {
      return self
    }
    return unicodeScalars.dropLast(suffix.unicodeScalars.count).text
  }
}
