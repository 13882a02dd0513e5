private import Glibc

/// Reads a file line by line, unfolded, and follows which component is in which.
///
/// It is the check before libical, which takes time with the square of a long line's length and
/// overflows the stack on components nested deep; libical sees only lines that went through here.
struct ContentLines {
  /// One unfolded line.
  enum Line: Equatable {
    /// With the component's name in capitals; it is in ``ContentLines/path`` already.
    case begin(String)
    /// With the component's name in capitals; it is out of ``ContentLines/path`` already.
    case end(String)
    /// Anything else, valid or not.
    case property
  }

  /// VCALENDAR, VTIMEZONE, STANDARD is the deepest that RFC 5545 has.
  private static let deepest = 8

  private let octets: UnsafeRawBufferPointer
  /// The octets that were read.
  private(set) var offset = 0
  /// The lines of the file that were read.
  private var linesRead = 0
  /// Where in the file the line began.
  private(set) var number = 0
  /// The octets before the line.
  private(set) var start = 0
  /// The names of the components that are open, outermost first.
  private(set) var path: [String] = []
  /// The unfolded line without its line end, closed by a NUL.
  private(set) var text: [UInt8] = []
  /// The semicolons of the line that no backslash stands before: parameters, or parts of a value
  /// that libical could take for them.
  private(set) var separators = 0

  init(_ octets: UnsafeRawBufferPointer) {
    self.octets = octets
  }

  /// The next line that is not blank; nil at the end of the file.
  mutating func next() throws(CalendarFault) -> Line? {
    repeat {
      guard offset < octets.count else { return try end() }
      try unfold()
    } while text.count == 1
    switch text[0] {
    case UInt8(ascii: "B"), UInt8(ascii: "b"):
      return name == "BEGIN" ? .begin(try open()) : .property
    case UInt8(ascii: "E"), UInt8(ascii: "e"): return name == "END" ? .end(try close()) : .property
    default: return .property
    }
  }

  /// Passes over the rest of the component that has just begun: where it ends and how many lines that
  /// is, no line of them ``next()`` need look at.
  mutating func skipComponent(to end: Int, lines count: Int) {
    linesRead += count
    offset = end
    path.removeLast()
  }

  private func end() throws(CalendarFault) -> Line? {
    guard path.isEmpty else {
      throw .damaged(line: nil, reason: "the file ends inside \(path.joined(separator: ", "))")
    }
    return nil
  }

  private mutating func open() throws(CalendarFault) -> String {
    let component = value(after: 5)
    guard path.count < Self.deepest else { throw .tooDeep(line: number) }
    path.append(component)
    return component
  }

  private mutating func close() throws(CalendarFault) -> String {
    let component = value(after: 3)
    guard let opened = path.last, opened == component else {
      throw .damaged(
        line: number, reason: "END:\(component) inside \(path.last ?? "no component")")
    }
    path.removeLast()
    return component
  }

  /// Reads a line and its continuations into ``text``.
  private mutating func unfold() throws(CalendarFault) {
    number = linesRead + 1
    start = offset
    separators = 0
    text.removeAll(keepingCapacity: true)
    repeat {
      let end = endOfLine()
      let isContinuation = linesRead >= number
      try append(octets[(offset + (isContinuation ? 1 : 0))..<end])
      offset = min(end + 1, octets.count)
      linesRead += 1
    } while offset < octets.count && isBlank(octets[offset])
    text.append(0)
  }

  /// Where the LF of the line is; the end of the file when it has none.
  private func endOfLine() -> Int {
    let rest = UnsafeRawBufferPointer(rebasing: octets[offset...])
    return offset + (rest.firstOffset(of: UInt8(ascii: "\n")) ?? rest.count)
  }

  private mutating func append(_ part: Slice<UnsafeRawBufferPointer>) throws(CalendarFault) {
    let withoutReturn = part.last == UInt8(ascii: "\r") ? part.dropLast() : part
    let octets = UnsafeRawBufferPointer(rebasing: withoutReturn)
    guard text.count + octets.count <= ICalendar.longestLine else {
      throw .lineTooLong(line: number)
    }
    guard octets.firstOffset(of: 0) == nil else { throw .nul(line: linesRead + 1) }
    countSeparators(octets)
    text.append(contentsOf: octets)
  }

  private mutating func countSeparators(_ octets: UnsafeRawBufferPointer) {
    var rest = octets
    while let place = rest.firstOffset(of: UInt8(ascii: ";")) {
      let isFirst = place == 0 && rest.count == octets.count
      let previous = isFirst ? text.last : octets[octets.count - rest.count + place - 1]
      if previous != UInt8(ascii: "\\") { separators += 1 }
      rest = UnsafeRawBufferPointer(rebasing: rest[(place + 1)...])
    }
  }

  /// What stands before the first colon or semicolon, in capitals; empty unless it is a name as
  /// RFC 5545, 3.1 has it, so that libical cannot see another name than this.
  var name: String {
    guard let end = text.firstIndex(where: { !isNameOctet($0) }), end > 0,
      text[end] == UInt8(ascii: ":") || text[end] == UInt8(ascii: ";")
    else { return "" }
    return String(decoding: text[..<end], as: UTF8.self).uppercased()
  }

  private func value(after nameLength: Int) -> String {
    var value = text.dropFirst(nameLength + 1).dropLast()
    while let last = value.last, isBlank(last) { value.removeLast() }
    return String(decoding: value, as: UTF8.self).uppercased()
  }

  private func isBlank(_ octet: UInt8) -> Bool {
    octet == UInt8(ascii: " ") || octet == UInt8(ascii: "\t")
  }

  private func isNameOctet(_ octet: UInt8) -> Bool {
    switch octet {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Where an octet is for the first time at an offset or behind it.
  func firstOffset(of octet: UInt8, from start: Int) -> Int? {
    UnsafeRawBufferPointer(rebasing: self[start...]).firstOffset(of: octet).map { $0 + start }
  }

  /// Where an octet is for the first time; many times as fast as `firstIndex(of:)`.
  fileprivate func firstOffset(of octet: UInt8) -> Int? {
    guard let base = baseAddress, let found = memchr(base, Int32(octet), count) else { return nil }
    return UnsafeRawPointer(found) - base
  }
}
