/// A permanent name for one thing of a plan: it survives renumbering, so calendars and the log hold on
/// to it. Lower-case ASCII letters, digits and hyphens, beginning with a letter.
///
/// `Subject` only keeps the id of a project from being passed where the id of an owner is meant.
public struct Identifier<Subject>: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The id as it stands in the plan file.
  public let text: String

  /// Takes the text as it is; ``isWellFormed(_:)`` tells whether a plan may use it.
  public init(_ text: String) {
    self.text = text
  }

  public var description: String { text }

  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }

  /// Whether a text can be an id: 1 to 64 of a–z, 0–9 and hyphen, a letter first.
  ///
  /// The length keeps a UID that is made of four ids within one line of a calendar file.
  public static func isWellFormed(_ text: String) -> Bool {
    let octets = text.utf8
    guard let first = octets.first, (1...64).contains(octets.count) else { return false }
    return isLetter(first) && octets.allSatisfy { isLetter($0) || isDigit($0) || $0 == 0x2D }
  }

  private static func isLetter(_ octet: UInt8) -> Bool { (0x61...0x7A).contains(octet) }
  private static func isDigit(_ octet: UInt8) -> Bool { (0x30...0x39).contains(octet) }
}
