internal import PlanModel
internal import ThaiCivil

// The tree of a chaptered plan: headings, and the projects below them.

extension PlanRecogniser {
  /// Every heading with the lines up to the next one.
  private func chapters() -> [(index: Int, heading: Outline.Heading, end: Int)] {
    let starts = outline.headings.sorted { $0.key < $1.key }
    return starts.enumerated().map { offset, start in
      let next = offset + 1 < starts.count ? starts[offset + 1].key : lines.count
      return (start.key, start.value, min(next, appendix(after: start.key) ?? next))
    }
  }

  /// The first line behind a heading that begins a part which belongs to no project.
  private func appendix(after index: Int) -> Int? {
    lines[(index + 1)...].firstIndex { line in
      line.text.skeleton == "ภาคผนวก" || line.text.skeleton == "ภาคผนวกก" || line.beginsPart
    }
  }

  mutating func dimensions(
    _ years: ClosedRange<FiscalYear>?, _ organisation: String?
  ) -> [DimensionDraft] {
    var dimensions: [DimensionDraft] = []
    let order = sectionOrder()
    for (index, heading, end) in chapters() {
      let body = (index + 1)..<max(index + 1, end)
      uses[index] = .heading
      switch heading {
      case .dimension(let number):
        dimensions.append(dimension(number, title(index, body), lines[index].place))
      case .strategy(let number):
        openDimension(number.parts[0], &dimensions, lines[index].place)
        dimensions[dimensions.count - 1].strategies.append(
          strategy(number, title(index, body), lines[index].place))
      case .project(let number):
        openStrategy(number, &dimensions, lines[index].place)
        let text = ProjectText(
          number: number, title: lines[index].rest, at: lines[index].place,
          lines: body.map { ($0, lines[$0]) }, order: order, uses: &uses)
        let recognised = ProjectRecognition(
          text, years: years, organisation: organisation, page: page(of: number),
          linesArePhysical: linesArePhysical, uses: &uses)
        doubts += recognised.doubts
        places[number] = lines[index].place
        let dimension = dimensions.count - 1
        let strategy = dimensions[dimension].strategies.count - 1
        dimensions[dimension].strategies[strategy].projects.append(recognised.draft)
      }
    }
    return dimensions
  }

  /// A title and the lines on which it goes on.
  private mutating func title(_ index: Int, _ body: Range<Int>) -> String {
    var words = [lines[index].rest].filter { !$0.isEmpty }
    for next in body.prefix(3) where !lines[next].isFurniture {
      guard lines[next].mark == .none else { break }
      words.append(lines[next].text)
      uses[next] = .heading
    }
    return words.joined(separator: " ")
  }

  private mutating func dimension(_ number: Int, _ title: String, _ place: Place) -> DimensionDraft
  {
    var draft = DimensionDraft(at: place.position)
    draft.id = Located("d\(number)", at: draft.at)
    draft.number = PrintedNumber("\(number)").map { Located($0, at: draft.at) }
    draft.title = title.isEmpty ? nil : Located(title, at: draft.at)
    if title.isEmpty { missingHeading("มิติที่ \(number)", PrintedNumber("\(number)"), place) }
    doubts += LetterDoubts.of(title, .init(draft.number?.value, .title), at: place)
    return draft
  }

  private mutating func strategy(
    _ number: PrintedNumber, _ title: String, _ place: Place
  ) -> StrategyDraft {
    var draft = StrategyDraft(at: place.position)
    draft.id = Located("d" + number.parts.map(String.init).joined(separator: "-"), at: draft.at)
    draft.number = Located(number, at: draft.at)
    draft.title = Located(title, at: draft.at)
    draft.source = page(of: number).map { "หน้า \($0)" }
    doubts += LetterDoubts.of(title, .init(number, .title), at: place)
    return draft
  }

  /// Where the heading of a dimension is lost, its number stands in those below it.
  private mutating func openDimension(
    _ number: Int, _ dimensions: inout [DimensionDraft], _ place: Place
  ) {
    if dimensions.last?.number?.value.parts.first == number { return }
    dimensions.append(dimension(number, listedTitle(PrintedNumber("\(number)")) ?? "", place))
    missingHeading("มิติที่ \(number)", PrintedNumber("\(number)"), place)
  }

  private mutating func openStrategy(
    _ project: PrintedNumber, _ dimensions: inout [DimensionDraft], _ place: Place
  ) {
    openDimension(project.parts[0], &dimensions, place)
    let last = dimensions.count - 1
    if project.parts.count == 2 {
      if dimensions[last].strategies.isEmpty {
        var implied = StrategyDraft(at: place.position)
        implied.isImplied = true
        dimensions[last].strategies.append(implied)
      }
      return
    }
    if let open = dimensions[last].strategies.last?.number?.value, project.isDirectlyUnder(open) {
      return
    }
    guard
      let number = PrintedNumber(project.parts.dropLast().map(String.init).joined(separator: "."))
    else { return }
    dimensions[last].strategies.append(strategy(number, listedTitle(number) ?? "\(number)", place))
    missingHeading("\(number)", number, place)
  }

  private mutating func missingHeading(_ seen: String, _ number: PrintedNumber?, _ place: Place) {
    doubts.append(
      Doubt(
        .headingMissing, .init(number, .title), at: place, seen: seen,
        taken: number.flatMap(listedTitle)))
  }

  private func listedTitle(_ number: PrintedNumber?) -> String? {
    outline.listed.first { $0.number == number }?.title
  }

  private func page(of number: PrintedNumber) -> Int? {
    outline.listed.first { $0.number == number }?.page
  }

  /// Which section each number is in this document: most of its projects agree.
  private func sectionOrder() -> [Int: Section] {
    var votes: [Int: [Section: Int]] = [:]
    for line in lines {
      guard let heading = line.sectionHeading(after: nil, order: [:]), let number = heading.number
      else { continue }
      votes[number, default: [:]][heading.section, default: 0] += 1
    }
    return votes.compactMapValues { counts in
      Section.allCases.filter { counts[$0] != nil }.max { (counts[$0] ?? 0) < (counts[$1] ?? 0) }
    }
  }
}
