public import Recognition

/// What `pdftotext -bbox-layout` writes of a PDF: every word with its box.
public enum PopplerReader {
  /// Words of a PDF are parted by the blanks that it prints.
  private static let blank = 0.125

  /// Throws ``ManuscriptFault/noText`` where the pages have none, as those of a scan.
  public static func read(
    _ octets: [UInt8], named name: String
  ) throws(ManuscriptFault) -> Manuscript {
    // The document type stands before the first element; it defines nothing.
    guard let start = octets.firstRange(of: "<html".utf8)?.lowerBound else { throw .damaged }
    let pages = Collected(PagedManuscript(blank: blank))
    let page = Collected((words: [PageWord](), height: 0.0))
    let word = Collected<(element: XMLElement, text: String)?>(nil)
    try XMLEvents.read(Array(octets[start...])) { event throws(ManuscriptFault) in
      switch event {
      case .start(let element) where element.name == "page":
        page.value = ([], element["height"].flatMap(Double.init) ?? 0)
      case .start(let element) where element.name == "word": word.value = (element, "")
      case .text(let text): word.value?.text += text
      case .end("word"):
        if let (element, text) = word.value, let box = element.box {
          page.value.words.append(PageWord(text: text, x: box.x, y: box.y))
        }
        word.value = nil
      case .end("page"):
        pages.value.add(try PageLines(page.value.words).lines, height: page.value.height)
      case .start, .end: break
      }
    }
    return try pages.value.manuscript(named: name, letters: .typed)
  }
}

extension XMLElement {
  /// xMin, yMin, xMax, yMax.
  fileprivate var box: (x: ClosedRange<Double>, y: ClosedRange<Double>)? {
    func range(_ low: String, _ high: String) -> ClosedRange<Double>? {
      guard let low = self[low].flatMap(Double.init), let high = self[high].flatMap(Double.init),
        low <= high
      else { return nil }
      return low...high
    }
    guard let x = range("xMin", "xMax"), let y = range("yMin", "yMax") else { return nil }
    return (x, y)
  }
}
