// Strings: RFC 8259, 7; half a pair of surrogates is a fault.
extension JSONParser {
  mutating func string() throws(JSON.Fault) {
    try expect("\"")
    let start = index
    index = octets.endOfPlain(from: start)
    let isPlain = next == 0x22
    if !isPlain {
      var ignored: [UInt8] = []
      try takeRest(into: &ignored)
    }
    guard take("\"") else { throw fault() }
    add(isPlain ? .plain : .escaped, start..<index - 1)
  }

  /// What a string that was found stands for.
  func text(of string: JSONText.Node) -> String {
    let octets = octets[string.places]
    return string.kind == .plain
      ? String(decoding: octets, as: UTF8.self)
      : String(decoding: Self.unescaped(UnsafeRawBufferPointer(rebasing: octets)), as: UTF8.self)
  }

  /// The octets that the inside of a string with escapes stands for, which was found to be well written.
  static func unescaped(_ octets: UnsafeRawBufferPointer) -> [UInt8] {
    var (parser, plain) = (JSONParser(octets, deepest: 0), [UInt8]())
    do throws(JSON.Fault) {
      try parser.takeRest(into: &plain)
    } catch {
      preconditionFailure("the string was read before: \(error)")
    }
    return plain
  }

  /// What is left of a string, without its escapes, up to its end or to what no string has.
  private mutating func takeRest(into plain: inout [UInt8]) throws(JSON.Fault) {
    while let octet = next, octet >= 0x20, octet != 0x22 {
      index += 1
      if octet == 0x5C { try takeEscape(into: &plain) } else { plain.append(octet) }
    }
  }

  /// What stands behind a backslash.
  private mutating func takeEscape(into plain: inout [UInt8]) throws(JSON.Fault) {
    guard let mark = next else { throw fault() }
    index += 1
    switch mark {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): plain.append(mark)
    case UInt8(ascii: "b"): plain.append(0x08)
    case UInt8(ascii: "t"): plain.append(0x09)
    case UInt8(ascii: "n"): plain.append(0x0A)
    case UInt8(ascii: "f"): plain.append(0x0C)
    case UInt8(ascii: "r"): plain.append(0x0D)
    case UInt8(ascii: "u"): plain += try scalar().utf8
    default: throw fault(at: index - 1)
    }
  }

  private mutating func scalar() throws(JSON.Fault) -> Unicode.Scalar {
    let start = index
    var value = try unit()
    if (0xD800..<0xDC00).contains(value) {
      guard take("\\"), take("u") else { throw fault(at: start) }
      let low = try unit()
      guard (0xDC00..<0xE000).contains(low) else { throw fault(at: start) }
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else { throw fault(at: start) }
    return scalar
  }

  /// Four hexadecimal digits.
  private mutating func unit() throws(JSON.Fault) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let digit = next?.hexadecimalValue else { throw fault() }
      value = value << 4 | UInt32(digit)
      index += 1
    }
    return value
  }
}
