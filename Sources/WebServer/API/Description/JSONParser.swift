extension JSON {
  /// Why a text is no JSON, and at which octet, from 0.
  struct Fault: Error, Hashable, Sendable {
    let reason: Reason
    let offset: Int
  }

  enum Reason: String, Hashable, Sendable {
    case notUTF8 = "the text is not UTF-8"
    case syntax = "the text is not JSON"
    case tooDeep = "the text is nested too deeply"
    case memberTwice = "a member stands twice"
  }

  /// Arrays and objects that may stand in one another.
  static let deepest = 32

  /// Reads one value and nothing after it (RFC 8259). A member that stands twice is a fault: readers do
  /// not agree on which of the two counts.
  static func parse(_ octets: [UInt8]) throws(Fault) -> JSON {
    guard String(validating: octets, as: UTF8.self) != nil else {
      throw Fault(reason: .notUTF8, offset: 0)
    }
    var parser = JSONParser(octets)
    return try parser.whole()
  }
}

private struct JSONParser {
  private let octets: [UInt8]
  private var place = 0

  init(_ octets: [UInt8]) { self.octets = octets }

  mutating func whole() throws(JSON.Fault) -> JSON {
    let value = try value(depth: 0)
    skipBlanks()
    guard place == octets.count else { throw fault() }
    return value
  }

  private func fault(_ reason: JSON.Reason = .syntax) -> JSON.Fault {
    JSON.Fault(reason: reason, offset: place)
  }

  private var next: UInt8? { place < octets.count ? octets[place] : nil }

  private mutating func skipBlanks() {
    while let octet = next, [0x20, 0x09, 0x0A, 0x0D].contains(octet) { place += 1 }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  private mutating func value(depth: Int) throws(JSON.Fault) -> JSON {
    skipBlanks()
    switch next {
    case UInt8(ascii: "{"): return .object(try members(depth: depth + 1))
    case UInt8(ascii: "["): return .array(try items(depth: depth + 1))
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func word(_ word: String, _ value: JSON) throws(JSON.Fault) -> JSON {
    guard octets[place...].starts(with: word.utf8) else { throw fault() }
    place += word.utf8.count
    return value
  }

  private mutating func items(depth: Int) throws(JSON.Fault) -> [JSON] {
    guard depth <= JSON.deepest else { throw fault(.tooDeep) }
    place += 1
    skipBlanks()
    if take("]") { return [] }
    var items: [JSON] = []
    while true {
      items.append(try value(depth: depth))
      skipBlanks()
      if take("]") { return items }
      guard take(",") else { throw fault() }
    }
  }

  private mutating func members(depth: Int) throws(JSON.Fault) -> [JSON.Member] {
    guard depth <= JSON.deepest else { throw fault(.tooDeep) }
    place += 1
    skipBlanks()
    if take("}") { return [] }
    var members: [JSON.Member] = []
    var names: Set<String> = []
    while true {
      skipBlanks()
      guard next == UInt8(ascii: "\"") else { throw fault() }
      let name = try string()
      guard names.insert(name).inserted else { throw fault(.memberTwice) }
      skipBlanks()
      guard take(":") else { throw fault() }
      members.append(JSON.Member(name, try value(depth: depth)))
      skipBlanks()
      if take("}") { return members }
      guard take(",") else { throw fault() }
    }
  }

  /// RFC 8259, 6.
  private mutating func number() throws(JSON.Fault) -> String {
    let start = place
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    return String(decoding: octets[start..<place], as: UTF8.self)
  }

  private mutating func digits() throws(JSON.Fault) {
    let start = place
    while let octet = next, (0x30...0x39).contains(octet) { place += 1 }
    guard place > start else { throw fault() }
  }

  /// RFC 8259, 7; half a pair of surrogates is a fault.
  private mutating func string() throws(JSON.Fault) -> String {
    place += 1
    var text: [UInt8] = []
    while let octet = next {
      place += 1
      switch octet {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try escaped()
      case 0..<0x20: throw fault()
      default: text.append(octet)
      }
    }
    throw fault()
  }

  private mutating func escaped() throws(JSON.Fault) -> [UInt8] {
    guard let octet = next else { throw fault() }
    place += 1
    switch octet {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [octet]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"): return try unicode()
    default: throw fault()
    }
  }

  private mutating func unicode() throws(JSON.Fault) -> [UInt8] {
    var value = try fourDigits()
    if (0xD800..<0xDC00).contains(value) {
      guard take("\\"), take("u") else { throw fault() }
      let low = try fourDigits()
      guard (0xDC00..<0xE000).contains(low) else { throw fault() }
      value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else { throw fault() }
    return Array(String(scalar).utf8)
  }

  private mutating func fourDigits() throws(JSON.Fault) -> UInt32 {
    guard place + 4 <= octets.count else { throw fault() }
    let digits = octets[place..<place + 4]
    let areHexadecimal = digits.allSatisfy { Unicode.Scalar($0).properties.isASCIIHexDigit }
    guard areHexadecimal,
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault() }
    place += 4
    return value
  }
}
