/// Takes apart what ``JSONWriter`` wrote, in the order in which it was written, and nothing else: no blanks, and no other
/// form of a string or a number. So what was read through it need not be written again to see that it is written thus.
///
/// It looks at octets that are UTF-8, which its user keeps in their place.
public struct WrittenJSON {
  private let octets: UnsafeRawBufferPointer
  private var index = 0

  /// Something else stands there, or something that is too rare to be looked for here. It says nothing of the text:
  /// ``JSONText`` finds out what that is.
  public struct Otherwise: Error {
    public init() {}
  }

  public init(_ octets: UnsafeRawBufferPointer) { self.octets = octets }

  /// The beginning of an object.
  public mutating func begin() throws(Otherwise) { try take("{") }

  /// The end of an object.
  public mutating func end() throws(Otherwise) { try take("}") }

  /// The end of the text.
  public func finish() throws(Otherwise) {
    guard index == octets.count else { throw Otherwise() }
  }

  /// The name of the next member, if this is it.
  public mutating func takes(member name: StaticString) -> Bool {
    var start = index
    // At the beginning of an object no comma stands.
    if index > 0, octets[index - 1] != UInt8(ascii: "{") {
      guard has(",", at: start) else { return false }
      start += 1
    }
    let end = start + name.utf8CodeUnitCount + 1
    guard has("\"", at: start), has(name, at: start + 1), has("\":", at: end) else { return false }
    index = end + 2
    return true
  }

  public mutating func member(_ name: StaticString) throws(Otherwise) {
    guard takes(member: name) else { throw Otherwise() }
  }

  /// A string without escapes, as its octets.
  public mutating func plain() throws(Otherwise) -> UnsafeRawBufferPointer {
    try take("\"")
    let start = index
    index = octets.endOfPlain(from: start)
    try take("\"")
    return UnsafeRawBufferPointer(rebasing: octets[start..<index - 1])
  }

  public mutating func string() throws(Otherwise) -> String {
    let start = index
    do throws(Otherwise) {
      return String(decoding: try plain(), as: UTF8.self)
    } catch {
      index = start
      return String(decoding: try escaped(), as: UTF8.self)
    }
  }

  /// A whole number of at most 18 digits.
  public mutating func integer() throws(Otherwise) -> Int {
    let isNegative = has("-", at: index)
    if isNegative { index += 1 }
    let start = index
    var number = 0
    while index < octets.count, index - start < 18, case let digit = octets[index] &- 0x30,
      digit < 10
    {
      number = number * 10 + Int(digit)
      index += 1
    }
    let isWritten = number == 0 ? index - start == 1 && !isNegative : octets[start] != 0x30
    guard isWritten, !(index < octets.count && octets[index] &- 0x30 < 10) else {
      throw Otherwise()
    }
    return isNegative ? -number : number
  }

  /// Items of an array, each taken by `item`.
  public mutating func items(
    _ item: (inout WrittenJSON) throws(Otherwise) -> Void
  ) throws(Otherwise) {
    try take("[")
    if takes("]") { return }
    repeat { try item(&self) } while takes(",")
    try take("]")
  }

  /// The same text from the value of a member on that comes later in this object; nil where none does. Before it
  /// only strings and numbers may stand.
  public func later(_ name: StaticString) throws(Otherwise) -> WrittenJSON? {
    var later = self
    while !later.takes(member: name) {
      guard try later.skipsMember() else { return nil }
    }
    return later
  }
}

extension WrittenJSON {
  private func has(_ text: StaticString, at start: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard start + count <= octets.count else { return false }
    for place in 0..<count where octets[start + place] != text.utf8Start[place] { return false }
    return true
  }

  private mutating func takes(_ text: StaticString) -> Bool {
    guard has(text, at: index) else { return false }
    index += text.utf8CodeUnitCount
    return true
  }

  private mutating func take(_ text: StaticString) throws(Otherwise) {
    guard takes(text) else { throw Otherwise() }
  }

  /// False at the end of the object.
  private mutating func skipsMember() throws(Otherwise) -> Bool {
    if has("}", at: index) { return false }
    _ = takes(",")
    _ = try string()
    try take(":")
    if has("\"", at: index) { _ = try string() } else { _ = try integer() }
    return true
  }

  /// A string with the short escapes, which are all that is written of most texts.
  private mutating func escaped() throws(Otherwise) -> [UInt8] {
    try take("\"")
    var plain: [UInt8] = []
    while !takes("\"") {
      let end = octets.endOfPlain(from: index)
      plain += octets[index..<end]
      index = end
      if takes("\\") {
        plain.append(try escape())
      } else if !has("\"", at: index) {
        throw Otherwise()
      }
    }
    return plain
  }

  private mutating func escape() throws(Otherwise) -> UInt8 {
    guard index < octets.count else { throw Otherwise() }
    defer { index += 1 }
    switch octets[index] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return octets[index]
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "r"): return 0x0D
    default: throw Otherwise()
    }
  }
}
