import ThaiCivil

/// HTML as a tree: what is text is escaped here, once, and nowhere else.
package indirect enum Markup: Sendable {
  case text(String)
  case element(String, [Attribute], [Markup])
  /// Words of this program that are not to be escaped: a style sheet.
  case style(String)

  package struct Attribute: Sendable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  package static func element(_ name: String, _ children: [Markup]) -> Markup {
    .element(name, [], children)
  }

  /// Elements without content or closing tag (HTML, 13.1.2).
  private static let void: Set<String> = ["meta", "link", "input", "br", "hr", "img", "col", "wbr"]

  package func write(to out: inout String) {
    switch self {
    case .text(let text): Self.escape(text, into: &out)
    case .style(let sheet): out += "<style>\n\(sheet)</style>"
    case .element(let name, let attributes, let children):
      out += "<"
      out += name
      for attribute in attributes {
        out += " "
        out += attribute.name
        out += "=\""
        Self.escape(attribute.value, into: &out)
        out += "\""
      }
      out += ">"
      if Self.void.contains(name) { return }
      for child in children { child.write(to: &out) }
      out += "</"
      out += name
      out += ">"
      if Self.endsLine.contains(name) { out += "\n" }
    }
  }

  /// A line feed after these makes the page readable and changes nothing in it.
  private static let endsLine: Set<String> = [
    "head", "title", "tr", "table", "thead", "tbody", "colgroup", "h1", "h2", "h3", "p", "ul", "li",
    "section", "header", "footer", "body", "html",
  ]

  /// Cleaned, and so that nothing in it is markup.
  private static func escape(_ text: String, into out: inout String) {
    guard text.utf8.contains(where: mayNeedWork) else {
      out += text
      return
    }
    for scalar in text.clean.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "'": out += "&#39;"
      default: out.unicodeScalars.append(scalar)
      }
    }
  }

  /// One pass over the octets finds that nearly all text can stay as it is.
  private static func mayNeedWork(_ octet: UInt8) -> Bool {
    switch octet {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      true
    default: !octet.isOctetOfPlainText
    }
  }
}
