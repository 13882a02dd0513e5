import Foundation
internal import ThaiCivil

/// The name that somebody signs in with. Two ways to type the same name are one name: it is brought to
/// Unicode's form NFKC (which makes one of ำ and ํา, and of ａ and a) and to lower case.
public struct UserName: Hashable, Sendable, CustomStringConvertible {
  /// Of a–z, 0–9, Thai letters, vowels, marks and digits, and `.` `_` `-` `@`: nothing that could be
  /// taken for another of them, or that hides on a page.
  public let text: String

  /// How many Unicode scalars a name may have.
  public static let length = 3...64

  /// Nil where what was typed cannot be a user name: spaces around it are left out, then it has
  /// ``length`` scalars of the allowed ones, the first a letter or a digit.
  public init?(_ typed: String) {
    // A password pasted into the wrong field is not worth normalising.
    guard typed.utf8.count <= 1024 else { return nil }
    let text = typed.precomposedStringWithCompatibilityMapping.lowercased().trimmed
    guard Self.length.contains(text.unicodeScalars.count),
      let first = text.unicodeScalars.first, Self.isLetterOrDigit(first),
      text.unicodeScalars.allSatisfy(Self.isAllowed)
    else { return nil }
    self.text = text
  }

  public var description: String { text }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ".", "_", "-", "@": true
    // The vowels and marks that need a letter before them.
    case "\u{E30}"..."\u{E3A}", "\u{E45}", "\u{E47}"..."\u{E4E}": true
    default: isLetterOrDigit(scalar)
    }
  }

  private static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "0"..."9", "\u{E01}"..."\u{E2E}", "\u{E40}"..."\u{E44}", "\u{E50}"..."\u{E59}":
      true
    default: false
    }
  }
}
