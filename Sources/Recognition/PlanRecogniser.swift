internal import PlanModel
internal import ThaiCivil

/// Makes the draft of a plan: from chapters where the document has them, else from its tables.
struct PlanRecogniser {
  let manuscripts: [Manuscript]
  let blocks: [Manuscript.Block]
  /// Where the blocks stand in their files.
  let blockPlaces: BlockPlaces
  let lines: [Line]
  let tables: [Manuscript.Table]
  let summaries: [SummaryTable]
  let outline: Outline
  let linesArePhysical: Bool
  var uses: LineUses
  /// What was left of the tables that the plan was read from; nil where it has chapters.
  var tableRest: [Recognition.Unread]?
  /// The tables of which something stands in the draft, by their blocks.
  var tablesRead: Set<Int> = []
  var doubts: [Doubt] = []
  var places: [PrintedNumber: Place] = [:]

  init(_ manuscripts: [Manuscript]) {
    self.manuscripts = manuscripts
    (blocks, blockPlaces) = BlockPlaces.numbered(manuscripts)
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
    var draft = Self.emptyDraft
    draft.title = facts.title
    draft.organisation = facts.organisation
    draft.fiscalYears = facts.years
    draft.kind = Located(.actionPlan, at: draft.at)
    let years = facts.years?.value
    draft.id = Located("plan" + (years.map { "-\($0.lowerBound)" } ?? ""), at: draft.at)
    // What a file is called is neither the number nor the title of what it holds.
    draft.source = facts.title.map {
      SourceDocument(
        document: SourceDocument.name(ofKind: .actionPlan, in: years), title: $0.value,
        published: facts.published)
    }
    draft.dimensions = dimensions(years, facts.organisationName)
    if draft.projects.isEmpty { readTables(&draft, facts.organisationName) }
    noteMachine()
    settleOwners(&draft)
    compareWithLists(draft)
    compareWithSummaries(draft)
    compareNames(draft)
    findTwins(draft)
    noteFront()
    noteUnsure(draft)
    return Recognition(
      draft: draft, doubts: ordered(doubts), unread: unread(), counts: counts())
  }

  private static var emptyDraft: PlanDraft {
    PlanDraft(
      at: Position(line: 1, column: 1),
      scheduling: SchedulingSettings(
        reserve: SchedulingSettings.standardReserve, levels: true, daysOff: [:]),
      calendar: CalendarSettings(
        alarms: CalendarSettings.standardAlarms,
        refreshHours: CalendarSettings.standardRefreshHours))
  }

  /// A plan without chapters may be a table alone: of projects with budgets, or of measures.
  private mutating func readTables(_ draft: inout PlanDraft, _ organisation: String?) {
    let plan = SummaryPlan(tables, organisation: organisation)
    if !plan.dimensions.isEmpty {
      draft.dimensions = plan.dimensions
      doubts += plan.doubts
      places = plan.places
      (tableRest, tablesRead) = (plan.unread, plan.tables)
      return
    }
    let measures = MeasuresPlan(
      blocks, years: draft.fiscalYears?.value, organisation: organisation)
    guard !measures.dimensions.isEmpty else { return }
    draft.kind = Located(.measures, at: draft.at)
    draft.source = draft.source.map {
      SourceDocument(
        document: SourceDocument.name(ofKind: .measures, in: draft.fiscalYears?.value),
        title: $0.title, published: $0.published)
    }
    draft.id = draft.fiscalYears.map { Located("measures-\($0.value.lowerBound)", at: draft.at) }
    draft.dimensions = measures.dimensions
    draft.reporting.followUp = measures.followUp
    doubts += measures.doubts
    (tableRest, tablesRead) = (measures.unread, measures.tables)
  }

  /// Letters of other scripts in many lines tell that a machine read the text from pictures: then any word of
  /// it can be another, and only the paper says which.
  private mutating func noteMachine() {
    let strange = lines.filter(\.text.hasForeignLetters)
    let isSeen = manuscripts.contains { $0.letters == .seenInPicture }
    guard isSeen || strange.count >= Self.manyStrangeLines else { return }
    let examples = strange.prefix(3).map { line in
      "\(blockPlaces.original(line.place).words) “\(line.text.cut(to: 40))”"
    }
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
}
