import Papers
import PlanModel
import ThaiCivil

extension PaperTables {
  /// Every project in one table a dimension: what was done in its period and what came of it.
  var results: [Block] {
    contents.dimensions.flatMap { dimension -> [Block] in
      guard !dimension.projects.isEmpty else { return [] }
      return [
        .heading(2, format.typed(format.words(dimension.dimension))),
        .table(Table("results", columns: columns, rows: dimension.projects.map(row))),
      ]
    }
  }

  /// Before the end of the year little came of the projects yet.
  private var isAnnual: Bool { contents.round == .annual }

  private var columns: [Table.Column] {
    [
      Table.Column(wording.column.number, share: 5, .centre),
      Table.Column(wording.column.project, share: 18),
      Table.Column(wording.column.time, share: 8),
      Table.Column(wording.column.owner, share: 11),
      Table.Column(wording.column.results, share: isAnnual ? 33 : 38),
      Table.Column(wording.column.success, share: isAnnual ? 16 : 11),
      Table.Column(wording.column.status, share: 9, .centre),
    ]
  }

  private func row(_ project: ProjectReport) -> Row {
    let plan = project.project
    return Row([
      Cell(format.number(plan.number)), Cell(format.typed(plan.title)),
      Cell(format.typed(plan.period ?? wording.fiscalYears(plan.fiscalYears))),
      Cell(lines: project.owners.map { [.text(format.typed($0))] }),
      Cell(lines: results(of: project)), Cell(lines: successes(of: project)),
      Cell(format.nothing(wording.words(for: project), entries: project.status.entries)),
    ])
  }

  // MARK: What was done

  /// Letters of what a cell has room for.
  private static let roomForResults = 240
  private static let roomForSuccess = 120

  private func results(of project: ProjectReport) -> [[Inline]] {
    guard !project.awaitsReport else { return [[.text(PaperWording.none)]] }
    let count: [Inline] = [
      .text(wording.doneOf.0), format.count(project.done), .text(wording.doneOf.1),
      format.count(project.owed), .text(wording.doneOf.2),
    ]
    let lines = SaidOnce(project.progress.map { format.phrase($0, of: project.project) }).lines
    return [count] + shortened(lines, room: Self.roomForResults)
  }

  private func successes(of project: ProjectReport) -> [[Inline]] {
    let measured = project.indicators.filter { $0.value.value != nil }
    guard !measured.isEmpty else {
      return [
        [.text(project.indicators.isEmpty ? PaperWording.none : wording.notMeasured)]
      ]
    }
    let lines = measured.map { line in
      Phrases(
        heading: nil, text: format.typed(line.title),
        tail: [.text(": ")] + format.measured(line.value, unit: line.progress.indicator.unit)
          + [.text(" (\(wording.words(for: line.met.value)))")])
    }
    return shortened(lines, room: Self.roomForSuccess)
  }

  /// As many lines as there is room for, of the last one as many whole phrases; what is left out stands in the
  /// annex.
  private func shortened(_ lines: [Phrases], room: Int) -> [[Inline]] {
    var room = room
    var kept: [[Inline]] = []
    for line in lines {
      if line.length <= room {
        room -= line.length
        kept.append(line.inlines)
        continue
      }
      // A figure that is said of a text is not parted from it; the first is said in any case.
      if line.tail.isEmpty, let part = line.first(room) {
        kept.append(part.inlines)
      } else if kept.isEmpty, !line.tail.isEmpty, line.length <= 2 * room {
        kept.append(line.inlines)
      }
      return kept + [[.text("(\(wording.seeAnnex))")]]
    }
    return kept
  }
}

/// A line of a cell: a heading such as its day, a text of somebody's, and what is said of it.
struct Phrases: Hashable {
  let heading: String?
  let text: String
  let tail: [Inline]

  /// In letters; a day counts the same in every language.
  var length: Int { headingLength + text.count + (tail.isEmpty ? 0 : 20) }
  private var headingLength: Int { (heading?.split(separator: ",").count ?? 0) * 13 }

  var inlines: [Inline] {
    let opening: [Inline] = heading.map { [.strong($0)] } ?? []
    let words: [Inline] = text.isEmpty ? [] : [.text((heading == nil ? "" : " ") + text)]
    return opening + words + tail
  }

  /// Its first phrases, in no more letters than that; nil where not even one fits.
  func first(_ room: Int) -> Phrases? {
    let room = room - headingLength
    var end: String.Index?
    var letters = 0
    for index in text.indices {
      letters += 1
      if letters > room { break }
      if text[index] == "\n" || (text[index] == " " && isEndOfPhrase(index)) { end = index }
    }
    return end.map { Phrases(heading: heading, text: String(text[..<$0]), tail: []) }
  }

  /// Thai parts its phrases by blanks, which also stand around numbers, names in Latin letters, ๆ and abbreviations
  /// such as พ.ย.
  private func isEndOfPhrase(_ blank: String.Index) -> Bool {
    guard blank > text.startIndex,
      let before = text[text.index(before: blank)].unicodeScalars.first,
      let after = text[text.index(after: blank)...].unicodeScalars.first
    else { return false }
    return [before, after].allSatisfy { (0x0E01...0x0E4E).contains($0.value) } && after != "ๆ"
      && !text[text.index(after: blank)...].prefix(3).contains(".")
  }
}

/// Lines in which the same text stands once, under all of its days.
private struct SaidOnce {
  private(set) var lines: [Phrases] = []

  init(_ all: [Phrases]) {
    var places: [String: Int] = [:]
    for line in all {
      if line.tail.isEmpty, let place = places[line.text] {
        let headings = [lines[place].heading, line.heading].compactMap(\.self)
        lines[place] = Phrases(
          heading: headings.joined(separator: ", "), text: line.text, tail: [])
      } else {
        if line.tail.isEmpty { places[line.text] = lines.count }
        lines.append(line)
      }
    }
  }
}
