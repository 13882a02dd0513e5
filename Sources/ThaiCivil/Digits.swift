/// The digits a text is written with.
public enum Digits: String, CaseIterable, Sendable {
  /// ๐๑๒๓๔๕๖๗๘๙
  case thai
  /// 0123456789
  case arabic

  private static let thaiZero: UInt32 = 0x0E50
  private static let arabicZero: UInt32 = 0x30

  /// The text with every Thai or Arabic digit in it changed to this kind, all else unchanged.
  public func write(_ text: String) -> String {
    let (from, to) =
      switch self {
      case .thai: (Self.arabicZero, Self.thaiZero)
      case .arabic: (Self.thaiZero, Self.arabicZero)
      }
    guard changes(text) else { return text }
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let digit = scalar.value &- from
      view.append(digit < 10 ? Unicode.Scalar(to + digit) ?? scalar : scalar)
    }
    return String(view)
  }

  /// Whether a text has digits of the other kind.
  public func changes(_ text: String) -> Bool {
    switch self {
    case .thai: text.utf8.contains { (0x30...0x39).contains($0) }
    case .arabic: text.unicodeScalars.contains { $0.value &- Self.thaiZero < 10 }
    }
  }

  /// The number in these digits, without grouping.
  public func write(_ number: Int) -> String { write(String(number)) }
}

extension String {
  /// The text with ๐–๙ changed to 0–9, all else unchanged.
  public var withArabicDigits: String { Digits.arabic.write(self) }
}

extension Unicode.Scalar {
  /// The value of an ASCII or Thai digit; nil for every other scalar.
  var thaiOrArabicDigit: Int? {
    switch value {
    case 0x30...0x39: Int(value - 0x30)
    case 0x0E50...0x0E59: Int(value - 0x0E50)
    default: nil
    }
  }

  /// ๐ to ๙.
  var isThaiDigit: Bool { 0x0E50...0x0E59 ~= value }
}
