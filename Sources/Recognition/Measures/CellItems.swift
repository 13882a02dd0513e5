internal import ThaiCivil

/// The items of a list that stands in one cell: `๑. … ๒. …` in one line or in several, or with dashes.
struct CellItems {
  /// What stands before the first item.
  private(set) var lead = ""
  private(set) var items: [Item] = []

  struct Item: Equatable {
    /// As printed; nil behind a dash, or where the cell is no list.
    let number: Int?
    let text: String
  }

  /// `next` is the number that the first item bears, other than 1 where the cell goes on from another page.
  init(_ lines: [String], from next: Int = 1) {
    let lines = lines.map(\.plain).filter { !$0.isEmpty }
    let text = lines.joined(separator: " ")
    if let numbered = Self.numbered(text, from: next) {
      (lead, items) = numbered
    } else if let first = lines.first, Self.withoutDash(first) != first {
      let parts = lines.count > 1 ? lines : Self.parts(first)
      for part in parts {
        let bare = Self.withoutDash(part)
        if bare != part || items.isEmpty {
          items.append(Item(number: nil, text: bare))
        } else if let last = items.popLast() {
          items.append(Item(number: nil, text: last.text.continued(bare)))
        }
      }
      // A list in one line may stand within an item of one in several.
      if lines.count > 1 { items = items.filter { !$0.text.isEmpty } }
    } else if !text.isEmpty {
      items = [Item(number: nil, text: text)]
    }
  }

  // MARK: Numbers

  /// Items whose numbers follow each other; nil where none is there.
  private static func numbered(_ text: String, from next: Int) -> (String, [Item])? {
    let original = Array(text.unicodeScalars)
    let digits = Array(text.withArabicDigits.unicodeScalars)
    var lead: Range<Int>?
    var items: [(number: Int, start: Int, end: Int)] = []
    var index = 0
    while index < digits.count {
      let wanted = next + items.count
      guard let behind = mark(wanted, at: index, in: digits) else {
        index += 1
        continue
      }
      if items.isEmpty { lead = 0..<index } else { items[items.count - 1].end = index }
      items.append((wanted, behind, digits.count))
      index = behind
    }
    guard let lead else { return nil }
    func part(_ range: Range<Int>) -> String {
      String(String.UnicodeScalarView(original[range])).trimmed
    }
    return (
      part(lead), items.map { Item(number: $0.number, text: part($0.start..<$0.end)) }
    )
  }

  /// Where the text of an item begins whose number stands at an index as `2.`, `2)` or `(2)`; nil elsewhere.
  private static func mark(
    _ number: Int, at index: Int, in scalars: [Unicode.Scalar]
  ) -> Int? {
    if index > 0, scalars[index - 1] != " " { return nil }
    // ข้อ 2. speaks of an item, and begins none.
    if scalars[..<index].reversed().drop(while: { $0 == " " }).starts(with: "อ้ข".unicodeScalars) {
      return nil
    }
    var place = index
    let isBracketed = scalars[place] == "("
    if isBracketed { place += 1 }
    let wanted = Array("\(number)".unicodeScalars)
    guard place + wanted.count < scalars.count,
      scalars[place..<(place + wanted.count)].elementsEqual(wanted)
    else { return nil }
    place += wanted.count
    guard scalars[place] == ")" || (scalars[place] == "." && !isBracketed) else { return nil }
    place += 1
    if place < scalars.count, "0"..."9" ~= scalars[place] { return nil }
    return place
  }

  // MARK: Dashes

  private static let dashes = "-–—•▪●".unicodeScalars

  private static func withoutDash(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, dashes.contains(first) else { return text }
    return String(Substring(text.unicodeScalars.dropFirst())).trimmed
  }

  /// `- a - b` in one line.
  private static func parts(_ text: String) -> [String] {
    var parts: [String] = []
    for word in text.parted(at: " ") {
      let begins = word.unicodeScalars.first.map(dashes.contains) ?? false
      if begins || parts.isEmpty {
        parts.append(word)
      } else {
        parts[parts.count - 1] = parts[parts.count - 1].continued(word)
      }
    }
    return parts
  }
}
