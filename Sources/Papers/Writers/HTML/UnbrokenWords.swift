/// Finds the words that a browser's dictionary would part in the middle, in one pass.
enum UnbrokenWords {
  /// By the last octet of the first letter, so that most letters are passed at a glance.
  private static let words = Dictionary(
    grouping: PaperWording.unbroken.map { Array($0.utf8) }.sorted { $0.count > $1.count }
  ) { word in word[2] }

  static func parts(of line: String) -> [(text: String, isWord: Bool)] {
    let octets = Array(line.utf8)
    var parts: [(text: String, isWord: Bool)] = []
    var (start, index) = (0, 0)
    func add(_ range: Range<Int>, isWord: Bool) {
      guard !range.isEmpty else { return }
      parts.append((String(decoding: octets[range], as: UTF8.self), isWord))
    }
    while index < octets.count {
      guard let end = endOfWord(in: octets, at: index) else {
        index += 1
        continue
      }
      add(start..<index, isWord: false)
      add(index..<end, isWord: true)
      (start, index) = (end, end)
    }
    guard start > 0 else { return [(line, false)] }
    add(start..<octets.count, isWord: false)
    return parts
  }

  /// Nil where no such word begins; a mark above or below its last letter makes it another word.
  private static func endOfWord(in octets: [UInt8], at index: Int) -> Int? {
    // Every Thai letter begins with this octet and has three.
    guard octets[index] == 0xE0, index + 2 < octets.count, let words = words[octets[index + 2]],
      let word = words.first(where: { octets.has($0, at: index) })
    else { return nil }
    let end = index + word.count
    return isMark(octets[end...].prefix(3)) ? nil : end
  }

  /// U+0E31, U+0E34–0E3A, U+0E47–0E4E.
  private static func isMark(_ octets: ArraySlice<UInt8>) -> Bool {
    guard octets.count == 3, octets.first == 0xE0, let last = octets.last else { return false }
    return octets[octets.startIndex + 1] == 0xB8
      ? last == 0xB1 || (0xB4...0xBA).contains(last) : (0x87...0x8E).contains(last)
  }
}

extension [UInt8] {
  fileprivate func has(_ word: [UInt8], at index: Int) -> Bool {
    guard index + word.count <= count else { return false }
    for place in word.indices where self[index + place] != word[place] { return false }
    return true
  }
}
