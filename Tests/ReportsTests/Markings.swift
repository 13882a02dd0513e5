/// The elements of an HTML page, read octet by octet as a browser does: a mark of Thai after a bracket
/// makes no other character of it.
struct HTMLScan {
  private(set) var elements: Set<String> = []
  private(set) var attributes: [(name: String, value: String)] = []
  /// What stands outside tags, unescaped; a line break is a blank, a style sheet is left out.
  private(set) var text = ""
  /// Nil where every element is closed in turn.
  private(set) var fault: String?

  private static let void: Set<String> = ["meta", "br", "col", "wbr"]

  init(_ page: String) {
    var open: [String] = []
    var text: [UInt8] = []
    var rest = Array(page.utf8)[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      if open.last != "style" { text += rest[..<start] }
      guard let end = rest[start...].firstIndex(of: UInt8(ascii: ">")) else {
        fault = "a tag without an end"
        return
      }
      let tag = rest[(start + 1)..<end]
      rest = rest[(end + 1)...]
      switch tag.first {
      case UInt8(ascii: "!"): continue
      case UInt8(ascii: "/"):
        let name = String(decoding: tag.dropFirst(), as: UTF8.self)
        guard open.popLast() == name else {
          fault = "</\(name)> closes another element"
          return
        }
      default:
        let name = takeName(tag)
        if name == "br" { text.append(UInt8(ascii: " ")) }
        if !Self.void.contains(name) { open.append(name) }
      }
    }
    if !open.isEmpty { fault = "\(open) stay open" }
    self.text = Self.unescaped(String(decoding: text + rest, as: UTF8.self))
  }

  /// Takes the name of an element and its attributes, all of which are in double quotes.
  private mutating func takeName(_ tag: ArraySlice<UInt8>) -> String {
    var rest = tag
    let name = String(decoding: rest.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
    elements.insert(name)
    rest = rest.dropFirst(name.utf8.count)
    while let equals = rest.firstIndex(of: UInt8(ascii: "=")) {
      let key = String(decoding: rest[..<equals].dropFirst(), as: UTF8.self)
      let value = rest[equals...].dropFirst(2).prefix { $0 != UInt8(ascii: "\"") }
      attributes.append((key, String(decoding: value, as: UTF8.self)))
      rest = rest[equals...].dropFirst(value.count + 3)
    }
    return name
  }

  private static func unescaped(_ text: String) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}

/// Reads comma-separated values as RFC 4180 has them.
enum CSVScan {
  static func rows(_ file: String) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var octets = Array(file.utf8)[...]
    if octets.starts(with: [0xEF, 0xBB, 0xBF]) { octets = octets.dropFirst(3) }
    while let octet = octets.popFirst() {
      switch octet {
      case UInt8(ascii: "\"") where isQuoted && octets.first == octet:
        octets.removeFirst()
        cell.append(octet)
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        row.append(String(decoding: cell, as: UTF8.self))
        cell = []
      case UInt8(ascii: "\r") where !isQuoted: break
      case UInt8(ascii: "\n") where !isQuoted:
        rows.append(row + [String(decoding: cell, as: UTF8.self)])
        row = []
        cell = []
      default: cell.append(octet)
      }
    }
    return rows
  }
}
