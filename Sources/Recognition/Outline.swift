internal import PlanModel
internal import ThaiCivil

/// The headings of a chaptered plan: which lines are those of dimensions, strategies and projects. Contents
/// and summaries name the same ones; a heading proper is one that sections follow.
struct Outline {
  /// By the index of its line.
  private(set) var headings: [Int: Heading] = [:]
  private(set) var listed: [Listed] = []

  enum Heading: Equatable {
    case dimension(Int)
    case strategy(PrintedNumber)
    case project(PrintedNumber)
  }

  /// An entry of a list of contents.
  struct Listed {
    let number: PrintedNumber
    var title: String
    var page: Int?
    let place: Place
  }

  init(_ lines: [Line], tables: [Manuscript.Table]) {
    findProjects(lines)
    findStrategies(lines)
    findDimensions(lines)
    findListed(lines + tables.flatMap(Self.contentLines))
  }

  /// The rows of a table as lines of a list of contents; nothing for a table that is none.
  private static func contentLines(_ table: Manuscript.Table) -> [Line] {
    let rows = table.rows.map { row in
      let text = row.map { $0.lines.joined(separator: " ") }.joined(separator: "\t")
      return Line(Manuscript.Paragraph(text, at: table.place))
    }
    let isContents =
      table.rows.allSatisfy { $0.count <= 3 }
      && rows.contains { row in
        (row.listedPage ?? 0) > 0
      }
    return isContents ? rows : []
  }

  /// Whether a table is a list of contents or a part of one.
  func isContents(_ table: Manuscript.Table) -> Bool { !Self.contentLines(table).isEmpty }

  /// How many lines a title may take before the first section.
  private static let longestTitle = 4

  private mutating func findProjects(_ lines: [Line]) {
    for (index, line) in lines.enumerated() {
      guard case .numbered(let number) = line.mark, line.listedPage == nil, !line.rest.isEmpty
      else { continue }
      let isNamed = Project.Kind.allCases.contains { line.rest.starts(Wording.name(of: $0)) }
      guard number.parts.count == 3 || (number.parts.count == 2 && isNamed) else { continue }
      for next in lines[(index + 1)...].prefix(Self.longestTitle) {
        if case .numbered(let other) = next.mark, other.parts.count > 1 { break }
        if let heading = next.sectionHeading(after: nil, order: [:]) {
          if heading.section == .rationale || heading.section == .objectives {
            headings[index] = .project(number)
          }
          break
        }
      }
    }
  }

  private mutating func findStrategies(_ lines: [Line]) {
    var below: PrintedNumber?
    for index in lines.indices.reversed() {
      if case .project(let number) = headings[index] {
        below = number
        continue
      }
      guard let project = below, case .numbered(let number) = lines[index].mark,
        lines[index].listedPage == nil
      else { continue }
      if project.isDirectlyUnder(number), number.parts.count == 2 {
        headings[index] = .strategy(number)
      }
      // Any other number in between belongs to what stands above.
      below = nil
    }
  }

  private mutating func findDimensions(_ lines: [Line]) {
    var below: Int?
    for index in lines.indices.reversed() {
      switch headings[index] {
      case .project(let number), .strategy(let number): below = number.parts[0]
      case .dimension, nil:
        guard case .dimension(let number) = lines[index].mark, lines[index].listedPage == nil else {
          continue
        }
        if number == below { headings[index] = .dimension(number) }
        below = nil
      }
    }
  }

  /// The entries of lists of contents, their titles joined over lines.
  private mutating func findListed(_ lines: [Line]) {
    var open: Listed?
    /// Whether the open entry stands in the list already.
    var isIn = false
    // Under its heading the number at the end of a line is a page, however near it stands; a list of
    // contents has ended where no line of several has one.
    var linesLeft = 0
    for line in lines {
      if line.text.skeleton.starts("สารบัญ") { linesLeft = Self.longestTitle }
      let paged =
        line.listedPage == nil && linesLeft > 0 ? line.withNumberAtEnd ?? line : line
      linesLeft = paged.listedPage == nil ? linesLeft - 1 : max(linesLeft, Self.longestTitle)
      let page = paged.listedPage.flatMap { $0 > 0 ? $0 : nil }
      if case .numbered(let number) = paged.mark, number.parts.count > 1 {
        open = Listed(number: number, title: paged.rest, page: page, place: line.place)
        isIn = false
      } else if [.none, .bullet].contains(paged.mark), var entry = open,
        paged.listedPage != nil || entry.page == nil
      {
        entry.title = entry.title.continued(paged.rest)
        entry.page = entry.page ?? page
        open = linesLeft > 0 ? entry : nil
      } else {
        open = nil
      }
      guard let entry = open, entry.page != nil else { continue }
      if isIn { listed.removeLast() }
      listed.append(entry)
      isIn = true
    }
  }
}
