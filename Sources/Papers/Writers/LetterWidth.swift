/// How wide letters are, in hundredths of the size of a font such as Laksaman; TH Sarabun New is two thirds of
/// that. Estimates on the wide side, for pictures and sheets, where nobody measures the letters themselves.
enum LetterWidth {
  static func hundredths(of text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + hundredths(of: $1) }
  }

  private static func hundredths(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    // Thai marks above and below, and joiners, stand over another letter.
    case 0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E, 0x200B...0x200D, 0x0300...0x036F: 0
    case 0x0E50...0x0E59: 68
    case 0x0E00...0x0E7F: 56
    case 0x20, 0x2E, 0x2C, 0x3A, 0x69, 0x6C: 30
    case 0x41...0x5A: 68
    case 0x21...0x7E: 56
    case 0x80...0x10FF: 65
    default: 100
    }
  }
}
