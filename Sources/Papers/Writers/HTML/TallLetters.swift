/// Letters that rise above the line, ป ฝ ฟ, with marks over them.
///
/// A font moves such marks to the left, off the stem. In Laksaman, the font that stands in for TH Sarabun
/// New, that is 0.12 to 0.23 of its size, and whoever reads the text back from a PDF takes more than a tenth
/// for a blank (poppler's `minWordBreakSpace`): ปีงบประมาณ is copied as "ปี งบประมาณ". Drawn a hair closer to
/// what follows they are read back right, which the eye does not see.
enum TallLetters {
  /// A stretch of text.
  struct Part: Hashable {
    let text: String
    /// Nil for anything but such a letter with its marks.
    let closeness: Closeness?
  }

  /// How far the last mark is moved, and so how much closer the next letter is drawn.
  enum Closeness: Int, CaseIterable {
    /// A vowel, or a tone mark that is not one of those below: 0.14.
    case near
    /// A lone mai ek, as in ฝ่าย, and a tone mark on sara uee, as in ฟื้น: 0.18.
    case nearer
    /// Mai chattawa, and mai ek on sara uee, as in เฟื่อง: 0.23.
    case nearest

    /// The class of a page.
    var name: String { "t\(rawValue)" }

    /// In the size of the text, where the font is scaled down to it.
    var onPaper: String {
      switch self {
      case .near: "-.035em"
      case .nearer: "-.06em"
      case .nearest: "-.09em"
      }
    }

    /// Where the font has its own size.
    var inPicture: String {
      switch self {
      case .near: "-.05em"
      case .nearer: "-.09em"
      case .nearest: "-.135em"
      }
    }

    fileprivate init(_ marks: some BidirectionalCollection<Unicode.Scalar>) {
      let hasVowel = marks.contains { $0.value < 0x0E47 }
      switch (marks.last?.value ?? 0, hasVowel) {
      case (0x0E4B, _): self = .nearest
      case (0x0E48, true) where marks.first?.value == 0x0E37: self = .nearest
      case (0x0E48, false), (0x0E49...0x0E4A, true): self = .nearer
      default: self = .near
      }
    }
  }

  static func parts(of text: String) -> [Part] {
    guard text.utf8.contains(where: isEndOfTall) else { return [Part(text: text, closeness: nil)] }
    let scalars = text.unicodeScalars
    var parts: [Part] = []
    var start = scalars.startIndex
    var place = start
    while place < scalars.endIndex {
      let next = scalars.index(after: place)
      guard isTall(scalars[place]), next < scalars.endIndex, isUpperMark(scalars[next]) else {
        place = next
        continue
      }
      let end = scalars[next...].firstIndex { !isUpperMark($0) } ?? scalars.endIndex
      if start < place { parts.append(Part(text: String(scalars[start..<place]), closeness: nil)) }
      parts.append(
        Part(text: String(scalars[place..<end]), closeness: Closeness(scalars[next..<end])))
      (start, place) = (end, end)
    }
    if start < scalars.endIndex {
      parts.append(Part(text: String(scalars[start...]), closeness: nil))
    }
    return parts
  }

  /// The last octets of the three letters, so that most words are passed at a glance.
  private static func isEndOfTall(_ octet: UInt8) -> Bool {
    switch octet {
    case 0x9B, 0x9D, 0x9F: true
    default: false
    }
  }

  private static func isTall(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "ป", "ฝ", "ฟ": true
    default: false
    }
  }

  /// Vowels, tone marks and signs above a letter.
  private static func isUpperMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E31, 0x0E34...0x0E37, 0x0E47...0x0E4E: true
    default: false
    }
  }
}
