/// Reads XML 1.0 with namespaces, as far as Office files use it: UTF-8, no document type. What it lets
/// pass is well-formed, so that a part of somebody else can stand in a file of ours.
struct XMLReader {
  private let octets: [UInt8]
  private var position = 0
  private var stack: [Open] = []
  private var pendingEnd: Int?
  private var hasRoot = false

  private struct Open {
    let name: String
    let namespace: String
    let local: String
    /// The prefixes that were bound where it opened; the empty one is the default namespace.
    let bindings: [String: String]
  }

  enum Event {
    case start(Element)
    /// An element has closed; the range is that of its closing tag, empty for one that closed itself.
    case end(namespace: String, local: String, Range<Int>)
    case text(String)
  }

  struct Element {
    let namespace: String
    let local: String
    let attributes: [Attribute]
    /// Where its opening tag stands.
    let range: Range<Int>

    /// The value of an attribute; one without a prefix has the namespace "".
    func value(_ local: String, in namespace: String) -> String? {
      attributes.first { $0.local == local && $0.namespace == namespace }?.value
    }
  }

  struct Attribute: Hashable {
    let namespace: String
    let local: String
    let value: String
  }

  struct Fault: Error {
    let reason: String
    /// Octets from the beginning.
    let position: Int
  }

  /// The most elements inside elements; Word's own papers have about 30.
  static let deepest = 200
  /// The most attributes of an element, and the most prefixes bound at a place.
  static let most = 500

  init(_ octets: [UInt8]) throws(Fault) {
    self.octets = octets
    guard let text = String(validating: octets, as: UTF8.self) else {
      throw Fault(reason: "it is not UTF-8", position: 0)
    }
    guard text.unicodeScalars.allSatisfy(Self.isCharacter) else {
      throw Fault(reason: "it has a character that XML does not allow", position: 0)
    }
    if octets.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// How many elements are open; in the event of a start its own is among them, in that of an end not.
  var depth: Int { stack.count }

  /// The next event; nil at the end.
  mutating func next() throws(Fault) -> Event? {
    if let end = pendingEnd {
      pendingEnd = nil
      return close(end..<end)
    }
    while position < octets.count {
      guard octets[position] == UInt8(ascii: "<") else {
        if let text = try readText() { return .text(text) }
        continue
      }
      if starts("<!--") {
        try skip(past: "-->", from: 4)
      } else if starts("<?") {
        try skip(past: "?>", from: 2)
      } else if starts("<![CDATA[") {
        guard !stack.isEmpty else { throw fault("text outside the root") }
        let start = position + 9
        try skip(past: "]]>", from: 9)
        return .text(String(decoding: octets[start..<position - 3], as: UTF8.self))
      } else if starts("<!") {
        throw fault("it declares a document type or entities")
      } else if starts("</") {
        return try readEnd()
      } else {
        return try readStart()
      }
    }
    guard stack.isEmpty, hasRoot else { throw fault("it ends too early") }
    return nil
  }

  // MARK: Tags

  private mutating func readStart() throws(Fault) -> Event {
    let start = position
    position += 1
    guard !(stack.isEmpty && hasRoot) else { throw fault("a second root") }
    guard stack.count < Self.deepest else { throw fault("elements too deep inside each other") }
    hasRoot = true
    let name = try readName()
    var raw: [(name: String, value: String)] = []
    while true {
      let hadSpace = skipSpace()
      if starts(">") || starts("/>") { break }
      guard hadSpace else { throw fault("no blank before an attribute") }
      guard raw.count < Self.most else { throw fault("too many attributes") }
      let attribute = try readAttribute()
      guard !raw.contains(where: { $0.name == attribute.name }) else {
        throw fault("an attribute twice")
      }
      raw.append(attribute)
    }
    let isEmpty = starts("/>")
    position += isEmpty ? 2 : 1
    let element = try resolve(name, raw, start..<position)
    if isEmpty { pendingEnd = position }
    return .start(element)
  }

  private mutating func readEnd() throws(Fault) -> Event {
    let start = position
    position += 2
    let name = try readName()
    skipSpace()
    guard starts(">") else { throw fault("a closing tag that does not close") }
    position += 1
    guard stack.last?.name == name else { throw fault("</\(name)> closes nothing") }
    return close(start..<position)
  }

  private mutating func close(_ range: Range<Int>) -> Event {
    let open = stack.removeLast()
    return .end(namespace: open.namespace, local: open.local, range)
  }

  private mutating func resolve(
    _ name: String, _ raw: [(name: String, value: String)], _ range: Range<Int>
  ) throws(Fault) -> Element {
    var bindings = stack.last?.bindings ?? ["xml": "http://www.w3.org/XML/1998/namespace"]
    for (name, value) in raw {
      if name == "xmlns" {
        bindings[""] = value
      } else if name.hasPrefix("xmlns:") {
        guard !value.isEmpty else { throw fault("a prefix without a namespace") }
        bindings[String(name.dropFirst(6))] = value
      }
    }
    guard bindings.count <= Self.most else { throw fault("too many prefixes") }
    let (prefix, local) = try split(name)
    let namespace = try uri(of: prefix, bindings) ?? ""
    var attributes: [Attribute] = []
    for (name, value) in raw where name != "xmlns" && !name.hasPrefix("xmlns:") {
      let (prefix, local) = try split(name)
      // Namespaces in XML, 6.2: the default namespace is not for attributes.
      let namespace = prefix.isEmpty ? "" : try uri(of: prefix, bindings) ?? ""
      guard !attributes.contains(where: { $0.local == local && $0.namespace == namespace }) else {
        throw fault("an attribute twice")
      }
      attributes.append(Attribute(namespace: namespace, local: local, value: value))
    }
    stack.append(Open(name: name, namespace: namespace, local: local, bindings: bindings))
    return Element(namespace: namespace, local: local, attributes: attributes, range: range)
  }

  private func split(_ name: String) throws(Fault) -> (prefix: String, local: String) {
    let parts = name.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }) else {
      throw fault("the name \(name)")
    }
    return parts.count == 1 ? ("", name) : (String(parts[0]), String(parts[1]))
  }

  private func uri(of prefix: String, _ bindings: [String: String]) throws(Fault) -> String? {
    if let uri = bindings[prefix] { return uri }
    guard prefix.isEmpty else { throw fault("the prefix \(prefix) is not bound") }
    return nil
  }

  private mutating func readAttribute() throws(Fault) -> (name: String, value: String) {
    let name = try readName()
    skipSpace()
    guard starts("=") else { throw fault("an attribute without a value") }
    position += 1
    skipSpace()
    guard position < octets.count,
      octets[position] == UInt8(ascii: "\"") || octets[position] == UInt8(ascii: "'")
    else { throw fault("an attribute without quotation marks") }
    let quote = octets[position]
    position += 1
    let start = position
    while position < octets.count, octets[position] != quote {
      guard octets[position] != UInt8(ascii: "<") else { throw fault("< in an attribute") }
      position += 1
    }
    guard position < octets.count else { throw fault("it ends too early") }
    let value = try expand(octets[start..<position])
    position += 1
    return (name, value)
  }

  private mutating func readName() throws(Fault) -> String {
    let start = position
    while position < octets.count, isName(octets[position], first: position == start) {
      position += 1
    }
    guard position > start else { throw fault("no name where one must be") }
    return String(decoding: octets[start..<position], as: UTF8.self)
  }

  /// Names of Office files are ASCII; other letters are let pass.
  private func isName(_ octet: UInt8, first: Bool) -> Bool {
    switch octet {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"), UInt8(ascii: ":"), 0x80...:
      true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."): !first
    default: false
    }
  }

  // MARK: Text

  /// Nil for blanks outside the root.
  private mutating func readText() throws(Fault) -> String? {
    let start = position
    while position < octets.count, octets[position] != UInt8(ascii: "<") { position += 1 }
    let run = octets[start..<position]
    if stack.isEmpty {
      guard run.allSatisfy(Self.isSpace) else { throw fault("text outside the root") }
      return nil
    }
    return try expand(run)
  }

  /// Replaces the five entities of XML and references by number; there are no others without a document
  /// type.
  private func expand(_ run: ArraySlice<UInt8>) throws(Fault) -> String {
    guard run.contains(UInt8(ascii: "&")) else { return String(decoding: run, as: UTF8.self) }
    var text: [UInt8] = []
    var rest = run
    while let ampersand = rest.firstIndex(of: UInt8(ascii: "&")) {
      text += rest[..<ampersand]
      guard let end = rest[ampersand...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
        throw fault("& that begins no entity")
      }
      let name = String(decoding: rest[(ampersand + 1)..<end], as: UTF8.self)
      guard let scalar = Self.scalar(of: name) else { throw fault("the entity &\(name);") }
      text += Array(String(scalar).utf8)
      rest = rest[(end + 1)...]
    }
    return String(decoding: text + rest, as: UTF8.self)
  }

  private static func scalar(of entity: String) -> Unicode.Scalar? {
    switch entity {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default:
      guard entity.hasPrefix("#") else { return nil }
      let isHex = entity.hasPrefix("#x")
      let digits = entity.dropFirst(isHex ? 2 : 1)
      guard digits.first?.isHexDigit == true, let value = UInt32(digits, radix: isHex ? 16 : 10),
        let scalar = Unicode.Scalar(value), isCharacter(scalar)
      else { return nil }
      return scalar
    }
  }

  /// XML 1.0, 2.2.
  private static func isCharacter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x10000...: true
    default: false
    }
  }

  private static func isSpace(_ octet: UInt8) -> Bool {
    octet == 0x20 || octet == 0x09 || octet == 0x0A || octet == 0x0D
  }

  @discardableResult
  private mutating func skipSpace() -> Bool {
    let start = position
    while position < octets.count, Self.isSpace(octets[position]) { position += 1 }
    return position > start
  }

  private mutating func skip(past end: StaticString, from offset: Int) throws(Fault) {
    position += offset
    while position < octets.count {
      if starts(end) {
        position += end.utf8CodeUnitCount
        return
      }
      position += 1
    }
    throw fault("it ends too early")
  }

  private func starts(_ words: StaticString) -> Bool {
    words.withUTF8Buffer { octets[position...].starts(with: $0) }
  }

  private func fault(_ reason: String) -> Fault { Fault(reason: reason, position: position) }
}
