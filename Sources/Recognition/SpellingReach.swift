/// What stands in frames of letters of one size, and how often: the same frame with other letters in it is a twin
/// where these are alike, or so much more frequent that the rarer ones may be a slip.
struct SpellingReach {
  typealias Gap = [Unicode.Scalar]

  private let size: Size
  private let isTwin: @Sendable (_ other: Gap, Int, _ own: Gap, Int) -> Bool
  private var counts: [Frame: [Packed: Int]] = [:]

  fileprivate struct Size {
    /// How many letters of a frame stand on each side.
    let width: Int
    let longestGap: Int
  }

  /// The letters on both sides of a gap, as sums in which their order counts: two frames of one document that are
  /// not the same have other sums.
  fileprivate struct Frame: Hashable {
    let left: UInt64
    let right: UInt64
  }

  /// At most four letters, in 16 bits each.
  fileprivate typealias Packed = UInt64

  /// Enough letters that what stands between them is nearly always one word.
  static let word = SpellingReach(width: 4, longestGap: 4, isTwin: ofWords)
  /// With more letters alike on both sides, the same sentence stands elsewhere with a syllable more, less or other.
  static let sentence = SpellingReach(width: 12, longestGap: 3) { other, often, own, count in
    let (one, two) = differing(own, other)
    let comesAndGoes = [one, two].contains { small.contains(String(String.UnicodeScalarView($0))) }
    return 1...3 ~= max(one.count, two.count) && often >= count && !comesAndGoes
  }

  /// Words that the same sentence has or has not, as its author liked.
  private static let small: Set<String> = [
    "และ", "ของ", "ใน", "ให้", "ต่อ", "มี", "การ", "ผล", "ที่", "ได้", "รับ", "ผู้", "งาน", "จะ", "โดย",
    "แก่", "กับ",
    "ไว้", "รอง", "คณะ", "ภาค", "เพื่อ",
  ]

  private init(
    width: Int, longestGap: Int,
    isTwin: @escaping @Sendable (Gap, Int, Gap, Int) -> Bool
  ) {
    size = Size(width: width, longestGap: longestGap)
    self.isTwin = isTwin
  }

  // MARK: Counting

  /// Counts what stands in the frames of a text from now on.
  mutating func ask(about letters: SpelledLetters) {
    size.each(letters) { frame, _, _ in counts[frame] = counts[frame] ?? [:] }
  }

  mutating func count(_ letters: SpelledLetters) {
    size.each(letters) { frame, gap, _ in counts[frame]?[gap, default: 0] += 1 }
  }

  /// The twins of a text, none over another: where they are, with their frames, and the other letters.
  func twins(
    in letters: SpelledLetters
  ) -> [(place: Range<Int>, around: Range<Int>, other: Gap)] {
    var found: [(place: Range<Int>, around: Range<Int>, other: Gap)] = []
    size.each(letters) { frame, gap, place in
      guard place.lowerBound >= found.last?.around.upperBound ?? 0, let gaps = counts[frame],
        gaps.count > 1
      else { return }
      let own = Self.letters(of: gap)
      let other = gaps.filter { key, often in
        key != gap && isTwin(Self.letters(of: key), often, own, gaps[gap] ?? 1)
      }.max { ($0.value, $1.key) < ($1.value, $0.key) }
      guard let other else { return }
      let around = (place.lowerBound - size.width)..<(place.upperBound + size.width)
      found.append((place, around, Self.letters(of: other.key)))
    }
    return found
  }

  private static func letters(of gap: Packed) -> Gap {
    stride(from: 48, through: 0, by: -16).compactMap { shift in
      let value = UInt32(gap >> UInt64(shift) & 0xFFFF)
      return value > 1 ? Unicode.Scalar(value) : nil
    }
  }

  // MARK: Twins

  /// What two gaps do not share at their ends.
  private static func differing(_ own: Gap, _ other: Gap) -> (Gap.SubSequence, Gap.SubSequence) {
    var (left, right) = (own[...], other[...])
    while let first = left.first, first == right.first {
      (left, right) = (left.dropFirst(), right.dropFirst())
    }
    while let last = left.last, last == right.last {
      (left, right) = (left.dropLast(), right.dropLast())
    }
    return (left, right)
  }

  /// Whether other letters between the same few are so alike and so frequent that one of the two may be a slip.
  @Sendable private static func ofWords(
    _ other: Gap, _ often: Int, of gap: Gap, _ own: Int
  ) -> Bool {
    let (left, right) = differing(gap, other)
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

// Apart from the counts, which change while it runs and must not be copied for it.
extension SpellingReach.Size {
  /// Every frame with the gap in it and the gap's place.
  fileprivate func each(
    _ letters: SpelledLetters,
    _ body: (SpellingReach.Frame, SpellingReach.Packed, Range<Int>) -> Void
  ) {
    let values = letters.values
    let first = SpelledLetters.edgeLength
    let last = values.count - first
    for start in first...last {
      let left = letters.sum((start - width)..<start)
      var gap: SpellingReach.Packed = 0
      for length in 0...min(longestGap, last - start) {
        let end = start + length
        if length > 0 { gap = gap << 16 | SpellingReach.Packed(values[end - 1]) }
        body(
          SpellingReach.Frame(left: left, right: letters.sum(end..<(end + width))), gap, start..<end
        )
      }
    }
  }
}
