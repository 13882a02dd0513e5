/// A table: columns with shares of the width, merged headings that repeat on every page, and rows.
public struct Table: Hashable, Sendable {
  /// Permanent and made of a–z and hyphens: the name of a sheet or of a CSV file.
  public let name: String
  /// What all of it is about where the page says so above it; a column of its own in a CSV or a sheet, in
  /// which tables of one name stand together.
  public let subject: Subject?
  public let caption: String?
  public let columns: [Column]
  public let groups: [Group]
  public let rows: [Row]

  public init(
    _ name: String, of subject: Subject? = nil, caption: String? = nil, columns: [Column],
    groups: [Group] = [], rows: [Row]
  ) {
    self.name = name
    self.subject = subject
    self.caption = caption
    self.columns = columns
    self.groups = groups
    self.rows = rows
  }

  /// What a table is about: the heading of its kind and its name.
  public struct Subject: Hashable, Sendable {
    public let heading: String
    public let name: String

    public init(_ heading: String, _ name: String) {
      self.heading = heading
      self.name = name
    }
  }

  /// A heading over several neighbouring columns; the columns' own headings stand in a second row.
  public struct Group: Hashable, Sendable {
    public let heading: String
    public let columns: Range<Int>

    public init(_ heading: String, over columns: Range<Int>) {
      self.heading = heading
      self.columns = columns
    }
  }

  /// A column; the shares of all columns need not add up to anything.
  public struct Column: Hashable, Sendable {
    public let heading: String
    public let share: Int
    public let alignment: Alignment

    public init(_ heading: String, share: Int, _ alignment: Alignment = .start) {
      self.heading = heading
      self.share = share
      self.alignment = alignment
    }
  }

  /// Where text stands in a column. Thai is never justified on screen: the gaps tear.
  public enum Alignment: Hashable, Sendable { case start, centre, end }

  /// Whether it has so many columns that its text should be smaller.
  public var isDense: Bool { columns.count > 10 }

  /// The same table, some of whose columns share by what they hold the width that they have together: the longest
  /// text gets the most, and each at least half of an equal part.
  public func sharing(_ places: [Int]) -> Table {
    let letters = places.map { place in
      rows.filter { $0.cells.count == columns.count }.reduce(0) { sum, row in
        sum + row.cells[place].lines.joined().reduce(0) { $0 + $1.length }
      }
    }
    let all = letters.reduce(0, +)
    guard all > 0 else { return self }
    // Ten times the shares, so that little is lost in rounding.
    let whole = places.reduce(0) { $0 + columns[$1].share } * 10
    let least = whole / (2 * places.count)
    let rest = whole - least * places.count
    let shares = columns.enumerated().map { index, column in
      places.firstIndex(of: index).map { least + rest * letters[$0] / all } ?? column.share * 10
    }
    return Table(
      name, of: subject, caption: caption,
      columns: zip(columns, shares).map { Column($0.heading, share: $1, $0.alignment) },
      groups: groups, rows: rows)
  }

  /// Whether it is so small that a page holds all of it: a few rows of a line or two.
  public var isSmall: Bool { rows.count <= 12 && isLow }

  /// Whether every row is a line or two high, so that several go together without tearing a page.
  public var isLow: Bool {
    rows.allSatisfy { row in
      row.cells.allSatisfy { cell in
        cell.lines.count <= 1 && cell.lines.joined().reduce(0) { $0 + $1.length } <= 100
      }
    }
  }

  /// Where the text of a cell stands that begins at a column: a cell over several columns stands in their
  /// middle, unless the first of them begins at its start.
  public func alignment(of cell: Cell, at column: Int, in row: Row) -> Alignment {
    guard row.kind != .section, columns.indices.contains(column) else { return .start }
    let own = columns[column].alignment
    return cell.columns > 1 && own == .end ? .centre : own
  }

  /// The rows of headings from the top: one, or two where there are groups. Every column is covered
  /// once in each.
  public var headings: [[Heading]] {
    guard !groups.isEmpty else { return [columns.map { Heading($0.heading) }] }
    var top: [Heading] = []
    var below: [Heading] = []
    var index = 0
    while index < columns.count {
      if let group = groups.first(where: { $0.columns.lowerBound == index && !$0.columns.isEmpty })
      {
        top.append(Heading(group.heading, columns: group.columns.count))
        below += columns[group.columns].map { Heading($0.heading) }
        index = group.columns.upperBound
      } else {
        top.append(Heading(columns[index].heading, rows: 2))
        index += 1
      }
    }
    return [top, below]
  }

  /// A cell of a heading row and how far it reaches.
  public struct Heading: Hashable, Sendable {
    public let text: String
    public let columns: Int
    public let rows: Int

    init(_ text: String, columns: Int = 1, rows: Int = 1) {
      self.text = text
      self.columns = columns
      self.rows = rows
    }
  }

  /// The headings in one row, that of a group before its columns': `งบประมาณ: แผน`.
  public var flatHeadings: [String] {
    columns.enumerated().map { index, column in
      guard let group = groups.first(where: { $0.columns.contains(index) }) else {
        return column.heading
      }
      return "\(group.heading): \(column.heading)"
    }
  }
}

/// A row; its cells' spans add up to the columns of the table.
public struct Row: Hashable, Sendable {
  public let kind: Kind
  public let cells: [Cell]
  /// The log entry that the row is about, where figures lead to it.
  public let entry: Int?

  public init(_ kind: Kind, _ cells: [Cell], entry: Int? = nil) {
    self.kind = kind
    self.cells = cells
    self.entry = entry
  }

  /// A row of the body.
  public init(_ cells: [Cell], entry: Int? = nil) {
    self.init(.body, cells, entry: entry)
  }

  /// What a row is for.
  public enum Kind: Hashable, Sendable {
    case body
    /// A heading inside the table, kept with the row below it.
    case section
    case total
  }
}

/// A cell of one or more lines.
public struct Cell: Hashable, Sendable {
  public let lines: [[Inline]]
  public let columns: Int

  public init(lines: [[Inline]], columns: Int = 1) {
    self.lines = lines
    self.columns = columns
  }

  public init(_ content: Inline..., columns: Int = 1) {
    self.init(lines: content.isEmpty ? [] : [content], columns: columns)
  }

  public init(_ text: String, columns: Int = 1) {
    self.init(lines: text.isEmpty ? [] : [[.text(text)]], columns: columns)
  }

  public static let empty = Cell(lines: [])
}

extension Inline {
  /// In letters, marks among them.
  fileprivate var length: Int {
    switch self {
    case .text(let text), .strong(let text), .link(let text, to: _): text.unicodeScalars.count
    case .number(let number): number.text.unicodeScalars.count
    case .entry: 1
    }
  }
}
