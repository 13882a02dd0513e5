/// A typed text, cut into its numbers and what stands before, between and behind them.
struct TypedNumbers {
  var numbers: [TypedNumber]
  /// One more than there are numbers; the first and the last may be empty.
  var gaps: [TypedGap]

  /// Nil when the text has no number, more than three, or one of more than nine digits: no date.
  init?(_ text: String) {
    numbers = []
    gaps = []
    var scalars = Array(text.unicodeScalars.drop(while: \.isBlank))[...]
    while let last = scalars.last, last.isBlank { scalars.removeLast() }
    while true {
      gaps.append(TypedGap(raw: scalars.prefix { $0.thaiOrArabicDigit == nil }))
      scalars = scalars.drop { $0.thaiOrArabicDigit == nil }
      if scalars.isEmpty { break }
      guard numbers.count < 3, let number = TypedNumber(prefix: scalars) else { return nil }
      numbers.append(number)
      scalars = scalars.dropFirst(number.digitCount)
    }
    if numbers.isEmpty { return nil }
  }

  /// The text as it was typed, but for blanks at its ends.
  var text: String {
    var text = gaps[0].raw
    for (number, gap) in zip(numbers, gaps.dropFirst()) { text += number.raw + gap.raw }
    return text
  }
}

/// A run of Thai or Arabic digits.
struct TypedNumber {
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
