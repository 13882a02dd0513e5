internal import Documents
internal import MarkupTree
internal import PlanModel
internal import ThaiCivil

extension Chart {
  /// What a project owes in a fiscal year as bars over its months: a Gantt chart. Nil where it owes
  /// nothing.
  static func steps(of progress: ProjectProgress, today: ThaiDate) -> Chart? {
    guard !progress.obligations.isEmpty else { return nil }
    let days = progress.year.days
    func inside(_ day: ThaiDate) -> ThaiDate {
      min(max(day, days.lowerBound), days.upperBound)
    }
    func written(_ day: ThaiDate) -> Spans.Day {
      Spans.Day(day, text: day.written(.abbreviated))
    }
    let rows = progress.obligations.map { item in
      let obligation = item.obligation
      let kind = Spans.Mark.Kind(of: item)
      let last = inside(obligation.due)
      return Spans.Row(
        label: obligation.title, first: written(min(inside(obligation.start), last)),
        last: written(last), marks: [Spans.Mark(last, kind)],
        counts: Spans.Mark.Kind.allCases.map { other in
          Number(.count(other == kind ? 1 : 0), text: other == kind ? "1" : "0", entries: [])
        })
    }
    let title = "แผนภูมิแกนต์ \(progress.project.number) ปีงบประมาณ พ.ศ. \(progress.year)"
    let done = progress.obligationsDone
    return Chart(
      name: "steps", title: title,
      description: "\(progress.obligations.count) รายการ แล้วเสร็จ \(done) รายการ",
      style: Style(.thai, .arabic),
      form: .spans(
        Spans(
          rowLabel: PlanModel.Wording.Label.step, days: days,
          months: progress.year.months.map { Spans.Month($0.written(.short), first: $0.firstDay) },
          rows: rows, today: days.contains(today) ? written(today) : nil)))
  }

  /// The picture with its figures to read under it.
  func figure(_ words: Words) -> Markup {
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

extension Chart.Spans.Mark.Kind {
  init(of item: ObligationProgress) {
    self =
      switch item.status.kind {
      case .done: .done
      case .cannot: .cannot
      case .notStarted, .inProgress: item.isOverdue ? .overdue : .open
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
