internal import PlanModel
internal import ThaiCivil

/// What a filled-in sheet would add to the log: only what the log does not say already, so that the same
/// sheet adds nothing the second time.
struct SheetReading {
  private(set) var records: [(line: Int, record: LogRecord)] = []
  private(set) var faults: [Fault] = []
  private let schedule: Schedule
  private let author: LogRecord.Author
  private let today: ThaiDate
  private let known: Known

  /// What is wrong, in which row and column.
  struct Fault {
    let line: Int
    let column: Sheet.Column?
    let message: String
    var hint: String?
  }

  init(
    _ rows: [CSVReader.Row], _ schedule: Schedule, _ log: Log, author: LogRecord.Author,
    today: ThaiDate
  ) {
    self.schedule = schedule
    self.author = author
    self.today = today
    known = Known(log)
    guard let heading = rows.first else {
      faults = [Fault(line: 1, column: nil, message: "the sheet is empty")]
      return
    }
    guard let places = places(of: heading) else { return }
    var seen: [String: Int] = [:]
    for row in rows.dropFirst() {
      let line = Line(row, places)
      if let before = seen.updateValue(row.line, forKey: line[.key]) {
        fault(row.line, .key, "this row stands on line \(before) already")
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
        fault(
          heading.line, nil, "'\(name)' is no column of a sheet",
          hint: near.map { "did you mean '\($0)'?" })
      }
    }
    for column in Sheet.Column.allCases where places[column] == nil {
      fault(
        heading.line, column, "the column is not there", hint: "export the sheet again")
    }
    return faults.isEmpty ? places : nil
  }

  private mutating func fault(
    _ line: Int, _ column: Sheet.Column?, _ message: String, hint: String? = nil
  ) {
    faults.append(Fault(line: line, column: column, message: message, hint: hint))
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
    fault(
      line.number, .key, "'\(line[.key])' is nothing that is owed under this plan",
      hint: NearestWord.among(keys, to: line[.key]).map { "did you mean '\($0)'?" })
  }

  private mutating func readObligation(_ obligation: Obligation, _ line: Line) {
    refuse(line, [.value, .problem, .suggestion], for: "an obligation")
    guard let status = Sheet.Status(rawValue: line[.status]) else {
      let near = NearestWord.among(Sheet.Status.allCases.map(\.rawValue), to: line[.status])
      return fault(
        line.number, .status, "'\(line[.status])' is no status",
        hint: near.map { "did you mean '\($0)'?" }
          ?? "one of \(Sheet.Status.allCases.map(\.rawValue).joined(separator: ", "))")
    }
    let number = number(line, .participants)
    switch status {
    case .notStarted:
      if !line[.day].isEmpty || !line[.result].isEmpty {
        fault(
          line.number, .status, "there is a day or a result, but the status says not started",
          hint: Sheet.Status.done.rawValue)
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
        fault(line.number, .result, "what was done is not said")
      }
      if line[.day].isEmpty {
        return fault(line.number, .day, "the day on which it was done is not said")
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
      fault(
        line.number, .result, "why it cannot be done is not said",
        hint: CannotReason.allCases.map { Wording.name(of: $0) }.joined(separator: ", "))
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
    refuse(line, [.result, .participants, .problem, .suggestion], for: "an indicator")
    guard !line[.value].isEmpty else { return }
    guard let value = Quantity(argument: line[.value]) else {
      return fault(line.number, .value, "'\(line[.value])' is no number", hint: "85.5 or ๘๕")
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
    refuse(line, [.result, .participants, .value], for: "a project as a whole")
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
  private mutating func refuse(_ line: Line, _ columns: [Sheet.Column], for what: String) {
    for column in columns where !line[column].isEmpty {
      fault(
        line.number, column, "the row of \(what) has no use for this",
        hint: "move it to its own row")
    }
  }

  private mutating func number(_ line: Line, _ column: Sheet.Column) -> Int? {
    guard !line[column].isEmpty else { return nil }
    let digits = line[column].withArabicDigits.filter { $0 != "," }
    guard let number = Int(digits), number >= 0 else {
      fault(line.number, column, "'\(line[column])' is no whole number")
      return nil
    }
    return number
  }

  private mutating func day(_ line: Line) -> ThaiDate? {
    do throws(DateFault) {
      return try ThaiDate.read(line[.day])
    } catch {
      switch error {
      case .unreadable:
        fault(line.number, .day, "'\(line[.day])' is not read as a day", hint: "31/03/2566")
      case .noSuchDay: fault(line.number, .day, "there is no day '\(line[.day])'")
      case .yearOutOfRange(let year):
        fault(line.number, .day, "\(year) is no year of the Buddhist Era")
      case .commonEra(let corrected), .addedTwice(let corrected):
        fault(line.number, .day, "'\(line[.day])' is of another era", hint: corrected)
      }
      return nil
    }
  }

  private mutating func add(_ event: LogEvent, on day: ThaiDate, _ line: Line) {
    let pages = line[.evidence].split { $0 == " " || $0.isNewline }.map(String.init)
    for page in pages where !page.lowercased().hasPrefix("http") {
      fault(
        line.number, .evidence, "'\(page)' is no http or https address",
        hint: "files are filed with 'sucharit log evidence'")
    }
    records.append(
      (
        line.number,
        LogRecord(
          day: day, event: event, author: author, channel: .sheet,
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
