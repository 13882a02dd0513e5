internal import Recognition

/// Excel workbooks (ECMA-376, part 1, 18). A row with one cell is a paragraph; rows with several make tables.
struct XlsxReader {
  static func read(
    _ package: borrowing OfficePackage, named name: String
  ) throws(ManuscriptFault) -> Manuscript {
    let strings = try SharedStrings(try package.part("xl/sharedStrings.xml")).texts
    var blocks: [Manuscript.Block] = []
    var row = 0
    for sheet in try sheets(package) {
      guard let octets = try package.part(sheet) else { throw .damaged }
      let reading = SheetReading(strings)
      try XMLEvents.read(octets) { event throws(ManuscriptFault) in try reading.take(event) }
      blocks += reading.blocks(after: row)
      row += reading.lastRow
    }
    return Manuscript(name: name, blocks: blocks)
  }

  /// The files of the sheets that are seen, in the order of their tabs.
  private static func sheets(
    _ package: borrowing OfficePackage
  ) throws(ManuscriptFault) -> [String] {
    guard let workbook = try package.part("xl/workbook.xml"),
      let relations = try package.part("xl/_rels/workbook.xml.rels")
    else { throw .damaged }
    let targets = Collected<[String: String]>([:])
    try XMLEvents.read(relations) { event in
      guard case .start(let element) = event, element.name == "Relationship" else { return }
      targets.value[element["Id"] ?? ""] = element["Target"]
    }
    let names = Collected<[String]>([])
    try XMLEvents.read(workbook) { event in
      guard case .start(let element) = event, element.name == "sheet",
        element["state"] ?? "visible" == "visible", let target = targets.value[element["id"] ?? ""]
      else { return }
      names.value.append(target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target)
    }
    return names.value
  }
}

/// What the events of a file are collected in.
final class Collected<Value> {
  var value: Value
  init(_ value: Value) { self.value = value }
}

/// The texts that cells name by number.
private struct SharedStrings {
  let texts: [String]

  init(_ octets: [UInt8]?) throws(ManuscriptFault) {
    guard let octets else {
      texts = []
      return
    }
    let collected = Collected<[String]>([])
    let isText = Collected(false)
    try XMLEvents.read(octets) { event in
      switch event {
      case .start(let element):
        if element.name == "si" { collected.value.append("") }
        // What stands in rPh says how a text is pronounced.
        isText.value = element.name == "t"
      case .text(let text):
        if isText.value, !collected.value.isEmpty {
          collected.value[collected.value.count - 1] += text
        }
      case .end: isText.value = false
      }
    }
    texts = collected.value
  }
}

/// One sheet.
private final class SheetReading {
  private let strings: [String]
  private var rows: [Int: [Int: String]] = [:]
  /// The size of each area of merged cells, by its first cell.
  private var merged: [[Int]: (rows: Int, columns: Int)] = [:]
  private var place = (row: 0, column: 0)
  private var kind = ""
  private var value = ""
  private var isValue = false
  private var count = 0

  init(_ strings: [String]) { self.strings = strings }

  var lastRow: Int { rows.keys.max() ?? 0 }

  func take(_ event: XMLEvent) throws(ManuscriptFault) {
    switch event {
    case .start(let element): start(element)
    case .text(let text): if isValue { value += text }
    case .end(let name):
      if name == "v" || name == "t" { isValue = false }
      if name == "c" { try endCell() }
    }
  }

  private func start(_ element: XMLElement) {
    switch element.name {
    case "row":
      place = (element["r"].flatMap { Int($0) } ?? place.row + 1, 0)
    case "c":
      place.column = element["r"].flatMap(Self.place).map(\.column) ?? place.column + 1
      (kind, value) = (element["t"] ?? "n", "")
    case "v", "t": isValue = true
    case "mergeCell":
      let ends = (element["ref"] ?? "").split(separator: ":").compactMap { Self.place(String($0)) }
      guard let from = ends.first, let to = ends.last, from.row <= to.row, from.column <= to.column
      else { return }
      merged[[from.row, from.column]] = (to.row - from.row + 1, to.column - from.column + 1)
    default: break
    }
  }

  private func endCell() throws(ManuscriptFault) {
    let text =
      kind == "s" ? Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil } : value
    guard let text, text.contains(where: { !$0.isWhitespace }) else { return }
    count += 1
    guard count <= TableBuilder.mostCells, place.column <= TableBuilder.mostColumns,
      0...2_000_000 ~= place.row
    else { throw .tooManyCells }
    rows[place.row, default: [:]][place.column] = text
  }

  /// Row and column of B3.
  private static func place(_ text: String) -> (row: Int, column: Int)? {
    let letters = text.utf8.prefix { 0x41...0x5A ~= $0 }
    guard 1...3 ~= letters.count, let row = Int(text.dropFirst(letters.count)) else { return nil }
    return (row, letters.reduce(0) { $0 * 26 + Int($1) - 0x40 })
  }

  // MARK: Blocks

  func blocks(after before: Int) -> [Manuscript.Block] {
    var blocks: [Manuscript.Block] = []
    var table: (first: Int, rows: [[Manuscript.Cell]]) = (0, [])
    func end() {
      guard !table.rows.isEmpty else { return }
      blocks.append(.table(.init(rows: table.rows, at: Place(.row, before + table.first))))
      table = (0, [])
    }
    for (row, cells) in rows.sorted(by: { $0.key < $1.key }) {
      if cells.count == 1, let text = cells.first?.value {
        end()
        for line in text.split(whereSeparator: \.isNewline) {
          blocks.append(.paragraph(.init(String(line), at: Place(.row, before + row))))
        }
        continue
      }
      if table.rows.isEmpty { table.first = row }
      table.rows.append(cells.sorted { $0.key < $1.key }.map { cell($0.value, row, $0.key) })
    }
    end()
    return blocks
  }

  private func cell(_ text: String, _ row: Int, _ column: Int) -> Manuscript.Cell {
    let area = merged[[row, column]]
    return .init(
      lines: text.split(whereSeparator: \.isNewline).map(String.init), column: column - 1,
      columnSpan: area?.columns ?? 1, rowSpan: area?.rows ?? 1)
  }
}
