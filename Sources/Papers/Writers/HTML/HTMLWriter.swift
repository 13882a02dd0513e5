import MarkupTree
import ThaiCivil

/// A document as one self-contained page: no script, nothing fetched. Every figure opens the entries that
/// it rests on; printed, it is A4 with headings repeated on every page.
public enum HTMLWriter {
  public static func text(of document: Document, on medium: Medium = .screen) -> String {
    var out = "<!DOCTYPE html>\n"
    page(document, medium).write(to: &out)
    return out
  }

  /// What a page is made for.
  public enum Medium: Sendable {
    /// Figures open the entries that they rest on.
    case screen
    /// Figures are text: a PDF would name each of them to whoever cannot see it.
    case paper
  }

  /// The name of a part, by its place among them.
  public static func anchor(ofPart index: Int) -> String { "part-\(index + 1)" }

  private static func page(_ document: Document, _ medium: Medium) -> Markup {
    .element(
      "html", [attribute("lang", document.style.language.rawValue)],
      [
        .element(
          "head",
          [
            .element("meta", [attribute("charset", "utf-8")], []),
            .element(
              "meta",
              [
                attribute("http-equiv", "Content-Security-Policy"),
                attribute(
                  "content", "default-src 'none'; style-src 'unsafe-inline'; img-src data:"),
              ], []),
            .element(
              "meta",
              [
                attribute("name", "viewport"),
                attribute("content", "width=device-width, initial-scale=1"),
              ], []),
            .element("title", [.text(document.title)]),
            .style(StyleSheet.text(of: document)),
          ]),
        .element("body", body(document, medium)),
      ])
  }

  private static func body(_ document: Document, _ medium: Medium) -> [Markup] {
    let wording = document.style.wording
    let marks = document.marks.map { mark in
      Markup.element(
        "div", [attribute("class", mark == .draft ? "mark draft" : "mark demonstration")],
        [.text(wording.words(for: mark))])
    }
    let names = HTMLNames(document, medium)
    let code = document.verification.flatMap {
      QRPicture.markup(of: $0.text, named: $0.text)
    }
    let sections = document.sections.map { section in
      Markup.element(
        "section",
        [attribute("class", section.name)], names.markup(section))
    }
    // With nothing to say it would stand on a page of its own behind upright ones.
    guard code != nil || !document.lastWords.isEmpty else { return marks + sections }
    let footer = Markup.element(
      "footer",
      [code].compactMap(\.self)
        + [.element("div", document.lastWords.map { .element("p", [.text($0)]) })])
    return marks + [.element("main", sections), footer]
  }

  static func attribute(_ name: String, _ value: String) -> Markup.Attribute {
    Markup.Attribute(name, value)
  }
}

extension Section {
  /// The class of its pages.
  fileprivate var name: String {
    for block in blocks {
      switch block {
      case .memo: return "portrait letter"
      case .cover: return "portrait front"
      default: continue
      }
    }
    return orientation == .landscape ? "landscape" : "portrait"
  }
}

/// Writes the blocks of one document, knowing which entries it has a row for.
private struct HTMLNames {
  private let medium: HTMLWriter.Medium
  private let entries: Set<Int>
  private let parts: [String]
  private let digits: Digits
  private let wording: PaperWording

  init(_ document: Document, _ medium: HTMLWriter.Medium) {
    self.medium = medium
    parts = document.parts
    entries = Set(document.tables.flatMap { $0.rows.compactMap(\.entry) })
    digits = document.digits
    wording = document.style.wording
  }

  /// Blocks; a heading of the first level is found by its place in the list of parts.
  func markup(_ section: Section) -> [Markup] {
    section.blocks.map { markup($0, on: section.orientation) }
  }

  private func markup(_ block: Block, on orientation: Section.Orientation) -> Markup {
    switch block {
    case .memo(let memo): markup(memo)
    case .newPage: .element("div", [HTMLWriter.attribute("class", "new-page")], [])
    case .title(let lines):
      .element(
        "header",
        lines.enumerated().map { index, line in
          .element(index == 0 ? "h1" : "p", text(line))
        })
    case .cover(let lines):
      .element(
        "header", [HTMLWriter.attribute("class", "cover")],
        lines.enumerated().map { index, line in
          .element(index == 0 ? "h1" : "p", text(line))
        })
    case .contents: contents
    case .heading(1, let words):
      .element(
        "h2",
        parts.firstIndex(of: words).map {
          [HTMLWriter.attribute("id", HTMLWriter.anchor(ofPart: $0))]
        } ?? [], text(words))
    case .heading(let level, let words): .element("h\(level + 1)", text(words))
    case .paragraph(let content):
      .element("div", [HTMLWriter.attribute("class", "p")], line(content))
    case .list(let items): .element("ul", items.map { .element("li", line($0)) })
    case .table(let table): markup(table, on: orientation)
    case .chart(let chart): figure(chart, on: orientation)
    case .picture(let chart):
      .element("figure", [HTMLWriter.attribute("class", "chart alone")], [picture(chart)])
    case .signatures(let signatures):
      .element("div", [HTMLWriter.attribute("class", "signatures")], signatures.map(markup))
    }
  }

  /// The parts; whoever prints fills the pages in.
  private var contents: Markup {
    .element(
      "div", [HTMLWriter.attribute("class", "contents")],
      [
        .element(
          "p", [HTMLWriter.attribute("class", "contents-title")], [.text(wording.contents)])
      ]
        + parts.enumerated().map { index, part in
          .element(
            "p", [],
            [
              .element(
                "a", [HTMLWriter.attribute("href", "#" + HTMLWriter.anchor(ofPart: index))],
                text(part)),
              .element("span", [HTMLWriter.attribute("class", "page")], []),
            ])
        })
  }

  private func markup(_ signature: Memo.Signature) -> Markup {
    .element(
      "div", [HTMLWriter.attribute("class", "signature")],
      signature.lines.map { .element("p", text($0)) })
  }

  private func markup(_ memo: Memo) -> Markup {
    func field(_ field: Memo.Field) -> Markup {
      .element(
        "p", [HTMLWriter.attribute("class", "field")],
        [.element("b", text(field.label)), .element("span", text(field.value))])
    }
    let emblem: Markup =
      memo.emblem.map { image in
        .element(
          "img",
          [
            HTMLWriter.attribute("alt", wording.emblem),
            HTMLWriter.attribute("class", "emblem"),
            HTMLWriter.attribute("src", image.dataAddress),
          ], [])
      } ?? .element("span", [HTMLWriter.attribute("class", "emblem empty")], [])
    let fields = memo.fields.map { line in
      Markup.element("div", [HTMLWriter.attribute("class", "line")], line.map(field))
    }
    let recipient = Markup.element(
      "p", [HTMLWriter.attribute("class", "to")],
      [.element("b", text(memo.recipient.label))] + text(" " + memo.recipient.value))
    let paragraphs = (memo.paragraphs + [[.text(memo.closing)]]).map { content in
      Markup.element("p", [HTMLWriter.attribute("class", "body")], sentence(content))
    }
    let signatures = memo.signatures.map(markup)
    return .element(
      "article", [HTMLWriter.attribute("class", "memo")],
      [.element("header", [emblem, .element("h1", text(memo.title))])] + fields + [recipient]
        + paragraphs + signatures)
  }

  /// The picture under its title, and its table, open, since a closed one would not be printed.
  private func figure(_ chart: Chart, on orientation: Section.Orientation) -> Markup {
    .element(
      "figure", [HTMLWriter.attribute("class", "chart")],
      [
        picture(chart),
        .element(
          "details",
          [HTMLWriter.attribute("open", "")]
            + (chart.isTable ? [HTMLWriter.attribute("class", "repeated")] : []),
          [
            .element("summary", [.text(wording.figures)]),
            markup(chart.table.withoutCaption, on: orientation),
          ]),
      ])
  }

  private func picture(_ chart: Chart) -> Markup {
    .element(
      "div", [HTMLWriter.attribute("class", "picture")],
      [.element("figcaption", text(chart.title)), chart.picture])
  }

  private func markup(_ table: Table, on orientation: Section.Orientation) -> Markup {
    let widths = ColumnWidths(table, of: Self.textWidth(orientation), narrowest: 0)
    let columns = widths.each.map { width in
      // Hundredths of a percent, so that no floating point is written.
      let share = width * 10_000 / max(1, widths.sum)
      let percent = "\(share / 100).\(share % 100 < 10 ? "0" : "")\(share % 100)%"
      return Markup.element("col", [HTMLWriter.attribute("style", "width:\(percent)")], [])
    }
    let caption = table.caption.map { [Markup.element("caption", text($0))] } ?? []
    let looks =
      (table.isDense ? " dense" : "") + (table.isSmall ? " whole" : "")
      + (table.isLow ? " low" : "")
    let room =
      medium == .paper
      ? []
      : [
        HTMLWriter.attribute("style", "--columns:\(table.columns.count)")
      ]
    return .element(
      "table", [HTMLWriter.attribute("class", table.name + looks)] + room,
      caption + [
        .element("colgroup", columns), .element("thead", headings(table)),
        .element("tbody", table.rows.map { row($0, of: table) }),
      ])
  }

  /// Between the margins that the style sheet has for a page, in twips.
  private static func textWidth(_ orientation: Section.Orientation) -> Int {
    switch orientation {
    case .portrait: 160 * 567 / 10
    case .landscape: 273 * 567 / 10
    }
  }

  private func headings(_ table: Table) -> [Markup] {
    table.headings.map { row in
      .element(
        "tr",
        row.map { heading in
          let spans = [("colspan", heading.columns), ("rowspan", heading.rows)].filter { $0.1 > 1 }
          let scope = heading.columns > 1 ? "colgroup" : "col"
          return .element(
            "th",
            spans.map { HTMLWriter.attribute($0.0, String($0.1)) }
              + [HTMLWriter.attribute("scope", scope)],
            text(heading.text))
        })
    }
  }

  private func row(_ row: Row, of table: Table) -> Markup {
    var attributes: [Markup.Attribute] = []
    if let entry = row.entry { attributes.append(HTMLWriter.attribute("id", "e\(entry)")) }
    switch row.kind {
    case .body: break
    case .section: attributes.append(HTMLWriter.attribute("class", "group"))
    case .total: attributes.append(HTMLWriter.attribute("class", "total"))
    }
    var cells: [Markup] = []
    var place = 0
    for cell in row.cells {
      cells.append(markup(cell, table.alignment(of: cell, at: place, in: row)))
      place += cell.columns
    }
    return .element("tr", attributes, cells)
  }

  private func markup(_ cell: Cell, _ alignment: Table.Alignment) -> Markup {
    var attributes: [Markup.Attribute] = []
    if cell.columns > 1 { attributes.append(HTMLWriter.attribute("colspan", String(cell.columns))) }
    switch alignment {
    case .start: break
    case .centre: attributes.append(HTMLWriter.attribute("class", "c"))
    case .end: attributes.append(HTMLWriter.attribute("class", "n"))
    }
    let lines = cell.lines.map(line)
    return .element(
      "td", attributes, lines.count == 1 ? lines[0] : lines.map { .element("div", $0) })
  }

  // MARK: Lines

  /// Inlines; the numbers of entries that follow each other stand together.
  private func line(_ content: [Inline]) -> [Markup] {
    var markup: [Markup] = []
    var references: [Int] = []
    for inline in content {
      if case .entry(let number) = inline {
        references.append(number)
      } else {
        markup += self.references(references) + self.markup(inline)
        references = []
      }
    }
    return markup + self.references(references)
  }

  /// Inlines of a paragraph, in which a figure is a part of its sentence.
  private func sentence(_ content: [Inline]) -> [Markup] {
    content.flatMap { inline -> [Markup] in
      if case .number(let number) = inline { return digitGroups(number.text) }
      return markup(inline)
    }
  }

  private func markup(_ inline: Inline) -> [Markup] {
    switch inline {
    case .text(let words): text(words)
    case .strong(let words): [.element("b", text(words))]
    case .number(let number):
      medium == .paper ? digitGroups(number.text) : [figure(number)]
    case .link(let words, let address):
      [
        .element(
          "a",
          [
            HTMLWriter.attribute("href", address.description),
            HTMLWriter.attribute("rel", "noopener noreferrer"),
          ], text(words))
      ]
    case .entry(let number): references([number])
    }
  }

  /// A number that opens its entries; one without entries is a plain number.
  private func figure(_ number: Number) -> Markup {
    let attributes = [
      HTMLWriter.attribute("class", "f"),
      HTMLWriter.attribute("data-entries", EntryRanges(number.entries).plain),
    ]
    guard !number.entries.isEmpty else {
      return .element("span", attributes, digitGroups(number.text))
    }
    return .element(
      "details", attributes,
      [
        .element("summary", digitGroups(number.text)),
        .element(
          "span", [HTMLWriter.attribute("class", "from")],
          [.text(wording.seeEntries + " ")] + links(number.entries)),
      ])
  }

  /// A number that may break after the groups of millions, and nowhere else.
  private func digitGroups(_ words: String) -> [Markup] {
    guard words.utf8.count(where: { $0 == UInt8(ascii: ",") }) > 1 else { return text(words) }
    let groups = words.split(separator: ",", omittingEmptySubsequences: false)
    return groups.enumerated().flatMap { index, group -> [Markup] in
      index == groups.count - 1
        ? [.text(String(group))]
        : [.text(group + ",")] + (index < groups.count - 2 ? [.element("wbr", [])] : [])
    }
  }

  private func references(_ numbers: [Int]) -> [Markup] {
    guard !numbers.isEmpty else { return [] }
    return [
      .element(
        "span", [HTMLWriter.attribute("class", "r")],
        [.text("[")] + links(numbers) + [.text("]")])
    ]
  }

  /// One link a run of neighbouring numbers.
  private func links(_ numbers: [Int]) -> [Markup] {
    EntryRanges(numbers).ranges.enumerated().flatMap { index, range -> [Markup] in
      let words = digits.write(
        range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)")
      let link: Markup =
        entries.contains(range.lowerBound)
        ? .element("a", [HTMLWriter.attribute("href", "#e\(range.lowerBound)")], [.text(words)])
        : .text(words)
      return index == 0 ? [link] : [.text(", "), link]
    }
  }

  // MARK: Text

  /// Text with its line breaks, and words that a browser would part in the middle kept whole.
  private func text(_ words: String) -> [Markup] {
    words.cleanLines.enumerated().flatMap { index, line in
      (index == 0 ? [] : [.element("br", [])]) + unbroken(line)
    }
  }

  private func unbroken(_ line: String) -> [Markup] {
    UnbrokenWords.parts(of: line).flatMap { part -> [Markup] in
      let letters = TallLetters.parts(of: part.text).map { letter -> Markup in
        letter.closeness.map {
          .element("span", [HTMLWriter.attribute("class", $0.name)], [.text(letter.text)])
        } ?? .text(letter.text)
      }
      return part.isWord
        ? [.element("span", [HTMLWriter.attribute("class", "w")], letters)] : letters
    }
  }
}

/// Numbers of entries as runs: 1–5, 8.
struct EntryRanges {
  let ranges: [ClosedRange<Int>]

  /// Takes ascending numbers.
  init(_ numbers: [Int]) {
    var ranges: [ClosedRange<Int>] = []
    for number in numbers {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    self.ranges = ranges
  }

  /// `1-5 8`, for machines.
  var plain: String {
    ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
      .joined(separator: " ")
  }
}
