internal import ThaiCivil

/// Writes JSON as Python's `json.dumps(value, ensure_ascii=False, separators=(",", ":"))` does. The
/// caller gives the members of an object in the order of their keys.
struct LogTextWriter {
  private(set) var octets: [UInt8] = []
  private var needsComma = false

  init() {
    octets.reserveCapacity(512)
  }

  var text: String { String(decoding: octets, as: UTF8.self) }

  mutating func object(_ members: (inout LogTextWriter) -> Void) {
    enclosed(in: (UInt8(ascii: "{"), UInt8(ascii: "}")), members)
  }

  mutating func member(_ key: StaticString, _ members: (inout LogTextWriter) -> Void) {
    write(key: key)
    object(members)
  }

  mutating func member<Element>(
    _ key: StaticString, listing elements: [Element],
    _ element: (inout LogTextWriter, Element) -> Void
  ) {
    write(key: key)
    enclosed(in: (UInt8(ascii: "["), UInt8(ascii: "]"))) { writer in
      for value in elements {
        writer.separate()
        element(&writer, value)
      }
    }
  }

  /// Nothing where there is no text.
  mutating func member(_ key: StaticString, _ text: String?) {
    guard let text else { return }
    write(key: key)
    write(quoting: text)
  }

  /// Nothing where there is no number.
  mutating func member(_ key: StaticString, _ number: (some BinaryInteger)?) {
    guard let number else { return }
    write(key: key)
    octets += String(number).utf8
  }

  /// As 2023-03-31; nothing where there is no day.
  mutating func member(_ key: StaticString, _ day: ThaiDate?) {
    guard let day else { return }
    let year = day.year.commonEra
    guard (1000...9999).contains(year) else { return member(key, day.gregorianExtended) }
    write(key: key)
    octets.append(UInt8(ascii: "\""))
    octets += String(year).utf8
    for part in [day.month.rawValue, day.day] {
      octets += [UInt8(ascii: "-"), 0x30 + UInt8(part / 10), 0x30 + UInt8(part % 10)]
    }
    octets.append(UInt8(ascii: "\""))
  }

  private mutating func enclosed(
    in marks: (UInt8, UInt8), _ body: (inout LogTextWriter) -> Void
  ) {
    octets.append(marks.0)
    needsComma = false
    body(&self)
    octets.append(marks.1)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { octets.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func write(key: StaticString) {
    separate()
    octets.append(UInt8(ascii: "\""))
    key.withUTF8Buffer { octets += $0 }
    octets.append(UInt8(ascii: "\""))
    octets.append(UInt8(ascii: ":"))
    needsComma = true
  }

  private mutating func write(quoting text: String) {
    octets.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { plain in
      if plain.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C }) {
        octets.append(contentsOf: plain)
      } else {
        for octet in plain { write(escaping: octet) }
      }
    }
    octets.append(UInt8(ascii: "\""))
  }

  private mutating func write(escaping octet: UInt8) {
    switch octet {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): octets += [UInt8(ascii: "\\"), octet]
    case 0x08: octets += #"\b"#.utf8
    case 0x09: octets += #"\t"#.utf8
    case 0x0A: octets += #"\n"#.utf8
    case 0x0C: octets += #"\f"#.utf8
    case 0x0D: octets += #"\r"#.utf8
    case 0..<0x10: octets += (#"\u000"# + String(octet, radix: 16)).utf8
    case 0x10..<0x20: octets += (#"\u00"# + String(octet, radix: 16)).utf8
    default: octets.append(octet)
    }
  }
}
