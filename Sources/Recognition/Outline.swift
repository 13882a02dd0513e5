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
    var isOpen = false
    for line in lines {
      guard let page = line.listedPage else {
        isOpen = false
        continue
      }
      let page2 = page > 0 ? page : nil
      if case .numbered(let number) = line.mark, number.parts.count > 1 {
        listed.append(Listed(number: number, title: line.rest, page: page2, place: line.place))
        isOpen = true
      } else if isOpen, line.mark == .none, let last = listed.indices.last {
        listed[last].title += " " + line.rest
        listed[last].page = listed[last].page ?? page2
      } else {
        isOpen = false
      }
    }
  }
}
