/// Reads the parts of a template out of its archive.
struct DocxTemplateReader: ~Copyable {
  private let archive: ZipReading

  init(_ octets: [UInt8]) throws(DocxTemplateFault) {
    guard octets.count <= DocxTemplate.largestFile else { throw .tooLarge }
    // The mark of an OLE compound file.
    if octets.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .oldOrLocked }
    guard let archive = ZipReading(octets) else { throw .notAWordFile }
    guard archive.count <= DocxTemplate.mostEntries else { throw .tooLarge }
    self.archive = archive
  }

  /// The octets of a part that must be there.
  borrowing func part(_ name: String) throws(DocxTemplateFault) -> [UInt8] {
    guard let octets = try partIfAny(name) else { throw .missing(part: name) }
    return octets
  }

  private borrowing func partIfAny(_ name: String) throws(DocxTemplateFault) -> [UInt8]? {
    switch archive.entry(name, most: DocxTemplate.largestPart) {
    case .octets(let octets): octets
    case .absent: nil
    case .tooLarge: throw .partTooLarge(part: name)
    case .damaged: throw .damaged(part: name, reason: "it cannot be unpacked")
    }
  }

  /// The name of the part with the text.
  borrowing func mainPart() throws(DocxTemplateFault) -> String {
    guard try partIfAny("[Content_Types].xml") != nil else { throw .notAWordFile }
    let strict = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"
    let all = try relationships(of: "")
    if all.contains(where: { $0.type == strict }) { throw .strict }
    guard let found = all.first(where: { $0.kind == .officeDocument && !$0.isExternal }),
      let name = DocxPath.resolve(found.target, from: "")
    else { throw .notAWordFile }
    return name
  }

  /// The styles, which a template must have.
  borrowing func styles(of main: String) throws(DocxTemplateFault) -> DocxTemplate.Styles {
    guard let name = try target(.styles, of: main) else { throw .missing(part: "word/styles.xml") }
    let octets = try part(name)
    return try DocxTemplateReader.reading(name) { () throws(XMLReader.Fault) in
      try DocxTemplate.Styles(reading: octets)
    }
  }

  /// The theme with its colours and fonts; nil where it has pictures of its own, which styles do not need.
  borrowing func theme(of main: String) throws(DocxTemplateFault) -> [UInt8]? {
    guard let name = try target(.theme, of: main), try relationships(of: name).isEmpty else {
      return nil
    }
    let octets = try part(name)
    try DocxTemplateReader.reading(name) { () throws(XMLReader.Fault) in
      var reader = try XMLReader(octets)
      while try reader.next() != nil {}
    }
    return octets
  }

  private borrowing func target(_ kind: DocxRelationship.Kind, of main: String)
    throws(DocxTemplateFault) -> String?
  {
    try relationships(of: main).first { $0.kind == kind && !$0.isExternal }
      .flatMap { DocxPath.resolve($0.target, from: main) }
  }

  // MARK: Letterheads

  borrowing func letterheads(
    of main: String, _ references: [DocxTemplate.Place: String], own styles: [DocxTemplate.Style]
  ) throws(DocxTemplateFault) -> [DocxTemplate.Letterhead] {
    let relationships = try relationships(of: main)
    var letterheads: [DocxTemplate.Letterhead] = []
    var room = DocxTemplate.largestPictures
    for place in DocxTemplate.Place.allCases {
      guard let id = references[place] else { continue }
      guard let found = relationships.first(where: { $0.id == id && !$0.isExternal }),
        found.kind == (place.isHeader ? .header : .footer),
        let name = DocxPath.resolve(found.target, from: main)
      else { throw .missing(part: "the part \(id) that \(main) refers to") }
      if let letterhead = try letterhead(name, place, own: styles, &room) {
        letterheads.append(letterhead)
      }
    }
    return letterheads
  }

  private borrowing func letterhead(
    _ name: String, _ place: DocxTemplate.Place, own styles: [DocxTemplate.Style],
    _ room: inout Int
  ) throws(DocxTemplateFault) -> DocxTemplate.Letterhead? {
    let octets = try part(name)
    let ours: [DocxStyle] = [.mark, .colophon, .pageNumber]
    let names = Set(ours.map { $0.name.lowercased() })
    let left = Set(styles.filter { names.contains($0.name.lowercased()) }.map(\.id))
    let story = try Self.reading(name) { () throws(XMLReader.Fault) in
      try DocxLetterheadReader(octets, leavingOut: left)
    }
    guard story.root == (place.isHeader ? "hdr" : "ftr") else {
      throw .damaged(part: name, reason: "it is no page header or footer")
    }
    if let what = story.unusable { throw .unusable(part: name, what: what) }
    guard let (opening, closing) = story.split(octets) else { return nil }
    let (links, pictures) = try related(name, story.references, &room)
    return DocxTemplate.Letterhead(
      place: place, opening: opening, closing: closing, links: links, pictures: pictures,
      hasPageNumber: story.hasPageNumber)
  }

  private borrowing func related(
    _ name: String, _ references: Set<String>, _ room: inout Int
  ) throws(DocxTemplateFault) -> (links: [DocxRelationship], pictures: [DocxTemplate.Picture]) {
    let all = try relationships(of: name)
    var links: [DocxRelationship] = []
    var pictures: [DocxTemplate.Picture] = []
    for id in references.sorted() {
      guard let found = all.first(where: { $0.id == id }) else {
        throw .missing(part: "the part \(id) that \(name) refers to")
      }
      switch (found.kind, found.isExternal) {
      case (.hyperlink, true):
        guard let target = DocxAddress.target(ofTyped: found.target) else {
          throw .outside(part: name, target: found.target)
        }
        links.append(DocxRelationship(id: id, kind: .hyperlink, target: target, isExternal: true))
      case (_, true): throw .outside(part: name, target: found.target)
      case (.image, false):
        guard let path = DocxPath.resolve(found.target, from: name),
          let format = DocxPicture.Format(
            rawValue: String(path.split(separator: ".").last ?? "").lowercased())
        else { throw .unusable(part: name, what: "a picture \(found.target)") }
        let octets = try part(path)
        room -= octets.count
        guard room >= 0 else { throw .tooLarge }
        pictures.append(.init(id: id, picture: DocxPicture(format: format, octets: octets)))
      default:
        throw .unusable(part: name, what: "\(found.type.split(separator: "/").last ?? "a part")")
      }
    }
    return (links, pictures)
  }

  // MARK: Relationships

  private struct Relationship {
    let id: String
    let type: String
    let target: String
    let isExternal: Bool

    var kind: DocxRelationship.Kind? { DocxRelationship.Kind(uri: type) }
  }

  private borrowing func relationships(of part: String) throws(DocxTemplateFault)
    -> [Relationship]
  {
    let name = DocxPath.relationships(of: part)
    guard let octets = try partIfAny(name) else { return [] }
    return try Self.reading(name) { () throws(XMLReader.Fault) in
      var reader = try XMLReader(octets)
      var list: [Relationship] = []
      while let event = try reader.next() {
        guard case .start(let element) = event, element.local == "Relationship",
          element.namespace == DocxNamespace.package, let id = element.value("Id", in: ""),
          let type = element.value("Type", in: ""), let target = element.value("Target", in: "")
        else { continue }
        let isExternal = element.value("TargetMode", in: "") == "External"
        list.append(Relationship(id: id, type: type, target: target, isExternal: isExternal))
      }
      return list
    }
  }

  private static func reading<Result>(
    _ name: String, _ body: () throws(XMLReader.Fault) -> Result
  ) throws(DocxTemplateFault) -> Result {
    do throws(XMLReader.Fault) {
      return try body()
    } catch {
      throw .damaged(part: name, reason: error.reason)
    }
  }
}

extension DocxTemplate.Styles {
  fileprivate init(reading octets: [UInt8]) throws(XMLReader.Fault) {
    var reader = try XMLReader(octets)
    var list: [DocxTemplate.Style] = []
    var open: (kind: String, id: String)?
    var end: Int?
    while let event = try reader.next() {
      switch event {
      case .start(let element):
        let isWord = element.namespace == DocxNamespace.word
        switch (reader.depth, element.local) {
        case (1, _):
          guard isWord, element.local == "styles" else {
            throw .init(reason: "it holds no styles", position: 0)
          }
        case (2, "style") where isWord:
          let id = element.value("styleId", in: DocxNamespace.word)
          open = id.map { (element.value("type", in: DocxNamespace.word) ?? "paragraph", $0) }
        case (3, "name") where isWord:
          guard let style = open, let name = element.value("val", in: DocxNamespace.word) else {
            continue
          }
          list.append(.init(kind: style.kind, id: style.id, name: name))
        default: break
        }
      case .end(_, _, let range):
        if reader.depth == 0, !range.isEmpty { end = range.lowerBound }
      case .text: break
      }
    }
    guard let end else { throw .init(reason: "it holds no styles", position: 0) }
    self.init(octets: octets, list: list, end: end)
  }
}
