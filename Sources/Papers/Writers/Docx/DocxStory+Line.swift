import MarkupTree
import ThaiCivil

extension DocxStory {
  /// Inlines; the numbers of entries that follow each other stand together.
  func line(_ content: [Inline], _ xml: inout XMLWriter) {
    var numbers: [Int] = []
    var isFirst = true
    for inline in content {
      if case .entry(let number) = inline {
        numbers.append(number)
        continue
      }
      references(numbers, isFirst: isFirst, &xml)
      (numbers, isFirst) = ([], false)
      write(inline, &xml)
    }
    references(numbers, isFirst: isFirst, &xml)
  }

  private func write(_ inline: Inline, _ xml: inout XMLWriter) {
    switch inline {
    case .text(let words): run(words, nil, &xml)
    case .strong(let words): run(words, .strong, &xml)
    case .number(let number): run(number.text, nil, &xml)
    case .link(let words, let address):
      guard let id = links[address] else { return run(words, nil, &xml) }
      xml.element("w:hyperlink", ["r:id": id, "w:history": "1"]) { xml in
        run(words, .hyperlink, &xml)
      }
    case .entry(let number): references([number], isFirst: true, &xml)
    }
  }

  /// [1–5, 8], each run of neighbouring numbers leading to the row of its first.
  private func references(_ numbers: [Int], isFirst: Bool, _ xml: inout XMLWriter) {
    guard !numbers.isEmpty else { return }
    run(isFirst ? "[" : " [", nil, &xml)
    for (index, range) in EntryRanges(numbers).ranges.enumerated() {
      if index > 0 { run(", ", nil, &xml) }
      let words = document.digits.write(
        range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)")
      if let bookmark = anchors[range.lowerBound] {
        xml.element("w:hyperlink", ["w:anchor": bookmark.name, "w:history": "1"]) { xml in
          run(words, .hyperlink, &xml)
        }
      } else {
        run(words, nil, &xml)
      }
    }
    run("]", nil, &xml)
  }

  /// A run; its line feeds are line breaks.
  private func run(_ words: String, _ style: DocxStyle?, _ xml: inout XMLWriter) {
    guard !words.isEmpty else { return }
    xml.element("w:r") { xml in
      if let style {
        xml.element("w:rPr") { $0.element("w:rStyle", ["w:val": styles[style]]) }
      }
      for (index, line) in words.cleanLines.enumerated() {
        if index > 0 { xml.element("w:br") }
        xml.element("w:t", ["xml:space": "preserve"], text: line)
      }
    }
  }
}

/// The relationships of the addresses in a document.
struct DocxLinks {
  private var identifiers: [WebAddress: String] = [:]
  private(set) var relationships: [DocxRelationship] = []

  init(_ document: Document) {
    for block in document.sections.flatMap(\.blocks) {
      switch block {
      case .memo(let memo): memo.paragraphs.forEach { add($0) }
      case .title, .cover, .contents, .heading, .chart, .picture, .signatures, .newPage: break
      case .paragraph(let content): add(content)
      case .list(let items): items.forEach { add($0) }
      case .table(let table):
        for row in table.rows {
          for cell in row.cells { cell.lines.forEach { add($0) } }
        }
      }
    }
  }

  private mutating func add(_ content: [Inline]) {
    for case .link(_, let address) in content where identifiers[address] == nil {
      guard let target = DocxAddress.target(of: address) else { continue }
      let id = "link\(relationships.count + 1)"
      identifiers[address] = id
      relationships.append(
        DocxRelationship(id: id, kind: .hyperlink, target: target, isExternal: true))
    }
  }

  subscript(address: WebAddress) -> String? { identifiers[address] }
}

/// The rows that entries are found at: for each entry the first one that is about it.
struct DocxAnchors {
  private var places: [Int: Place] = [:]

  private struct Place {
    let table: Int
    let row: Int
    let bookmark: Bookmark
  }

  struct Bookmark {
    let id: Int
    let name: String
  }

  init(_ tables: [Table]) {
    for (index, table) in tables.enumerated() {
      for (row, content) in table.rows.enumerated() {
        guard let entry = content.entry, places[entry] == nil else { continue }
        let bookmark = Bookmark(id: places.count + 1, name: "entry_\(entry)")
        places[entry] = Place(table: index, row: row, bookmark: bookmark)
      }
    }
  }

  /// The bookmark that leads to an entry.
  subscript(entry: Int) -> Bookmark? { places[entry]?.bookmark }

  /// The bookmark that stands in a row.
  func bookmark(of row: Row, at index: Int, inTable table: Int) -> Bookmark? {
    guard let place = row.entry.flatMap({ places[$0] }), place.table == table, place.row == index
    else { return nil }
    return place.bookmark
  }
}
