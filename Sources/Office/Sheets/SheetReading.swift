import PlanModel
import ThaiCivil

/// What the rows of a filled-in sheet say, read against the plan alone: nothing here needs the log, so that
/// nobody has to wait for it.
struct SheetReading {
  private(set) var statements: [SheetStatement] = []
  private(set) var faults: [SheetFault]
  /// The only year that its obligations are about; nil where there are none, or of several years.
  private(set) var year: FiscalYear?
  private(set) var near = NearKeys()
  private let keys: SheetKeys
  private var years: Set<FiscalYear> = []

  init(_ table: SheetTable, _ schedule: Schedule) {
    faults = table.faults
    keys = SheetKeys(schedule)
    var seen: [String: Sheet.Place] = [:]
    for row in table.rows {
      if row[.key].isEmpty {
        fault(row, .key, .keyMissing)
      } else if let before = seen.updateValue(row.place, forKey: row[.key]) {
        fault(row, .key, .repeated(before))
      } else {
        read(row)
      }
    }
    year = years.count == 1 ? years.first : nil
  }

  private mutating func fault(
    _ row: SheetTable.Row, _ column: Sheet.Column?, _ reason: SheetFault.Reason
  ) {
    faults.append(SheetFault(place: row.place, column: column, reason: reason))
  }

  private mutating func read(_ row: SheetTable.Row) {
    guard let subject = keys.subject(row[.key]) else {
      return fault(row, .key, .unknownKey(row[.key], near: near.key(row[.key], among: keys)))
    }
    if keys.isTitleOfAnother(row[.title], than: subject) {
      fault(row, .title, .titleOfAnother(row[.title]))
    }
    switch subject {
    case .obligation(let obligation):
      years.insert(obligation.covers)
      readWork(obligation, row)
    case .indicator(let project, let indicator): readValue(indicator, of: project, row)
    case .project(let project): readRemarks(project, row)
    }
  }

  private mutating func readWork(_ obligation: Obligation, _ row: SheetTable.Row) {
    refuse(row, [.value, .problem, .suggestion], for: .obligation)
    let said: [Sheet.Column] = [.day, .result, .participants, .evidence]
    guard !row[.status].isEmpty || row.hasText(in: said) else { return }
    guard let status = WorkStatus.Kind(inSheet: row[.status]) else {
      return fault(row, .status, .unknownStatus(row[.status]))
    }
    switch status {
    case .notStarted:
      if row.hasText(in: said) { fault(row, .status, .workNotStarted) }
      return
    case .inProgress, .cannot:
      if !row[.participants].isEmpty { fault(row, .participants, .onlyWhenDone) }
    case .done: break
    }
    let participants = status == .done ? count(row) : nil
    state(.work(obligation, status, result: row[.result], participants), row)
  }

  private mutating func readValue(
    _ indicator: Indicator, of project: Project, _ row: SheetTable.Row
  ) {
    refuse(row, [.status, .result, .participants, .problem, .suggestion], for: .indicator)
    guard !row[.value].isEmpty else {
      if row.hasText(in: [.evidence]) { fault(row, .value, .valueMissing) }
      return
    }
    guard let value = SheetCell.quantity(row[.value], of: indicator) else {
      return fault(row, .value, .notNumber(row[.value], unit: indicator.unit))
    }
    state(.value(project.id, indicator.id, value), row)
  }

  private mutating func readRemarks(_ project: Project, _ row: SheetTable.Row) {
    refuse(row, [.status, .result, .participants, .value], for: .project)
    let (problems, suggestions) = (
      SheetCell.remarks(row[.problem]), SheetCell.remarks(row[.suggestion])
    )
    guard row.hasText(in: [.problem, .suggestion, .evidence]) else { return }
    state(.remarks(project.id, problems: problems, suggestions: suggestions), row)
  }

  /// A cell that a row of this kind has no use for must not be lost without a word.
  private mutating func refuse(
    _ row: SheetTable.Row, _ columns: [Sheet.Column], for kind: SheetFault.Row
  ) {
    for column in columns where !row[column].isEmpty { fault(row, column, .noUse(kind)) }
  }

  private mutating func count(_ row: SheetTable.Row) -> Int? {
    guard !row[.participants].isEmpty else { return nil }
    let count = SheetCell.count(row[.participants])
    if count == nil { fault(row, .participants, .notWholeNumber(row[.participants])) }
    return count
  }

  private mutating func state(_ claim: SheetStatement.Claim, _ row: SheetTable.Row) {
    var day: ThaiDate?
    if !row[.day].isEmpty {
      do throws(DateFault) { day = try ThaiDate.read(row[.day]) } catch {
        fault(row, .day, .day(row[.day], error))
      }
    }
    let (pages, rest) = SheetCell.addresses(row[.evidence])
    if !rest.isEmpty {
      fault(row, .evidence, .notAddress(rest.joined(separator: " ")))
    }
    statements.append(
      SheetStatement(
        place: row.place, claim: claim, day: day, hasDay: !row[.day].isEmpty, pages: pages))
  }
}

/// What a row says.
struct SheetStatement: Sendable {
  let place: Sheet.Place
  let claim: Claim
  /// Nil where the cell is empty, or cannot be read.
  let day: ThaiDate?
  let hasDay: Bool
  /// Addresses of pages that show it.
  let pages: [String]

  enum Claim: Hashable, Sendable {
    case work(Obligation, WorkStatus.Kind, result: String, _ participants: Int?)
    case value(Project.ID, Indicator.ID, Quantity)
    case remarks(Project.ID, problems: [String], suggestions: [String])
  }
}

/// What the first column can name in a plan.
struct SheetKeys {
  private let obligations: [String: Obligation]
  private let projects: [Project.ID: Project]
  private let titles: Set<String>
  let all: [String]

  enum Subject {
    case obligation(Obligation)
    case indicator(Project, Indicator)
    case project(Project)
  }

  init(_ schedule: Schedule) {
    obligations = Dictionary(
      schedule.obligations.map { ($0.id.text, $0) }, uniquingKeysWith: { first, _ in first })
    projects = Dictionary(
      schedule.plan.projects.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let others = schedule.plan.projects.flatMap { project in
      project.indicators.map { (Sheet.Key.indicator(project.id, $0.id), project.title(of: $0)) }
        + [(Sheet.Key.project(project.id), project.titleInSheet)]
    }
    all = schedule.obligations.map(\.id.text) + others.map { $0.0.text }
    titles = Set(schedule.obligations.map(\.fullTitle) + others.map { $0.1 })
  }

  func subject(_ text: String) -> Subject? {
    switch Sheet.Key(text) {
    case .obligation(let id): obligations[id.text].map { .obligation($0) }
    case .indicator(let id, let indicator):
      projects[id].flatMap { project in
        project.indicators.first { $0.id == indicator }.map { .indicator(project, $0) }
      }
    case .project(let id): projects[id].map { .project($0) }
    case nil: nil
    }
  }

  /// The keys of the same year or kind; all where there are none.
  func like(_ key: String) -> [String] {
    let kind = key.prefix { $0 != "." && $0 != ":" && $0 != "-" }
    let own = all.filter { $0.hasPrefix(kind) }
    return own.isEmpty ? all : own
  }

  /// Whether the title is that of another row: then the first column was moved against the others, as
  /// happens where one column is sorted alone.
  func isTitleOfAnother(_ title: String, than subject: Subject) -> Bool {
    let own =
      switch subject {
      case .obligation(let obligation): obligation.fullTitle
      case .indicator(let project, let indicator): project.title(of: indicator)
      case .project(let project): project.titleInSheet
      }
    return title != own && titles.contains(title)
  }
}

/// What may have been meant by keys that are not known. Looking for it is slow: it is done once for a key,
/// and for the first only, since nobody reads hundreds of hints.
struct NearKeys {
  static let mostSearches = 10

  /// How often the keys were gone through.
  private(set) var searches = 0
  private var found: [String: String?] = [:]

  mutating func key(_ key: String, among keys: SheetKeys) -> String? {
    if let known = found[key] { return known }
    guard searches < Self.mostSearches else { return nil }
    searches += 1
    let near = NearestWord.among(keys.like(key), to: key)
    found[key] = near
    return near
  }
}
