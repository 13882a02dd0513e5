internal import PlanModel
internal import ThaiCivil

/// What a filled-in sheet would add to the log: only what the log does not say already, so that the same
/// sheet adds nothing the second time.
struct SheetReading {
  private(set) var records: [(line: Int, record: LogRecord)] = []
  private(set) var faults: [SheetFault] = []
  private let schedule: Schedule
  private let author: LogRecord.Author
  private let today: ThaiDate
  private let known: Known

  init(
    _ rows: [CSVReader.Row], _ schedule: Schedule, _ log: Log, author: LogRecord.Author,
    today: ThaiDate
  ) {
    self.schedule = schedule
    self.author = author
    self.today = today
    known = Known(log)
    guard let heading = rows.first else {
      faults = [SheetFault(line: 1, column: nil, reason: .empty)]
      return
    }
    guard let places = places(of: heading) else { return }
    var seen: [String: Int] = [:]
    for row in rows.dropFirst() {
      let line = Line(row, places)
      if let before = seen.updateValue(row.line, forKey: line[.key]) {
        fault(row.line, .key, .repeated(line: before))
      } else {
        read(line)
      }
    }
  }

  /// A row with its cells by column.
  private struct Line {
    let number: Int
    private let cells: [Sheet.Column: String]

    init(_ row: CSVReader.Row, _ places: [Sheet.Column: Int]) {
      number = row.line
      cells = places.compactMapValues { place in
        row.cells.indices.contains(place) ? row.cells[place].trimmed : nil
      }
    }

    subscript(column: Sheet.Column) -> String { cells[column] ?? "" }
  }

  private mutating func places(of heading: CSVReader.Row) -> [Sheet.Column: Int]? {
    var places: [Sheet.Column: Int] = [:]
    for (place, cell) in heading.cells.enumerated() {
      let name = cell.trimmed
      if let column = Sheet.Column(rawValue: name) {
        places[column] = place
      } else if !name.isEmpty {
        let near = NearestWord.among(Sheet.headings, to: name)
        fault(heading.line, nil, .unknownColumn(name, near: near))
      }
    }
    for column in Sheet.Column.allCases where places[column] == nil {
      fault(heading.line, column, .columnMissing)
    }
    return faults.isEmpty ? places : nil
  }

  private mutating func fault(
    _ line: Int, _ column: Sheet.Column?, _ reason: SheetFault.Reason
  ) {
    faults.append(SheetFault(line: line, column: column, reason: reason))
  }

  private mutating func read(_ line: Line) {
    switch Sheet.Key(line[.key]) {
    case .obligation(let id):
      guard let obligation = schedule.obligations.first(where: { $0.id == id }) else {
        return unknown(line, among: schedule.obligations.map(\.id.text))
      }
      readObligation(obligation, line)
    case .indicator(let project, let indicator):
      guard let project = schedule.plan.projects.first(where: { $0.id == project }),
        (project.outputs + project.outcomes).flatMap(\.indicators).contains(where: {
          $0.id == indicator
        })
      else { return unknown(line, among: allIndicators) }
      readIndicator(project.id, indicator, line)
    case .project(let id):
      guard schedule.plan.projects.contains(where: { $0.id == id }) else {
        return unknown(line, among: schedule.plan.projects.map { "project:\($0.id)" })
      }
      readRemarks(id, line)
    case nil:
      unknown(line, among: schedule.obligations.map(\.id.text))
    }
  }

  private var allIndicators: [String] {
    schedule.plan.projects.flatMap { project in
      (project.outputs + project.outcomes).flatMap(\.indicators).map {
        Sheet.Key.indicator(project.id, $0.id).text
      }
    }
  }

  private mutating func unknown(_ line: Line, among keys: [String]) {
    let key = line[.key]
    fault(line.number, .key, .unknownKey(key, near: NearestWord.among(keys, to: key)))
  }

  private mutating func readObligation(_ obligation: Obligation, _ line: Line) {
    refuse(line, [.value, .problem, .suggestion], for: .obligation)
    guard let status = Sheet.Status(rawValue: line[.status]) else {
      let near = NearestWord.among(Sheet.Status.allCases.map(\.rawValue), to: line[.status])
      return fault(line.number, .status, .unknownStatus(line[.status], near: near))
    }
    let number = number(line, .participants)
    switch status {
    case .notStarted:
      if !line[.day].isEmpty || !line[.result].isEmpty {
        fault(line.number, .status, .workNotStarted)
      }
    case .inProgress:
      guard !known.started.contains(obligation.id), !known.completed.contains(obligation.id) else {
        return
      }
      let day = line[.day].isEmpty ? today : day(line)
      if let day { add(.started(obligation.id), on: day, line) }
    case .done:
      guard !known.completed.contains(obligation.id) else { return }
      if line[.result].isEmpty {
        fault(line.number, .result, .resultMissing)
      }
      if line[.day].isEmpty {
        return fault(line.number, .day, .dayMissing)
      }
      guard let day = day(line) else { return }
      add(
        .completed(obligation.id, result: line[.result], participants: number), on: day, line)
    case .cannot:
      guard !known.cannot.contains(.obligation(obligation.id)) else { return }
      guard let reason = reason(line) else { return }
      let day = line[.day].isEmpty ? today : day(line)
      if let day {
        add(
          .cannot(.obligation(obligation.id), obligation.covers, reason.0, reason.1), on: day, line)
      }
    }
  }

  /// A reason of the e-Plan system, alone or with words behind a colon; other words are another reason.
  private mutating func reason(_ line: Line) -> (CannotReason, String?)? {
    let parts = line[.result].split(separator: ":", maxSplits: 1).map { String($0).trimmed }
    guard let first = parts.first, !first.isEmpty else {
      fault(line.number, .result, .whyMissing)
      return nil
    }
    guard let reason = CannotReason.allCases.first(where: { Wording.name(of: $0) == first }) else {
      return (.other, line[.result])
    }
    return (reason, parts.count > 1 ? parts[1] : nil)
  }

  private mutating func readIndicator(
    _ project: Project.ID, _ indicator: Indicator.ID, _ line: Line
  ) {
    refuse(line, [.result, .participants, .problem, .suggestion], for: .indicator)
    guard !line[.value].isEmpty else { return }
    guard
      let value = (try? TypedNumber.read(line[.value])).map({
        Quantity(tenThousandths: $0.tenThousandths)
      })
    else {
      return fault(line.number, .value, .notNumber(line[.value]))
    }
    let day = line[.day].isEmpty ? today : day(line)
    guard let day,
      !known.measured.contains(
        Known.Measured(project, indicator, value, line[.day].isEmpty ? nil : day))
    else { return }
    add(
      .measured(project, indicator, value: value, before: nil, sample: nil, how: nil), on: day, line
    )
  }

  private mutating func readRemarks(_ project: Project.ID, _ line: Line) {
    refuse(line, [.result, .participants, .value], for: .project)
    let day = line[.day].isEmpty ? today : day(line)
    guard let day else { return }
    for text in line[.problem].remarks where !known.said.contains(.problem(.project(project), text))
    {
      add(.problem(.project(project), text), on: day, line)
    }
    for text in line[.suggestion].remarks
    where !known.said.contains(.suggestion(.project(project), text)) {
      add(.suggestion(.project(project), text), on: day, line)
    }
  }

  /// A cell that a row of this kind has no use for must not be lost without a word.
  private mutating func refuse(_ line: Line, _ columns: [Sheet.Column], for row: SheetFault.Row) {
    for column in columns where !line[column].isEmpty {
      fault(line.number, column, .noUse(row))
    }
  }

  private mutating func number(_ line: Line, _ column: Sheet.Column) -> Int? {
    guard !line[column].isEmpty else { return nil }
    let digits = line[column].withArabicDigits.filter { $0 != "," }
    guard let number = Int(digits), number >= 0 else {
      fault(line.number, column, .notWholeNumber(line[column]))
      return nil
    }
    return number
  }

  private mutating func day(_ line: Line) -> ThaiDate? {
    do throws(DateFault) {
      return try ThaiDate.read(line[.day])
    } catch {
      fault(line.number, .day, .day(line[.day], error))
      return nil
    }
  }

  private mutating func add(_ event: LogEvent, on day: ThaiDate, _ line: Line) {
    let pages = line[.evidence].split { $0 == " " || $0.isNewline }.map(String.init)
    for page in pages where !page.lowercased().hasPrefix("http") {
      fault(line.number, .evidence, .notAddress(page))
    }
    records.append(
      (
        line.number,
        LogRecord(
          day: day, event: event.plain, author: author, channel: .sheet,
          evidence: pages.map { Evidence(.page(url: $0), made: nil) })
      ))
  }
}

/// What the log says already, as far as a sheet can say it again.
private struct Known {
  struct Measured: Hashable {
    let project: Project.ID
    let indicator: Indicator.ID
    let value: Quantity
    /// Nil stands for any day.
    let day: ThaiDate?

    init(_ project: Project.ID, _ indicator: Indicator.ID, _ value: Quantity, _ day: ThaiDate?) {
      self.project = project
      self.indicator = indicator
      self.value = value
      self.day = day
    }
  }

  var started: Set<Obligation.ID> = []
  var completed: Set<Obligation.ID> = []
  var cannot: Set<LogSubject> = []
  var measured: Set<Measured> = []
  var said: Set<LogEvent> = []

  init(_ log: Log) {
    for entry in log.effective {
      switch entry.event {
      case .started(let id): started.insert(id)
      case .completed(let id, result: _, participants: _): completed.insert(id)
      case .cannot(let subject, _, _, _): cannot.insert(subject)
      case .measured(let project, let indicator, let value, before: _, sample: _, how: _):
        measured.insert(Measured(project, indicator, value, entry.day))
        measured.insert(Measured(project, indicator, value, nil))
      case .problem(let subject, let text):
        for part in text.remarks { said.insert(.problem(subject, part)) }
      case .suggestion(let subject, let text):
        for part in text.remarks { said.insert(.suggestion(subject, part)) }
      default: continue
      }
    }
  }
}

extension String {
  /// Without blanks at the ends, and without the apostrophe that keeps a spreadsheet from reckoning.
  fileprivate var trimmed: String {
    let blanks = drop { $0.isWhitespace }
    var text = String(blanks.reversed().drop { $0.isWhitespace }.reversed())
    if text.hasPrefix("'"), let second = text.dropFirst().first, "=+-@".contains(second) {
      text.removeFirst()
    }
    return text
  }

  /// One remark a line.
  fileprivate var remarks: [String] {
    split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
  }
}
