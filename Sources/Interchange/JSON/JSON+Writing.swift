extension JSON {
  /// How a tree is written. The same tree gives the same octets in either.
  public enum Form: Sendable {
    /// One line without blanks, escaped as little as RFC 8259 allows: what ``JSONWriter`` writes.
    case line
    /// A member or item a line, two blanks a level, and a line feed at the end; an array that holds no
    /// other array and no object stays on one line. What cannot be seen, and what would end a script of
    /// HTML, is escaped.
    case page
  }

  public func text(_ form: Form = .line) -> String {
    String(decoding: octets(form), as: UTF8.self)
  }

  public func octets(_ form: Form = .line) -> [UInt8] {
    switch form {
    case .line:
      var writer = JSONWriter()
      writer.value(self)
      return writer.octets
    case .page:
      var page = JSONPage()
      page.write(self)
      page.octets.append(UInt8(ascii: "\n"))
      return page.octets
    }
  }
}

/// Writes a tree in ``JSON/Form/page``.
private struct JSONPage {
  var octets: [UInt8] = []
  private var level = 0

  mutating func write(_ value: JSON) {
    switch value {
    case .null, .bool, .integer, .decimal, .string: scalar(value)
    case .array(let items) where items.allSatisfy(\.isScalar):
      octets.append(UInt8(ascii: "["))
      for (place, item) in items.enumerated() {
        if place > 0 { octets += ", ".utf8 }
        scalar(item)
      }
      octets.append(UInt8(ascii: "]"))
    case .array(let items):
      lines(of: items, in: ("[", "]")) { page, item in page.write(item) }
    case .object(let members):
      lines(of: members, in: ("{", "}")) { page, member in
        page.octets.append(quoting: member.name, .inert)
        page.octets += ": ".utf8
        page.write(member.value)
      }
    }
  }

  private mutating func scalar(_ value: JSON) {
    guard case .string(let text) = value else {
      octets += value.octets(.line)
      return
    }
    octets.append(quoting: text, .inert)
  }

  private mutating func lines<Part>(
    of parts: [Part], in marks: (Unicode.Scalar, Unicode.Scalar),
    _ write: (inout JSONPage, Part) -> Void
  ) {
    octets.append(UInt8(ascii: marks.0))
    level += 1
    for (place, part) in parts.enumerated() {
      if place > 0 { octets.append(UInt8(ascii: ",")) }
      breakLine()
      write(&self, part)
    }
    level -= 1
    if !parts.isEmpty { breakLine() }
    octets.append(UInt8(ascii: marks.1))
  }

  private mutating func breakLine() {
    octets.append(UInt8(ascii: "\n"))
    octets += repeatElement(UInt8(ascii: " "), count: 2 * level)
  }
}
