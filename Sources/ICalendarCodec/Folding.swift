/// Folds lines as RFC 5545, 3.1 has it, in place of libical, which can put a fold inside a line end
/// (libical #1338) or inside an escape pair, which Google Calendar does not read.
enum Folding {
  /// RFC 5545, 3.1: lines of at most 75 octets without the line end.
  private static let limit = 75

  /// Unfolds the text that libical wrote, in place, and adds it folded.
  static func refold(_ text: UnsafeMutableRawBufferPointer, onto bytes: inout [UInt8]) {
    let unfolded = UnsafeRawBufferPointer(rebasing: text[..<unfold(text)])
    var start = 0
    var end = 0
    while end < unfolded.count {
      if unfolded[end] == UInt8(ascii: "\n") {
        fold(UnsafeRawBufferPointer(rebasing: unfolded[start...end]), onto: &bytes)
        start = end + 1
        // No line is shorter than `A:` and its line end.
        end = start + 3
      } else {
        end += 1
      }
    }
  }

  /// Takes out each CR LF SP; gives the number of octets that are left.
  private static func unfold(_ text: UnsafeMutableRawBufferPointer) -> Int {
    var written = 0
    var read = 0
    while read < text.count {
      let octet = text[read]
      if octet == UInt8(ascii: "\r"), read + 2 < text.count,
        text[read + 1] == UInt8(ascii: "\n"), text[read + 2] == UInt8(ascii: " ")
      {
        read += 3
      } else {
        text[written] = octet
        written += 1
        read += 1
      }
    }
    return written
  }

  /// Adds one line, which ends in CRLF.
  private static func fold(_ line: UnsafeRawBufferPointer, onto bytes: inout [UInt8]) {
    var start = 0
    var room = limit
    while line.count - 2 - start > room {
      let end = cut(line, from: start, atMost: start + room)
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: line[start..<end]))
      bytes.append(UInt8(ascii: "\r"))
      bytes.append(UInt8(ascii: "\n"))
      bytes.append(UInt8(ascii: " "))
      start = end
      room = limit - 1
    }
    bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: line[start...]))
  }

  /// The last place up to a limit that is neither inside a code point nor inside an escape pair.
  private static func cut(
    _ line: UnsafeRawBufferPointer, from start: Int, atMost limit: Int
  ) -> Int {
    var end = limit
    while line[end] & 0b1100_0000 == 0b1000_0000 { end -= 1 }
    var backslashes = 0
    while end - backslashes > start, line[end - backslashes - 1] == UInt8(ascii: "\\") {
      backslashes += 1
    }
    return end - backslashes % 2
  }
}
