/// The widths of a table's columns, in twips, and which of its rows may be parted.
struct DocxTableLayout {
  let widths: [Int]
  private let pageHeight: Int

  /// Between the line of a cell and its text.
  static let margin = 57
  /// ทั้งหมด and ๑.๑.๑ at 14 pt go into this, in the wider fonts too that stand in for TH Sarabun New.
  private static let narrowest = 980

  init(_ table: Table, _ page: DocxPage, _ orientation: Section.Orientation) {
    widths = Self.widths(
      table.columns.map(\.share), Self.needs(of: table), of: page.textWidth(orientation))
    pageHeight = page.textHeight(orientation)
  }

  var width: Int { widths.reduce(0, +) }

  /// Columns beyond the table have no width.
  func width(of columns: Range<Int>) -> Int {
    widths[columns.clamped(to: widths.indices)].reduce(0, +)
  }

  /// What each column needs so that no figure in it is broken over lines.
  private static func needs(of table: Table) -> [Int] {
    var needs = table.columns.map { _ in narrowest }
    for row in table.rows {
      var place = 0
      for cell in row.cells {
        if cell.columns == 1, needs.indices.contains(place) {
          // Words in place of a number may be broken.
          for case .number(let number) in cell.lines.joined() where number.value != .none {
            needs[place] = max(needs[place], width(of: number.text) + 2 * margin)
          }
        }
        place += cell.columns
      }
    }
    return needs
  }

  /// Shares of a width; a column too narrow for what it needs takes from the others. Where there is not
  /// enough for all needs, each gives way a little.
  private static func widths(_ shares: [Int], _ needs: [Int], of width: Int) -> [Int] {
    let needed = max(1, needs.reduce(0, +))
    let leasts = needs.map { min($0, $0 * width * 9 / 10 / needed) }
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

  // MARK: Height

  /// A row is kept on one page unless it would leave much of the page before it empty, or be higher than
  /// a page: then some programs cut it off.
  func staysWhole(_ row: Row) -> Bool { height(of: row) < pageHeight / 3 }

  private func height(of row: Row) -> Int {
    var place = 0
    var lines = 1
    for cell in row.cells {
      let room = max(1, width(of: place..<(place + cell.columns)) - 2 * Self.margin)
      lines = max(lines, cell.lines.reduce(0) { $0 + Self.lines($1, in: room) })
      place += cell.columns
    }
    return lines * Self.lineHeight
  }

  /// TH Sarabun New at 14 pt, bold: the widest digit, and a comma, a point or a dash.
  private static let digitWidth = 130
  private static let signWidth = 64

  private static func width(of figure: String) -> Int {
    figure.unicodeScalars.reduce(0) {
      $0 + ($1.properties.numericType == nil ? signWidth : digitWidth)
    }
  }

  /// TH Sarabun New at 14 pt: the height of a line, and a letter's width on the average with something to
  /// spare, for lines end where words do.
  private static let lineHeight = 374
  private static let letterWidth = 120

  private static func lines(_ content: [Inline], in room: Int) -> Int {
    var lines = 1
    var letters = 0
    for inline in content {
      for scalar in inline.words.unicodeScalars {
        if scalar == "\n" {
          lines += 1 + letters * letterWidth / room
          letters = 0
        } else if !scalar.isThaiMark {
          letters += 1
        }
      }
    }
    return lines + letters * letterWidth / room
  }
}

extension Inline {
  fileprivate var words: String {
    switch self {
    case .text(let words), .strong(let words), .link(let words, _): words
    case .number(let number): number.text
    case .entry(let number): "[\(number)]"
    }
  }
}

extension Unicode.Scalar {
  /// A vowel or tone above or below its letter, which takes no width.
  fileprivate var isThaiMark: Bool {
    switch value {
    case 0x0E31, 0x0E34...0x0E3A, 0x0E47...0x0E4E: true
    default: false
    }
  }
}
