internal import PlanModel

/// Texts that the types do not keep clean, made such that libical writes and reads them unchanged.
enum CleanText {
  /// One line that survives a file, for texts that are not `CalendarText`: uids and colours.
  static func oneLine(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { 0x21...0x7E ~= $0 }
    return isPlain ? text : CalendarText(line: text).text
  }

  /// One category. libical splits at commas, escaped or not.
  static func item(_ text: CalendarText) -> String {
    guard text.text.utf8.contains(where: isSeparator) else { return text.text }
    let blanked = text.text.unicodeScalars.map {
      $0.isASCII && isSeparator(UInt8(ascii: $0)) ? " " : $0
    }
    return CalendarText(line: String(String.UnicodeScalarView(blanked))).text
  }

  private static func isSeparator(_ octet: UInt8) -> Bool {
    switch octet {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\\"), UInt8(ascii: "\n"): true
    default: false
    }
  }
}
