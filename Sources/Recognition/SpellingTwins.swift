internal import ThaiCivil

/// Finds words that a machine misread by their twins elsewhere in the same document: ห้องถิ่น between the letters
/// between which the rest of the document has ท้องถิ่น. No dictionary says what is right; the other one is
/// offered, and a person decides.
struct SpellingTwins {
  /// What stands between the letters of each frame of the texts that are asked about, and how often.
  private var counts: [Frame: [Gap: Int]] = [:]

  /// The letters on both sides of a gap, packed.
  private struct Frame: Hashable {
    let left: UInt64
    let right: UInt64
  }

  /// At most ``longestGap`` letters, packed in 16 bits each.
  private typealias Gap = UInt64

  /// Enough letters that what stands between them is nearly always one word; as many as 64 bits hold.
  private static let width = 4
  private static let longestGap = 4
  /// A document of 2,000 pages; beyond it twins are not looked for.
  private static let mostLetters = 4_000_000
  /// Stands before and behind every text, so that its ends have a frame too.
  private static let edge: UInt64 = 1

  /// Reads `document` for twins of what stands in `texts`.
  init(of texts: [String], in document: [String]) {
    for text in texts {
      Self.each(Letters(text)) { frame, _, _, _ in counts[frame] = counts[frame] ?? [:] }
    }
    var room = Self.mostLetters
    for line in document {
      let letters = Letters(line)
      room -= letters.values.count
      if room < 0 { break }
      Self.each(letters) { frame, gap, _, _ in counts[frame]?[gap, default: 0] += 1 }
    }
  }

  /// What in a text has a twin: the words as they stand, and as they stand elsewhere.
  func twins(in text: String) -> [(seen: String, other: String)] {
    var found: [(seen: String, other: String)] = []
    var end = 0
    let letters = Letters(text)
    Self.each(letters) { frame, gap, start, length in
      guard start >= end, let gaps = counts[frame], gaps.count > 1 else { return }
      let own = gaps[gap] ?? 1
      let other = gaps.filter { Self.isTwin($0.key, $0.value, of: gap, own) }
        .max { ($0.value, $1.key) < ($1.value, $0.key) }
      guard let other else { return }
      end = start + length + Self.width
      found.append(letters.words(around: start, length, with: Self.letters(of: other.key)))
    }
    return found
  }

  // MARK: Letters

  /// The letters of a text, without what differs rightly (digits) or comes and goes (blanks).
  private struct Letters {
    let scalars: [Unicode.Scalar]
    /// With an edge of ``width`` at both ends.
    private(set) var values: [UInt64] = []
    /// Where each letter stands among the scalars.
    private var places: [Int] = []

    init(_ text: String) {
      scalars = Array(text.unicodeScalars)
      let edge = Array(repeating: SpellingTwins.edge, count: SpellingTwins.width)
      values = edge
      for (place, scalar) in scalars.enumerated() {
        guard ThaiShapes.isLetter(scalar) || scalar.isLatinLetter else {
          continue
        }
        values.append(UInt64(scalar.value))
        places.append(place)
      }
      values += edge
    }

    /// The words around a gap, and the same with other letters in it.
    func words(
      around start: Int, _ length: Int, with other: [Unicode.Scalar]
    ) -> (seen: String, other: String) {
      func place(_ index: Int) -> Int {
        let index = index - SpellingTwins.width
        return index < places.count ? places[max(0, index)] : scalars.count
      }
      let (from, to) = (place(start), place(start + length))
      let before = scalars[max(0, from - 12)..<from]
      let behind = scalars[to..<min(scalars.count, to + 12)]
      func text(_ middle: some Collection<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(before + Array(middle) + behind)).trimmed
      }
      return (text(scalars[from..<to]), text(other))
    }
  }

  /// Every frame with the gap in it, the gap's place among the letters and its length.
  private static func each(_ letters: Letters, _ body: (Frame, Gap, Int, Int) -> Void) {
    let values = letters.values
    guard values.count > 2 * width else { return }
    func pack(_ range: Range<Int>) -> UInt64 { values[range].reduce(0) { $0 << 16 | $1 } }
    for start in 0..<(values.count - 2 * width) {
      let middle = start + width
      for length in 0...longestGap where middle + length + width <= values.count {
        let end = middle + length
        body(
          Frame(left: pack(start..<middle), right: pack(end..<(end + width))), pack(middle..<end),
          middle, length)
      }
    }
  }

  private static func letters(of gap: Gap) -> [Unicode.Scalar] {
    stride(from: 48, through: 0, by: -16).compactMap { shift in
      let value = UInt32(gap >> UInt64(shift) & 0xFFFF)
      return value > 1 ? Unicode.Scalar(value) : nil
    }
  }

  // MARK: Twins

  /// Whether other letters in the same frame are so alike and so frequent that one of the two may be a slip.
  private static func isTwin(_ other: Gap, _ often: Int, of gap: Gap, _ own: Int) -> Bool {
    guard other != gap else { return false }
    var (left, right) = (letters(of: gap)[...], letters(of: other)[...])
    while let first = left.first, first == right.first {
      (left, right) = (left.dropFirst(), right.dropFirst())
    }
    while let last = left.last, last == right.last {
      (left, right) = (left.dropLast(), right.dropLast())
    }
    switch (left.count, right.count) {
    case (1, 1):
      guard let one = left.first, let two = right.first else { return false }
      return ThaiShapes.areAlike(one, two) ? often >= own : often >= max(4, own * 4)
    case (0, 1), (1, 0):
      let isMark = (left.first ?? right.first).map(ThaiShapes.isMark) ?? false
      return isMark ? often >= max(2, own) : often >= max(3, own * 3)
    // Words of the language differ by more letters: only a slip is so much rarer than its twin.
    case (1...2, 1...2): return often >= max(6, own * 6)
    default: return false
    }
  }
}

/// Which Thai letters look alike to a machine.
enum ThaiShapes {
  private static let groups: [Set<Unicode.Scalar>] = [
    "ทหฬ", "ถภกฤฦ", "ชซขฃ", "ผฝยพฟฬ", "บปษ", "ดตคฅศ", "มนฆฉ", "ลสอฮ", "รธฐ", "จวฉ", "ญณฌฒ", "ฎฏฐ",
    "โไใ", "ะา", "เแ",
    "ัิีึื็่้๊๋์ํ", "ุู",
  ].map { Set($0.unicodeScalars) }

  /// A letter, vowel or mark of a word: no digit, ฯ or ๆ.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    0xE01...0xE4E ~= scalar.value && scalar != "\u{E2F}" && scalar != "\u{E46}"
  }

  static func areAlike(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    groups.contains { $0.contains(left) && $0.contains(right) }
  }

  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0xE31 || 0xE34...0xE3A ~= scalar.value || 0xE47...0xE4E ~= scalar.value
  }
}
