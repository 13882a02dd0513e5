/// What the sections of a template's text say of their pages.
struct DocxSectionReader {
  private(set) var portrait: DocxPage?
  private(set) var landscape: DocxPage?
  /// The relationship of each header and footer; where sections differ, that of the first.
  private(set) var references: [DocxTemplate.Place: String] = [:]

  private var isLandscape = false
  private var page: DocxPage?
  private var firsts: [DocxTemplate.Place: String] = [:]
  private var showsFirst = false
  private var isWord = false
  private var isStrict = false

  init(_ octets: [UInt8], name: String) throws(DocxTemplateFault) {
    do throws(XMLReader.Fault) {
      try read(octets)
    } catch {
      throw .damaged(part: name, reason: error.reason)
    }
    guard isWord else {
      throw isStrict ? .strict : .damaged(part: name, reason: "it is no text of Word")
    }
  }

  private mutating func read(_ octets: [UInt8]) throws(XMLReader.Fault) {
    var reader = try XMLReader(octets)
    // A section inside a tracked change is one of the past.
    var changed: Int?
    while let event = try reader.next() {
      switch event {
      case .start(let element):
        if reader.depth == 1 {
          isWord = element.namespace == DocxNamespace.word && element.local == "document"
          isStrict = element.namespace == DocxNamespace.strictWord
        }
        guard element.namespace == DocxNamespace.word else { continue }
        if element.local == "sectPrChange", changed == nil { changed = reader.depth }
        if changed == nil { take(element) }
      case .end(let namespace, let local, _):
        if let depth = changed, reader.depth < depth { changed = nil }
        if changed == nil, namespace == DocxNamespace.word, local == "sectPr" { close() }
      case .text: break
      }
    }
  }

  private mutating func take(_ element: XMLReader.Element) {
    func word(_ name: String) -> String? { element.value(name, in: DocxNamespace.word) }
    func number(_ name: String) -> Int? { word(name).flatMap { Int($0) } }
    switch element.local {
    case "sectPr": (isLandscape, page, firsts, showsFirst) = (false, nil, [:], false)
    case "pgSz":
      isLandscape = word("orient") == "landscape" || (number("w") ?? 0) > (number("h") ?? 1)
    case "pgMar":
      guard let top = number("top"), let bottom = number("bottom"), let left = number("left"),
        let right = number("right")
      else { return }
      page = DocxPage(
        top: top, bottom: bottom, left: left, right: right, header: number("header") ?? 567,
        footer: number("footer") ?? 567, gutter: number("gutter") ?? 0)
    case "titlePg": showsFirst = !["0", "false", "off"].contains(word("val"))
    case "headerReference", "footerReference":
      guard let id = element.value("id", in: DocxNamespace.relationships) else { return }
      let isHeader = element.local == "headerReference"
      switch word("type") {
      case "first": firsts[.init(isHeader: isHeader, isFirstPage: true)] = id
      case "even": break
      default:
        let place = DocxTemplate.Place(isHeader: isHeader, isFirstPage: false)
        references[place] = references[place] ?? id
      }
    default: break
    }
  }

  private mutating func close() {
    if isLandscape { landscape = landscape ?? page } else { portrait = portrait ?? page }
    if showsFirst { references.merge(firsts) { old, _ in old } }
  }
}
