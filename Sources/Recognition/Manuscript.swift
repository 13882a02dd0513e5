/// What a document says, whatever the format of its file: paragraphs and tables in reading order, each with
/// its place. Nothing in it is understood yet.
public struct Manuscript: Sendable {
  /// The name of the file, for people.
  public let name: String
  public let blocks: [Block]
  /// How its letters came to be; what a machine saw in a picture is trusted less.
  public let letters: Letters
  /// Whether a paragraph is a line of the page, so that a sentence goes on in the next one.
  public let paragraphsAreLines: Bool

  public init(
    name: String, blocks: [Block], letters: Letters = .typed, paragraphsAreLines: Bool = false
  ) {
    self.name = name
    self.blocks = blocks
    self.letters = letters
    self.paragraphsAreLines = paragraphsAreLines
  }

  public enum Letters: Sendable { case typed, seenInPicture }

  public enum Block: Sendable {
    case paragraph(Paragraph)
    case table(Table)
    /// A picture, or a page that is nothing else, whose text nobody has read.
    case picture(Place)
  }

  /// A paragraph, or a line of a page. Tabs part its columns, as in a list of contents.
  public struct Paragraph: Sendable {
    public let text: String
    public let place: Place
    /// Whether it stands at the same place of most pages, as running titles do.
    public let isFurniture: Bool
    /// Words of it that the machine which read them was not sure of.
    public let unsure: [String]

    public init(
      _ text: String, at place: Place, isFurniture: Bool = false, unsure: [String] = []
    ) {
      self.text = text
      self.place = place
      self.isFurniture = isFurniture
      self.unsure = unsure
    }
  }

  /// A table, row by row. A cell that spans others stands once, at its first row and column.
  public struct Table: Sendable {
    public let rows: [[Cell]]
    public let place: Place

    public init(rows: [[Cell]], at place: Place) {
      self.rows = rows
      self.place = place
    }
  }

  public struct Cell: Sendable {
    /// Its lines, in order.
    public let lines: [String]
    /// Counted from 0, spans included.
    public let column: Int
    public let columnSpan: Int
    public let rowSpan: Int

    public init(lines: [String], column: Int, columnSpan: Int = 1, rowSpan: Int = 1) {
      self.lines = lines
      self.column = column
      self.columnSpan = columnSpan
      self.rowSpan = rowSpan
    }
  }
}

/// Where something stands in a manuscript. All numbers begin at 1.
public struct Place: Hashable, Sendable {
  /// The name of the file; nil where there is but one.
  public var file: String?
  /// Nil where the format has no pages, as a Word file before it is laid out.
  public var page: Int?
  /// The paragraph, line or table, counted through the blocks of the document; where people are told of it, a table is
  /// counted among the tables.
  public var block: Int
  public var unit: Unit
  /// The row and column of a table.
  public var cell: Cell?

  public enum Unit: Sendable { case line, paragraph, row, table, picture }

  public struct Cell: Hashable, Sendable {
    public let row: Int
    public let column: Int

    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  public init(_ unit: Unit, _ block: Int, page: Int? = nil, cell: Cell? = nil) {
    file = nil
    self.unit = unit
    self.block = block
    self.page = page
    self.cell = cell
  }

  /// As a clerk says it: หน้า 20 บรรทัด 443; with the name of the file before it where there are several.
  public var words: String {
    let kind =
      switch unit {
      case .line: "บรรทัด"
      case .paragraph: "ย่อหน้า"
      case .row: "แถว"
      case .table: "ตาราง"
      case .picture: "ภาพ"
      }
    return [
      file, page.map { "หน้า \($0)" }, "\(kind) \(block)",
      cell.map { "แถว \($0.row) ช่อง \($0.column)" },
    ].compactMap(\.self).joined(separator: " ")
  }
}
