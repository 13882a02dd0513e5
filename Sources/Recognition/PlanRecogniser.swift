internal import PlanModel
internal import ThaiCivil

/// Makes the draft of a chaptered plan: มิติ, strategies, projects with their numbered sections.
struct PlanRecogniser {
  private let manuscripts: [Manuscript]
  private let lines: [Line]
  private let tables: [Manuscript.Table]
  let summaries: [SummaryTable]
  let outline: Outline
  private let linesArePhysical: Bool
  private var uses: LineUses
  /// What was left of the tables that the plan was read from; nil where it has chapters.
  private var tableRest: [Recognition.Unread]?
  var doubts: [Doubt] = []
  var places: [PrintedNumber: Place] = [:]

  init(_ manuscripts: [Manuscript]) {
    self.manuscripts = manuscripts
    let blocks = manuscripts.flatMap(\.blocks)
    lines = blocks.compactMap { block in
      if case .paragraph(let paragraph) = block { Line(paragraph) } else { nil }
    }
    tables = blocks.compactMap { block in
      if case .table(let table) = block { table } else { nil }
    }
    let outline = Outline(lines, tables: tables)
    self.outline = outline
    summaries = tables.filter { !outline.isContents($0) }.compactMap(SummaryTable.init)
    linesArePhysical = manuscripts.contains(where: \.paragraphsAreLines)
    uses = LineUses(count: lines.count)
  }

  mutating func recognise() -> Recognition {
    let facts = PlanFacts(lines, uses: &uses)
    doubts += facts.doubts
    var draft = PlanDraft(
      at: Position(line: 1, column: 1),
      scheduling: SchedulingSettings(
        reserve: SchedulingSettings.standardReserve, levels: true, daysOff: [:]),
      calendar: CalendarSettings(
        alarms: CalendarSettings.standardAlarms,
        refreshHours: CalendarSettings.standardRefreshHours))
    draft.title = facts.title
    draft.organisation = facts.organisation
    draft.fiscalYears = facts.years
    draft.kind = Located(.actionPlan, at: draft.at)
    let years = facts.years?.value
    draft.id = Located("plan" + (years.map { "-\($0.lowerBound)" } ?? ""), at: draft.at)
    draft.source = SourceDocument(
      document: manuscripts.map(\.name).joined(separator: ", "),
      title: facts.title?.value ?? manuscripts.first?.name ?? "", published: facts.published)
    draft.dimensions = dimensions(years, facts.organisationName)
    if draft.projects.isEmpty { readTables(&draft, facts.organisationName) }
    noteMachine(facts.title?.value)
    settleOwners(&draft)
    compareWithLists(draft)
    compareWithSummaries(draft)
    findTwins(draft)
    noteFront()
    noteUnsure(draft)
    return Recognition(
      draft: draft, doubts: ordered(doubts), unread: unread(), counts: counts())
  }

  /// Letters of other scripts in many lines tell that a machine read the text from pictures: then any word of
  /// it can be another, and only the paper says which.
  private mutating func noteMachine(_ title: String?) {
    let strange = lines.filter(\.text.hasForeignLetters)
    let isSeen = manuscripts.contains { $0.letters == .seenInPicture }
    guard isSeen || strange.count >= Self.manyStrangeLines else { return }
    let examples = strange.prefix(3).map { "\($0.place.words) “\($0.text.cut(to: 40))”" }
    doubts.append(
      Doubt(
        .lettersSeenByMachine, .init(nil), at: nil,
        seen: strange.isEmpty
          ? "ข้อความทั้งหมดอ่านจากภาพ"
          : "มีอักษรของภาษาอื่นใน \(strange.count) บรรทัด เช่น "
            + examples.joined(separator: ", "),
        taken: "ข้อความทุกข้อตามที่เห็น", alternatives: ["คำที่พิมพ์ในต้นฉบับ ซึ่งต้องเทียบทุกข้อ"]))
  }

  /// A name in another script may stand in any document; in so many lines it is no name.
  private static let manyStrangeLines = 5

  // MARK: The tree

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
      line.text.skeleton == "ภาคผนวก" || line.text.skeleton == "ภาคผนวกก"
    }
  }

  private mutating func dimensions(
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

  /// A plan without chapters may be a table alone.
  private mutating func readTables(_ draft: inout PlanDraft, _ organisation: String?) {
    let plan = SummaryPlan(tables, organisation: organisation)
    guard !plan.dimensions.isEmpty else { return }
    draft.dimensions = plan.dimensions
    doubts += plan.doubts
    places = plan.places
    tableRest = plan.unread
  }

  // MARK: Across projects

  private mutating func settleOwners(_ draft: inout PlanDraft) {
    let list = OwnerList(draft.projects, places: places)
    doubts += list.doubts
    draft.owners = list.owners
    draft.changeProjects { project in
      project.owners = project.owners.map {
        Located(list.replaced[$0.value] ?? $0.value, at: $0.at)
      }
    }
  }

  private mutating func findTwins(_ draft: PlanDraft) {
    let fields = draft.fields
    let twins = SpellingTwins(of: fields.map(\.text), in: lines.map(\.text))
    for field in fields {
      for twin in twins.twins(in: field.text) {
        doubts.append(
          Doubt(
            .spellingTwin, field.subject, at: field.at, seen: "…\(twin.seen)…", taken: "ตามที่เห็น",
            alternatives: ["…\(twin.other)…"]))
      }
    }
  }

  /// The words that the reader of a picture was not sure of, of lines that stand in the draft.
  private mutating func noteUnsure(_ draft: PlanDraft) {
    let starts = draft.fields.compactMap { field in field.at.map { ($0.block, field.subject) } }
      .sorted { $0.0 < $1.0 }
    for (index, line) in lines.enumerated() where !line.unsure.isEmpty {
      guard case .taken = uses[index] else { continue }
      let subject = starts.last { $0.0 <= line.place.block }?.1 ?? .init(nil)
      doubts.append(
        Doubt(
          .lowConfidence, subject, at: line.place,
          seen: line.unsure.joined(separator: " ").cut(to: 200), taken: "ตามที่เห็น"))
    }
  }

  // MARK: What became of the lines

  /// What stands before the first chapter: contents were compared, the rest is foreword and introduction.
  private mutating func noteFront() {
    // A plan that is a table has no chapter: all lines around it are its front.
    let start = outline.headings.keys.min() ?? (tableRest == nil ? 0 : lines.count)
    for index in 0..<start {
      guard case .unread = uses[index] else { continue }
      if lines[index].isFurniture {
        uses[index] = .furniture
      } else if lines[index].listedPage != nil {
        uses[index] = .compared
      } else if lines[index].columns < 3 {
        uses[index] = .prose
      }
    }
  }

  private func unread() -> [Recognition.Unread] {
    let fromLines = lines.indices.compactMap { index -> Recognition.Unread? in
      guard case .unread = uses[index] else { return nil }
      return Recognition.Unread(place: lines[index].place, text: lines[index].text)
    }
    let left = tables.filter { table in
      let isOfPlan = tableRest != nil && SummaryPlan.Columns(table) != nil
      return !isOfPlan && !outline.isContents(table) && SummaryTable(table) == nil
    }
    let fromTables = left.map { table in
      let cells = table.rows.first?.flatMap(\.lines).joined(separator: " | ") ?? ""
      return Recognition.Unread(
        place: table.place, text: "ตาราง \(table.rows.count) แถว: \(cells)".cut(to: 160))
    }
    let pictures = manuscripts.flatMap(\.blocks).compactMap { block in
      if case .picture(let place) = block {
        Recognition.Unread(place: place, text: "ภาพที่ไม่ได้อ่านข้อความข้างใน")
      } else {
        nil
      }
    }
    return fromLines + (tableRest ?? []) + fromTables + pictures
  }

  private func counts() -> Recognition.Counts {
    var counts = Recognition.Counts()
    for index in lines.indices {
      switch uses[index] {
      case .taken: counts.taken += 1
      case .heading: counts.headings += 1
      case .compared: counts.compared += 1
      case .prose: counts.prose += 1
      case .furniture: counts.furniture += 1
      case .unread: counts.unread += 1
      }
    }
    return counts
  }

  /// In the order of the document, each place with the page and unit that its line has.
  private func ordered(_ doubts: [Doubt]) -> [Doubt] {
    let places = Dictionary(
      lines.map { ($0.place.block, $0.place) }, uniquingKeysWith: { first, _ in first })
    let placed = doubts.map { doubt in
      var doubt = doubt
      doubt.place = doubt.place.map { places[$0.block] ?? $0 }
      return doubt
    }
    return placed.enumerated().sorted { left, right in
      let (a, b) = (left.element.place?.block ?? 0, right.element.place?.block ?? 0)
      return (a, left.offset) < (b, right.offset)
    }.map(\.element)
  }
}
