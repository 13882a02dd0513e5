import ThaiCivil

/// Writes `word/document.xml`.
struct DocxStory {
  let document: Document
  let styles: DocxStyleNames
  let frame: DocxFrame
  let links: DocxLinks
  let anchors: DocxAnchors
  let drawings: DocxDrawings

  init(
    _ document: Document, _ styles: DocxStyleNames, _ frame: DocxFrame, _ drawings: DocxDrawings
  ) {
    self.document = document
    self.styles = styles
    self.frame = frame
    self.drawings = drawings
    links = DocxLinks(document)
    anchors = DocxAnchors(document.tables)
  }

  var part: [UInt8] {
    XMLWriter.part { xml in
      xml.element(
        "w:document",
        ["xmlns:w": DocxNamespace.word, "xmlns:r": DocxNamespace.relationships]
      ) { xml in
        xml.element("w:body") { body(&$0) }
      }
    }
  }

  private func body(_ xml: inout XMLWriter) {
    // A text of Word has at least one section, and something in it.
    let sections = document.sections.isEmpty ? [Section(.portrait, [])] : document.sections
    var table = 0
    for (index, section) in sections.enumerated() {
      for block in section.blocks {
        write(block, in: section, table, &xml)
        if block.table != nil { table += 1 }
      }
      let isLast = index == sections.count - 1
      if isLast { code(&xml) }
      end(section, isFirst: index == 0, isLast: isLast, &xml)
    }
  }

  /// The number is that of the tables before.
  private func write(
    _ block: Block, in section: Section, _ number: Int, _ xml: inout XMLWriter
  ) {
    switch block {
    case .memo(let memo): write(memo, &xml)
    case .contents: contents(in: section.orientation, &xml)
    case .signatures(let signatures):
      write(signatures, across: section.orientation, &xml)
    case .picture(let chart): picture(chart, section.orientation, &xml)
    case .cover(let lines):
      for _ in 0..<Self.linesAboveCover { paragraph(.subtitle, [], &xml) }
      write(.title(lines), in: section, number, &xml)
    case .title(let lines):
      for (index, line) in lines.enumerated() {
        paragraph(index == 0 ? .title : .subtitle, [.text(line)], &xml)
      }
    case .heading(let level, let words):
      paragraph(
        level <= 1 ? .heading1 : .heading2, [.text(words)],
        bookmark: level == 1 && document.hasContents ? part(words) : nil, &xml)
    case .paragraph(let content): paragraph(.normal, content, &xml)
    case .list(let items):
      for item in items { paragraph(.bullet, item, &xml) }
    case .table(let table): write(table, number, section.orientation, &xml)
    case .chart(let chart): write(chart, number, section.orientation, &xml)
    case .newPage:
      xml.element("w:p") { $0.element("w:r") { $0.element("w:br", ["w:type": "page"]) } }
    }
  }

  /// A cover stands in the upper half of its page.
  private static let linesAboveCover = 7

  /// The chart where Word can draw it, and the figures below it to read.
  private func write(
    _ chart: Chart, _ number: Int, _ orientation: Section.Orientation, _ xml: inout XMLWriter
  ) {
    guard drawings.charts[chart.name] != nil else {
      return write(chart.table, number, orientation, &xml)
    }
    picture(chart, orientation, &xml)
    write(chart.table.withoutCaption, number, orientation, &xml)
  }

  /// The chart under its caption; nothing where Word cannot draw it.
  private func picture(
    _ chart: Chart, _ orientation: Section.Orientation, _ xml: inout XMLWriter
  ) {
    guard let drawn = drawings.charts[chart.name] else { return }
    paragraph(.caption, [.text(chart.title)], &xml)
    xml.element("w:p") { xml in
      xml.element("w:pPr") { $0.element("w:pStyle", ["w:val": styles[.figure]]) }
      xml.element("w:r") { drawn.write(in: frame.page(orientation), orientation, &$0) }
    }
  }

  // MARK: Parts

  /// The list of parts; the program that opens the file fills the pages in.
  private func contents(in orientation: Section.Orientation, _ xml: inout XMLWriter) {
    paragraph(.subtitle, [.strong(document.style.wording.contents)], &xml)
    let width = frame.page(orientation).textWidth(orientation)
    let form = document.digits == .thai ? "\\* THAIARABIC" : "\\* Arabic"
    for (index, words) in document.parts.enumerated() {
      xml.element("w:p") { xml in
        xml.element("w:pPr") { xml in
          xml.element("w:pStyle", ["w:val": styles[.normal]])
          xml.element("w:tabs") {
            $0.element("w:tab", ["w:val": "right", "w:leader": "dot", "w:pos": "\(width)"])
          }
        }
        line([.text(words)], &xml)
        xml.element("w:r") { $0.element("w:tab") }
        xml.element(
          "w:fldSimple",
          ["w:instr": " PAGEREF \(Self.name(ofPart: index)) \(form) ", "w:dirty": "1"]
        ) { xml in
          xml.element("w:r") { $0.element("w:t", text: " ") }
        }
      }
    }
  }

  private static func name(ofPart index: Int) -> String { "part_\(index + 1)" }

  /// The place of a part, counted beyond those of entries.
  private func part(_ words: String) -> DocxAnchors.Bookmark? {
    document.parts.firstIndex(of: words).map {
      DocxAnchors.Bookmark(id: 1_000_000 + $0, name: Self.name(ofPart: $0))
    }
  }

  /// A section's pages are described in its last paragraph, those of the last one at the end of the text.
  private func end(
    _ section: Section, isFirst: Bool, isLast: Bool, _ xml: inout XMLWriter
  ) {
    if isLast {
      if section.blocks.isEmpty { paragraph(.normal, [], &xml) }
      frame.write(
        section.orientation, isFirst: isFirst, isMemo: isFirst && !isLast && section.isMemo, &xml)
    } else {
      xml.element("w:p") { xml in
        xml.element("w:pPr") { xml in
          xml.element("w:pStyle", ["w:val": styles[.tableGap]])
          frame.write(
            section.orientation, isFirst: isFirst, isMemo: isFirst && !isLast && section.isMemo,
            &xml)
        }
      }
    }
  }

  /// The QR code at the end of the text.
  private func code(_ xml: inout XMLWriter) {
    guard let drawing = drawings.code, let proof = document.proof else { return }
    xml.element("w:p") { xml in
      xml.element("w:pPr") { $0.element("w:pStyle", ["w:val": styles[.normal]]) }
      xml.element("w:r") { drawing.write(millimetres: (30, 30), &$0) }
    }
    paragraph(.colophon, [.text(proof)], &xml)
  }

  // MARK: Paragraphs

  /// A paragraph, which may be found by a bookmark, and be kept on the page of what follows.
  func paragraph(
    _ style: DocxStyle, _ content: [Inline], bookmark: DocxAnchors.Bookmark? = nil,
    keepsWithNext: Bool = false, _ xml: inout XMLWriter
  ) {
    xml.element("w:p") { xml in
      xml.element("w:pPr") { xml in
        xml.element("w:pStyle", ["w:val": styles[style]])
        if keepsWithNext { xml.element("w:keepNext") }
        // A template's own style for bullets refers to a numbering that stays behind.
        if style == .bullet { DocxNumbering.refer(&xml) }
      }
      if let bookmark {
        xml.element("w:bookmarkStart", ["w:id": "\(bookmark.id)", "w:name": bookmark.name])
      }
      line(content, &xml)
      if let bookmark { xml.element("w:bookmarkEnd", ["w:id": "\(bookmark.id)"]) }
    }
  }
}

extension Section {
  fileprivate var isMemo: Bool {
    if case .memo? = blocks.first { true } else { false }
  }
}

extension Block {
  /// The table that it holds.
  fileprivate var table: Table? {
    switch self {
    case .table(let table): table
    case .chart(let chart): chart.table
    case .memo, .title, .cover, .contents, .heading, .paragraph, .list, .picture, .signatures,
      .newPage:
      nil
    }
  }
}
