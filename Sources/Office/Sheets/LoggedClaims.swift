import PlanModel
import ThaiCivil

/// What the log says already, as far as a sheet can say it again.
struct LoggedClaims {
  private(set) var started: [Obligation.ID: EffectiveEntry] = [:]
  private(set) var completed: [Obligation.ID: EffectiveEntry] = [:]
  private(set) var cannot: [LogSubject: EffectiveEntry] = [:]
  private(set) var measured: [Sheet.Key: [EffectiveEntry]] = [:]
  private(set) var problems: [Project.ID: [LoggedRemark]] = [:]
  private(set) var suggestions: [Project.ID: [LoggedRemark]] = [:]
  var notes: Set<LogEvent> = []
  /// Addresses by what they show; those of an obligation are its project's too.
  private var pages: [LogSubject: Set<String>] = [:]

  /// Values and remarks count for a year, and may be said again in the next: only those of `years` are
  /// known, where it is not nil.
  init(_ log: Log, of years: Set<FiscalYear>?) {
    for entry in log.effective {
      take(pagesOf: entry)
      switch entry.event {
      case .started(let id): Self.keep(entry, &started[id])
      case .completed(let id, result: _, participants: _): Self.keep(entry, &completed[id])
      case .cannot(let subject, _, _, _): Self.keep(entry, &cannot[subject])
      case .note(let subject, let text): notes.insert(.note(subject, SheetCell.text(text)))
      case .measured(let project, let indicator, value: _, before: _, sample: _, how: _):
        if years?.contains(entry.fiscalYear) ?? true {
          measured[.indicator(project, indicator), default: []].append(entry)
        }
      case .problem(let subject, let text):
        guard years?.contains(entry.fiscalYear) ?? true, let project = subject.project else {
          break
        }
        problems[project, default: []] += LoggedRemark.all(in: text, of: entry)
      case .suggestion(let subject, let text):
        guard years?.contains(entry.fiscalYear) ?? true, let project = subject.project else {
          break
        }
        suggestions[project, default: []] += LoggedRemark.all(in: text, of: entry)
      case .evidenceFiled, .limitStarted, .limitTold, .limitSettled, .money, .register, .corrected,
        .closed,
        .erased,
        .adopted:
        break
      }
    }
  }

  /// Whether nobody filed the page for that; it counts as filed from then on.
  mutating func isNew(page: String, for subject: LogSubject) -> Bool {
    pages[subject, default: []].insert(page).inserted
  }

  /// The first of several counts.
  private static func keep(_ entry: EffectiveEntry, _ place: inout EffectiveEntry?) {
    if place == nil { place = entry }
  }

  private mutating func take(pagesOf entry: EffectiveEntry) {
    for evidence in entry.evidence {
      guard case .page(let url) = evidence.content else { continue }
      if let id = entry.event.obligation { pages[.obligation(id), default: []].insert(url) }
      if let id = entry.event.project { pages[.project(id), default: []].insert(url) }
    }
  }
}

/// A line of a problem or suggestion in the log: a sheet has one remark a line.
struct LoggedRemark {
  let text: String
  let entry: EffectiveEntry

  static func all(in text: String, of entry: EffectiveEntry) -> [LoggedRemark] {
    SheetCell.remarks(SheetCell.text(text)).map { LoggedRemark(text: $0, entry: entry) }
  }

  /// The entry's event with another text in the place of this line.
  func event(saying other: String) -> LogEvent {
    func changed(_ whole: String) -> String {
      SheetCell.remarks(SheetCell.text(whole)).map { $0 == text ? other : $0 }
        .joined(separator: "\n")
    }
    switch entry.event {
    case .problem(let subject, let whole): return .problem(subject, changed(whole))
    case .suggestion(let subject, let whole): return .suggestion(subject, changed(whole))
    case .started, .completed, .note, .measured, .evidenceFiled, .cannot, .limitStarted,
      .limitTold, .limitSettled, .money, .register, .corrected, .closed, .erased, .adopted:
      return entry.event
    }
  }
}

extension EffectiveEntry {
  /// The value that it found; nil where it measured nothing.
  var value: Quantity? {
    guard case .measured(_, _, let value, before: _, sample: _, how: _) = event else { return nil }
    return value
  }
}
