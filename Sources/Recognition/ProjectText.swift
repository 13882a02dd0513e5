internal import PlanModel
internal import ThaiCivil

/// The lines of one project, parted into its sections.
struct ProjectText {
  let number: PrintedNumber
  var title: String
  let place: Place
  var sections: [(heading: SectionHeading, place: Place, lines: [SectionLine])] = []
  var doubts: [Doubt] = []

  /// A line of a section; of the heading's own line, what stands behind the name.
  struct SectionLine {
    let line: Line
    let index: Int?
  }

  /// Parts the lines behind the heading. `order` is which section each number is in this document.
  init(
    number: PrintedNumber, title: String, at place: Place, lines: [(index: Int, line: Line)],
    order: [Int: Section], uses: inout LineUses
  ) {
    self.number = number
    self.title = title
    self.place = place
    for (index, line) in lines {
      if line.isFurniture {
        uses[index] = .furniture
        continue
      }
      if let heading = line.sectionHeading(after: sections.last?.heading, order: order),
        isNext(heading)
      {
        uses[index] = .heading
        var content: [SectionLine] = []
        if !heading.content.isEmpty {
          let paragraph = Manuscript.Paragraph(heading.content, at: line.place)
          content.append(SectionLine(line: Line(paragraph), index: index))
        }
        sections.append((heading, line.place, content))
        note(heading, of: line)
      } else if sections.isEmpty {
        uses[index] = .heading
        self.title += (self.title.isEmpty ? "" : " ") + line.text
      } else {
        sections[sections.count - 1].lines.append(SectionLine(line: line, index: index))
      }
    }
  }

  /// A section comes once, but that a list of outputs may be headed again.
  private func isNext(_ heading: SectionHeading) -> Bool {
    guard !sections.contains(where: { $0.heading.section == heading.section }) else { return false }
    return true
  }

  private mutating func note(_ heading: SectionHeading, of line: Line) {
    if heading.isUnclear {
      doubts.append(
        Doubt(
          .headingUnclear, .init(number, heading.section.part), at: line.place, seen: line.text,
          taken: "(\(heading.number ?? 0)) \(heading.section.word)"))
    }
    let before = sections.dropLast().last?.heading.number
    if let now = heading.number, let before, now != before + 1 {
      doubts.append(
        Doubt(
          .numberOutOfOrder, .init(number, heading.section.part), at: line.place, seen: line.text,
          taken: heading.section.word, alternatives: ["(\(before + 1))"]))
    }
  }

  subscript(section: Section) -> [SectionLine]? {
    sections.first { $0.heading.section == section }?.lines
  }

  func place(of section: Section) -> Place? {
    sections.first { $0.heading.section == section }?.place
  }
}

/// What became of each line of the manuscript.
struct LineUses {
  private var uses: [LineUse]

  init(count: Int) { uses = Array(repeating: .unread, count: count) }

  subscript(index: Int) -> LineUse {
    get { uses[index] }
    set { uses[index] = newValue }
  }
}

/// What became of a line.
public enum LineUse: Sendable {
  /// It stands in the draft.
  case taken
  /// It told where something else stands.
  case heading
  /// The draft was checked against it.
  case compared
  /// It is prose that a plan file leaves out: foreword, principles and reasons.
  case prose
  /// A page number or a rule.
  case furniture
  /// Nothing was made of it.
  case unread
}
