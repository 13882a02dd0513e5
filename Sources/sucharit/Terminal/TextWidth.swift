private import ThaiCivil

/// How many cells of a terminal a text takes.
enum TextWidth {
  /// Marks that stand above or below a letter take none, wide letters and emoji take two; อำ takes its
  /// own, although the eye sees one letter.
  static func cells(_ text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + cells($1) }
  }

  /// The longest beginning that fits, with … where something was cut.
  static func cut(_ text: String, to width: Int) -> String {
    guard cells(text) > width else { return text }
    guard width > 1 else { return String(repeating: "…", count: max(0, width)) }
    var used = 0
    var kept = ""
    for letter in text {
      let more = cells(String(letter))
      if used + more > width - 1 { break }
      used += more
      kept.append(letter)
    }
    return kept + "…"
  }

  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - cells(text)))
  }

  private static func cells(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return scalar.value < 0x20 ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    return isWide(scalar.value) ? 2 : 1
  }

  /// East Asian wide letters and emoji, roughly: the blocks that terminals show in two cells.
  private static func isWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}

extension String {
  /// The text on one line without what could steer a terminal: control characters, marks of direction and
  /// ends of lines become blanks, one for one, so that a caret below finds its place.
  var printable: String {
    guard unicodeScalars.contains(where: \.isUnprintable) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.map { $0.isUnprintable ? " " : $0 }))
  }
}

extension Unicode.Scalar {
  fileprivate var isUnprintable: Bool { isHiddenOrControl || textRole == .lineEnd || self == "\t" }
}
