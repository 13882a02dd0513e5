internal import ThaiCivil

// Texts of Thai documents as scalars: grapheme clusters would join marks to blanks and brackets.

extension String {
  /// Without blanks, with Arabic digits and one kind of dash and quotation mark: what stays when a text is
  /// broken into other lines.
  var skeleton: String {
    var kept = String.UnicodeScalarView()
    for scalar in withArabicDigits.unicodeScalars where scalar.textRole == .seen {
      switch scalar.value {
      case 0x2010...0x2015, 0x2212: kept.append("-")
      case 0x201C, 0x201D, 0x201E, 0x22: kept.append("\"")
      case 0x2018, 0x2019: kept.append("'")
      default: kept.append(scalar)
      }
    }
    return String(kept)
  }

  /// Whether the text begins with another, scalar by scalar.
  func starts(_ prefix: String) -> Bool { unicodeScalars.starts(with: prefix.unicodeScalars) }

  /// Whether the text ends with another, scalar by scalar.
  func ends(with suffix: String) -> Bool {
    unicodeScalars.reversed().starts(with: suffix.unicodeScalars.reversed())
  }

  /// The text behind a prefix; nil where it does not begin with it.
  func behind(_ prefix: String) -> String? {
    starts(prefix)
      ? String(Substring(unicodeScalars.dropFirst(prefix.unicodeScalars.count))) : nil
  }

  /// Whether a text stands in this one, scalar by scalar.
  func holds(_ part: String) -> Bool { parts(around: part) != nil }

  /// What stands before and behind the first place of another text.
  func parts(around part: String) -> (before: String, behind: String)? {
    let scalars = unicodeScalars
    let wanted = Array(part.unicodeScalars)
    guard let first = wanted.first else { return nil }
    var start = scalars.startIndex
    while let index = scalars[start...].firstIndex(of: first) {
      if scalars[index...].starts(with: wanted) {
        let end = scalars.index(index, offsetBy: wanted.count)
        return (String(Substring(scalars[..<index])), String(Substring(scalars[end...])))
      }
      start = scalars.index(after: index)
    }
    return nil
  }

  /// Parted at every place of one of these scalars; nothing empty, nothing with blanks at its ends.
  func parted(at marks: String) -> [String] {
    let marks = Set(marks.unicodeScalars)
    return unicodeScalars.split { marks.contains($0) }
      .map { String(Substring($0)).trimmed }.filter { !$0.isEmpty }
  }

  /// The whole numbers in it, commas between digits passed over.
  var numbers: [Int] {
    var numbers: [Int] = []
    var current: Int?
    let scalars = Array(withArabicDigits.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if "0"..."9" ~= scalar {
        let digit = Int(scalar.value - 0x30)
        current = min((current ?? 0), 100_000_000_000) * 10 + digit
      } else if scalar == ",", current != nil, index + 1 < scalars.count,
        "0"..."9" ~= scalars[index + 1]
      {
        continue
      } else if let number = current {
        numbers.append(number)
        current = nil
      }
    }
    return numbers + [current].compactMap(\.self)
  }

  /// At most so many scalars, with … where some are left out.
  func cut(to most: Int) -> String {
    let scalars = unicodeScalars
    return scalars.count <= most ? self : String(Substring(scalars.prefix(most))) + "…"
  }
}

extension Unicode.Scalar {
  var isThai: Bool { 0xE01...0xE5B ~= value }

  /// A letter or mark of a script other than Thai and Latin.
  var isForeign: Bool {
    if value < 0x370 || 0xE00...0xE7F ~= value || 0x1E00...0x1EFF ~= value { return false }
    return properties.isAlphabetic
      || properties.generalCategory == .nonspacingMark
      || properties.generalCategory == .spacingMark
  }

  var isLatinLetter: Bool {
    "a"..."z" ~= self || "A"..."Z" ~= self || 0xC0...0x24F ~= value
  }
}

extension String {
  var hasForeignLetters: Bool { unicodeScalars.contains(where: \.isForeign) }

  /// Lao letters as the Thai ones that stand at the same place in Unicode: what a machine took for Lao is
  /// nearly always Thai.
  var withLaoAsThai: String {
    var view = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0xEBB: view.append("\u{E31}")
      case 0xEBD: view.append("\u{E22}")
      case 0xEDC: view.append(contentsOf: "หน".unicodeScalars)
      case 0xEDD: view.append(contentsOf: "หม".unicodeScalars)
      case 0xE81...0xED9: view.append(Unicode.Scalar(scalar.value - 0x80) ?? scalar)
      default: view.append(scalar)
      }
    }
    return String(view)
  }
}
