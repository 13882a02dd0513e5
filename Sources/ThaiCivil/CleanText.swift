extension String {
  /// The text as it may leave the program, in a paper, a page or a calendar: what is hidden or no text
  /// is left out, every end of a line is a line feed, and a tab is a blank. Nothing that can be seen
  /// changes; ``plain`` is what also makes alike what looks alike.
  public var clean: String { cleaned(lineEnd: "\n") }

  /// ``clean`` on one line: every end of a line is a blank.
  public var cleanLine: String { cleaned(lineEnd: " ") }

  /// ``clean`` in lines, without empty ones at the end.
  public var cleanLines: [String] {
    let clean = clean
    // Most texts are one line, and letters need not be told apart to see it.
    guard clean.utf8.contains(UInt8(ascii: "\n")) else { return [clean] }
    var lines = clean.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    while lines.count > 1, lines.last == "" { lines.removeLast() }
    return lines
  }

  /// The text without blanks and ends of lines at either end.
  public var trimmed: String {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last,
      first.isEdge || last.isEdge
    else { return self }
    let scalars = unicodeScalars.drop(while: \.isEdge)
    guard let end = scalars.lastIndex(where: { !$0.isEdge }) else { return "" }
    return String(scalars[...end])
  }

  private func cleaned(lineEnd: Unicode.Scalar) -> String {
    guard !utf8.allSatisfy(\.isOctetOfPlainText),
      unicodeScalars.contains(where: { $0.isCleaned(lineEnd) })
    else { return self }
    var kept = String.UnicodeScalarView()
    var followsReturn = false
    for scalar in unicodeScalars {
      defer { followsReturn = scalar == "\r" }
      switch scalar.textRole {
      case .seen, .joint: kept.append(scalar)
      case .blank: kept.append(scalar == "\t" ? " " : scalar)
      case .lineEnd: if !(followsReturn && scalar == "\n") { kept.append(lineEnd) }
      case .hidden, .control: break
      }
    }
    return String(kept)
  }
}

extension Unicode.Scalar {
  /// Whether cleaning changes the scalar or leaves it out.
  fileprivate func isCleaned(_ lineEnd: Unicode.Scalar) -> Bool {
    switch textRole {
    case .seen, .joint: false
    case .blank: self == "\t"
    case .lineEnd: self != lineEnd
    case .hidden, .control: true
    }
  }

  /// Whether a text does not begin or end with it.
  fileprivate var isEdge: Bool {
    switch textRole {
    case .blank, .lineEnd: true
    case .seen, .joint, .hidden, .control: false
    }
  }
}
