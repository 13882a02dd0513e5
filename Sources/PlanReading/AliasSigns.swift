internal import PlanModel

/// Finds aliases before the YAML reader follows them: a bomb of a kilobyte stands for more nodes than
/// there is memory.
///
/// Whether a `*` or `&` is a sign of YAML or part of a text depends on quotes, block texts and
/// comments, which only a YAML reader knows. So it is asked, with a copy in which every such sign is a
/// letter and so nothing can be followed: a plain text that begins at the place of a sign was one.
struct AliasSigns {
  /// The octets of `*` and `&` that could be signs: at the start of a word, with something behind.
  private let offsets: [Int]
  private let octets: [UInt8]

  init(_ octets: [UInt8]) {
    self.octets = octets
    var offsets: [Int] = []
    for (index, octet) in octets.enumerated()
    where octet == UInt8(ascii: "*") || octet == UInt8(ascii: "&") {
      if Self.beginsWord(octets, index) { offsets.append(index) }
    }
    self.offsets = offsets
  }

  /// Almost every plan has none.
  var isEmpty: Bool { offsets.isEmpty }

  /// Whether a tag could stand before a sign, which hides its place.
  var mayHideBehindTag: Bool {
    octets.indices.contains { octets[$0] == UInt8(ascii: "!") && Self.beginsWord(octets, $0) }
  }

  /// The text with every sign as a letter, at the same places.
  var disarmed: String {
    var copy = octets
    for offset in offsets { copy[offset] = UInt8(ascii: "x") }
    return String(decoding: copy, as: UTF8.self)
  }

  /// Line and column of each sign.
  var positions: [Position] {
    offsets.map { YAMLPrescan.position(of: $0, in: octets) }
  }

  /// A sign of YAML begins a word: before it stand the start, a blank, a line end of any kind, a byte
  /// order mark, or a bracket, comma or colon; behind it no blank.
  private static func beginsWord(_ octets: [UInt8], _ index: Int) -> Bool {
    guard index + 1 < octets.count, octets[index + 1] > 0x20 else { return false }
    guard index > 0 else { return true }
    switch octets[index - 1] {
    case 0...0x20, UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: ","), UInt8(ascii: ":"),
      UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: "]"), UInt8(ascii: "}"):
      return true
    // NEL, LINE SEPARATOR, PARAGRAPH SEPARATOR, and the byte order mark.
    case 0x85: return index > 1 && octets[index - 2] == 0xC2
    case 0xA8, 0xA9: return index > 2 && octets[index - 2] == 0x80 && octets[index - 3] == 0xE2
    case 0xBF: return index > 2 && octets[index - 2] == 0xBB && octets[index - 3] == 0xEF
    default: return false
    }
  }
}
