extension String {
  /// The text as it enters the program, from a plan, a sheet, a form, a program or a command: texts that
  /// look alike become one.
  ///
  /// What is hidden goes, and so do the joints that Word and web pages leave inside words; every blank is
  /// a blank, every end of a line a line feed, and there are none at either end. Thai letters stand in the
  /// one order that a dictionary has: ํา is ำ, เเ is แ, a mark stands once, vowels before tones, and both
  /// before ำ. Letters of the private use area that old Thai fonts had for marks in another place are
  /// those marks again, and words that PDF viewers break (ด าเนินการ) are whole where no other word can be
  /// meant.
  ///
  /// A plain text stays as it is. Control characters stay too: they are for ``forbiddenScalar`` to find.
  public var plain: String {
    if isPlainASCII { return trimmed }
    let ordered = Thai.ordered(legible)
    let mended = BrokenText.mended(ordered).map(Thai.ordered) ?? ordered
    return String(mended).trimmed
  }

  /// The first scalar of a text that may not enter the program at all, where there is one: ``plain`` texts
  /// have no other hidden scalars than control characters.
  public var forbiddenScalar: Unicode.Scalar? {
    guard !utf8.allSatisfy(\.isOctetOfPlainText) else { return nil }
    return unicodeScalars.first(where: \.isHiddenOrControl)
  }

  /// Whether what was typed and the text look alike.
  public func looksLike(_ typed: String) -> Bool { plain == typed.plain }

  private var isPlainASCII: Bool { utf8.allSatisfy { 0x20...0x7E ~= $0 } }

  /// The scalars that are read, with one kind of blank and of line end.
  private var legible: String.UnicodeScalarView {
    var kept = String.UnicodeScalarView()
    var isJoined = false
    var followsReturn = false
    for scalar in unicodeScalars {
      defer { followsReturn = scalar == "\r" }
      switch scalar.textRole {
      case .seen:
        let letter = scalar.withoutOldFont
        // Two emoji are joined to one picture.
        if isJoined, letter.isPictureLike { kept.append("\u{200D}") }
        kept.append(letter)
      case .blank: kept.append(" ")
      case .lineEnd: if !(followsReturn && scalar == "\n") { kept.append("\n") }
      case .joint, .hidden: break
      case .control: kept.append(scalar)
      }
      isJoined = scalar == "\u{200D}" && kept.last?.isPictureLike ?? false
    }
    return kept
  }
}

extension Unicode.Scalar {
  /// The letter that an old Thai font drew here. Windows fonts before OpenType had a second shape of a
  /// mark (raised, lowered, moved to the left) at U+F700–F71A, which Word and PDF files hand on.
  fileprivate var withoutOldFont: Unicode.Scalar {
    guard 0xF700...0xF71A ~= value else { return self }
    return Self.oldFont[Int(value - 0xF700)]
  }

  private static let oldFont: [Unicode.Scalar] = [
    "\u{E10}", "\u{E34}", "\u{E35}", "\u{E36}", "\u{E37}", "\u{E48}", "\u{E49}", "\u{E4A}",
    "\u{E4B}", "\u{E4C}", "\u{E48}", "\u{E49}", "\u{E4A}", "\u{E4B}", "\u{E4C}", "\u{E0D}",
    "\u{E31}", "\u{E4D}", "\u{E47}", "\u{E48}", "\u{E49}", "\u{E4A}", "\u{E4B}", "\u{E4C}",
    "\u{E38}", "\u{E39}", "\u{E3A}",
  ]

  /// Emoji and what belongs to them.
  fileprivate var isPictureLike: Bool { value >= 0x2190 }
}

/// The order of Thai letters.
enum Thai {
  static let sign: Unicode.Scalar = "\u{E4D}"
  static let aa: Unicode.Scalar = "\u{E32}"
  static let am: Unicode.Scalar = "\u{E33}"
  static let e: Unicode.Scalar = "\u{E40}"
  static let ae: Unicode.Scalar = "\u{E41}"

  /// The marks above and below a letter: vowels, then tones, then what silences.
  static func rank(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0xE31, 0xE34...0xE3A, 0xE47, 0xE4D: 0
    case 0xE48...0xE4B: 1
    case 0xE4C, 0xE4E: 2
    default: nil
    }
  }

  static func ordered(_ scalars: String.UnicodeScalarView) -> String.UnicodeScalarView {
    var out = String.UnicodeScalarView()
    var rest = scalars[...]
    while let scalar = rest.first {
      if scalar == e, rest.dropFirst().first == e {
        out.append(ae)
        rest = rest.dropFirst(2)
      } else if let cluster = Cluster(prefix: rest) {
        out.append(contentsOf: cluster.ordered)
        rest = rest.dropFirst(cluster.length)
      } else {
        out.append(scalar)
        rest = rest.dropFirst()
      }
    }
    return out
  }

  /// The marks on one letter, with the ำ among or behind them.
  private struct Cluster {
    private var marks: [Unicode.Scalar] = []
    private var hasAm = false
    private(set) var length = 0

    /// Nil where no mark and no ำ is next.
    init?(prefix scalars: Substring.UnicodeScalarView) {
      var hasOpenSign = false
      for scalar in scalars {
        if Thai.rank(scalar) != nil {
          marks.append(scalar)
          hasOpenSign = hasOpenSign || scalar == Thai.sign
        } else if scalar == Thai.am || (scalar == Thai.aa && hasOpenSign) {
          hasAm = true
          hasOpenSign = false
        } else {
          break
        }
        length += 1
      }
      if length == 0 { return nil }
    }

    var ordered: [Unicode.Scalar] {
      var seen: Set<Unicode.Scalar> = []
      // ำ has a ring of its own.
      let once = marks.filter { !(hasAm && $0 == Thai.sign) && seen.insert($0).inserted }
      let sorted = once.sorted { left, right in
        (Thai.rank(left) ?? 0, left.value) < (Thai.rank(right) ?? 0, right.value)
      }
      return sorted + (hasAm ? [Thai.am] : [])
    }
  }
}
