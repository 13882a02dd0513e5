private import CLibical

/// libical's parser, owned, fed line by line.
struct LineParser: ~Copyable {
  private let raw: OpaquePointer

  /// Far more than any property has; libical takes time with the square of their number.
  private static let mostSeparators = 64

  init() {
    raw = Libical.made(icalparser_new())
  }

  deinit {
    icalparser_free(raw)
  }

  /// Reads one unfolded line; gives the component when the line ended one that is in no other.
  borrowing func read(_ line: ContentLines) throws(CalendarFault) -> Component? {
    guard line.separators <= Self.mostSeparators else {
      throw .tooManyParameters(line: line.number)
    }
    return read(line.text)
  }

  /// Ends a component that the file does not end here.
  borrowing func end(_ component: String) -> Component? {
    read(Array("END:\(component)\0".utf8))
  }

  /// The text is closed by a NUL; libical changes no octet of it.
  private borrowing func read(_ text: [UInt8]) -> Component? {
    let component = text.withUnsafeBytes { octets in
      let start = octets.baseAddress?.assumingMemoryBound(to: CChar.self)
      return icalparser_add_line(raw, UnsafeMutablePointer(mutating: start))
    }
    guard let component else { return nil }
    return Component(owning: component)
  }
}
