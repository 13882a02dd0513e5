import Foundation

/// What a password has to be.
///
/// NIST SP 800-63B-4, 3.1.1.2: where the password is the only factor, at least 15 characters, each
/// Unicode scalar counted as one; no rule of what it is composed of; spaces and every script allowed;
/// the most that is taken is far above 64; what is commonly used or made of the user name or the name of
/// the service is refused; nothing is cut off.
public enum PasswordRule {
  /// In Unicode scalars, after normalisation.
  public static let shortest = 15
  /// In octets of UTF-8 as it was typed.
  public static let longest = 1024

  public enum Fault: Hashable, Sendable {
    case tooShort
    case tooLong
    /// Little is left of it without runs (`1234`, `aaaa`), the names of the person and the office, and the
    /// words that everybody tries first.
    case tooCommon
  }

  /// Nil where the password may be used; `names` are those of the person and of the office.
  public static func fault(in password: String, names: [String]) -> Fault? {
    guard password.utf8.count <= longest else { return .tooLong }
    let normalised = normalise(password)
    guard normalised.unicodeScalars.count >= shortest else { return .tooShort }
    return surprises(in: normalised, names: names) < fewestSurprises ? .tooCommon : nil
  }

  /// Brings what different keyboards make of the same password to one form: Unicode's NFKC, as NIST
  /// SP 800-63B asks. In Thai it makes one of ำ and ํา.
  package static func normalise(_ password: String) -> String {
    password.precomposedStringWithCompatibilityMapping
  }

  private static let fewestSurprises = 6

  /// How many scalars do not follow from the one before them, words that are tried first left out.
  private static func surprises(in password: String, names: [String]) -> Int {
    var text = password.lowercased()
    // The longest first, so that none is left in parts.
    for word in (names.flatMap(words(of:)) + CommonPasswords.words).sorted(by: isLonger) {
      text = text.replacingOccurrences(of: word, with: "", options: .literal)
    }
    var count = 0
    var last: UInt32?
    for scalar in text.unicodeScalars {
      let step = last.map { Int(scalar.value) - Int($0) }
      if step.map({ abs($0) > 1 }) ?? true { count += 1 }
      last = scalar.value
    }
    return count
  }

  private static func isLonger(_ one: String, _ other: String) -> Bool {
    one.utf8.count > other.utf8.count
  }

  /// A name, and each part of it that is long enough to mean something.
  private static func words(of name: String) -> [String] {
    let name = normalise(name).lowercased()
    return [name]
      + name.split(separator: " ").map(String.init).filter { $0.unicodeScalars.count >= 3 }
  }
}
