private import ThaiCivil

/// A number as the document prints it, such as `2.2.10` or `๔.๑`: for people to find their place.
///
/// It is never a key: two steps can print the same number, and an amendment can renumber a plan.
public struct PrintedNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The parts between the points; never empty, none negative.
  public let parts: [Int]

  /// Reads Thai or Arabic digits between points, with or without brackets; nil for anything else.
  public init?(_ text: String) {
    guard text.utf8.count <= 200 else { return nil }
    let bare = text.plain.withArabicDigits.filter { $0 != "(" && $0 != ")" && $0 != " " }
    let pieces = bare.split(separator: ".", omittingEmptySubsequences: false)
    var parts: [Int] = []
    for piece in pieces {
      guard piece.utf8.count <= 4, piece.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let part = Int(piece)
      else { return nil }
      parts.append(part)
    }
    guard (1...8).contains(parts.count) else { return nil }
    self.parts = parts
  }

  public var description: String { parts.map(String.init).joined(separator: ".") }

  /// Whether this number is one level below another: 2.2.10 stands directly under 2.2.
  public func isDirectlyUnder(_ parent: PrintedNumber) -> Bool {
    parts.count == parent.parts.count + 1 && parts.starts(with: parent.parts)
  }

  public static func < (left: Self, right: Self) -> Bool {
    left.parts.lexicographicallyPrecedes(right.parts)
  }
}
