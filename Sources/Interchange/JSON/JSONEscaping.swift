/// What a string of JSON escapes.
enum JSONEscaping {
  /// What RFC 8259, 7 demands, with the short escapes that it has, as Python's
  /// `json.dumps(text, ensure_ascii=False)`.
  case least
  /// Also what cannot be seen, so that a text which turns its line around does not do so in an editor, and
  /// `<`, `>` and `&`, so that it is inert within the script element of a page.
  ///
  /// The hash that closes a report's round is taken of this text: what is escaped stays as it is.
  case inert
}

extension [UInt8] {
  /// Adds a text in quotation marks.
  mutating func append(quoting text: String, _ escaping: JSONEscaping) {
    append(UInt8(ascii: "\""))
    switch escaping {
    case .least: append(leastEscaped: text)
    case .inert: append(inert: text)
    }
    append(UInt8(ascii: "\""))
  }

  private mutating func append(leastEscaped text: String) {
    var text = text
    text.withUTF8 { plain in
      if UnsafeRawBufferPointer(plain).endOfPlain(from: 0) == plain.count {
        append(contentsOf: plain)
      } else {
        for octet in plain { append(leastEscaped: octet) }
      }
    }
  }

  private mutating func append(leastEscaped octet: UInt8) {
    switch octet {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): self += [UInt8(ascii: "\\"), octet]
    case 0x08: self += #"\b"#.utf8
    case 0x09: self += #"\t"#.utf8
    case 0x0A: self += #"\n"#.utf8
    case 0x0C: self += #"\f"#.utf8
    case 0x0D: self += #"\r"#.utf8
    case 0..<0x20: append(unit: UInt16(octet))
    default: append(octet)
    }
  }

  private mutating func append(inert text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": self += [UInt8(ascii: "\\"), UInt8(ascii: scalar)]
      case "\n": self += #"\n"#.utf8
      case "\r": self += #"\r"#.utf8
      case "\t": self += #"\t"#.utf8
      case "<", ">", "&": append(unit: UInt16(scalar.value))
      case _ where scalar.isInvisible: for unit in scalar.utf16 { append(unit: unit) }
      default: self += scalar.utf8
      }
    }
  }

  private mutating func append(unit: UInt16) {
    self += #"\u"#.utf8
    self += String(hexadecimal: UInt32(unit), places: 4).utf8
  }
}

extension UnsafeRawBufferPointer {
  /// Where the first octet from a place on stands that is not itself in a string: a quotation mark, a backslash or a control
  /// character; the end where there is none. Eight octets are looked at together, since a log of a million entries has
  /// a gigabyte of them: of a word, `(word - 0x01…) & ~word & 0x80…` has a bit for each octet that is 0, and perhaps for
  /// ones after it.
  func endOfPlain(from start: Int) -> Int {
    let (ones, highs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    var place = start
    while place + 8 <= count {
      let word = loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let (quote, slash) = (word ^ (ones &* 0x22), word ^ (ones &* 0x5C))
      let special =
        ((quote &- ones) & ~quote) | ((slash &- ones) & ~slash) | ((word &- ones &* 0x20) & ~word)
      if special & highs != 0 { break }
      place += 8
    }
    while place < count, case let octet = self[place], octet != 0x22, octet != 0x5C, octet >= 0x20 {
      place += 1
    }
    return place
  }
}

extension Unicode.Scalar {
  /// Control characters, marks and overrides of direction, and what Unicode keeps free for ever. Joiners and
  /// the zero-width space are not among them: Thai text uses them.
  fileprivate var isInvisible: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x180E, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F,
      0xFEFF,
      0xFDD0...0xFDEF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: value & 0xFFFE == 0xFFFE
    }
  }
}
