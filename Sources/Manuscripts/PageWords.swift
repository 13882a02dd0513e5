internal import Recognition

/// A word on a page, with the box around it. Lengths are in the unit of its page; y grows downwards.
struct PageWord {
  let text: String
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>
  /// Whether what read it was sure of it.
  var isSure = true

  var height: Double { y.upperBound - y.lowerBound }
  fileprivate var middle: Double { (y.lowerBound + y.upperBound) / 2 }
}

/// The lines of a page, made of its words by where they stand.
struct PageLines {
  private(set) var lines: [[PageWord]] = []

  /// More is no page of a plan, and would take long to sort.
  static let mostWords = 20_000

  /// A word belongs to a line where its middle is within the line's height.
  init(_ words: [PageWord]) throws(ManuscriptFault) {
    guard words.count <= Self.mostWords else { throw .tooManyCells }
    for word in words.sorted(by: { ($0.middle, $0.x.lowerBound) < ($1.middle, $1.x.lowerBound) }) {
      if let last = lines.last?.first, last.y.contains(word.middle) || word.y.contains(last.middle)
      {
        lines[lines.count - 1].append(word)
      } else {
        lines.append([word])
      }
    }
  }

  /// The words of a line as a text: blanks where there is room for one, a tab where there is room for many.
  /// `blank` is the least width of a blank in heights of the line; machines part Thai words by less.
  static func text(_ words: [PageWord], blank: Double) -> String {
    let height = words.map(\.height).max() ?? 0
    var text = ""
    var end: Double?
    for word in words.sorted(by: { $0.x.lowerBound < $1.x.lowerBound }) {
      if let end {
        let gap = word.x.lowerBound - end
        if gap > 3 * height { text += "\t" } else if gap > blank * height { text += " " }
      }
      text += word.text
      end = word.x.upperBound
    }
    return BrokenTones.mended(text)
  }
}

/// Pages of lines as a manuscript: what is printed on most pages at the same height is their furniture.
struct PagedManuscript {
  private var pages: [[(text: String, height: Int, unsure: [String])]] = []
  private let blank: Double

  /// `blank` is the least width of a blank between words in heights of their line.
  init(blank: Double) { self.blank = blank }

  /// A page from top to bottom; `height` is that of the page in the unit of its words.
  mutating func add(_ lines: [[PageWord]], height: Double) {
    pages.append(
      lines.map { words in
        let top = words.map(\.y.lowerBound).min() ?? 0
        // In hundredths of the page, which headings that repeat share.
        return (
          PageLines.text(words, blank: blank), Int(top * 100 / max(1, height)),
          words.filter { !$0.isSure }.map(\.text)
        )
      })
  }

  func manuscript(
    named name: String, letters: Manuscript.Letters
  ) throws(ManuscriptFault) -> Manuscript {
    let repeated = repeatedLines()
    var number = 0
    var blocks: [Manuscript.Block] = []
    for (page, lines) in pages.enumerated() {
      if lines.isEmpty { blocks.append(.picture(Place(.picture, number, page: page + 1))) }
      for line in lines where !line.text.allSatisfy(\.isWhitespace) {
        number += 1
        let isEdge = line.height < 12 || line.height > 88
        blocks.append(
          .paragraph(
            .init(
              line.text, at: Place(.line, number, page: page + 1),
              isFurniture: isEdge && repeated.contains(line.text), unsure: line.unsure)))
      }
    }
    guard number > 0 else { throw .noText }
    return Manuscript(name: name, blocks: blocks, letters: letters, paragraphsAreLines: true)
  }

  /// The texts near the edge that stand on at least half of the pages, of which there are several.
  private func repeatedLines() -> Set<String> {
    guard pages.count > 3 else { return [] }
    var counts: [String: Int] = [:]
    for page in pages {
      for text in Set(page.filter { $0.height < 12 || $0.height > 88 }.map(\.text)) {
        counts[text, default: 0] += 1
      }
    }
    return Set(counts.filter { $0.value * 2 >= pages.count }.keys)
  }
}
