/// Finds the values of octets that are UTF-8.
struct JSONParser {
  let octets: UnsafeRawBufferPointer
  private let deepest: Int
  private(set) var nodes: [JSONText.Node] = []
  var index = 0
  private var depth = 0

  init(_ octets: UnsafeRawBufferPointer, deepest: Int) {
    self.octets = octets
    self.deepest = deepest
  }

  /// One value and nothing after it, as its nodes.
  mutating func whole() throws(JSON.Fault) -> [JSONText.Node] {
    // More than most texts have; what a log has of an entry is one of them.
    nodes.reserveCapacity(min(64, octets.count / 8 + 1))
    try value()
    skipBlanks()
    guard index == octets.count else { throw fault() }
    return nodes
  }

  func fault(
    _ reason: JSON.Fault.Reason = .syntax, at offset: Int? = nil
  ) -> JSON.Fault {
    JSON.Fault(reason: reason, offset: offset ?? index)
  }

  var next: UInt8? { index < octets.count ? octets[index] : nil }

  private mutating func skipBlanks() {
    while let octet = next, octet <= 0x20,
      octet == 0x20 || octet == 0x0A || octet == 0x0D || octet == 0x09
    {
      index += 1
    }
  }

  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: mark) else { return false }
    index += 1
    return true
  }

  mutating func expect(_ mark: Unicode.Scalar) throws(JSON.Fault) {
    guard take(mark) else { throw fault() }
  }

  /// A value that nothing stands in.
  mutating func add(_ kind: JSONText.Node.Kind, _ places: Range<Int>) {
    nodes.append(
      JSONText.Node(
        kind: kind, start: UInt32(places.lowerBound), end: UInt32(places.upperBound),
        next: UInt32(nodes.count + 1)))
  }

  private mutating func value() throws(JSON.Fault) {
    skipBlanks()
    switch next {
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "{"): try object()
    case UInt8(ascii: "["): try array()
    case UInt8(ascii: "t"): try word("true", .yes)
    case UInt8(ascii: "f"): try word("false", .no)
    case UInt8(ascii: "n"): try word("null", .null)
    default: try number()
    }
  }

  private mutating func word(
    _ word: StaticString, _ kind: JSONText.Node.Kind
  ) throws(JSON.Fault) {
    guard octets[index...].starts(with: word.withUTF8Buffer { Array($0) }) else { throw fault() }
    add(kind, index..<index)
    index += word.utf8CodeUnitCount
  }

  private mutating func array() throws(JSON.Fault) {
    let place = nodes.count
    add(.array, index..<index)
    try enclosed(in: ("[", "]")) { (parser) throws(JSON.Fault) in try parser.value() }
    nodes[place].next = UInt32(nodes.count)
  }

  private mutating func object() throws(JSON.Fault) {
    let place = nodes.count
    add(.object, index..<index)
    var names = JSONNames()
    try enclosed(in: ("{", "}")) { (parser) throws(JSON.Fault) in
      parser.skipBlanks()
      let (start, name) = (parser.index, parser.nodes.count)
      try parser.string()
      guard names.isNew(name, of: place, in: parser) else {
        throw parser.fault(.memberTwice, at: start)
      }
      parser.skipBlanks()
      try parser.expect(":")
      try parser.value()
    }
    nodes[place].next = UInt32(nodes.count)
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
  private mutating func number() throws(JSON.Fault) {
    let start = index
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    add(.number, start..<index)
  }

  private mutating func digits() throws(JSON.Fault) {
    let start = index
    while let octet = next, (0x30...0x39).contains(octet) { index += 1 }
    guard index > start else { throw fault() }
  }
}
