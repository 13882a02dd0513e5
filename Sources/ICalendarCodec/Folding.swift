private import Glibc

/// Folds lines as RFC 5545, 3.1 has it, in place of libical, which can put a fold inside a line end
/// (libical #1338) or inside an escape pair, which Google Calendar does not read.
enum Folding {
  /// RFC 5545, 3.1: lines of at most 75 octets without the line end.
  private static let limit = 75

  /// The fewest octets of a piece: a cut goes back over 3 octets of a code point and 1 backslash.
  private static let shortestPiece = limit - 5

  /// Unfolds the text that libical wrote, in place, and adds it folded.
  static func refold(_ text: UnsafeMutableRawBufferPointer, onto octets: inout [UInt8]) {
    let mostFolds = text.count / shortestPiece
    withUnsafeTemporaryAllocation(byteCount: text.count + 3 * mostFolds, alignment: 1) { room in
      var output = Output(room)
      var start = 0
      while start < text.count {
        let (line, end) = unfold(text, from: start)
        fold(line, to: &output)
        start = end
      }
      octets.append(contentsOf: output.written)
    }
  }

  /// Moves the continuations of a line up to it; also gives where the next line starts.
  ///
  /// Each CR LF SP goes, and with it the one that libical may have put between a CR and its LF.
  private static func unfold(
    _ text: UnsafeMutableRawBufferPointer, from start: Int
  ) -> (line: UnsafeRawBufferPointer, end: Int) {
    var written = start
    var read = start
    while true {
      let next = endOfLine(text, from: read)
      let part = UnsafeRawBufferPointer(rebasing: text[read..<next])
      if written != read {
        UnsafeMutableRawBufferPointer(rebasing: text[written...]).copyMemory(from: part)
      }
      written += part.count
      guard next < text.count, text[next] == UInt8(ascii: " ") else {
        return (UnsafeRawBufferPointer(rebasing: text[start..<written]), next)
      }
      written -= 2
      read = next + 1
    }
  }

  /// The place after the next LF.
  private static func endOfLine(_ text: UnsafeMutableRawBufferPointer, from start: Int) -> Int {
    guard let base = text.baseAddress,
      let end = memchr(base + start, Int32(UInt8(ascii: "\n")), text.count - start)
    else { return text.count }
    return UnsafeRawPointer(end) - UnsafeRawPointer(base) + 1
  }

  /// Writes one line, which ends in CRLF.
  private static func fold(_ line: UnsafeRawBufferPointer, to output: inout Output) {
    var start = 0
    var room = limit
    while line.count - 2 - start > room {
      let end = cut(line, from: start, atMost: start + room)
      output.write(UnsafeRawBufferPointer(rebasing: line[start..<end]))
      output.writeFold()
      start = end
      room = limit - 1
    }
    output.write(UnsafeRawBufferPointer(rebasing: line[start...]))
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

/// Memory that is written from its start on.
private struct Output {
  private let room: UnsafeMutableRawBufferPointer
  private var count = 0

  init(_ room: UnsafeMutableRawBufferPointer) {
    self.room = room
  }

  var written: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: room[..<count]) }

  mutating func write(_ octets: UnsafeRawBufferPointer) {
    UnsafeMutableRawBufferPointer(rebasing: room[count...]).copyMemory(from: octets)
    count += octets.count
  }

  mutating func writeFold() {
    room[count] = UInt8(ascii: "\r")
    room[count + 1] = UInt8(ascii: "\n")
    room[count + 2] = UInt8(ascii: " ")
    count += 3
  }
}
