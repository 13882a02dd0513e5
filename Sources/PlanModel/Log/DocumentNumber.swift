import ThaiCivil

/// The number of a paper or a matter, as somebody wrote it.
///
/// It is the same number in Thai and in Arabic digits, with blanks or without, and as far as it looks alike:
/// `จ ๑/๒๕๖๗` is `จ1/2567`.
public struct DocumentNumber: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let written: String
  private let plain: String

  public init(_ written: String) {
    self.written = written
    let plain = written.plain.withArabicDigits.unicodeScalars
    self.plain = String(plain.filter { !$0.properties.isWhitespace })
  }

  public var description: String { written }

  public static func == (left: Self, right: Self) -> Bool { left.plain == right.plain }
  public static func < (left: Self, right: Self) -> Bool { left.plain < right.plain }
  public func hash(into hasher: inout Hasher) { hasher.combine(plain) }
}
