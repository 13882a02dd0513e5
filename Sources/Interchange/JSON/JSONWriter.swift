/// Writes JSON on one line as it goes, without a tree: as Python's
/// `json.dumps(value, ensure_ascii=False, separators=(",", ":"))` does.
///
/// The caller gives the members of an object in the order in which they are to stand. Where a member has no
/// value, nothing is written.
public struct JSONWriter {
  public private(set) var octets: [UInt8] = []
  private var needsComma = false

  public init() {
    // As much as most entries of a log need.
    octets.reserveCapacity(1024)
  }

  /// Whether a text has the very octets that were written.
  public func isSame(as text: String) -> Bool {
    var text = text
    return text.withUTF8 { expected in
      octets.withUnsafeBytes { $0.isSame(as: UnsafeRawBufferPointer(expected)) }
    }
  }

  public var text: String { String(decoding: octets, as: UTF8.self) }

  public mutating func object(_ members: (inout JSONWriter) -> Void) {
    separate()
    enclosed(in: (UInt8(ascii: "{"), UInt8(ascii: "}")), members)
  }

  public mutating func member(_ key: StaticString, _ members: (inout JSONWriter) -> Void) {
    write(key: key)
    object(members)
  }

  public mutating func member<Element>(
    _ key: StaticString, listing elements: [Element],
    _ element: (inout JSONWriter, Element) -> Void
  ) {
    write(key: key)
    enclosed(in: (UInt8(ascii: "["), UInt8(ascii: "]"))) { writer in
      for value in elements { element(&writer, value) }
    }
  }

  public mutating func member(_ key: StaticString, _ text: String?) {
    guard let text else { return }
    write(key: key)
    string(text)
  }

  /// A string in a list.
  public mutating func text(_ text: String) {
    separate()
    string(text)
  }

  public mutating func member(_ key: StaticString, _ number: Int?) {
    member(key, number.map(Int64.init))
  }

  public mutating func member(_ key: StaticString, _ number: Int64?) {
    guard let number else { return }
    write(key: key)
    integer(number)
  }

  /// A text of so many octets that the caller knows to need no escape, such as a day.
  public mutating func member(
    _ key: StaticString, plain count: Int,
    _ fill: (UnsafeMutableBufferPointer<UInt8>) -> Void
  ) {
    write(key: key)
    octets.append(UInt8(ascii: "\""))
    let start = octets.count
    octets.append(contentsOf: repeatElement(0, count: count))
    octets.withUnsafeMutableBufferPointer { fill(.init(rebasing: $0[start...])) }
    octets.append(UInt8(ascii: "\""))
    needsComma = true
  }

  public mutating func value(_ value: JSON) {
    switch value {
    case .null: literal("null")
    case .bool(let value): literal(value ? "true" : "false")
    case .integer(let number):
      separate()
      integer(number)
    case .decimal(let digits): literal(digits)
    case .string(let text):
      separate()
      string(text)
    case .array(let items):
      separate()
      enclosed(in: (UInt8(ascii: "["), UInt8(ascii: "]"))) { writer in
        for item in items { writer.value(item) }
      }
    case .object(let members):
      object { writer in
        for member in members {
          writer.separate()
          writer.string(member.name)
          writer.octets.append(UInt8(ascii: ":"))
          writer.needsComma = false
          writer.value(member.value)
        }
      }
    }
  }

  private mutating func literal(_ text: String) {
    separate()
    octets += text.utf8
    needsComma = true
  }

  private mutating func integer(_ number: Int64) {
    octets += String(number).utf8
    needsComma = true
  }

  private mutating func string(_ text: String) {
    octets.append(quoting: text, .least)
    needsComma = true
  }

  private mutating func enclosed(
    in marks: (UInt8, UInt8), _ body: (inout JSONWriter) -> Void
  ) {
    octets.append(marks.0)
    needsComma = false
    body(&self)
    octets.append(marks.1)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { octets.append(UInt8(ascii: ",")) }
    needsComma = false
  }

  private mutating func write(key: StaticString) {
    separate()
    octets.append(UInt8(ascii: "\""))
    key.withUTF8Buffer { octets += $0 }
    octets.append(UInt8(ascii: "\""))
    octets.append(UInt8(ascii: ":"))
  }
}

extension UnsafeRawBufferPointer {
  /// Compares eight octets at once: a log of a million entries has a gigabyte of them.
  fileprivate func isSame(as other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count else { return false }
    var place = 0
    while place + 8 <= count {
      guard
        loadUnaligned(fromByteOffset: place, as: UInt64.self)
          == other.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      else { return false }
      place += 8
    }
    return self[place...].elementsEqual(other[place...])
  }
}
