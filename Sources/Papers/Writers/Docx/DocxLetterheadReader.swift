/// Reads a page header or footer of a template.
struct DocxLetterheadReader {
  /// The local name of its root: hdr or ftr; empty where it is not Word's.
  private(set) var root = ""
  /// The relationships that it uses.
  private(set) var references: Set<String> = []
  /// What cannot go into another file, in words.
  private(set) var unusable: String?
  private(set) var hasPageNumber = false

  private var leftOut: [Range<Int>] = []
  private var end: Range<Int>?
  private var paragraph: (start: Int, isLeftOut: Bool)?
  private var instructions = ""
  private var isInstruction = false

  /// Paragraphs that have one of these styles are taken away: a report of ours put them there.
  init(_ octets: [UInt8], leavingOut styles: Set<String>) throws(XMLReader.Fault) {
    var reader = try XMLReader(octets)
    while let event = try reader.next() {
      switch event {
      case .start(let element): start(element, at: reader.depth, styles)
      case .end(_, _, let range):
        isInstruction = false
        close(range, at: reader.depth)
      case .text(let words):
        if isInstruction, paragraph?.isLeftOut != true { instructions += words }
      }
    }
    check()
  }

  private mutating func start(
    _ element: XMLReader.Element, at depth: Int, _ styles: Set<String>
  ) {
    let isWord = element.namespace == DocxNamespace.word
    if depth == 1 { root = isWord ? element.local : "" }
    if depth == 2 {
      paragraph = isWord && element.local == "p" ? (element.range.lowerBound, false) : nil
    }
    if depth == 4, isWord, element.local == "pStyle", paragraph != nil,
      styles.contains(element.value("val", in: DocxNamespace.word) ?? "")
    {
      paragraph?.isLeftOut = true
    }
    guard paragraph?.isLeftOut != true else { return }
    isInstruction = isWord && element.local == "instrText"
    if isWord, element.local == "fldSimple" {
      instructions += " \(element.value("instr", in: DocxNamespace.word) ?? "") "
    }
    for attribute in element.attributes where attribute.namespace == DocxNamespace.relationships {
      references.insert(attribute.value)
    }
    if isWord, ["object", "altChunk", "control", "subDoc"].contains(element.local) {
      unusable = "an embedded object"
    }
  }

  private mutating func close(_ range: Range<Int>, at depth: Int) {
    if depth == 0 { end = range }
    if depth == 1, let closing = paragraph {
      if closing.isLeftOut { leftOut.append(closing.start..<range.upperBound) }
      paragraph = nil
    }
  }

  /// Fields that read other files or start programs.
  private static let reaching: Set<String> = [
    "DDE", "DDEAUTO", "LINK", "IMPORT", "INCLUDE", "INCLUDETEXT", "INCLUDEPICTURE", "DATABASE",
    "EMBED", "MACROBUTTON", "RD", "HTMLCONTROL",
  ]

  private mutating func check() {
    let words = instructions.uppercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    hasPageNumber = words.contains("PAGE") || words.contains("NUMPAGES")
    if let field = words.first(where: Self.reaching.contains) { unusable = "a field \(field)" }
  }

  /// The part before and from its closing tag, without what is left out; nil where it has no content.
  func split(_ octets: [UInt8]) -> (opening: [UInt8], closing: [UInt8])? {
    guard let end, !end.isEmpty else { return nil }
    var opening: [UInt8] = []
    var position = 0
    for range in leftOut {
      opening += octets[position..<range.lowerBound]
      position = range.upperBound
    }
    return (opening + octets[position..<end.lowerBound], Array(octets[end.lowerBound...]))
  }
}
