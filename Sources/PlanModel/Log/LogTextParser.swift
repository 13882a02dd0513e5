/// A value of the JSON that entries are written in: there are no fractions, truth values or nulls.
enum LogTextValue {
  case object([Member])
  case list([LogTextValue])
  case text(String)
  case number(Int64)

  /// A key of an object with its value.
  struct Member {
    let key: String
    let value: LogTextValue
  }
}

/// Reads that JSON. It lets pass what differs from the canonical text in ways that ``isText(of:)``
/// finds, such as the order of keys.
struct LogTextParser {
  private let octets: [UInt8]
  private var index = 0
  private var depth = 0

  /// An entry within a correction within a correction … stays far below it.
  private static let deepest = 64

  init(_ text: String) {
    octets = Array(text.utf8)
  }

  /// Whether the entry is written exactly as the text that was read.
  func isText(of entry: LogEntry) -> Bool {
    var writer = LogTextWriter()
    writer.entry(
      number: entry.number, recorded: entry.recorded, record: entry.record,
      previous: entry.previous)
    return writer.octets == octets
  }

  mutating func wholeText() throws(LogTextFault) -> LogTextValue {
    let value = try value()
    guard index == octets.count else { throw fault }
    return value
  }

  private var fault: LogTextFault { .malformed(octet: index) }

  private var next: UInt8? { index < octets.count ? octets[index] : nil }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: mark) else { return false }
    index += 1
    return true
  }

  private mutating func expect(_ mark: Unicode.Scalar) throws(LogTextFault) {
    guard take(mark) else { throw fault }
  }

  private mutating func value() throws(LogTextFault) -> LogTextValue {
    switch next {
    case UInt8(ascii: "\""): .text(try quoted())
    case UInt8(ascii: "{"): .object(try members())
    case UInt8(ascii: "["): .list(try elements())
    default: .number(try number())
    }
  }

  private mutating func members() throws(LogTextFault) -> [LogTextValue.Member] {
    var members: [LogTextValue.Member] = []
    try enclosed(in: ("{", "}")) { (parser) throws(LogTextFault) in
      let key = try parser.quoted()
      try parser.expect(":")
      members.append(LogTextValue.Member(key: key, value: try parser.value()))
    }
    return members
  }

  private mutating func elements() throws(LogTextFault) -> [LogTextValue] {
    var elements: [LogTextValue] = []
    try enclosed(in: ("[", "]")) { (parser) throws(LogTextFault) in
      elements.append(try parser.value())
    }
    return elements
  }

  private mutating func enclosed(
    in marks: (Unicode.Scalar, Unicode.Scalar),
    _ part: (inout LogTextParser) throws(LogTextFault) -> Void
  ) throws(LogTextFault) {
    try expect(marks.0)
    depth += 1
    guard depth <= Self.deepest else { throw fault }
    defer { depth -= 1 }
    if take(marks.1) { return }
    repeat { try part(&self) } while take(",")
    try expect(marks.1)
  }

  private mutating func number() throws(LogTextFault) -> Int64 {
    let start = index
    _ = take("-")
    while let octet = next, (0x30...0x39).contains(octet) { index += 1 }
    let digits = String(decoding: octets[start..<index], as: UTF8.self)
    guard let number = Int64(digits) else {
      index = start
      throw fault
    }
    return number
  }

  private mutating func quoted() throws(LogTextFault) -> String {
    try expect("\"")
    let start = index
    while let octet = next, octet != 0x22, octet != 0x5C, octet >= 0x20 { index += 1 }
    if next == 0x22 {
      defer { index += 1 }
      return String(decoding: octets[start..<index], as: UTF8.self)
    }
    var plain = Array(octets[start..<index])
    while let octet = next, octet >= 0x20 {
      index += 1
      switch octet {
      case 0x22: return String(decoding: plain, as: UTF8.self)
      case 0x5C: plain.append(try escaped())
      default: plain.append(octet)
      }
    }
    throw fault
  }

  /// What stands behind a backslash: the writer escapes nothing above U+001F but two marks.
  private mutating func escaped() throws(LogTextFault) -> UInt8 {
    guard let mark = next else { throw fault }
    index += 1
    switch mark {
    case 0x22, 0x5C: return mark
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "u"):
      let digits = String(decoding: octets[index...].prefix(4), as: UTF8.self)
      guard let value = UInt8(digits, radix: 16), value < 0x20 else { throw fault }
      index += 4
      return value
    default: throw fault
    }
  }
}
