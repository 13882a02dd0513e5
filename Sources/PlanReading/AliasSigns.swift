/// Finds aliases before the YAML reader follows them: a bomb of a kilobyte stands for more nodes than
/// there is memory.
///
/// Whether a `*` or `&` is a sign of YAML or part of a text depends on quotes, block texts, comments and
/// line ends, which only a YAML reader knows. So it is asked, with a copy in which every such sign is a
/// `~`, so that nothing can be followed: a text without quotes that begins with `~` began with a sign.
/// (One that began with `~` itself is taken for one too, but only in a file that has such signs.)
struct AliasSigns {
  /// The octets of `*` and `&` that could be signs: at the start of a word, with something behind.
  private let offsets: [Int]
  private let octets: [UInt8]

  init(_ octets: [UInt8]) {
    self.octets = octets
    offsets = octets.indices.filter { index in
      (octets[index] == UInt8(ascii: "*") || octets[index] == UInt8(ascii: "&"))
        && Self.mayBeSign(octets, index)
    }
  }

  /// Almost every plan has none.
  var isEmpty: Bool { offsets.isEmpty }

  /// The text with `~` for every sign, everything else at its place.
  var disarmed: String {
    var copy = octets
    for offset in offsets { copy[offset] = UInt8(ascii: "~") }
    return String(decoding: copy, as: UTF8.self)
  }

  /// Whether a plain text of the disarmed file began with a sign.
  static func began(_ plainText: String) -> Bool {
    plainText.hasPrefix("~") && plainText.utf8.count > 1
  }

  /// Behind a sign stands no blank, and before it no ASCII letter or digit: those are inside a word.
  private static func mayBeSign(_ octets: [UInt8], _ index: Int) -> Bool {
    guard index + 1 < octets.count, octets[index + 1] > 0x20 else { return false }
    guard index > 0 else { return true }
    switch octets[index - 1] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      return false
    default: return true
    }
  }
}
