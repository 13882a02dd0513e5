internal import ThaiCivil

/// Finds words that a machine misread by their twins elsewhere in the same document: ห้องถิ่น between the letters
/// between which the rest of the document has ท้องถิ่น. No dictionary says what is right; the other one is
/// offered, and a person decides.
struct SpellingTwins {
  private var reaches: [SpellingReach] = [.word, .sentence]

  /// A document of 2,000 pages; beyond it twins are not looked for.
  private static let mostLetters = 4_000_000

  /// Reads `document` for twins of what stands in `texts`.
  init(of texts: [String], in document: [String]) {
    for text in texts {
      let letters = SpelledLetters(text)
      for index in reaches.indices { reaches[index].ask(about: letters) }
    }
    var room = Self.mostLetters
    for line in document {
      let letters = SpelledLetters(line)
      room -= letters.values.count
      if room < 0 { break }
      for index in reaches.indices { reaches[index].count(letters) }
    }
  }

  /// What in a text has a twin: the words as they stand, and as they stand elsewhere.
  func twins(in text: String) -> [(seen: String, other: String)] {
    let letters = SpelledLetters(text)
    var found: [(place: Range<Int>, other: SpellingReach.Gap)] = []
    for reach in reaches {
      for twin in reach.twins(in: letters)
      where !found.contains(where: { $0.place.overlaps(twin.around) }) {
        found.append((twin.place, twin.other))
      }
    }
    return found.sorted { $0.place.lowerBound < $1.place.lowerBound }.map { place, other in
      letters.words(around: place, with: other)
    }
  }
}

/// The letters of a text, without what differs rightly (digits) or comes and goes (blanks).
struct SpelledLetters {
  private let scalars: [Unicode.Scalar]
  /// As numbers of 16 bits, with an edge at both ends.
  let values: [UInt16]
  /// Where each letter stands among the scalars.
  private let places: [Int]
  /// The sum of the letters before each.
  private let sums: [UInt64]

  /// Enough for the longest frame.
  static let edgeLength = 12
  /// Stands before and behind every text, so that its ends have a frame too.
  private static let edge: UInt16 = 1

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var values = Array(repeating: Self.edge, count: Self.edgeLength)
    var places: [Int] = []
    for (place, scalar) in scalars.enumerated()
    where ThaiShapes.isLetter(scalar) || scalar.isLatinLetter {
      values.append(UInt16(truncatingIfNeeded: scalar.value))
      places.append(place)
    }
    self.values = values + Array(repeating: Self.edge, count: Self.edgeLength)
    self.places = places
    sums = self.values.reduce(into: [0]) { sums, value in
      sums.append((sums.last ?? 0) &* Self.factor &+ UInt64(value))
    }
  }

  /// A number for some letters in their order, the same wherever they stand (Rabin and Karp's).
  func sum(_ range: Range<Int>) -> UInt64 {
    sums[range.upperBound] &- sums[range.lowerBound] &* Self.powers[range.count]
  }

  private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let powers: [UInt64] = (0..<edgeLength).reduce(into: [1]) { powers, _ in
    powers.append((powers.last ?? 1) &* factor)
  }

  /// The words around a gap, and the same with other letters in it.
  func words(
    around gap: Range<Int>, with other: [Unicode.Scalar]
  ) -> (seen: String, other: String) {
    func place(_ index: Int) -> Int {
      let index = index - Self.edgeLength
      return index < places.count ? places[max(0, index)] : scalars.count
    }
    let (from, to) = (place(gap.lowerBound), place(gap.upperBound))
    let before = scalars[max(0, from - 12)..<from]
    let behind = scalars[to..<min(scalars.count, to + 12)]
    func text(_ middle: some Collection<Unicode.Scalar>) -> String {
      String(String.UnicodeScalarView(before + Array(middle) + behind)).trimmed
    }
    return (text(scalars[from..<to]), text(other))
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
