/// A file as its lines, read with no help of the codec.
struct CalendarLines {
  /// The lines as they stand, without CRLF.
  let physical: [ArraySlice<UInt8>]
  /// The lines unfolded.
  let logical: [String]

  /// Whether each line ends in CRLF, and CR and LF stand nowhere else.
  let isStrict: Bool

  init(_ bytes: [UInt8]) {
    var physical: [ArraySlice<UInt8>] = []
    var isStrict = true
    var start = bytes.startIndex
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
      let hasReturn = index > start && bytes[index - 1] == UInt8(ascii: "\r")
      let line = bytes[start..<(hasReturn ? index - 1 : index)]
      isStrict = isStrict && hasReturn && !line.contains(UInt8(ascii: "\r"))
      physical.append(line)
      start = index + 1
    }
    self.isStrict = isStrict && start == bytes.endIndex
    self.physical = physical
    logical = Self.unfolded(physical).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The names of the properties, `BEGIN` and `END` with what they begin and end.
  var names: [String] {
    logical.map { line in
      guard !line.hasPrefix("BEGIN:"), !line.hasPrefix("END:") else { return line }
      // By scalar: a combining mark after the colon is one character with it.
      let name = line.unicodeScalars.prefix { $0 != ":" && $0 != ";" }
      return String(name)
    }
  }

  private static func unfolded(_ physical: [ArraySlice<UInt8>]) -> [[UInt8]] {
    var logical: [[UInt8]] = []
    for line in physical {
      if line.first == UInt8(ascii: " "), let last = logical.indices.last {
        logical[last] += line.dropFirst()
      } else {
        logical.append(Array(line))
      }
    }
    return logical
  }
}
