internal import MarkupTree
import Papers
internal import PlanModel
internal import ThaiCivil

extension Chart {
  /// The picture with its figures to read under it.
  func figure(_ words: PageWording) -> Markup {
    tag("figure") {
      tag("figcaption") { title }
      tag("div", ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": title]) {
        picture
      }
      tag("details") {
        tag("summary") { words.figuresToRead }
        table.view(caption: title)
      }
    }
  }
}

extension Table {
  /// The table as HTML that scrolls by itself on a narrow screen.
  func view(caption: String?) -> Markup {
    tag(
      "div",
      ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": caption ?? self.caption]
    ) {
      tag("table") {
        if let caption = caption ?? self.caption { tag("caption") { caption } }
        tag("thead") {
          for row in headings {
            tag("tr") {
              for heading in row {
                tag(
                  "th",
                  [
                    "scope": heading.columns > 1 ? "colgroup" : "col",
                    "colspan": heading.columns > 1 ? "\(heading.columns)" : nil,
                    "rowspan": heading.rows > 1 ? "\(heading.rows)" : nil,
                  ]
                ) { heading.text }
              }
            }
          }
        }
        tag("tbody") { for row in rows { view(of: row) } }
      }
    }
  }

  private func view(of row: Row) -> Markup {
    tag("tr", ["class": row.kind == .total ? "total" : nil]) {
      for (place, cell) in row.cells.enumerated() {
        let text = cell.lines.map { $0.map(\.text).joined() }.joined(separator: " ")
        if place == 0 {
          tag("th", ["scope": "row"]) { text }
        } else {
          tag("td", ["class": alignment(of: cell, at: place, in: row) == .end ? "n" : nil]) { text }
        }
      }
    }
  }
}

extension Inline {
  /// Its text alone.
  var text: String {
    switch self {
    case .text(let text), .strong(let text), .link(let text, to: _): text
    case .number(let number): number.text
    case .entry(let number): "#\(number)"
    }
  }
}
