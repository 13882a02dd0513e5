/// What stands where something is kept out of what everybody may read.
public enum Withheld {
  /// For a link, in a text or as evidence.
  public static let link = "[ไม่เผยแพร่ลิงก์นี้]"
  /// For the note that says who logged something in the name of a unit.
  public static let note = "[หมายเหตุภายใน ไม่เผยแพร่]"
  /// For the words of an entry that nobody looked at before the round was closed.
  public static let words = "[ข้อความที่บันทึกหลังปิดรอบ จะเผยแพร่เมื่อปิดรอบถัดไป]"
}

/// The links that the closing of a round keeps out of what everybody may read, by their places in the log.
///
/// Places say nothing of the links themselves, which may have to be erased one day.
public struct WithheldLinks: Hashable, Sendable {
  /// Where a link stands.
  public struct Place: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The number of the entry.
    public let entry: Int
    /// 0 for its words; its evidence counts from 1, as ``LogRecord/evidenceOfParts``.
    public let part: Int
    /// Which link of the words, from 1; 0 for evidence.
    public let link: Int

    /// A page that was filed as evidence; `part` counts from 1.
    public init(entry: Int, evidence part: Int) {
      (self.entry, self.part, link) = (entry, part, 0)
    }

    /// A link in the words of an entry, from 1.
    public init(entry: Int, inWords link: Int) {
      (self.entry, part, self.link) = (entry, 0, link)
    }

    public static func < (left: Place, right: Place) -> Bool {
      (left.entry, left.part, left.link) < (right.entry, right.part, right.link)
    }

    /// `12.1` for the first piece of evidence of entry 12, `12.0.3` for the third link in its words.
    public var description: String { part == 0 ? "\(entry).0.\(link)" : "\(entry).\(part)" }

    /// Nil for what ``description`` does not write.
    public init?(_ text: some StringProtocol) {
      let numbers = text.split(separator: ".").compactMap { Int($0) }
      switch numbers.count {
      case 2 where numbers[1] > 0: self.init(entry: numbers[0], evidence: numbers[1])
      case 3 where numbers[1] == 0: self.init(entry: numbers[0], inWords: numbers[2])
      default: return nil
      }
      // No other spelling of the same.
      guard entry > 0, part > 0 || link > 0, description == text else { return nil }
    }
  }

  public let places: Set<Place>

  public init(_ places: Set<Place> = []) { self.places = places }
}

extension WithheldLinks: CustomStringConvertible {
  /// The places in ascending order, with blanks between them; empty where nothing is withheld.
  public var description: String { places.sorted().map(\.description).joined(separator: " ") }

  /// Nil for what ``description`` does not write.
  public init?(_ text: String) {
    let places = text.split(separator: " ", omittingEmptySubsequences: false).map { Place($0) }
    self.init(text.isEmpty ? [] : Set(places.compactMap(\.self)))
    guard description == text else { return nil }
  }
}
