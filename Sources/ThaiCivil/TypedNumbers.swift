/// A number as people type it, with the unit that they put beside it: 12, ๑๒, 1,200, 95.82, 12 คน,
/// ร้อยละ 85, 85%.
public struct TypedNumber: Hashable, Sendable {
  /// The number times 10,000.
  public let tenThousandths: Int64
  /// The unit as typed, `percent` for every way to write that one; nil where there is none.
  public let unit: String?

  /// ร้อยละ stands before its number; %, เปอร์เซ็นต์ and เปอร์เซ็น behind it.
  public static let percent = "ร้อยละ"

  /// The units of people, of which a number of participants may have any.
  public static let people = ["คน", "ราย", "ท่าน"]

  /// Reads a number in Thai or Arabic digits, with at most four decimals and a minus if need be. Commas
  /// part it by threes or are a fault: 95,82 is no 9582.
  public static func read(_ text: String) throws(NumberFault) -> TypedNumber {
    var cursor = TextCursor(text.plain.withArabicDigits)
    cursor.skipApostrophe()
    let isPercent = cursor.take(percent)
    cursor.skipBlanks()
    let isNegative = cursor.takeDash()
    let figure = try cursor.takeFigure()
    cursor.skipBlanks()
    guard let unit = Unit(cursor.rest) else { throw .unreadable }
    guard !isPercent || unit.word == nil || unit.word == percent else { throw .unreadable }
    return TypedNumber(
      tenThousandths: isNegative ? -figure : figure, unit: isPercent ? percent : unit.word)
  }

  /// Reads a whole number with one of these units or none: 12, ๑๒, 1,200, 12.00, 12 คน.
  public static func readWhole(_ text: String, units: [String] = []) throws(NumberFault) -> Int {
    let typed = try read(text)
    if let unit = typed.unit, !units.contains(unit) { throw .otherUnit(unit) }
    let (whole, part) = typed.tenThousandths.quotientAndRemainder(dividingBy: 10_000)
    guard part == 0 else { throw .fraction }
    return Int(whole)
  }

  /// What stands behind a number.
  private struct Unit {
    let word: String?

    /// Nil where it is something else than a word.
    init?(_ text: String) {
      guard !text.isEmpty else {
        word = nil
        return
      }
      if ["%", "เปอร์เซ็นต์", "เปอร์เซ็น"].contains(text) {
        word = TypedNumber.percent
        return
      }
      guard text.unicodeScalars.count <= 40, let first = text.unicodeScalars.first,
        first.beginsWord, text.unicodeScalars.allSatisfy(\.isOfUnit)
      else { return nil }
      word = text
    }
  }
}

/// Why a number could not be read.
public enum NumberFault: Error, Hashable, Sendable {
  /// Not written as a number.
  case unreadable
  /// Commas that do not part it by threes: 95,82 may mean 95.82.
  case groupingOdd
  /// A fraction where only whole numbers count.
  case fraction
  /// More than four decimals.
  case tooFine
  /// More than fourteen digits.
  case overflow
  /// Another unit than what is counted here.
  case otherUnit(String)
}

extension TextCursor {
  /// A dash of any kind, if one is next.
  mutating func takeDash() -> Bool {
    guard let next, next.isDash else { return false }
    return take(String(next))
  }

  /// The apostrophe with which Excel makes text of a cell.
  mutating func skipApostrophe() {
    skipBlanks()
    _ = take(anyOf: ["'", "’", "‘"])
    skipBlanks()
  }

  /// Digits, which commas part by threes or not at all; nil where the commas stand elsewhere, empty where
  /// no digit is next.
  mutating func takeGroupedDigits() -> [UInt8]? {
    var groups = [takeDigits()]
    guard !groups[0].isEmpty else { return [] }
    while take(",") { groups.append(takeDigits()) }
    let isGrouped = groups[0].count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
    return groups.count == 1 || isGrouped ? groups.flatMap(\.self) : nil
  }

  /// The figure times 10,000.
  fileprivate mutating func takeFigure() throws(NumberFault) -> Int64 {
    guard let whole = takeGroupedDigits() else { throw .groupingOdd }
    guard !whole.isEmpty else { throw .unreadable }
    var places: [UInt8] = []
    if take(".") {
      places = takeDigits()
      guard !places.isEmpty else { throw .unreadable }
    }
    while places.count > 4, places.last == 0 { places.removeLast() }
    guard places.count <= 4 else { throw .tooFine }
    guard whole.count <= 14 else { throw .overflow }
    let padded = places + Array(repeating: 0, count: 4 - places.count)
    return (whole + padded).reduce(0) { $0 * 10 + Int64($1) }
  }
}

extension Unicode.Scalar {
  /// A Latin letter, a Thai consonant or a vowel that stands before one.
  fileprivate var beginsWord: Bool {
    switch self {
    case "a"..."z", "A"..."Z", "\u{E01}"..."\u{E2E}", "\u{E40}"..."\u{E44}": true
    default: false
    }
  }

  /// What a unit may have: no digits, so that a second number is not taken for one.
  fileprivate var isOfUnit: Bool {
    switch self {
    case "a"..."z", "A"..."Z", " ", ".", "/", "\u{E01}"..."\u{E4E}": true
    default: false
    }
  }
}
