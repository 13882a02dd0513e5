internal import Recognition

/// OpenDocument texts (ODF 1.2).
struct OdtReader {
  private var blocks: [Manuscript.Block] = []
  private var number = 0
  private var open: [String] = []
  private var tables: [Table] = []
  private var lists: [List] = []
  private let styles: OdfListStyles
  private var outline: [Int: Int] = [:]
  /// Inside of what is no text of the document: changes that were taken back, notes, remarks.
  private var skipped = 0

  private static let notRead: Set<String> = [
    "tracked-changes", "annotation", "note", "sequence-decls", "user-field-decls", "forms",
  ]

  private struct Table {
    var builder = TableBuilder()
    var lines: [String] = []
    var spans = (columns: 1, rows: 1)
    /// Cells to come that the one before them covers.
    var covered = 0
    let number: Int
  }

  private struct List {
    let style: String
    var counts: [Int: Int] = [:]
    var isItemOpen = false
  }

  private final class Reading {
    var reader: OdtReader
    init(_ reader: OdtReader) { self.reader = reader }
  }

  static func read(
    _ package: borrowing OfficePackage, named name: String
  ) throws(ManuscriptFault) -> Manuscript {
    if let manifest = try package.part("META-INF/manifest.xml"),
      String(decoding: manifest, as: UTF8.self).contains("encryption-data")
    {
      throw .needsPassword
    }
    guard let content = try package.part("content.xml") else { throw .damaged }
    let styles = try OdfListStyles([content, try package.part("styles.xml")].compactMap(\.self))
    let reading = Reading(OdtReader(styles))
    try XMLEvents.read(content) { event throws(ManuscriptFault) in try reading.reader.take(event) }
    return Manuscript(name: name, blocks: reading.reader.blocks)
  }

  private init(_ styles: OdfListStyles) { self.styles = styles }

  // MARK: Events

  private mutating func take(_ event: XMLEvent) throws(ManuscriptFault) {
    switch event {
    case .start(let element):
      if skipped > 0 || Self.notRead.contains(element.name) {
        skipped += 1
      } else {
        try start(element)
      }
    case .text(let text):
      if skipped == 0 { add(text.map { $0.isNewline ? " " : String($0) }.joined()) }
    case .end(let name):
      if skipped > 0 { skipped -= 1 } else { try end(name) }
    }
  }

  private mutating func add(_ text: String) {
    guard let last = open.indices.last else { return }
    open[last] += text
  }

  private mutating func start(_ element: XMLElement) throws(ManuscriptFault) {
    switch element.name {
    case "p": open.append(label())
    case "h": open.append(outlineLabel(element.count("outline-level")))
    case "tab": add("\t")
    case "line-break": add("\n")
    case "s": add(String(repeating: " ", count: min(element.count("c"), 100)))
    case "list":
      lists.append(List(style: element["style-name"] ?? lists.last?.style ?? ""))
    case "list-item", "list-header":
      if let last = lists.indices.last { lists[last].isItemOpen = element.name == "list-item" }
    case "table":
      number += tables.isEmpty ? 1 : 0
      tables.append(Table(number: number))
    case "table-row": change { $0.builder.startRow() }
    case "table-cell":
      change { table in
        table.lines = []
        table.spans = (
          min(element.count("number-columns-spanned"), TableBuilder.mostColumns),
          element.count("number-rows-spanned")
        )
      }
    case "covered-table-cell":
      change { table in
        let count = min(element.count("number-columns-repeated"), TableBuilder.mostColumns)
        let own = min(count, table.covered)
        table.covered -= own
        table.builder.skip(count - own)
      }
    default: break
    }
  }

  private mutating func end(_ name: String) throws(ManuscriptFault) {
    switch name {
    case "p", "h": endParagraph()
    case "list": _ = lists.popLast()
    case "table-cell":
      guard let last = tables.indices.last else { return }
      let table = tables[last]
      try tables[last].builder.add(
        table.lines, columnSpan: table.spans.columns, rowSpan: table.spans.rows)
      tables[last].covered = table.spans.columns - 1
    case "table-row": change { $0.builder.endRow() }
    case "table": endTable()
    default: break
    }
  }

  private mutating func change(_ body: (inout Table) -> Void) {
    guard let last = tables.indices.last else { return }
    body(&tables[last])
  }

  // MARK: Numbers of lists

  /// The label of the first paragraph of a list item; empty for those that follow, and outside lists.
  private mutating func label() -> String {
    guard let last = lists.indices.last, lists[last].isItemOpen else { return "" }
    lists[last].isItemOpen = false
    let style = lists[0].style.isEmpty ? lists[last].style : lists[0].style
    lists[last].counts[last + 1, default: 0] += 1
    let counts = lists.indices.map { lists[$0].counts[$0 + 1] ?? 1 }
    return styles.label(style, counts)
  }

  private mutating func outlineLabel(_ level: Int) -> String {
    let listed = label()
    guard listed.isEmpty else { return listed }
    let level = min(level, 10)
    outline[level, default: 0] += 1
    for deeper in outline.keys where deeper > level { outline[deeper] = nil }
    return styles.label(OdfListStyles.outline, (1...level).map { outline[$0] ?? 1 })
  }

  // MARK: Blocks

  private mutating func endParagraph() {
    guard let text = open.popLast() else { return }
    for line in text.split(separator: "\n") where !line.allSatisfy(\.isWhitespace) {
      if tables.isEmpty {
        number += 1
        blocks.append(.paragraph(.init(String(line), at: Place(.paragraph, number))))
      } else {
        tables[tables.count - 1].lines.append(String(line))
      }
    }
  }

  private mutating func endTable() {
    guard let table = tables.popLast() else { return }
    if let outer = tables.indices.last {
      tables[outer].lines += table.builder.rows.flatMap { $0.flatMap(\.lines) }
    } else {
      blocks.append(
        .table(.init(rows: table.builder.rows, at: Place(.table, table.number))))
    }
  }
}

/// How the levels of lists are numbered.
struct OdfListStyles {
  /// The name under which the numbering of headings is kept.
  static let outline = "\u{0}outline"

  private var styles: [String: [Int: Level]] = [:]

  private struct Level {
    var format = ""
    var prefix = ""
    var suffix = ""
    var shown = 1
    var isBullet = false
  }

  private final class Parts {
    var styles: [String: [Int: Level]] = [:]
    private var style = ""

    func take(_ element: XMLElement) {
      switch element.name {
      case "list-style": style = element["name"] ?? ""
      case "outline-style": style = OdfListStyles.outline
      case "list-level-style-bullet":
        styles[style, default: [:]][element.count("level")] = Level(isBullet: true)
      case "list-level-style-number", "outline-level-style":
        styles[style, default: [:]][element.count("level")] = Level(
          format: element["num-format"] ?? "", prefix: element["num-prefix"] ?? "",
          suffix: element["num-suffix"] ?? "", shown: element.count("display-levels"))
      default: break
      }
    }
  }

  init(_ files: [[UInt8]]) throws(ManuscriptFault) {
    let parts = Parts()
    for file in files {
      try XMLEvents.read(file) { event in
        if case .start(let element) = event { parts.take(element) }
      }
    }
    styles = parts.styles
  }

  /// The label at the last of the counts, one for each level from the first.
  func label(_ style: String, _ counts: [Int]) -> String {
    guard let levels = styles[style], let level = levels[counts.count] else { return "" }
    if level.isBullet { return "- " }
    if level.format.isEmpty { return "" }
    let first = max(1, counts.count - level.shown + 1)
    let numbers = (first...counts.count).map { place in
      ListNumber.written(counts[place - 1], levels[place]?.format ?? level.format)
    }
    return level.prefix + numbers.joined(separator: ".") + level.suffix + " "
  }
}
