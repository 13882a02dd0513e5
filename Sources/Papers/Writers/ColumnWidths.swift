/// The widths of a table's columns on a page, in twips, twentieths of a point: shares of it, but wide enough for the
/// figures in them, for no reader finds a sum in `๑,` and `๑๐๐,๐๐๐.๐๐` below it.
struct ColumnWidths {
  let each: [Int]

  /// Between the line of a cell and its text.
  static let margin = 57

  /// No column is narrower than `narrowest`. Where the reader's program may put another font in the place of TH
  /// Sarabun New, columns are wide enough for the larger letters of most other Thai fonts too, as far as there is room.
  init(_ table: Table, of width: Int, narrowest: Int, inAnyFont: Bool = false) {
    let (figures, words) = Self.needs(of: table)
    let needs = figures.map { max(narrowest, $0) }
    let wishes = zip(needs, words).map { max($0, $1) }
    each = Self.widths(
      table.columns.map(\.share), needs,
      inAnyFont ? [wishes, wishes.map { $0 * 3 / 2 }] : [wishes], of: width)
  }

  var sum: Int { each.reduce(0, +) }

  /// Columns beyond the table have no width.
  func width(of columns: Range<Int>) -> Int {
    each[columns.clamped(to: each.indices)].reduce(0, +)
  }

  /// What each column needs so that no figure in it is broken over lines, and what so that no word in its heading is;
  /// in a narrow one also none of the words that must not be parted, and no date.
  private static func needs(of table: Table) -> (figures: [Int], words: [Int]) {
    let all = max(1, table.columns.reduce(0) { $0 + $1.share })
    let isNarrow = table.columns.map { $0.share * 8 < all }
    var figures = table.columns.map { _ in 0 }
    var words = table.columns.map { width(ofWordsIn: $0.heading, isHeading: true) }
    for row in table.rows {
      var place = 0
      for cell in row.cells {
        if cell.columns == 1, words.indices.contains(place) {
          for inline in cell.lines.joined() {
            figures[place] = max(figures[place], width(ofFigure: inline))
            if isNarrow[place] {
              words[place] = max(words[place], width(ofWordsIn: inline))
            }
          }
        }
        place += cell.columns
      }
    }
    return (figures.map { $0 + 2 * margin }, words.map { $0 + 2 * margin })
  }

  private static func width(ofFigure inline: Inline) -> Int {
    // Words in place of a number may be broken.
    guard case .number(let number) = inline, number.value != .none else { return 0 }
    return width(of: number.text)
  }

  private static func width(ofWordsIn inline: Inline) -> Int {
    switch inline {
    case .text(let words), .strong(let words): width(ofWordsIn: words, isHeading: false)
    case .number, .link, .entry: 0
    }
  }

  /// Shares of a width; a column too narrow for what it needs takes from the others, and for each of its wishes from
  /// half of what they have beyond. Where there is not enough for all needs, each gives way a little.
  private static func widths(
    _ shares: [Int], _ needs: [Int], _ wishes: [[Int]], of width: Int
  ) -> [Int] {
    let needed = max(1, needs.reduce(0, +))
    var leasts = needs.map { min($0, $0 * width * 9 / 10 / needed) }
    for wishes in wishes {
      let more = zip(wishes, leasts).map { max(0, $0 - $1) }
      let wished = max(1, more.reduce(0, +))
      let room = min(wished, (width - leasts.reduce(0, +)) / 2)
      leasts = zip(leasts, more).map { $0 + $1 * room / wished }
    }
    let free = width - leasts.reduce(0, +)
    let wanted = shares.map { max(1, $0) }
    let whole = wanted.reduce(0, +)
    let beyond = zip(wanted, leasts).map { max(0, width * $0 / whole - $1) }
    let sum = max(1, beyond.reduce(0, +))
    var widths = zip(beyond, leasts).map { $1 + free * $0 / sum }
    // What division left over; a table is as wide as its page.
    if let last = widths.indices.last { widths[last] += width - widths.reduce(0, +) }
    return widths
  }

  /// TH Sarabun New at 14 pt, bold: the widest digit, and a comma, a point or a dash.
  private static let digitWidth = 130
  private static let signWidth = 64

  private static func width(of figure: String) -> Int {
    figure.unicodeScalars.reduce(0) {
      $0 + ($1.properties.numericType == nil ? signWidth : digitWidth)
    }
  }

  /// The widest piece of a text that is not parted: a word that programs part wrongly, something with figures, and in
  /// a heading whatever is short.
  private static func width(ofWordsIn text: String, isHeading: Bool) -> Int {
    var widest = 0
    for word in text.split(whereSeparator: { $0 == " " || $0 == "/" || $0.isNewline }) {
      for part in UnbrokenWords.parts(of: String(word)) {
        let isWhole =
          part.isWord || (isHeading && part.text.count <= shortWord)
          || (part.text.count <= longestFigure && part.text.contains(where: \.isNumber))
        guard isWhole else { continue }
        widest = max(widest, width(ofLetters: part.text, areBold: isHeading))
      }
    }
    return widest
  }

  /// Two thirds of the letters of Laksaman, at 14 pt in twentieths of a point; bold ones are a tenth wider.
  static func width(ofLetters text: String, areBold: Bool = false) -> Int {
    LetterWidth.hundredths(of: text) * 14 * 20 * 2 / 300 * (areBold ? 11 : 10) / 10
  }

  /// Letters of a word that no dictionary parts, and of a date or a span of years.
  private static let shortWord = 8
  private static let longestFigure = 12
}
