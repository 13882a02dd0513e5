import ThaiCivil

/// What stands around the text of every page: the letterhead of a template, the marks above, what the paper
/// was made from and the number of the page below.
struct DocxFrame {
  let template: DocxTemplate?
  let styles: DocxStyleNames
  let marks: [Document.Mark]
  let colophon: [String]
  let style: Style

  init(_ document: Document, _ template: DocxTemplate?, _ styles: DocxStyleNames) {
    self.template = template
    self.styles = styles
    marks = document.marks
    colophon = document.colophon
    style = document.style
  }

  private var digits: Digits { style.digits }
  private var wording: PaperWording { style.wording }

  func page(_ orientation: Section.Orientation) -> DocxPage {
    if let page = template?.page(orientation) { return page }
    return orientation == .portrait ? .portrait : .landscape
  }

  // MARK: Section

  /// `w:sectPr`. Every section names the headers, so that a clerk may part or drop one. A memo is the first and names
  /// no footer: what it hands in says what it was made from.
  func write(
    _ orientation: Section.Orientation, isFirst: Bool, isMemo: Bool, _ xml: inout XMLWriter
  ) {
    xml.element("w:sectPr") { xml in
      for place in places where isFirst || !place.isFirstPage {
        if isMemo, !place.isHeader { continue }
        xml.element(
          place.isHeader ? "w:headerReference" : "w:footerReference",
          ["w:type": place.isFirstPage ? "first" : "default", "r:id": place.id])
      }
      page(orientation).write(orientation, &xml)
      if digits == .thai { xml.element("w:pgNumType", ["w:fmt": "thaiNumbers"]) }
      if isFirst && hasFirstPage { xml.element("w:titlePg") }
    }
  }

  private var hasFirstPage: Bool { template?.hasFirstPage ?? false }

  private var places: [DocxTemplate.Place] {
    DocxTemplate.Place.allCases.filter { hasFirstPage || !$0.isFirstPage }
  }

  // MARK: Parts

  var relationships: [DocxRelationship] {
    places.map {
      DocxRelationship(id: $0.id, kind: $0.isHeader ? .header : .footer, target: "\($0.id).xml")
    }
  }

  /// Adds the headers and footers and their pictures.
  func add(to package: inout DocxPackage) {
    for place in places {
      let letterhead = template?.letterhead(place)
      var relationships = letterhead?.links ?? []
      for (index, shown) in (letterhead?.pictures ?? []).enumerated() {
        let name = "media/\(place.id)-\(index + 1).\(shown.picture.format.rawValue)"
        package.add(picture: "word/\(name)", shown.picture.format, shown.picture.octets)
        relationships.append(DocxRelationship(id: shown.id, kind: .image, target: name))
      }
      let type = place.isHeader ? "header" : "footer"
      package.add(
        "word/\(place.id).xml", type: DocxParts.type(type), part(place, letterhead),
        relationships: relationships)
    }
  }

  /// What is ours goes below a letterhead.
  private func part(
    _ place: DocxTemplate.Place, _ letterhead: DocxTemplate.Letterhead?
  ) -> [UInt8] {
    let isNumbered = template?.letterheads.contains {
      $0.hasPageNumber && $0.place.isFirstPage == place.isFirstPage
    }
    let ours = XMLWriter.fragment { xml in
      if place.isHeader {
        header(&xml)
      } else {
        footer(isNumbered: isNumbered ?? false, isAlone: letterhead == nil, &xml)
      }
    }
    if let letterhead { return letterhead.opening + ours + letterhead.closing }
    return XMLWriter.part { xml in
      let root: StaticString = place.isHeader ? "w:hdr" : "w:ftr"
      xml.element(root, ["xmlns:w": DocxNamespace.word]) { $0.raw(ours) }
    }
  }

  private func header(_ xml: inout XMLWriter) {
    if marks.isEmpty { return paragraph(.header, &xml) { _ in } }
    // One line: height is scarce on a turned page.
    paragraph(.mark, &xml) { $0.run(marks.map { wording.words(for: $0) }.joined(separator: " – ")) }
  }

  private func footer(isNumbered: Bool, isAlone: Bool, _ xml: inout XMLWriter) {
    for line in colophon {
      paragraph(.colophon, &xml) { $0.run(line) }
    }
    if isNumbered {
      if isAlone && colophon.isEmpty { paragraph(.footer, &xml) { _ in } }
      return
    }
    paragraph(.pageNumber, &xml) { xml in
      xml.run(wording.page.0)
      field("PAGE", &xml)
      xml.run(wording.page.1)
      field("NUMPAGES", &xml)
    }
  }

  /// A number that the reading program fills in, in the digits of the paper.
  private func field(_ name: String, _ xml: inout XMLWriter) {
    let form = digits == .thai ? "\\* THAIARABIC" : "\\* Arabic"
    xml.element("w:fldSimple", ["w:instr": " \(name) \(form) "]) { $0.run(digits.write(1)) }
  }

  /// A letterhead may have bound the prefix to something else.
  private func paragraph(
    _ style: DocxStyle, _ xml: inout XMLWriter, _ content: (inout XMLWriter) -> Void
  ) {
    xml.element("w:p", ["xmlns:w": DocxNamespace.word]) { xml in
      xml.element("w:pPr") { $0.element("w:pStyle", ["w:val": styles[style]]) }
      content(&xml)
    }
  }
}

extension XMLWriter {
  fileprivate mutating func run(_ words: String) {
    element("w:r") { $0.element("w:t", ["xml:space": "preserve"], text: words) }
  }
}

extension DocxTemplate.Place {
  /// The relationship of the part and its name.
  fileprivate var id: String { (isHeader ? "header" : "footer") + (isFirstPage ? "First" : "") }
}
