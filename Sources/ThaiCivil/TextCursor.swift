/// A place in a text that is read scalar by scalar from the front. What does not match is left
/// where it is.
struct TextCursor {
  private let scalars: [Unicode.Scalar]
  private var index = 0

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  var isAtEnd: Bool { index == scalars.count }

  var next: Unicode.Scalar? { isAtEnd ? nil : scalars[index] }

  /// What has not been read yet.
  var rest: String { scalars[index...].text }

  /// Moves over the expected text if it is next.
  mutating func take(_ expected: String) -> Bool {
    guard scalars[index...].starts(with: expected.unicodeScalars) else { return false }
    index += expected.unicodeScalars.count
    return true
  }

  /// Moves over the first of several texts that is next.
  mutating func take(anyOf choices: [String]) -> Bool {
    choices.contains { take($0) }
  }

  mutating func skipBlanks() {
    index = scalars[index...].firstIndex { !$0.isBlank } ?? scalars.count
  }

  /// The ASCII digits that are next, maybe none.
  mutating func takeDigits() -> [UInt8] {
    let run = scalars[index...].prefix { "0"..."9" ~= $0 }
    index = run.endIndex
    return run.map { UInt8($0.value - 0x30) }
  }

  /// Exactly so many ASCII digits as a number, with no further digit behind being looked at.
  mutating func takeNumber(digits count: Int) -> Int? {
    let run = scalars[index...].prefix(count)
    guard run.count == count, run.allSatisfy({ "0"..."9" ~= $0 }) else { return nil }
    index = run.endIndex
    return run.reduce(0) { $0 * 10 + Int($1.value - 0x30) }
  }

  /// What stands before the mark, moving over both; nil when the mark does not come.
  mutating func take(upTo mark: Unicode.Scalar) -> String? {
    guard let end = scalars[index...].firstIndex(of: mark) else { return nil }
    defer { index = end + 1 }
    return scalars[index..<end].text
  }
}

extension Sequence<Unicode.Scalar> {
  /// The scalars as a text.
  var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: self)
    return String(view)
  }
}

extension Unicode.Scalar {
  /// A blank, an end of a line, or a mark that cannot be seen, as word processors leave them.
  var isBlank: Bool {
    switch textRole {
    case .blank, .lineEnd, .joint, .hidden: true
    case .seen, .control: false
    }
  }

  /// A hyphen, a dash or a minus sign.
  var isDash: Bool {
    switch value {
    case 0x2D, 0x2010...0x2015, 0x2212: true
    default: false
    }
  }
}
