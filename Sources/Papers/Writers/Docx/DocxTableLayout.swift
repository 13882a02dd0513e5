/// The widths of a table's columns in a Word file, and which of its rows may be parted.
struct DocxTableLayout {
  let columns: ColumnWidths
  private let pageHeight: Int

  /// ทั้งหมด and ๑.๑.๑ at 14 pt go into this.
  private static let narrowest = 650

  init(_ table: Table, _ page: DocxPage, _ orientation: Section.Orientation) {
    columns = ColumnWidths(
      table, of: page.textWidth(orientation), narrowest: Self.narrowest, inAnyFont: true)
    pageHeight = page.textHeight(orientation)
  }

  /// A heading over columns in lines of its own, where it has several, so that none of its words is parted: a word
  /// processor has a dictionary of its own.
  func lines(ofHeading text: String, over columns: Range<Int>) -> String {
    let room = self.columns.width(of: columns) - 2 * ColumnWidths.margin
    var (lines, line) = ("", "")
    for part in UnbrokenWords.parts(of: text) {
      let width = ColumnWidths.width(ofLetters: line + part.text, areBold: true)
      if part.isWord, !line.isEmpty, width > room {
        lines += line + "\n"
        line = ""
      }
      line += part.text
    }
    return lines + line
  }

  // MARK: Height

  /// A row is kept on one page unless it would be higher than a page in the larger letters of another font, which take
  /// more than twice the room: then some programs cut it off, and LibreOffice lays it out without end.
  func staysWhole(_ row: Row) -> Bool { height(of: row) < pageHeight * 9 / 20 }

  private func height(of row: Row) -> Int {
    var place = 0
    var lines = 1
    for cell in row.cells {
      let room = max(
        1, columns.width(of: place..<(place + cell.columns)) - 2 * ColumnWidths.margin)
      lines = max(lines, cell.lines.reduce(0) { $0 + Self.lines($1, in: room) })
      place += cell.columns
    }
    return lines * Self.lineHeight
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
