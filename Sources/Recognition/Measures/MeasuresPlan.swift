internal import PlanModel
internal import ThaiCivil

/// A set of measures from the tables of an ITA report: a group for each heading or form of table, and below it
/// its measures with their steps, owners and durations. What was done is a report's, and stays out of a plan.
struct MeasuresPlan {
  var dimensions: [DimensionDraft] = []
  var doubts: [Doubt] = []
  /// The tables that tell measures, by their blocks.
  private(set) var tables: Set<Int> = []
  /// Rows of which nothing was made.
  private(set) var unread: [Recognition.Unread] = []
  /// How often the measures are followed up; nil where no column says so.
  var followUp: Located<Timing>?
  let years: ClosedRange<FiscalYear>?
  let organisation: String?
  /// The table that was read last.
  private var last: MeasureColumns?
  /// The indicator of the rows that are read now.
  private var indicator: Line?
  /// How many measures of each indicator were met again.
  private var repeated: [Int: Int] = [:]

  init(
    _ blocks: [Manuscript.Block], years: ClosedRange<FiscalYear>?, organisation: String?
  ) {
    (self.years, self.organisation) = (years, organisation)
    var heading: Line?
    for block in blocks {
      switch block {
      case .picture: break
      case .paragraph(let paragraph):
        let line = Line(paragraph)
        if !line.isFurniture { heading = line }
      case .table(let table):
        if let columns = MeasureColumns(table) { read(table, columns, heading) }
        heading = nil
      }
    }
  }

  private mutating func read(
    _ table: Manuscript.Table, _ columns: MeasureColumns, _ heading: Line?
  ) {
    tables.insert(table.place.block)
    let own = heading.flatMap { $0.isMeasureHeading ? $0 : nil }
    if own != nil || last != columns { indicator = nil }
    for (index, row) in table.rows.enumerated().dropFirst(columns.headRows) {
      var place = table.place
      place.cell = .init(row: index + 1, column: (columns.method ?? columns.measure ?? 0) + 1)
      let row = MeasureRow(row, columns, place)
      if let text = row.indicator, !text.isEmpty {
        indicator = Line(Manuscript.Paragraph(text, at: place))
      }
      if columns.repeatsMeasures {
        compare(row)
      } else if columns.itemsAreMeasures {
        addItems(row)
      } else {
        add(row, isFirst: last != columns || (own != nil && index == columns.headRows), own)
        last = columns
      }
    }
    last = columns
  }

  // MARK: Groups

  /// Opens the group of a row where another begins.
  private mutating func openGroup(_ row: MeasureRow, isFirst: Bool, _ heading: Line?) {
    let part = indicator?.indicatorNumber.flatMap(ITAPart.init(indicator:))
    let before = dimensions.last?.strategies.last?.projects.last.flatMap { project in
      project.number.flatMap { $0.value.parts.first }.flatMap(ITAPart.init(indicator:))
    }
    // Tables go on over pages; an indicator of another part of the ITA begins its own.
    let isOtherPart = row.columns.measure == nil && part != nil && before != nil && part != before
    guard isFirst || isOtherPart || dimensions.isEmpty else { return }
    let number = dimensions.count + 1
    let taken = isOtherPart && !isFirst ? nil : heading?.text
    let title = taken ?? part?.heading ?? row.columns.heading.plain
    open(number, title, row.place)
    let subject = Doubt.Subject(dimensions.last?.number?.value, .title)
    doubts.append(
      Doubt(.numberMissing, subject, at: row.place, seen: title, taken: "\(number)"))
    if taken == nil {
      doubts.append(
        Doubt(.headingMissing, subject, at: row.place, seen: row.title, taken: title))
    } else if let part, !title.skeleton.holds(part.rawValue), row.columns.measure == nil {
      doubts.append(
        Doubt(
          .headingUnclear, subject, at: heading?.place ?? row.place, seen: title, taken: title,
          alternatives: [part.heading]))
    }
  }

  /// Opens a group, or the indicator that its measures stand below.
  mutating func open(_ number: Int, _ title: String, _ place: Place) {
    var draft = DimensionDraft(at: place.position)
    draft.id = Located("d\(number)", at: draft.at)
    draft.number = PrintedNumber("\(number)").map { Located($0, at: draft.at) }
    draft.title = Located(title, at: draft.at)
    var implied = StrategyDraft(at: place.position)
    implied.isImplied = true
    draft.strategies = [implied]
    dimensions.append(draft)
    doubts += LetterDoubts.of(title, .init(draft.number?.value, .title), at: place)
  }

  // MARK: Rows

  /// A row that is a measure with its steps, or that goes on with the one before.
  private mutating func add(_ row: MeasureRow, isFirst: Bool, _ heading: Line?) {
    if row.title.isEmpty {
      goOn(row)
      return
    }
    openGroup(row, isFirst: isFirst, heading)
    let group = dimensions.count - 1
    let count = dimensions[group].strategies[0].projects.count + 1
    let printed = row.number ?? indicator?.indicatorNumber.flatMap { PrintedNumber("\($0)") }
    let number = printed ?? PrintedNumber("\(group + 1).\(count)")
    guard let number else { return }
    let measure = MeasureRecognition(
      row, of: subject(number, in: group), isPrinted: printed != nil, years: years,
      organisation: organisation)
    doubts += measure.doubts
    compareIndicator(row, subject(number, in: group))
    dimensions[group].strategies[0].projects.append(measure.draft)
    followUp = followUp ?? measure.followUp
  }

  /// The names of the ten indicators are the same in every office.
  private mutating func compareIndicator(_ row: MeasureRow, _ subject: Doubt.Subject) {
    guard row.columns.measure == nil, let indicator, let number = indicator.indicatorNumber,
      let official = ITAPart.indicator(number), !indicator.indicatorTitle.isSameTitle(as: official),
      !indicator.indicatorTitle.isSameTitle(
        as: official.replacing("ของราชการ", with: "ของทางราชการ"))
    else { return }
    doubts.append(
      Doubt(
        .titlesDiffer, subject.with(.title), at: row.place, seen: indicator.text,
        taken: indicator.text, alternatives: [official]))
  }

  /// The first row of the next page goes on with the last of this one.
  private mutating func goOn(_ row: MeasureRow) {
    guard !row.method.joined().trimmed.isEmpty else { return }
    guard let group = dimensions.indices.last,
      let draft = dimensions[group].strategies[0].projects.last,
      let number = draft.number?.value
    else {
      unread.append(.init(place: row.place, text: row.method.joined(separator: " ").cut(to: 160)))
      return
    }
    var steps = MeasureSteps(draft.steps, of: subject(number, in: group), at: row.place)
    steps.goOn(row.method)
    doubts += steps.doubts
    let last = dimensions[group].strategies[0].projects.count - 1
    dimensions[group].strategies[0].projects[last].steps = steps.steps
  }

  /// A row whose items are measures, below its indicator.
  private mutating func addItems(_ row: MeasureRow) {
    guard let indicator, let number = indicator.indicatorNumber else {
      unread.append(.init(place: row.place, text: row.title.cut(to: 160)))
      return
    }
    if dimensions.last?.number?.value.parts != [number] {
      open(number, indicator.indicatorTitle, row.place)
    }
    let group = dimensions.count - 1
    for item in CellItems(row.measure).items {
      let count = dimensions[group].strategies[0].projects.count + 1
      guard let made = PrintedNumber("\(number).\(count)") else { continue }
      let measure = MeasureRecognition(
        item: item.text, row, of: subject(made, in: group), organisation: organisation)
      doubts += measure.doubts
      dimensions[group].strategies[0].projects.append(measure.draft)
    }
  }

  /// Numbers of one part begin again in each group.
  private func subject(_ number: PrintedNumber, in group: Int) -> Doubt.Subject {
    .init(number, in: number.parts.count == 1 ? dimensions[group].number?.value : nil)
  }

  // MARK: Measures that are told again

  /// A table of what was done tells the measures again: what is worded otherwise there is doubted.
  private mutating func compare(_ row: MeasureRow) {
    guard let number = indicator?.indicatorNumber else { return }
    let projects =
      dimensions.first { $0.number?.value.parts == [number] }?.strategies.first?.projects ?? []
    for item in CellItems(row.measure).items {
      let index = repeated[number, default: 0]
      repeated[number] = index + 1
      guard projects.indices.contains(index), let title = projects[index].title?.value else {
        doubts.append(
          Doubt(
            .projectNotFound, .init(PrintedNumber("\(number).\(index + 1)")), at: row.place,
            seen: item.text, taken: nil))
        continue
      }
      guard !title.isSameTitle(as: item.text) else { continue }
      // The only step of such a measure has its words.
      for part in [Doubt.Subject.Part.title, .step(0)] {
        doubts.append(
          Doubt(
            .titlesDiffer, .init(projects[index].number?.value, part), at: row.place, seen: title,
            taken: title, alternatives: [item.text]))
      }
    }
  }
}

/// The parts of the ITA, each with its indicators.
private enum ITAPart: String {
  case staff = "IIT"
  case visitors = "EIT"
  case openData = "OIT"

  /// Nil for a number that is none of the ten.
  init?(indicator: Int) {
    switch indicator {
    case 1...5: self = .staff
    case 6...8: self = .visitors
    case 9...10: self = .openData
    default: return nil
    }
  }

  var heading: String { "ประเด็นการประเมิน \(rawValue)" }

  /// What an indicator is called (the ITA's manual for B.E. 2566); nil for a number that is none of the ten.
  static func indicator(_ number: Int) -> String? {
    let names = [
      "การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ", "การใช้ทรัพย์สินของราชการ", "การแก้ไขปัญหาการทุจริต",
      "คุณภาพการดำเนินงาน", "ประสิทธิภาพการสื่อสาร", "การปรับปรุงระบบการทำงาน", "การเปิดเผยข้อมูล",
      "การป้องกันการทุจริต",
    ]
    return names.indices.contains(number - 1) ? names[number - 1] : nil
  }
}

extension Line {
  /// Whether it names the table below it: short, and no sentence that ends with ดังนี้.
  fileprivate var isMeasureHeading: Bool {
    let bare = text.skeleton
    return bare.unicodeScalars.count <= 60 && !bare.holds("ดังนี้")
      && ["ประเด็น", "มาตรการ", "แนวทาง", "ตัวชี้วัด", "ด้าน", "ส่วนที่"].contains(where: bare.starts)
  }

  /// The number of ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่, or of ๑. การปฏิบัติหน้าที่.
  fileprivate var indicatorNumber: Int? {
    switch mark {
    case .numbered(let number), .bracketed(let number):
      number.parts.count == 1 ? number.parts.first : nil
    case .listed(let number): number
    case .dimension, .bullet: nil
    case .none: text.skeleton.behind("ตัวชี้วัดที่").flatMap { $0.numbers.first }
    }
  }

  /// Without its number.
  fileprivate var indicatorTitle: String {
    if mark != .none { return rest }
    guard let (_, behind) = text.parts(around: "ตัวชี้วัดที่") else { return text }
    return String(
      Substring(
        behind.trimmed.unicodeScalars.drop { "0"..."9" ~= $0 || "๐"..."๙" ~= $0 || $0 == " " }))
  }
}
