/// Reads octets that are UTF-8 as a tree. A log of a million entries is read through it.
struct JSONParser {
  private let octets: [UInt8]
  private let deepest: Int
  private var index = 0
  private var depth = 0

  init(_ octets: [UInt8], deepest: Int) {
    self.octets = octets
    self.deepest = deepest
  }

  mutating func whole() throws(JSON.Fault) -> JSON {
    let value = try value()
    skipBlanks()
    guard index == octets.count else { throw fault() }
    return value
  }

  private func fault(
    _ reason: JSON.Fault.Reason = .syntax, at offset: Int? = nil
  ) -> JSON.Fault {
    JSON.Fault(reason: reason, offset: offset ?? index)
  }

  private var next: UInt8? { index < octets.count ? octets[index] : nil }

  private mutating func skipBlanks() {
    while let octet = next, octet <= 0x20,
      octet == 0x20 || octet == 0x0A || octet == 0x0D || octet == 0x09
    {
      index += 1
    }
  }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: mark) else { return false }
    index += 1
    return true
  }

  private mutating func expect(_ mark: Unicode.Scalar) throws(JSON.Fault) {
    guard take(mark) else { throw fault() }
  }

  private mutating func value() throws(JSON.Fault) -> JSON {
    skipBlanks()
    switch next {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return .object(try members())
    case UInt8(ascii: "["): return .array(try items())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ word: String, _ value: JSON) throws(JSON.Fault) -> JSON {
    guard octets[index...].starts(with: word.utf8) else { throw fault() }
    index += word.utf8.count
    return value
  }

  private mutating func items() throws(JSON.Fault) -> [JSON] {
    var items: [JSON] = []
    try enclosed(in: ("[", "]")) { (parser) throws(JSON.Fault) in
      items.append(try parser.value())
    }
    return items
  }

  private mutating func members() throws(JSON.Fault) -> [JSON.Member] {
    var members: [JSON.Member] = []
    var names: Set<String> = []
    try enclosed(in: ("{", "}")) { (parser) throws(JSON.Fault) in
      parser.skipBlanks()
      let start = parser.index
      let name = try parser.string()
      guard !Self.stands(name, in: members, &names) else {
        throw parser.fault(.memberTwice, at: start)
      }
      parser.skipBlanks()
      try parser.expect(":")
      members.append(JSON.Member(name, try parser.value()))
    }
    return members
  }

  /// Few names are compared one by one, which is faster than hashing them; many are hashed.
  private static func stands(
    _ name: String, in members: [JSON.Member], _ names: inout Set<String>
  ) -> Bool {
    guard members.count >= 16 else {
      for member in members where member.name == name { return true }
      return false
    }
    if names.isEmpty { names = Set(members.map(\.name)) }
    return !names.insert(name).inserted
  }

  private mutating func enclosed(
    in marks: (Unicode.Scalar, Unicode.Scalar),
    _ part: (inout JSONParser) throws(JSON.Fault) -> Void
  ) throws(JSON.Fault) {
    guard depth < deepest else { throw fault(.tooDeep) }
    try expect(marks.0)
    depth += 1
    defer { depth -= 1 }
    skipBlanks()
    if take(marks.1) { return }
    repeat {
      try part(&self)
      skipBlanks()
    } while take(",")
    try expect(marks.1)
  }

  /// RFC 8259, 6.
  private mutating func number() throws(JSON.Fault) -> JSON {
    let start = index
    _ = take("-")
    if !take("0") { try digits() }
    let point = index
    if take(".") { try digits() }
    let mark = index
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    let whole = text(start..<point)
    if mark == point, index == mark, let number = Int64(whole) { return .integer(number) }
    return Self.integer(whole, fraction: text(point..<mark), exponent: text(mark..<index))
      ?? .decimal(text(start..<index))
  }

  private func text(_ places: Range<Int>) -> String {
    String(decoding: octets[places], as: UTF8.self)
  }

  /// The whole number that `1.50e2` or `10e-1` is; nil where a fraction is left, or it is too large. The
  /// fraction comes with its point and the exponent with its mark.
  private static func integer(_ whole: String, fraction: String, exponent: String) -> JSON? {
    var digits = whole + fraction.dropFirst()
    guard let power = exponent.isEmpty ? 0 : Int(exponent.dropFirst()),
      (-400...400).contains(power)
    else { return nil }
    if digits.allSatisfy({ $0 == "0" || $0 == "-" }) { return .integer(0) }
    var zeros = power - fraction.dropFirst().utf8.count
    while zeros < 0, digits.last == "0" {
      digits.removeLast()
      zeros += 1
    }
    guard zeros >= 0 else { return nil }
    return Int64(digits + String(repeating: "0", count: zeros)).map(JSON.integer)
  }

  private mutating func digits() throws(JSON.Fault) {
    let start = index
    while let octet = next, (0x30...0x39).contains(octet) { index += 1 }
    guard index > start else { throw fault() }
  }

  /// RFC 8259, 7; half a pair of surrogates is a fault.
  private mutating func string() throws(JSON.Fault) -> String {
    try expect("\"")
    let start = index
    index = octets.withUnsafeBytes { $0.endOfPlain(from: start) }
    if next == 0x22 {
      defer { index += 1 }
      return String(decoding: octets[start..<index], as: UTF8.self)
    }
    var plain = Array(octets[start..<index])
    while let octet = next, octet >= 0x20 {
      index += 1
      switch octet {
      case 0x22: return String(decoding: plain, as: UTF8.self)
      case 0x5C: try takeEscape(into: &plain)
      default: plain.append(octet)
      }
    }
    throw fault()
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
