internal import Office
internal import MarkupTree
internal import PlanModel

extension PublicPreview.Text {
  /// The text with what should be looked at marked, and what that is; as an excerpt only what stands around.
  func view(_ words: PageWording, isExcerpt: Bool = false) -> [Markup] {
    let kinds = PublicConcern.Kind.allCases.filter { kind in
      concerns.contains { $0.kind == kind }
    }
    return markup {
      tag("p", ["class": "said"]) { isExcerpt ? excerpt : marked(text[...]) }
      if !kinds.isEmpty {
        tag("p") {
          for kind in kinds {
            tag("span", ["class": "mark late"]) { words.looksLike(kind) }
            " "
          }
        }
      }
    }
  }

  private static let around = 40

  private var excerpt: [Markup] {
    guard let first = concerns.first, let last = concerns.last else { return marked(text[...]) }
    let start = text.index(
      first.range.lowerBound, offsetBy: -Self.around, limitedBy: text.startIndex)
    let end = text.index(
      first.range.upperBound, offsetBy: Self.around * 3, limitedBy: text.endIndex)
    let shown = text[(start ?? text.startIndex)..<(end ?? text.endIndex)]
    let isCut = shown.endIndex < last.range.upperBound
    return (shown.startIndex > text.startIndex ? [.text("…")] : []) + marked(shown)
      + (shown.endIndex < text.endIndex || isCut ? [.text("…")] : [])
  }

  private func marked(_ part: Substring) -> [Markup] {
    var shown: [Markup] = []
    var place = part.startIndex
    for concern in concerns
    where concern.range.lowerBound >= place && concern.range.upperBound <= part.endIndex {
      shown.append(.text(String(part[place..<concern.range.lowerBound])))
      shown.append(tag("mark") { String(part[concern.range]) })
      place = concern.range.upperBound
    }
    return shown + [.text(String(part[place...]))]
  }
}

extension PublicPreview.Link {
  /// The address, cut short where it is long, and why it should be looked at.
  func view(_ words: PageWording) -> [Markup] {
    let short = address.prefix(Self.longest)
    return markup {
      tag("span", ["class": "hash"]) { "\(short)\(short.count < address.count ? "…" : "")" }
      if hasKey {
        " "
        tag("span", ["class": "mark late"]) { words.looksLike(.linkWithKey) }
      }
    }
  }

  private static let longest = 160
}
