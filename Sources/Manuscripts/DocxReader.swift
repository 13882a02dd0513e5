internal import Recognition

/// Word documents (ECMA-376, part 1, 17). Headers and footers are not read: they repeat on every page.
struct DocxReader {
  private var blocks: [Manuscript.Block] = []
  private var number = 0
  /// Paragraphs that are open; those of text boxes stand inside others.
  private var open: [Paragraph] = []
  private var tables: [Table] = []
  private var numbering: WordNumbering
  /// What is told twice, once for programs that cannot draw it, or is nothing that is seen.
  private var skipped = 0
  private var isText = false

  private struct Paragraph {
    var text = ""
    var list: (id: String, level: Int)?
    var style: String?
  }

  private struct Table {
    var builder = TableBuilder()
    var lines: [String] = []
    var columnSpan = 1
    var continues = false
    let number: Int
  }

  static func read(
    _ package: borrowing OfficePackage, named name: String
  ) throws(ManuscriptFault) -> Manuscript {
    guard let document = try package.part("word/document.xml") else { throw .damaged }
    let numbering = try WordNumbering(
      try package.part("word/numbering.xml"), styles: try package.part("word/styles.xml"))
    let reading = Reading(DocxReader(numbering))
    try XMLEvents.read(document) { event throws(ManuscriptFault) in try reading.reader.take(event) }
    return Manuscript(name: name, blocks: reading.reader.blocks)
  }

  /// What the events of a file change.
  private final class Reading {
    var reader: DocxReader
    init(_ reader: DocxReader) { self.reader = reader }
  }

  private init(_ numbering: WordNumbering) { self.numbering = numbering }

  // MARK: Events

  private mutating func take(_ event: XMLEvent) throws(ManuscriptFault) {
    switch event {
    case .start(let element):
      if skipped > 0 || ["Fallback", "del", "moveFrom"].contains(element.name) {
        skipped += 1
      } else {
        try start(element)
      }
    case .text(let text): if isText, skipped == 0 { add(text) }
    case .end(let name):
      if skipped > 0 { skipped -= 1 } else { try end(name) }
    }
  }

  private mutating func add(_ text: String) {
    guard let last = open.indices.last else { return }
    open[last].text += text
  }

  private mutating func start(_ element: XMLElement) throws(ManuscriptFault) {
    switch element.name {
    case "p": open.append(Paragraph())
    case "pStyle": if let last = open.indices.last { open[last].style = element["val"] }
    case "ilvl": setLevel(Int(element["val"] ?? "") ?? 0)
    case "numId": setList(element["val"] ?? "0")
    case "t": isText = true
    case "tab", "ptab": if open.last?.text.isEmpty == false { add("\t") }
    case "br", "cr": add("\n")
    case "noBreakHyphen": add("-")
    case "blip": blocks.append(.picture(Place(.picture, number)))
    case "tbl":
      number += tables.isEmpty ? 1 : 0
      tables.append(Table(number: number))
    case "tr": change { $0.builder.startRow() }
    case "tc":
      change { table in (table.lines, table.columnSpan, table.continues) = ([], 1, false) }
    case "gridSpan": change { $0.columnSpan = min(element.count("val"), TableBuilder.mostColumns) }
    case "gridBefore":
      change { $0.builder.skip(min(element.count("val"), TableBuilder.mostColumns)) }
    case "vMerge": change { $0.continues = element["val"] != "restart" }
    default: break
    }
  }

  private mutating func end(_ name: String) throws(ManuscriptFault) {
    switch name {
    case "t": isText = false
    case "p": endParagraph()
    case "tc":
      guard let last = tables.indices.last else { return }
      let table = tables[last]
      if table.continues {
        tables[last].builder.lengthenAbove(columnSpan: table.columnSpan)
      } else {
        try tables[last].builder.add(table.lines, columnSpan: table.columnSpan)
      }
    case "tr": change { $0.builder.endRow() }
    case "tbl": endTable()
    default: break
    }
  }

  private mutating func change(_ body: (inout Table) -> Void) {
    guard let last = tables.indices.last else { return }
    body(&tables[last])
  }

  private mutating func setLevel(_ level: Int) {
    guard let last = open.indices.last else { return }
    open[last].list = (open[last].list?.id ?? "", max(0, min(level, 8)))
  }

  private mutating func setList(_ id: String) {
    guard let last = open.indices.last else { return }
    open[last].list = (id, open[last].list?.level ?? 0)
  }

  // MARK: Blocks

  private mutating func endParagraph() {
    guard let paragraph = open.popLast() else { return }
    let label = numbering.label(of: paragraph.list, style: paragraph.style)
    // U+2028 too, which other programs write for a line end within a paragraph.
    let lines = paragraph.text.split(whereSeparator: \.isNewline).map(String.init)
    let isBlank = lines.allSatisfy { $0.allSatisfy(\.isWhitespace) }
    guard !isBlank else { return }
    for (index, line) in lines.enumerated() {
      let text = index == 0 && !label.isEmpty ? "\(label) \(line)" : line
      if tables.isEmpty {
        number += 1
        blocks.append(.paragraph(.init(text, at: Place(.paragraph, number))))
      } else {
        tables[tables.count - 1].lines.append(text)
      }
    }
  }

  /// A table inside a cell is read as lines of that cell.
  private mutating func endTable() {
    guard let table = tables.popLast() else { return }
    if let outer = tables.indices.last {
      tables[outer].lines += table.builder.rows.flatMap { $0.flatMap(\.lines) }
    } else {
      let place = Place(.table, table.number)
      blocks.append(.table(.init(rows: table.builder.rows, at: place)))
    }
  }
}
