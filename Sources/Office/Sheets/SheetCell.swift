import PlanModel
import ThaiCivil

/// What people write into one cell.
enum SheetCell {
  /// The text as it enters the program, with every kind of line break as a line feed: Excel writes CR LF
  /// into a cell, and what is pasted from Word has U+000B.
  static func text(_ cell: String) -> String { cell.plain }

  /// One remark a line, each once.
  static func remarks(_ text: String) -> [String] {
    var seen: Set<String> = []
    return text.split(separator: "\n").map { Self.text(String($0)) }.filter {
      !$0.isEmpty && seen.insert($0).inserted
    }
  }

  /// How many people: `12`, `๑๒`, `1,200`, `12 คน`, `12.00`. Nil for anything else.
  static func count(_ text: String) -> Int? {
    guard let count = try? TypedNumber.readWhole(text, units: TypedNumber.people) else {
      return nil
    }
    return count < 0 ? nil : count
  }

  /// A measured value: the number, with the indicator's own unit where one is written.
  static func quantity(_ text: String, of indicator: Indicator) -> Quantity? {
    guard let typed = try? TypedNumber.read(text) else { return nil }
    guard typed.unit.map({ indicator.unit.looksLike($0) }) ?? true else { return nil }
    return Quantity(tenThousandths: typed.tenThousandths)
  }

  /// The addresses in a cell, each once, whatever stands between them, and what is none.
  static func addresses(_ text: String) -> (pages: [String], rest: [String]) {
    var seen: Set<String> = []
    var pages: [String] = []
    var rest: [String] = []
    let parted = text.replacing(",http", with: " http").replacing(";http", with: " http")
    for word in parted.split(whereSeparator: { $0.isWhitespace }) {
      let address = word.reversed().drop { $0 == "," || $0 == ";" }.reversed()
      guard !address.isEmpty else { continue }
      let page = String(address)
      let lower = page.lowercased()
      if lower.hasPrefix("http://") || lower.hasPrefix("https://") {
        if seen.insert(page).inserted { pages.append(page) }
      } else {
        rest.append(String(word))
      }
    }
    return (pages, rest)
  }
}
