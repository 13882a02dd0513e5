import ThaiCivil

/// JSON as a tree, written the same for the same value: members in the order given, two blanks a level.
indirect enum JSONValue {
  case null
  case bool(Bool)
  case integer(Int64)
  case string(String)
  case array([JSONValue])
  case object([(String, JSONValue)])

  var text: String {
    var out = ""
    write(to: &out, indent: 0)
    return out + "\n"
  }

  private func write(to out: inout String, indent: Int) {
    switch self {
    case .null: out += "null"
    case .bool(let value): out += value ? "true" : "false"
    case .integer(let value): out += String(value)
    case .string(let value): Self.write(value, to: &out)
    case .array(let values) where values.allSatisfy(\.isScalar):
      // The entries of a figure stand in one line.
      out += "["
      for (index, value) in values.enumerated() {
        if index > 0 { out += ", " }
        value.write(to: &out, indent: indent)
      }
      out += "]"
    case .array(let values):
      Self.writeItems(values, "[", "]", to: &out, indent) { $0.write(to: &$1, indent: indent + 1) }
    case .object(let members):
      Self.writeItems(members, "{", "}", to: &out, indent) { member, out in
        Self.write(member.0, to: &out)
        out += ": "
        member.1.write(to: &out, indent: indent + 1)
      }
    }
  }

  private var isScalar: Bool {
    switch self {
    case .null, .bool, .integer, .string: true
    case .array, .object: false
    }
  }

  private static func writeItems<Item>(
    _ items: [Item], _ open: String, _ close: String, to out: inout String, _ indent: Int,
    _ write: (Item, inout String) -> Void
  ) {
    guard !items.isEmpty else {
      out += open + close
      return
    }
    out += open
    for (index, item) in items.enumerated() {
      out += (index > 0 ? ",\n" : "\n") + String(repeating: "  ", count: indent + 1)
      write(item, &out)
    }
    out += "\n" + String(repeating: "  ", count: indent) + close
  }

  /// RFC 8259, 7. What cannot be seen is escaped too, so that a text that turns its line around does
  /// not do so in an editor.
  private static func write(_ text: String, to out: inout String) {
    out += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case "<", ">", "&": escape(scalar, to: &out)  // Inert inside a page's script element as well.
      case _ where scalar.isHiddenOrControl || scalar.textRole == .lineEnd: escape(scalar, to: &out)
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }

  private static func escape(_ scalar: Unicode.Scalar, to out: inout String) {
    for unit in Character(scalar).utf16 {
      let digits = String(unit, radix: 16)
      out += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
    }
  }
}
