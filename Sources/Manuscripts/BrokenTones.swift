/// Mends tone marks that PDF files put behind the wrong letter: จัดตัง้ คณะ for จัดตั้งคณะ. Fonts join a vowel with
/// the tone above it to one glyph, and what copies the text back finds the tone a letter later, with a blank.
enum BrokenTones {
  /// A consonant that bears a tone and no vowel ends no word: behind a vowel above, the tone is that
  /// vowel's, and the blank is none.
  static func mended(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    guard scalars.contains(where: isTone) else { return text }
    var index = 1
    while index + 1 < scalars.count {
      let isBroken =
        isVowelAbove(scalars[index - 1]) && isConsonant(scalars[index])
        && isTone(scalars[index + 1])
        && (index + 2 == scalars.count || " \t".unicodeScalars.contains(scalars[index + 2]))
      if isBroken {
        scalars.swapAt(index, index + 1)
        if index + 2 < scalars.count, scalars[index + 2] == " " { scalars.remove(at: index + 2) }
      }
      index += 1
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private static func isTone(_ scalar: Unicode.Scalar) -> Bool { 0xE48...0xE4B ~= scalar.value }
  private static func isConsonant(_ scalar: Unicode.Scalar) -> Bool {
    0xE01...0xE2E ~= scalar.value
  }
  private static func isVowelAbove(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xE31 || 0xE34...0xE37 ~= scalar.value
  }
}
