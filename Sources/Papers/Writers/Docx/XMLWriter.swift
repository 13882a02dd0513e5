import ThaiCivil

/// XML as it is written: an element closes itself, and what is data is escaped here, once.
struct XMLWriter {
  private(set) var octets: [UInt8] = []

  /// A whole part: the declaration and what follows it.
  static func part(_ content: (inout XMLWriter) -> Void) -> [UInt8] {
    var xml = XMLWriter()
    xml.append(#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#)
    xml.append("\n")
    content(&xml)
    return xml.octets
  }

  /// What stands inside another part.
  static func fragment(_ content: (inout XMLWriter) -> Void) -> [UInt8] {
    var xml = XMLWriter()
    content(&xml)
    return xml.octets
  }

  typealias Attributes = KeyValuePairs<StaticString, String>

  mutating func element(
    _ name: StaticString, _ attributes: Attributes = [:],
    _ content: (inout XMLWriter) -> Void
  ) {
    open(name, attributes)
    append(">")
    content(&self)
    append("</")
    append(name)
    append(">")
  }

  mutating func element(_ name: StaticString, _ attributes: Attributes = [:]) {
    open(name, attributes)
    append("/>")
  }

  mutating func element(_ name: StaticString, _ attributes: Attributes = [:], text words: String) {
    element(name, attributes) { $0.text(words) }
  }

  mutating func text(_ words: String) {
    escape(words)
  }

  /// What was written before, by this or by somebody whose XML has been read.
  mutating func raw(_ fragment: some Sequence<UInt8>) {
    octets += fragment
  }

  private mutating func open(_ name: StaticString, _ attributes: Attributes) {
    append("<")
    append(name)
    for (name, value) in attributes {
      append(" ")
      append(name)
      append("=\"")
      escape(value)
      append("\"")
    }
  }

  private mutating func append(_ words: StaticString) {
    words.withUTF8Buffer { octets += $0 }
  }

  /// A line feed as a reference, so that an attribute keeps it.
  private mutating func escape(_ words: String) {
    for octet in words.clean.utf8 {
      switch octet {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "<"): append("&lt;")
      case UInt8(ascii: ">"): append("&gt;")
      case UInt8(ascii: "\""): append("&quot;")
      case UInt8(ascii: "\n"): append("&#10;")
      default: octets.append(octet)
      }
    }
  }
}
